#include "app/facilitator/voices.h"

#include "app/facilitator/capture.h"
#include "app/facilitator/say.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr int bars_in_a_row = 7;
constexpr int marks_high = 6;  ///< above this a mark stands for more than one card

int voice_of(const ConsoleUi& console, PersonId person) {
    const auto found = console.panel.voices.find(person);
    return found == console.panel.voices.end() ? 0 : found->second;
}

/// "Farid nog niet", "3 mensen nog niet", or nothing.
std::string who_not_yet(const View& view, const State& state, const ConsoleUi& console) {
    long long silent = 0;
    PersonId last;
    for (const auto& [id, person] : state.people) {
        if (voice_of(console, id) > 0) continue;
        ++silent;
        last = id;
    }
    if (silent == 0 || console.panel.voices.empty()) return {};
    if (silent == 1) return view.words("voices.one_not_yet", {{"name", name_of(state, last)}});
    return view.words.count("voices.not_yet", silent);
}

void draw_marks(ui::Ui& ui, float x, float bottom, int cards, int each) {
    const int marks = (cards + each - 1) / each;
    for (int i = 0; i < marks; ++i) {
        const float y = bottom - ui.px(5) - ui.px(7) * static_cast<float>(i);
        ui::fill(ui, {x - ui.px(6), y, ui.px(12), ui.px(5)}, Role::accent, 2);
    }
}

void draw_person(View& view, const Glance& glance, ConsoleUi& console, PersonId person,
                 const Rect& cell, int each) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "person", person.value};
    const int cards = voice_of(console, person);
    const ImVec2 centre{cell.x + cell.w / 2, cell.bottom() - ui.px(14)};
    const Rect hit = Rect::around(centre, ui.px(32), ui.px(32));
    const ui::Touch touch = ui.touch("voice", hit, {.keep_focus = true, .group = "voices"});
    draw_marks(ui, centre.x, cell.bottom() - ui.px(32), cards, each);
    if (touch.hovered || touch.ring) ui::fill(ui, hit, Role::accent_soft, 16);
    ui::avatar(ui, centre, letter_of(glance.state, person), 28, cards == 0);
    const std::string name = name_of(glance.state, person);
    const std::string tip = cards == 0 ? view.words("voices.none_hint", {{"name", name}})
                                       : view.words.count("voices.hint", cards, {{"name", name}});
    ui::hint(ui, touch, hit, {.text = tip});
    if (touch && takes_cards(console, glance.state))
        insert_in_capture(view, console, "@" + name + " ");
}

}  // namespace

void draw_voices(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    const State& state = glance.state;
    rest.take_top(ui.px(16));
    ui::section_head(ui, rest.take_top(ui.px(16), ui.px(6)), view.words("panel.voices"),
                     who_not_yet(view, state, console), ui::TypeSize::caption);
    if (state.people.empty()) {
        const ui::ButtonLook look{.kind = ui::ButtonKind::quiet, .left = ui::Icon::person};
        if (ui::button(ui, "add_people", rest.take_top(ui.px(40)), view.words("voices.nobody"),
                       look)) {
            console.people_open = true;
        }
        return;
    }
    int most = 0;
    for (const auto& [id, person] : state.people) most = std::max(most, voice_of(console, id));
    const int each = std::max(1, (most + marks_high - 1) / marks_high);
    const float marks = static_cast<float>(std::max((most + each - 1) / each, 1));
    const float height = ui.px(32) + ui.px(7) * marks;
    Rect row;
    int i = 0;
    const int columns = std::min(bars_in_a_row, std::max(static_cast<int>(state.people.size()), 5));
    for (const auto& [id, person] : state.people) {
        if (i % bars_in_a_row == 0) row = rest.take_top(height, ui.px(6));
        const float step = columns > 1 ? (row.w - ui.px(32)) / static_cast<float>(columns - 1) : 0;
        const Rect cell{row.x + step * static_cast<float>(i % bars_in_a_row), row.y, ui.px(32),
                        row.h};
        draw_person(view, glance, console, id, cell, each);
        ++i;
    }
}

}  // namespace kring
