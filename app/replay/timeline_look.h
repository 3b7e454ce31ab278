#pragma once

#include "app/replay/replay_ui.h"
#include "app/replay/replayed.h"
#include "app/ui/ui.h"

namespace kring {

/// One bar of density and the room to the next, in tokens.
inline constexpr float density_step = 6;
inline constexpr float density_bar = 4;
/// What a silence gets on the axis, in tokens.
inline constexpr float silence_width = 26;
/// Nearer than this marks are one, in tokens.
inline constexpr float marks_apart = 24;

/// Measures the session for an axis of so many pixels, when it is another than last time.
void look_at_timeline(const ui::Ui& ui, const Replayed& replay, TimelineUi& line, float width);

}  // namespace kring
