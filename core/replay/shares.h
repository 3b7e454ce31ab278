#pragma once

#include "core/session/state.h"

#include <optional>
#include <vector>

namespace kring {

/// How much stands on each of the three tracks. An effect may stand on several, or on none.
struct TrackShares {
    int effects = 0;  ///< all effects on the board
    int efficiency = 0, meaning = 0, craft = 0;
    int on_none = 0;
    bool operator==(const TrackShares&) const = default;
};

/// What came from one perspective: of cards by their author, of stories by their teller.
struct PerspectiveShare {
    Perspective perspective = Perspective::unset;  ///< unset: it was not said, or nobody was named
    int all = 0;
    int good = 0, bad = 0;  ///< effects, or stories of change, by their sign; a mixed story is both
    bool operator==(const PerspectiveShare&) const = default;
};

/// What was said of one domain.
struct DomainShare {
    DomainId domain;  ///< `DomainId{}`: any other change, or not sorted
    int stories = 0;
    int good = 0, bad = 0;
    bool operator==(const DomainShare&) const = default;
};

/// Two effects that pull against each other.
struct Rub {
    enum class Why {
        same_words,  ///< the same effect: one calls it a gain, another a loss
        other_side   ///< one effect leads to the other, which has the opposite sign
    };
    Why why = Why::same_words;
    CardId good, bad;
    /// Of their authors; unset where nobody was named.
    Perspective good_for = Perspective::unset, bad_for = Perspective::unset;
    bool operator==(const Rub&) const = default;
};

/// What a session is made of, in whose eyes, and where that rubs. Counts what is on the board and
/// what was not withdrawn; never who.
struct Shares {
    TrackShares tracks;
    std::vector<PerspectiveShare> perspectives;  ///< those with something, in the order of the enum
    std::vector<DomainShare> domains;            ///< of a session of stories; "other" last
    std::vector<Rub> rubs;                       ///< by their good side
    bool operator==(const Shares&) const = default;
};
Shares shares_of(const State& state);

}  // namespace kring
