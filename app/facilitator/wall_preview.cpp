#include "app/facilitator/wall_preview.h"

#include "app/projector/wall.h"
#include "app/ui/draw.h"

#include <algorithm>
#include <cmath>

namespace kring {

WallLook look_of(const WallUi& wall) { return {wall.zoom * wall.text_size, wall.scroll}; }

ui::Rect draw_wall_preview(View& view, const ConsoleUi& console, const ui::Rect& area) {
    const WallUi& wall = console.wall;
    if (wall.audience == nullptr) return {area.x, area.y, 0, 0};
    ui::Ui& ui = view.ui;
    const float width = std::min(area.w, area.h * wall.shape);
    const ui::Rect place = area.middle(std::floor(width), std::floor(width / wall.shape));
    if (ui.hidden(place)) return place;
    draw_wall(ui, view.words, *wall.audience, look_of(wall), place);
    ui::outline(ui, place, ui::Role::line, 0, 1);
    return place;
}

}  // namespace kring
