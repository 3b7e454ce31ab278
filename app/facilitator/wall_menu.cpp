#include "app/facilitator/wall_menu.h"

#include "app/facilitator/say.h"
#include "app/facilitator/screen_picture.h"
#include "app/facilitator/wall_moves.h"
#include "app/facilitator/wall_preview.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr float menu_width = 376;  ///< tokens
constexpr float menu_row = 32;

void draw_switch(View& view, const Glance& glance, Rect row) {
    ui::Ui& ui = view.ui;
    const Wall& wall = glance.state.wall;
    const ui::WhyNot no = why_not(view, glance, ShowOnWall{turned(wall, !wall.on)});
    if (ui::toggle(ui, "on", row, wall.on, {view.words("wall_menu.on_hint"), "F5"}, no))
        turn_wall(view, glance, !wall.on);
    row.take_right(ui.px(44));
    ui::draw_text(ui, row, view.words("wall_menu.title"),
                  {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold});
}

/// Blank and still, side by side.
void draw_hush(View& view, const Glance& glance, const Rect& row) {
    ui::Ui& ui = view.ui;
    const Wall& wall = glance.state.wall;
    const ui::WhyNot off = wall.on ? std::nullopt : ui::WhyNot{view.words("wall_menu.why_off")};
    const auto button = [&](int place, const char* id, ui::Icon icon, bool on, const char* words,
                            const char* hint, const char* keys) {
        const std::string tip = view.words(hint);
        const ui::ButtonLook look{.kind = on ? ui::ButtonKind::soft : ui::ButtonKind::bordered,
                                  .left = on ? ui::Icon::check : icon,
                                  .size = ui::TypeSize::caption,
                                  .hint = {tip, keys},
                                  .group = "hush",
                                  .keys = keys};
        return ui::button(ui, id, row.column(place, 2, ui.px(8)), view.words(words), look, off);
    };
    if (button(0, "blank", ui::Icon::eyeoff, wall.blank, "wall_menu.blank", "wall_menu.blank_hint",
               "B"))
        blank_wall(view, glance, !wall.blank);
    if (button(1, "freeze", ui::Icon::pause, wall.frozen, "wall_menu.freeze",
               "wall_menu.freeze_hint", "."))
        freeze_wall(view, glance, !wall.frozen);
}

void draw_head(View& view, Rect& rest, const char* words) {
    ui::Ui& ui = view.ui;
    ui::draw_text(ui, rest.take_top(ui.px(16), ui.px(6)), view.words(words),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
}

void draw_views(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "view"};
    draw_head(view, rest, "wall_menu.what");
    Rect row = rest.take_top(ui.px(menu_row), ui.px(6));
    for (const WallChoice& choice : wall_choices(glance.state)) {
        const std::string label = view.words(choice.name);
        const ui::ChipLook look{.on = glance.state.wall.view == choice.view, .group = "views"};
        const float width = ui::chip_width(ui, label, look);
        if (width > row.w) row = rest.take_top(ui.px(menu_row), ui.px(6));
        const ui::WhyNot off =
            glance.state.wall.on ? std::nullopt : ui::WhyNot{view.words("wall_menu.why_off")};
        if (ui::chip(ui, choice.name, row.take_left(width, ui.px(6)), label, look, off) ==
            ui::ChipAnswer::clicked)
            hold_on_wall(view, glance, console, choice.view);
    }
    rest.take_top(ui.px(6));
}

std::string percent(float value) { return std::to_string(std::lround(value * 100)) + " %"; }

/// Letters, nearer, further down: what the room needs to be able to read it.
void draw_sizes(View& view, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    WallUi& wall = console.wall;
    const auto line = [&](const char* words) {
        Rect row = rest.take_top(ui.px(menu_row), ui.px(6));
        const Rect control = row.take_right(ui.px(150), ui.px(8));
        ui::draw_text(ui, row, view.words(words), {.size = ui::TypeSize::caption});
        return control;
    };
    const int letters = ui::stepper(
        ui, "letters", line("wall_menu.letters"), percent(wall.text_size),
        {view.words("settings.text_smaller"), {}}, {view.words("settings.text_larger"), {}});
    if (letters != 0)
        view.out.ask(SetWallTextSize{wall.text_size + 0.1F * static_cast<float>(letters)});
    const int nearer =
        ui::stepper(ui, "zoom", line("wall_menu.zoom"), percent(wall.zoom),
                    {view.words("wall_menu.further"), {}}, {view.words("wall_menu.closer"), {}});
    zoom_wall(console, 0.25F * static_cast<float>(nearer));
    const std::string page = std::to_string(std::lround(wall.scroll / wall_scroll_step) + 1);
    const int down = ui::stepper(ui, "scroll", line("wall_menu.page"), page,
                                 {view.words("wall_menu.page_up"), view.words("key.pages")},
                                 {view.words("wall_menu.page_down"), view.words("key.pages")});
    scroll_wall(console, wall_scroll_step * static_cast<float>(down));
}

