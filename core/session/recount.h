#pragma once

#include "core/session/state.h"

#include <vector>

namespace kring {

/// What counting a revealed round again brought.
enum class Recounted {
    same,
    differs,   ///< the ballots that are kept do not give the result that was kept
    not_kept,  ///< secret, by hand or on paper: there are no ballots to count
};

struct RoundRecount {
    RoundId round;
    Recounted outcome = Recounted::not_kept;
    RoundResult again;  ///< unless not_kept
};

/// Counts every revealed round whose ballots are kept once more, by the rules with which it opened,
/// with the lot that was drawn then. Oldest first.
std::vector<RoundRecount> recount(const State& state);

}  // namespace kring
