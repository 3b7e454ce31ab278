#pragma once

#include "app/projector/audience.h"
#include "app/replay/replay_screen.h"

#include <optional>

namespace kring {

/// What a room may see of the session as it was at the place: the picture that stood on the wall
/// then, or would have. What was blank then is shown; what was promised hidden stays hidden.
Audience replay_audience(const Replayed& replay, const ReplayUi& ui, const std::string& today,
                         std::optional<Minutes> clock);

/// Further down what stands on the room's screen, and back up; only where it does not all fit
/// there. Takes its room from the right end of `bar`; `side` in tokens.
void draw_page_buttons(View& view, ReplayUi& ui, ui::Rect& bar, float side);

/// This window is the wall, for want of another screen: what the room sees, with the time and the
/// way back above it. The keys keep working.
void draw_replay_wall_here(View& view, const ReplaySeen& seen, ReplayUi& ui);

}  // namespace kring
