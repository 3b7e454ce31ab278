#include "app/facilitator/people.h"

#include "app/facilitator/dialog.h"
#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/ui/code_words.h"

#include <array>
#include <vector>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr std::array<Perspective, 5> perspectives{Perspective::unset, Perspective::citizen,
                                                  Perspective::professional,
                                                  Perspective::policymaker, Perspective::other};

void draw_person(View& view, const Glance& glance, PersonId id, const Participant& person,
                 Rect row) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "person", id.value};
    const std::string number = std::to_string(id.value);
    const ui::WhyNot locked =
        glance.session.read_only() ? why_not(view, glance, ChangePerson{id, person}) : std::nullopt;
    const ui::FieldLook name_look{
        .hint = view.words("people.name_hint"), .max_code_points = 300, .why_not = locked};
    const ui::FieldLook role_look{
        .hint = view.words("people.role_hint"), .max_code_points = 300, .why_not = locked};
    ui::avatar(ui, row.take_left(ui.px(28), ui.px(12)).centre(), letter_of(glance.state, id));
    const ui::IconButtonLook bin{.kind = ui::ButtonKind::bare,
                                 .hint = {view.words("people.remove_hint")}};
    if (ui::icon_button(ui, "remove", row.take_right(ui.px(32), ui.px(8)).middle_row(ui.px(32)),
                        ui::Icon::bin, bin, why_not(view, glance, RemovePerson{id}))) {
        view.out.send(RemovePerson{id});
    }
    std::vector<std::string_view> labels;
    int chosen = 0;
    for (std::size_t i = 0; i < perspectives.size(); ++i) {
        labels.emplace_back(view.words(key_of(perspectives[i])));
        if (perspectives[i] == person.perspective) chosen = static_cast<int>(i);
    }
    const Rect list = row.take_right(ui.px(176), ui.px(8)).middle_row(ui.px(44));
    Participant changed = person;
    bool send = false;
    if (const auto picked = ui::dropdown(ui, "perspective", list, labels, chosen, {}, locked)) {
        changed.perspective = perspectives[static_cast<std::size_t>(*picked)];
        send = true;
    }
    const Rect name = row.take_left(row.w * 0.45F, ui.px(8)).middle_row(ui.px(44));
    std::string text;
    if (draw_kept_field(view, "name", "person_name:" + number, person.name, name, name_look,
                        text)) {
        changed.name = text;
        send = true;
    }
    if (draw_kept_field(view, "role", "person_role:" + number, person.role,
                        row.middle_row(ui.px(44)), role_look, text)) {
        changed.role = text;
        send = true;
    }
    if (send) send_or_say(view, glance, ChangePerson{id, changed});
}

void draw_newcomer(View& view, const Glance& glance, Rect row) {
    ui::Ui& ui = view.ui;
    std::string& name = view.drafts["new_person"];
    const std::string& add = view.words("people.add");
    const ui::ButtonLook look{.kind = ui::ButtonKind::quiet, .left = ui::Icon::plus};
    const Rect button = row.take_right(ui::button_width(ui, add, look), ui.px(8));
    const ui::FieldAnswer typed = ui::edit_text(ui, "new", row, name,
                                                {.hint = view.words("people.new_hint"),
                                                 .left = ui::Icon::person,
                                                 .keys = view.words("key.enter"),
                                                 .max_code_points = 300,
                                                 .commit_on_leave = false});
    const bool pressed =
        ui::button(ui, "add", button, add, look, why_not(view, glance, AddPerson{}));
    if (!pressed && !(typed.entered && !name.empty())) return;
    Participant person;
    person.name = name;
    if (!send_or_say(view, glance, AddPerson{person})) return;
    view.drafts.erase("new_person");
    ui::focus_field(ui, "new");
}

}  // namespace

void draw_people(View& view, const Glance& glance, ConsoleUi& console) {
    if (!console.people_open) return;
    ui::Ui& ui = view.ui;
    ui::Modal modal{ui, "people", console.people_open, 760, 560};
    if (!modal) return;
    Rect rest = modal.content();
    if (draw_dialog_head(view, rest, view.words("people.title"), view.words("people.what")))
        modal.close();
    draw_newcomer(view, glance, rest.take_bottom(ui.px(44), ui.px(16)));
    ui::ScrollArea scroll{ui, "list", rest};
    const Rect content = scroll.content();
    float y = content.y;
    for (const auto& [id, person] : glance.state.people) {
        draw_person(view, glance, id, person, {content.x, y, content.w - ui.px(8), ui.px(52)});
        y += ui.px(52);
    }
    scroll.used(y - content.y);
}

}  // namespace kring
