#include "app/replay/timeline_look.h"

#include <algorithm>
#include <cmath>

namespace kring {
namespace {

/// Records a bar; what the wall or the clock did is nobody's word.
void count_density(const Replayed& replay, TimelineUi& line, float step) {
    const auto bars = static_cast<std::size_t>(std::max(line.axis.width() / step, 2.F));
    line.density.assign(bars, 0);
    const Timeline& timeline = replay.timeline();
    for (std::size_t place = 1; place <= timeline.last(); ++place) {
        const float x = line.axis.x(replay.folded().folded(timeline.time_of(place)));
        const auto bar = std::min(static_cast<std::size_t>(std::max(x, 0.F) / step), bars - 1);
        for (const Record& record : timeline.step(place))
            if (!std::holds_alternative<WallShown>(record.event)) ++line.density[bar];
    }
    // What was prepared stands in one moment, and would make all the rest look like nothing.
    line.most = std::max(*std::max_element(line.density.begin() + 1, line.density.end()), 1);
}

void group_marks(const Replayed& replay, TimelineUi& line, float apart) {
    line.marks.clear();
    for (const Landmark& mark : replay.timeline().marks()) {
        // Phases are chapters, and silences stand on the axis themselves.
        if (mark.kind == LandmarkKind::phase || mark.kind == LandmarkKind::silence) continue;
        const SessionTime at = replay.timeline().time_of(mark.place);
        const float x = line.axis.x(replay.folded().folded(at));
        if (line.marks.empty() || x - line.marks.back().x >= apart) line.marks.push_back({x, {}});
        line.marks.back().marks.push_back(mark);
    }
}

}  // namespace

void look_at_timeline(const ui::Ui& ui, const Replayed& replay, TimelineUi& line, float width) {
    if (line.version == replay.version() && line.axis.width() == width && line.scale == ui.scale)
        return;
    line.version = replay.version();
    line.scale = ui.scale;
    line.axis = TimelineAxis{replay.folded(), width, ui.px(silence_width)};
    count_density(replay, line, ui.px(density_step));
    group_marks(replay, line, ui.px(marks_apart));
}

}  // namespace kring
