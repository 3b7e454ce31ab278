#include "app/facilitator/view_switch.h"

#include "app/facilitator/middles.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr float gap = 2;       ///< tokens
constexpr float padding = 20;  ///< tokens, both sides together
constexpr float arrow = 16;    ///< tokens, with the room before it

float cell_width(View& view, const char* name) {
    return view.ui.px(padding) +
           ui::text_width(view.ui, view.words(name),
                          {.size = ui::TypeSize::caption, .weight = ui::Weight::semibold});
}

/// Wide enough for each that may stand on it, so that nothing moves when another is chosen.
float more_width(View& view, std::span<const MiddleChoice> folded) {
    float width = cell_width(view, "console.view_more");
    for (const MiddleChoice& each : folded) width = std::max(width, cell_width(view, each.name));
    return width + view.ui.px(arrow);
}

/// How many stand in the row, and what the row takes.
struct Fold {
    std::size_t shown = 0;
    float width = 0;
};

Fold fold(View& view, std::span<const MiddleChoice> all, float room) {
    const float space = view.ui.px(gap);
    std::vector<float> ends{0};  // where the row ends after so many
    for (const MiddleChoice& each : all)
        ends.push_back(ends.back() + cell_width(view, each.name) + space);
    if (ends.back() <= room) return {all.size(), ends.back()};
    for (std::size_t shown = all.size(); shown-- > 0;) {
        const float width = ends[shown] + more_width(view, all.subspan(shown)) + space;
        if (width <= room) return {shown, width};
    }
    return {};
}

bool draw_cell(View& view, const char* id, const Rect& cell, const std::string& label, bool on,
               bool more, const std::string& tip) {
    ui::Ui& ui = view.ui;
    const Role ink = on ? Role::accent_ink : Role::text2;
    const ui::Touch touch = ui.touch(id, cell, {.keep_focus = true, .group = "views"});
    if (on)
        ui::fill(ui, cell, Role::accent_soft, 8);
    else if (touch.hovered)
        ui::fill(ui, cell, Role::sunken, 8);
    if (touch.ring) ui::outline(ui, cell, Role::accent, 8, 2);
    const ui::TextLook look{.size = ui::TypeSize::caption,
                            .weight = on ? ui::Weight::semibold : ui::Weight::regular,
                            .role = ink,
                            .align = ui::Align::centre};
    Rect words = cell;
    if (more) {
        // The arrow belongs to the word, and both stand in the middle.
        const float sign = ui.px(arrow);
        words.x = cell.centre().x - (ui::text_width(ui, label, look) + sign) / 2;
        words.w = ui::text_width(ui, label, look) + 1;
        ui::icon(ui, ui::Icon::down, {words.right() + sign / 2, cell.centre().y}, 12, ink, 2.4F);
    }
    ui::draw_text(ui, words, label, look);
    ui::hint(ui, touch, cell, {.text = tip});
    return static_cast<bool>(touch);
}

}  // namespace

void draw_view_switch(View& view, const State& state, ConsoleUi& console, Rect area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "view"};
    const Middle now = middle_of(console, state);
    ConsoleUi untouched;
    const Middle fits = middle_of(untouched, state);
    const auto choose = [&](Middle middle) {
        console.middle = middle == fits ? Middle::by_phase : middle;
    };
    const auto tip = [&](Middle middle) {
        return view.words(middle == fits ? "console.view_fits" : "console.view_other");
    };
    const std::span<const MiddleChoice> all = middles_of(state);
    const Fold folds = fold(view, all, area.w);
    if (folds.width <= 0) return;  // Ctrl K knows them all
    for (const MiddleChoice& each : all.first(folds.shown)) {
        const Rect cell =
            area.take_left(cell_width(view, each.name), ui.px(gap)).middle_row(ui.px(32));
        if (draw_cell(view, each.name, cell, view.words(each.name), each.middle == now, false,
                      tip(each.middle)))
            choose(each.middle);
    }
    const auto folded = all.subspan(folds.shown);
    if (folded.empty()) return;

    const auto chosen =
        std::ranges::find(folded, now, [](const MiddleChoice& each) { return each.middle; });
    const bool on = chosen != folded.end();
    const std::string label = view.words(on ? chosen->name : "console.view_more");
    const Rect cell = area.take_left(more_width(view, folded)).middle_row(ui.px(32));
    if (draw_cell(view, "more", cell, label, on, true, view.words("console.view_more_hint")))
        console.views_open = !console.views_open;
    ui::Popup popup{ui, "views", cell, console.views_open, {.width = 220}};
    if (!popup) return;
    Rect rest = popup.content();
    const Rect whole = rest;
    for (const MiddleChoice& each : folded) {
        const std::string why = tip(each.middle);
        if (ui::row_button(
                ui, each.name, rest.take_top(ui.px(40)), view.words(each.name), {},
                {.selected = each.middle == now, .hint = {.text = why}, .group = "folded"})) {
            choose(each.middle);
            popup.close();
        }
    }
    popup.used(rest.y - whole.y);
}

float view_switch_width(View& view, const State& state, float room) {
    return fold(view, middles_of(state), room).width;
}

}  // namespace kring
