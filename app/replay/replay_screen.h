#pragma once

#include "app/replay/replay_ui.h"
#include "app/replay/replayed.h"
#include "app/ui/view.h"

#include <ctime>
#include <functional>
#include <string>

namespace kring {

/// What the screen for looking back may know.
struct ReplaySeen {
    const Replayed& replay;
    /// Time of the wall at a moment of the session, in the person's own time zone.
    std::function<std::tm(SessionTime)> local;
    std::string today;        ///< ISO day: consent can have an end
    bool to_session = false;  ///< a session lies open under it, and leaving leads there
    bool grows = false;       ///< another Kring is writing in it
};

/// What a picture of the session is given: the session as it was at the place. `gone`: with what
/// the step took away still on the board.
Glance glance_at(const ReplaySeen& seen, bool gone = false);

/// Why there is no more of the session than this, as a sentence; empty when it is whole.
std::string damage_words(const Words& words, const Replayed& replay);

/// Looking back: the picture of the session at the left, what people think of it at the right, and
/// the whole of it on a timeline below. Nothing here changes the session.
void draw_replay(View& view, const ReplaySeen& seen, ReplayUi& ui);

}  // namespace kring
