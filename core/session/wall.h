#pragma once

#include "core/base/id.h"

#include <optional>

namespace kring {

/// What the room is shown. `phase`: whatever the phase of the method calls for; the others hold a
/// picture until the facilitator lets go of it.
enum class WallView : unsigned char {
    phase,
    question,  ///< the question of the phase, and nothing else
    board,
    arena,
    balance,
    turns,  ///< who has told and who not yet
    story,
    waiting,  ///< how many still have to vote
    result,
    follow_up,
};

/// What the facilitator decided about the wall: the second screen, or the one there is (F5). It is
/// in the log, so that a replay can show what the room saw.
struct Wall {
    bool on = false;
    bool blank = false;   ///< the room sees nothing of the session
    bool frozen = false;  ///< the room keeps seeing what it saw when this was said
    WallView view = WallView::phase;
    std::optional<CardId> card;    ///< in the spotlight
    std::optional<StoryId> story;  ///< the one shown; none: the one the group is at
    bool operator==(const Wall&) const = default;
};

}  // namespace kring
