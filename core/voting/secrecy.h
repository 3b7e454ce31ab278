#pragma once

#include "core/voting/tally.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kring {

/// What a result could give away in a small group, although nobody's ballot is known.
enum class Giveaway {
    under_four,      ///< so few ballots that one can guess
    unanimous,       ///< all the same: then everyone's choice is known
    all_but_one,     ///< the one who voted otherwise knows all others; they know that there is one
    extreme_points,  ///< points near the most or the least there can be tell who gave them
};

/// To be said before a secret vote of so many people opens: what could happen, most certain first.
/// `points`: the result shows sums of scores or of points for places.
std::vector<Giveaway> possible_giveaways(std::uint64_t voters, bool points = false);

/// How the rankings were filled in that a Borda count adds up; the sums alone do not tell.
struct BordaBallots {
    BordaVariant variant = BordaVariant::classic;
    bool equal_ranks = false;
    bool every_rank = false;
};

/// What this result does give away, for the facilitator to see before it is shown to the room.
/// Points of rankings give away what every way to come to the sum of a story has in common: a story
/// with all points there are was everybody's first, and who sees one point less knows that one
/// person put it second. `borda` goes with a tally of count_borda, and with no other.
std::vector<Giveaway> giveaways_of(const Tally& tally,
                                   const std::optional<BordaBallots>& borda = {});

}  // namespace kring
