#pragma once

#include "core/voting/tally.h"

#include <cstdint>
#include <vector>

namespace kring {

/// What a result could give away in a small group, although nobody's ballot is known.
enum class Giveaway {
    under_four,   ///< so few ballots that one can guess
    unanimous,    ///< all the same: then everyone's choice is known
    all_but_one,  ///< the one who voted otherwise knows all others; they know that there is one
};

/// To be said before a secret vote of so many people opens: what could happen, most certain first.
std::vector<Giveaway> possible_giveaways(std::uint64_t voters);

/// What this result does give away, for the facilitator to see before it is shown to the room.
std::vector<Giveaway> giveaways_of(const Tally& tally);

}  // namespace kring
