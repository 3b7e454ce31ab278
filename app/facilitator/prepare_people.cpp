#include "app/facilitator/prepare_form.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kring {
namespace {

using namespace ui;

constexpr float people_row = 44;
constexpr std::array named_perspectives{Perspective::citizen, Perspective::professional,
                                        Perspective::policymaker, Perspective::other};
constexpr std::array stances{Stance::supporter, Stance::critic};

std::size_t most_people(const State& state) {
    return static_cast<std::size_t>(std::max(state.method.group.most, 1));
}

std::string draft_key(PersonId id, const char* what) {
    return "prepare.person:" + std::to_string(id.value) + "." + what;
}

WhyNot why_full(const Prepare& prepare) {
    if (prepare.locked) return prepare.locked;
    const std::size_t most = most_people(prepare.state());
    if (prepare.state().people.size() < most) return std::nullopt;
    return prepare.words()("prepare.table_full", {{"most", std::to_string(most)}});
}

/// The last one who has neither a name nor anything else said about them.
PersonId last_nameless(const State& state) {
    for (auto it = state.people.rbegin(); it != state.people.rend(); ++it)
        if (it->second == Participant{}) return it->first;
    return {};
}

void draw_count(Prepare& prepare, Rect& row) {
    Ui& ui = prepare.view.ui;
    const State& state = prepare.state();
    const std::string count =
        state.people.empty()
            ? prepare.words()("prepare.nobody")
            : prepare.words().count("prepare.people",
                                    static_cast<std::int64_t>(state.people.size()));
    const PersonId last = last_nameless(state);
    const WhyNot no_less =
        prepare.locked ? prepare.locked
        : last         ? std::nullopt
                       : WhyNot{prepare.words()(state.people.empty() ? "prepare.nobody_yet"
                                                                     : "prepare.all_have_names")};
    const Rect place = row.take_right(ui.px(180));
    const int step = stepper(ui, "count", place, count, {prepare.words()("prepare.one_less"), {}},
                             {prepare.words()("prepare.one_more"), {}}, no_less, why_full(prepare));
    if (step > 0) prepare.view.out.send(AddPerson{});
    if (step < 0) prepare.view.out.send(RemovePerson{last});
}

bool choice_row(Prepare& prepare, Rect& rest, const char* id, std::size_t index,
                const std::string& text, bool chosen) {
    Ui& ui = prepare.view.ui;
    const std::string name = std::string{id} + ":" + std::to_string(index);
    RowLook look;
    look.selected = chosen;
    look.group = "person";
    if (chosen) look.left = Icon::check;
    return row_button(ui, name, rest.take_top(ui.px(36)), text, {}, look, prepare.locked);
}

/// Perspective, stance, and leaving: a press on what is chosen takes it back.
void draw_details(Prepare& prepare, const Rect& anchor, PersonId id, Participant person) {
    Ui& ui = prepare.view.ui;
    Popup popup{
        ui, "details", anchor, prepare.ui.person_open, {.width = 240, .side = Align::right}};
    if (!popup) return;
    Rect rest = popup.content();
    const float top = rest.y;
    const Participant before = person;
    const TextLook head{.size = TypeSize::caption, .weight = Weight::semibold};
    const auto heading = [&](const char* key) {
        draw_text(ui, rest.take_top(ui.px(24)).inset(ui.px(8), 0), prepare.words()(key), head);
    };
    heading("prepare.looks_from");
    for (std::size_t i = 0; i < named_perspectives.size(); ++i) {
        const bool chosen = person.perspective == named_perspectives[i];
        if (choice_row(prepare, rest, "perspective", i,
                       prepare.words()(key_of(named_perspectives[i])), chosen))
            person.perspective = chosen ? Perspective::unset : named_perspectives[i];
    }
    rest.take_top(ui.px(8));
    heading("prepare.thinks");
    for (std::size_t i = 0; i < stances.size(); ++i) {
        const bool chosen = person.stance == stances[i];
        if (choice_row(prepare, rest, "stance", i, prepare.words()(key_of(stances[i])), chosen))
            person.stance = chosen ? Stance::unset : stances[i];
    }
    rest.take_top(ui.px(8));
    RowLook leave;
    leave.left = Icon::bin;
    leave.group = "person";
    if (row_button(ui, "remove", rest.take_top(ui.px(36)), prepare.words()("prepare.remove_person"),
                   {}, leave, prepare.locked)) {
        prepare.view.drafts.erase(draft_key(id, "name"));
        prepare.view.drafts.erase(draft_key(id, "role"));
        prepare.view.out.send(RemovePerson{id});
        popup.close();
    }
    if (!(person == before)) {
        prepare.view.out.send(ChangePerson{id, person});
        popup.close();
    }
    popup.used(rest.y - top);
}

std::string chip_text(const Prepare& prepare, const Participant& person) {
    const bool from = person.perspective != Perspective::unset;
    std::string text =
        prepare.words()(from ? key_of(person.perspective) : std::string{"prepare.perspective"});
    if (person.stance == Stance::critic)
        text = from ? text + ", " + prepare.words()("prepare.doubts")
                    : prepare.words()("prepare.doubts");
    return text;
}

void draw_chip(Prepare& prepare, Rect& row, PersonId id, const Participant& person) {
    Ui& ui = prepare.view.ui;
    const std::string text = chip_text(prepare, person);
    ChipLook look;
    look.fill = Role::ground;
    if (person.perspective == Perspective::unset) look.ink = Role::text2;
    look.hint = {prepare.words()("prepare.person_hint"), {}};
    const float width = std::min(chip_width(ui, text, look), row.w * 0.6F);
    const Rect place = row.take_right(width, ui.px(8)).middle_row(ui.px(28));
    if (chip(ui, "more", place, text, look, prepare.locked) != ChipAnswer::none) {
        prepare.ui.person_open = prepare.ui.open_person != id || !prepare.ui.person_open;
        prepare.ui.open_person = id;
    }
    if (prepare.ui.open_person == id) draw_details(prepare, place, id, person);
}

FieldLook bare_line(const Prepare& prepare, const char* hint) {
    FieldLook look;
    look.hint = prepare.words()(hint);
    look.framed = false;
    look.padding = 6;
    look.max_code_points = max_line;
    look.why_not = prepare.locked;
    return look;
}

void draw_person(Prepare& prepare, Rect row, PersonId id, const Participant& person) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "person", id.value};
    avatar(ui, row.take_left(ui.px(28), ui.px(10)).centre(), letter_of(prepare.state(), id));
    // Names end on one line down the table, whatever the width of the chip.
    const Rect name_place = row.take_left(row.w * 0.36F, ui.px(4)).middle_row(ui.px(32));
    draw_chip(prepare, row, id, person);
    Participant now = person;
    const Rect role_place = row.middle_row(ui.px(32));
    const FormAnswer name = form_field(prepare.view, "name", name_place, draft_key(id, "name"),
                                       person.name, bare_line(prepare, "prepare.name"));
    FieldLook role_look = bare_line(prepare, "prepare.role");
    const FormAnswer role =
        form_field(prepare.view, "role", role_place, draft_key(id, "role"), person.role, role_look);
    if (name.text) now.name = *name.text;
    if (role.text) now.role = *role.text;
    if (!(now == person)) prepare.view.out.send(ChangePerson{id, now});
    if (name.field.entered) focus_field(ui, "role");
}

