#include "app/facilitator/view_switch.h"

#include "app/facilitator/middles.h"
#include "app/ui/widgets.h"

namespace kring {

using ui::Rect;
using ui::Role;

void draw_view_switch(View& view, const State& state, ConsoleUi& console, Rect area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "view"};
    const Middle now = middle_of(console, state);
    ConsoleUi untouched;
    const Middle fits = middle_of(untouched, state);
    for (const auto& [middle, key, command] : middles_of(state)) {
        const std::string label = view.words(key);
        const bool on = middle == now;
        const ui::TextLook look{.size = ui::TypeSize::caption,
                                .weight = on ? ui::Weight::semibold : ui::Weight::regular,
                                .role = on ? Role::accent_ink : Role::text2,
                                .align = ui::Align::centre};
        const float width =
            ui::text_width(ui, label, {.size = look.size, .weight = ui::Weight::semibold});
        if (width + ui.px(20) > area.w) return;  // Ctrl K knows them all
        const Rect cell = area.take_left(width + ui.px(20), ui.px(2)).middle_row(ui.px(32));
        const ui::Touch touch = ui.touch(key, cell, {.keep_focus = true, .group = "views"});
        if (on)
            ui::fill(ui, cell, Role::accent_soft, 8);
        else if (touch.hovered)
            ui::fill(ui, cell, Role::sunken, 8);
        if (touch.ring) ui::outline(ui, cell, Role::accent, 8, 2);
        ui::draw_text(ui, cell, label, look);
        const std::string tip =
            view.words(middle == fits ? "console.view_fits" : "console.view_other");
        ui::hint(ui, touch, cell, {.text = tip});
        if (touch) console.middle = middle == fits ? Middle::by_phase : middle;
    }
}

float view_switch_width(View& view, const State& state) {
    float width = 0;
    for (const MiddleChoice& choice : middles_of(state)) {
        width += view.ui.px(22) +
                 ui::text_width(view.ui, view.words(choice.name),
                                {.size = ui::TypeSize::caption, .weight = ui::Weight::semibold});
    }
    return width;
}

}  // namespace kring
