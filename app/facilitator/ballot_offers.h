#pragma once

#include "core/voting/tie_rule.h"

#include <array>

namespace kring {

// What is offered where rules of a vote are chosen, while preparing and before it opens, in this
// order.

inline constexpr std::array offered_thresholds{Threshold::most_votes, Threshold::more_than_half,
                                               Threshold::two_thirds};
inline constexpr std::array offered_tie_rules{TieRule::revote, TieRule::drop_lowest,
                                              TieRule::both,   TieRule::earlier_rounds,
                                              TieRule::lot,    TieRule::ask};

}  // namespace kring
