#pragma once

#include "app/ui/ui.h"
#include "core/library/summary.h"
#include "core/model/board.h"

#include <vector>

namespace kring {

/// The face of a session: its own arena as dots and curves, without words. Designed for 120 x 72
/// tokens and for 264 x 164; fills `rect`. A board with nothing on it is an empty arena.
void draw_face(ui::Ui& ui, const ui::Rect& rect, const Board& board);

/// The face of a session that tells stories: its stories side by side, with the votes of the last
/// round, and what was chosen. Without stories: empty places.
void draw_story_face(ui::Ui& ui, const ui::Rect& rect, const std::vector<StoryFace>& stories);

/// A small made-up arena, for the tile of a method nobody has used yet.
const Board& sample_board();

}  // namespace kring
