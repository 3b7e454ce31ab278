#include "app/facilitator/wall_here.h"

#include "app/facilitator/commands.h"
#include "app/facilitator/console_keys.h"
#include "app/facilitator/wall_moves.h"
#include "app/facilitator/wall_preview.h"
#include "app/projector/wall.h"
#include "app/projector/wall_type.h"
#include "app/ui/widgets.h"

#include <chrono>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

void draw_bar(View& view, const Glance& glance, Rect bar) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "wall_bar"};
    ui::fill(ui, bar, Role::surface);
    bar = bar.inset(ui.px(12), 0);
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    const std::string back = view.words("wall_here.back");
    const Rect place = bar.take_right(ui::text_width(ui, back, small) + ui.px(16), ui.px(16));
    const ui::Touch touch = ui.touch("back", place, {.keep_focus = true});
    if (touch.hovered || touch.ring) ui::fill(ui, place.inset(0, ui.px(2)), Role::accent_soft, 6);
    ui::draw_text(
        ui, place, back,
        {.size = ui::TypeSize::caption, .role = Role::accent_ink, .align = ui::Align::centre});
    if (touch) turn_wall(view, glance, false);
    const Wall& wall = glance.state.wall;
    if (wall.blank || wall.frozen) {
        const std::string what = view.words(wall.blank ? "wall_here.blank" : "wall_here.frozen");
        ui::draw_text(ui, bar.take_right(ui::text_width(ui, what, small), ui.px(16)), what, small);
    }
    const Timer& timer = glance.state.timer;
    if (timer.stage != Timer::Stage::idle) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(timer.left(glance.now));
        const SessionTime shown = left < SessionTime{0} ? -left : left;
        const std::string digits = (left < SessionTime{0} ? "\u2212" : "") + time_digits(shown);
        const float width = ui::number_width(ui, digits, small);
        ui::draw_number(ui, bar.take_right(width, ui.px(16)), digits, small);
    }
    if (const Phase* phase = current_phase(glance.state))
        ui::draw_text(ui, bar, phase->name.in(view.words.language()), small);
}

}  // namespace

float scale_of_wall_here(float width, float height, const WallUi& wall) {
    const float zoom = look_of(wall).zoom;
    const float rest = height / (1 + wall_bar * zoom / wall_design_height);
    return wall_scale(width, rest, zoom);
}

void draw_wall_here(View& view, const Glance& glance, ConsoleUi& console) {
    ui::Ui& ui = view.ui;
    ui::page_background(ui);
    Rect rest = ui.page;
    const Rect bar = rest.take_top(ui.px(wall_bar));
    if (console.wall.audience != nullptr)
        console.wall.most_scroll =
            draw_wall(ui, view.words, *console.wall.audience, look_of(console.wall), rest);
    draw_bar(view, glance, bar);
    draw_commands(view, glance, console);
    console_keys(view, glance, console);
}

}  // namespace kring
