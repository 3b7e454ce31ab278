#pragma once

#include "core/base/time.h"
#include "core/model/story.h"
#include "core/voting/tie_rule.h"

namespace kring {

/// How the group will tell and choose; data of the method, changed while preparing, and the
/// starting point of every round. Defaults: methods.md 2.6.
struct ChoosingSettings {
    ChoosingWay way = ChoosingWay::iterative;
    Threshold threshold = Threshold::more_than_half;
    TieRule ties = TieRule::revote;
    int quorum = 0;       ///< least ballots cast, 0 to 99
    int most_chosen = 1;  ///< 1 or 2 stories
    bool blank = true;    ///< a blank ballot is allowed
    int most_rounds = 3;  ///< 1 to 9; then the facilitator decides how to go on
    Minutes turn{3};      ///< length of a turn to tell, 1 to 60
    bool operator==(const ChoosingSettings&) const = default;
};

}  // namespace kring
