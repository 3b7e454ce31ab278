#pragma once

#include "app/ui/arena_picture.h"
#include "app/ui/draw.h"
#include "app/ui/view.h"
#include "core/replay/step_changes.h"

#include <optional>
#include <set>
#include <vector>

namespace kring {

// Looking back: a step that took cards and lines away. The board still has them, so that nothing
// moves while one sees what went; nothing else takes them into account.

/// An arena of which lines just went.
struct ArenaGone {
    struct Line {
        LinkCurve curve;     ///< only the links that went
        bool alone = false;  ///< no line that stays lies on it
    };
    ArenaLayout stays;
    std::vector<Line> lines;
};
/// Nothing when no line went.
std::optional<ArenaGone> take_gone_apart(const ArenaLayout& layout, const Board& board,
                                         const std::set<LinkId>& gone);

/// The board of people who look at what is there: without what the step took away.
Board without_gone(Board board, const StepChanges& changes);
/// What is open on it.
std::vector<Gap> gaps_without_gone(const State& state, const StepChanges& changes);

/// Grey, dashed and cut through.
void draw_gone_links(View& view, const ArenaPicture& picture,
                     const std::vector<ArenaGone::Line>& lines);
/// The same from point to point, for a legend.
void draw_gone_line(ui::Ui& ui, const ui::Bezier& line);

}  // namespace kring