void add_pasted(Prepare& prepare, const std::string& lines) {
    std::size_t room = most_people(prepare.state()) - prepare.state().people.size();
    for (std::size_t at = 0; at < lines.size() && room > 0;) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        if (const auto name = clean_line(std::string_view{lines}.substr(at, end - at))) {
            prepare.view.out.send(called(name.value()));
            --room;
        }
        at = end + 1;
    }
}

void draw_new_person(Prepare& prepare, Rect row) {
    Ui& ui = prepare.view.ui;
    const ImVec2 centre = row.take_left(ui.px(28), ui.px(10)).centre();
    dashed_circle(ui, centre, ui.px(13.5F), ui.colour(Role::line));
    icon(ui, Icon::plus, centre, 14, Role::text);
    const FormAnswer answer =
        add_field(prepare.view, "new", row.middle_row(ui.px(32)), "prepare.new_person",
                  bare_line(prepare, "prepare.add_person"));
    if (answer.text) prepare.view.out.send(called(*answer.text));
    if (answer.field.pasted_lines) add_pasted(prepare, *answer.field.pasted_lines);
}

}  // namespace

AddPerson called(std::string name) {
    AddPerson add;
    add.person.name = std::move(name);
    return add;
}

float people_height(Prepare& prepare) {
    const auto people = prepare.state().people.size();
    const auto rows = static_cast<float>(people + (people < most_people(prepare.state()) ? 1 : 0));
    return prepare.view.ui.px(36 + 16 + std::max(rows, 3.F) * people_row);
}

