#pragma once

#include "core/session/intent.h"

#include <optional>
#include <span>

namespace kring {

// A count without ballots: hands that were counted, slips that somebody went through.

/// What the facilitator entered, as a tally; nothing when it cannot be: more votes than people,
/// sums that do not add up. With dots it is not known who gave how many: `backers` is then at most.
std::optional<Tally> hand_tally(const RoundRules& rules, const EnterCounts& entered);

/// The result of a tally that was made elsewhere, judged as count_round does.
RoundResult judge_tally(const RoundRules& rules, Tally tally, std::span<const Round* const> earlier,
                        std::uint64_t seed);

}  // namespace kring
