#include "app/facilitator/screen_picture.h"

#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr float picture_height = 84;  ///< tokens

Rect around(const std::vector<ScreenSeen>& screens) {
    Rect all = screens.front().place;
    for (const ScreenSeen& screen : screens) {
        const float right = std::max(all.right(), screen.place.right());
        const float bottom = std::max(all.bottom(), screen.place.bottom());
        all.x = std::min(all.x, screen.place.x);
        all.y = std::min(all.y, screen.place.y);
        all.w = right - all.x;
        all.h = bottom - all.y;
    }
    return all;
}

void draw_screen(View& view, const ScreenSeen& screen, std::size_t number, const Rect& place) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "screen", number};
    const ui::WhyNot no =
        screen.console ? ui::WhyNot{view.words("wall_menu.console_screen")} : std::nullopt;
    const ui::Touch touch = ui.touch("choose", place, {.why_not = no, .group = "screens"});
    const Role ground = screen.chosen                    ? Role::accent_soft
                        : touch.hovered && touch.enabled ? Role::away_fill
                                                         : Role::sunken;
    ui::fill(ui, place, ground, 6);
    ui::outline(ui, place, screen.chosen ? Role::accent : Role::line, 6);
    if (touch.ring) ui::outline(ui, place.grown(ui.px(3)), Role::accent, 9, 2);
    Rect inside = place.inset(ui.px(6), ui.px(4));
    const char* words = screen.console  ? "wall_menu.you"
                        : screen.chosen ? "wall_menu.the_wall"
                                        : "wall_menu.other";
    ui::draw_text(ui, inside.take_bottom(ui.px(16)), view.words(words),
                  {.size = ui::TypeSize::caption,
                   .role = screen.chosen ? Role::accent_ink : Role::text2,
                   .align = ui::Align::centre});
    ui::draw_text(ui, inside, std::to_string(number),
                  {.size = ui::TypeSize::title,
                   .weight = ui::Weight::semibold,
                   .role = screen.chosen ? Role::accent_ink : Role::text,
                   .align = ui::Align::centre});
    if (!no) ui::hint(ui, touch, place, {screen.name, {}});
    if (touch) view.out.ask(ChooseWallScreen{screen.identity});
}

}  // namespace

void draw_screens(View& view, const ConsoleUi& console, Rect& rest) {
    const auto& screens = console.wall.screens;
    if (screens.empty()) return;
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "screens"};
    Rect head = rest.take_top(ui.px(28), ui.px(6));
    const ui::ButtonLook look{.kind = ui::ButtonKind::bare,
                              .size = ui::TypeSize::caption,
                              .hint = {view.words("wall_menu.numbers_hint"), {}}};
    const std::string numbers = view.words("wall_menu.numbers");
    if (ui::button(ui, "numbers", head.take_right(ui::button_width(ui, numbers, look)), numbers,
                   look))
        view.out.ask(NumberScreens{});
    ui::draw_text(ui, head, view.words("wall_menu.where"),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
    const Rect all = around(screens);
    Rect field = rest.take_top(ui.px(picture_height), ui.px(6));
    const float scale = std::min(field.w / all.w, field.h / all.h);
    field = field.middle(all.w * scale, all.h * scale);
    for (std::size_t i = 0; i < screens.size(); ++i) {
        const Rect& at = screens[i].place;
        const Rect place{field.x + (at.x - all.x) * scale, field.y + (at.y - all.y) * scale,
                         at.w * scale, at.h * scale};
        draw_screen(view, screens[i], i + 1, place.inset(ui.px(2)));
    }
    if (screens.size() < 2) {
        const float height =
            ui::draw_text_block(ui, rest, view.words("wall_menu.one_screen"),
                                {.size = ui::TypeSize::caption, .role = Role::text2});
        rest.take_top(height, ui.px(8));
    }
}

void draw_screen_number(ui::Ui& ui, const Rect& rect, std::size_t number) {
    ui::fill(ui, rect, Role::accent_deep);
    const std::string digits = std::to_string(number);
    const ImFont* font = ui::font_of(ui.fonts, ui::TypeSize::hero, ui::Weight::semibold);
    const float size = rect.h * 0.75F;
    const ImVec2 extent = font->CalcTextSizeA(size, rect.w, 0, digits.c_str());
    ui.dl->AddText(font, size, {rect.centre().x - extent.x / 2, rect.centre().y - extent.y / 2},
                   ui.colour(Role::on_accent_deep), digits.c_str());
}

}  // namespace kring
