#pragma once

#include "core/voting/tally.h"

namespace kring {

/// Which of several equals, as earlier rounds tell.
struct Told {
    std::vector<Candidate> who;  ///< ascending; as many as asked for
    std::size_t round = 0;       ///< the earliest round that was needed
};

/// The `wanted` best of `tied`: whoever had more in the latest round before, those who were equal
/// there as the round before that tells, and so on. Nothing when that never parts them. A round in
/// which one of `tied` did not stand cannot part them: it says nothing at all.
std::optional<Told> best_before(std::vector<Candidate> tied, std::size_t wanted,
                                std::span<const Tally> earlier);

}  // namespace kring
