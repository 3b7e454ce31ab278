#include "app/facilitator/welcome.h"

#include "app/facilitator/say.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"
#include "core/session/framed.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// The question of today, large, and the case in a sentence.
void draw_question(View& view, const State& state, Rect& rest) {
    ui::Ui& ui = view.ui;
    const Phase* phase = current_phase(state);
    const std::string of_method =
        phase ? framed(phase->question, state, view.words.language()) : state.title;
    const std::string& question = state.question.empty() ? of_method : state.question;
    ui::draw_text(
        ui, rest.take_top(ui.px(16), ui.px(8)), view.words("welcome.today"),
        {.size = ui::TypeSize::caption, .weight = ui::Weight::semibold, .role = Role::accent_ink});
    const std::string& shown = question.empty() ? state.title : question;
    ui::TextLook big{.size = ui::TypeSize::display, .weight = ui::Weight::semibold};
    // A question of many lines is read as a text, and whole: the page scrolls.
    if (ui::text_lines(ui, rest.w, shown, big) > 4) big.size = ui::TypeSize::title;
    rest.take_top(ui::draw_text_block(ui, rest, shown, big), ui.px(8));
    if (!state.case_sentence.empty()) {
        rest.take_top(ui::draw_text_block(ui, rest, state.case_sentence,
                                          {.size = ui::TypeSize::lead, .role = Role::text2}));
    }
    rest.take_top(ui.px(32));
}

void draw_agreements(View& view, const State& state, Rect area) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, area.take_top(ui.px(26), ui.px(8)), view.words("welcome.agreements"));
    for (const Phrase& agreement : state.method.agreements) {
        const std::string& text = agreement.in(view.words.language());
        const float height = std::max(ui.px(28), ui::text_height(ui, area.w - ui.px(36), text));
        Rect row = area.take_top(height, ui.px(10));
        const Rect sign = row.take_left(ui.px(24), ui.px(12));
        const ImVec2 centre{sign.x + ui.px(12), sign.y + ui.px(12)};
        ui::fill(ui, Rect::around(centre, ui.px(24), ui.px(24)), Role::accent_soft, 12);
        ui::icon(ui, ui::Icon::check, centre, 14, Role::accent_ink, 2.6F);
        ui::draw_text_block(ui, row.inset(0, ui.px(2), 0, 0), text);
    }
}

void draw_person(View& view, const State& state, PersonId id, const Participant& person, Rect row) {
    ui::Ui& ui = view.ui;
    ui::avatar(ui, row.take_left(ui.px(28), ui.px(12)).centre(), letter_of(state, id));
    std::string second = person.role;
    if (person.perspective != Perspective::unset) {
        const std::string& seen_from = view.words(key_of(person.perspective));
        second = second.empty() ? seen_from : second + "  \u00b7  " + seen_from;
    }
    const std::string name =
        person.name.empty() ? std::string{view.words("welcome.no_name")} : person.name;
    const Rect lines = row.middle_row(ui.px(second.empty() ? 20 : 36));
    ui::draw_text(ui, {lines.x, lines.y, lines.w, ui.px(20)}, name,
                  {.role = person.name.empty() ? Role::text2 : Role::text});
    ui::draw_text(ui, {lines.x, lines.y + ui.px(20), lines.w, ui.px(16)}, second,
                  {.size = ui::TypeSize::caption, .role = Role::text2});
}

void draw_people_list(View& view, const State& state, ConsoleUi& console, Rect area) {
    ui::Ui& ui = view.ui;
    const std::string count =
        state.people.empty() ? std::string{} : std::to_string(state.people.size());
    ui::section_head(ui, area.take_top(ui.px(26), ui.px(8)), view.words("welcome.people"), count);
    for (const auto& [id, person] : state.people) {
        draw_person(view, state, id, person, area.take_top(ui.px(40), ui.px(4)));
    }
    const std::string& label =
        view.words(state.people.empty() ? "welcome.add_people" : "welcome.change_people");
    const ui::ButtonLook look{.kind = ui::ButtonKind::bordered, .left = ui::Icon::person};
    area.take_top(ui.px(8));
    const Rect place = area.take_top(ui.px(44));
    if (ui::button(ui, "people", {place.x, place.y, ui::button_width(ui, label, look), place.h},
                   label, look)) {
        console.people_open = true;
    }
}

float people_height(const ui::Ui& ui, const State& state) {
    return ui.px(34 + 52) + ui.px(44) * static_cast<float>(state.people.size());
}

float agreements_height(View& view, const State& state, float width) {
    ui::Ui& ui = view.ui;
    float height = ui.px(34);
    for (const Phrase& agreement : state.method.agreements) {
        height +=
            ui.px(10) + std::max(ui.px(28), ui::text_height(ui, width - ui.px(36),
                                                            agreement.in(view.words.language())));
    }
    return height;
}

}  // namespace

void draw_welcome(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "welcome"};
    const Rect sheet = area.inset(ui.px(16), ui.px(16), ui.px(16), ui.px(8));
    ui::panel(ui, sheet);
    ui::ScrollArea scroll{ui, "scroll", sheet.inset(ui.px(8))};
    const Rect content = scroll.content();
    Rect rest = content.inset(ui.px(32), ui.px(24), ui.px(24), 0);
    rest.h = 1e5F;
    draw_question(view, glance.state, rest);
    const Rect left = rest.column(0, 2, ui.px(48));
    const Rect right = rest.column(1, 2, ui.px(48));
    draw_agreements(view, glance.state, left);
    draw_people_list(view, glance.state, console, right);
    const float below =
        std::max(people_height(ui, glance.state), agreements_height(view, glance.state, left.w));
    scroll.used(rest.y - content.y + below + ui.px(16));
}

}  // namespace kring
