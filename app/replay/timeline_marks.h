#pragma once

#include "app/replay/replay_screen.h"

namespace kring {

// What stands out on the timeline. Each has a shape of its own and says in words what it is; a
// press goes there.

/// A zigzag where nothing was written for long, with its length where there is room.
void draw_silences(View& view, const Replayed& replay, ReplayUi& ui, const ui::Rect& marks,
                   const ui::Rect& bars);
/// Votes, choices, merges, and what was taken back.
void draw_marks(View& view, const Replayed& replay, ReplayUi& ui, const ui::Rect& row);
/// A flag where somebody noted something.
void draw_note_flags(View& view, const Replayed& replay, ReplayUi& ui, const ui::Rect& row);

}  // namespace kring