void draw_people_part(Prepare& prepare, const Rect& place) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "people"};
    Rect rest = place;
    Rect head = rest.take_top(ui.px(28), ui.px(8));
    draw_count(prepare, head);
    section_head(ui, head, prepare.words()("prepare.who"));
    panel(ui, rest);
    rest = rest.inset(ui.px(16), ui.px(8));
    const auto& people = prepare.state().people;
    for (const auto& [id, person] : people)
        draw_person(prepare, rest.take_top(ui.px(people_row)), id, person);
    if (people.size() < most_people(prepare.state()))
        draw_new_person(prepare, rest.take_top(ui.px(people_row)));
}

namespace {

/// "prepare.number.4" says "vier"; beyond ten it is the number itself.
std::string number_word(const Words& words, std::size_t n) {
    const std::string key = "prepare.number." + std::to_string(n);
    return words.has(key) ? words(key) : std::to_string(n);
}

std::string capital(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

}  // namespace

std::string tip_text(Prepare& prepare) {
    const State& state = prepare.state();
    const Words& words = prepare.words();
    const GroupSize& group = state.method.group;
    const auto n = static_cast<int>(state.people.size());
    const std::string least = number_word(words, static_cast<std::size_t>(group.advised_least));
    const std::string most = number_word(words, static_cast<std::size_t>(group.advised_most));
    if (n == 0) return words("prepare.tip.nobody", {{"least", capital(least)}, {"most", most}});
    const char* key = "prepare.tip.fine";
    if (n < group.advised_least) key = n < group.least ? "prepare.tip.thin" : "prepare.tip.small";
    if (n > group.advised_most) key = "prepare.tip.large";
    if (n == 1) key = "prepare.tip.alone";
    const std::string tip = words(key, {{"n", capital(number_word(words, state.people.size()))},
                                        {"least", least},
                                        {"most", most}});
    const bool critic =
        std::any_of(state.people.begin(), state.people.end(),
                    [](const auto& entry) { return entry.second.stance == Stance::critic; });
    return tip + " " + words(critic ? "prepare.tip.critic" : "prepare.tip.no_critic");
}

float tip_height(Prepare& prepare, float width) {
    Ui& ui = prepare.view.ui;
    const float words = text_height(ui, width - ui.px(70), tip_text(prepare));
    return std::max(words + ui.px(24), ui.px(64));
}

void draw_tip(Prepare& prepare, const Rect& place) {
    Ui& ui = prepare.view.ui;
    panel(ui, place, Role::accent_soft, 12);
    Rect inside = place.inset(ui.px(16), 0);
    icon(ui, Icon::person, inside.take_left(ui.px(24), ui.px(14)).centre(), 24, Role::accent_ink);
    draw_text_middle(ui, inside, tip_text(prepare), {.role = Role::accent_ink});
}

}  // namespace kring