/// The card that is lit, with a cross to let it go.
void draw_light(View& view, const Glance& glance, Rect& rest) {
    const auto& lit = glance.state.wall.card;
    const Card* card = lit ? glance.state.board.find(*lit) : nullptr;
    if (card == nullptr) return;
    ui::Ui& ui = view.ui;
    draw_head(view, rest, "wall_menu.lit");
    const ui::ChipLook look{.on = true,
                            .left = ui::Icon::projector,
                            .removable = true,
                            .hint = {view.words("wall_menu.light_off"), "Esc"}};
    const Rect row = rest.take_top(ui.px(menu_row), ui.px(12));
    const float width = std::min(ui::chip_width(ui, card->text, look), row.w);
    if (ui::chip(ui, "lit", {row.x, row.y, width, row.h}, card->text, look) != ui::ChipAnswer::none)
        spotlight_on_wall(view, glance, {});
}

void draw_menu(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    draw_switch(view, glance, rest.take_top(ui.px(menu_row), ui.px(8)));
    if (console.wall.audience != nullptr) {
        const float height = std::min(rest.w / console.wall.shape, ui.px(194));
        draw_wall_preview(view, console, rest.take_top(height, ui.px(10)));
    }
    draw_hush(view, glance, rest.take_top(ui.px(menu_row), ui.px(12)));
    draw_light(view, glance, rest);
    draw_views(view, glance, console, rest);
    draw_screens(view, console, rest);
    draw_sizes(view, console, rest);
}

void draw_popup(View& view, const Glance& glance, ConsoleUi& console, const Rect& anchor) {
    ui::Ui& ui = view.ui;
    WallUi& wall = console.wall;
    const float most = (ui.page.bottom() - anchor.bottom()) / ui.scale - 24;
    ui::Popup popup{ui,
                    "wall_menu",
                    anchor,
                    wall.menu_open,
                    {.width = menu_width,
                     .height = std::min(wall.menu_height, most),
                     .side = ui::Align::right,
                     .padding = 16}};
    if (!popup) return;
    ui::ScrollArea scroll{ui, "scroll", popup.content()};
    const Rect content = scroll.content();
    Rect rest = content;
    draw_menu(view, glance, console, rest);
    scroll.used(rest.y - content.y);
    const float height = (rest.y - content.y) / ui.scale + 32;
    wall.menu_height = height;
}

}  // namespace

void draw_wall_button(View& view, const Glance& glance, ConsoleUi& console, Rect& bar) {
    ui::Ui& ui = view.ui;
    WallUi& wall = console.wall;
    const bool on = glance.state.wall.on;
    const std::string status = wall_status(view, glance);
    const std::string tip = view.words("wall_menu.button_hint", {{"what", status}});
    const ui::ChipLook look{
        .on = on, .left = ui::Icon::projector, .hint = {tip, "F5"}, .keep_focus = true};
    const bool roomy = on && bar.w >= ui.px(940);
    const float width = roomy ? std::min(ui::chip_width(ui, status, look), ui.px(150)) : ui.px(36);
    const Rect place = bar.take_right(width, ui.px(12)).middle_row(ui.px(32));
    if (roomy) {
        if (ui::chip(ui, "wall", place, status, look) == ui::ChipAnswer::clicked)
            wall.menu_open = !wall.menu_open;
    } else if (ui::icon_button(ui, "wall", place, ui::Icon::projector,
                               {.hint = look.hint, .keep_focus = true, .on = on})) {
        wall.menu_open = !wall.menu_open;
    }
    draw_popup(view, glance, console, place);
}

}  // namespace kring
