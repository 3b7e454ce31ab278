#include "app/facilitator/turn_list_view.h"

#include "app/facilitator/new_story.h"
#include "app/facilitator/say.h"
#include "app/ui/widgets.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;
using Status = TurnRow::Status;

constexpr float turn_row = 44;

const char* status_key(Status status) {
    switch (status) {
    case Status::telling: return "turns.telling";
    case Status::told: return "turns.told";
    case Status::passed: return "turns.passed";
    case Status::waiting: break;
    }
    return "turns.waiting";
}

/// Small buttons at the right end of a row: begin or end, and let pass.
void draw_deeds(View& view, const Glance& glance, ConsoleUi& console, const TurnRow& turn,
                Rect& row) {
    ui::Ui& ui = view.ui;
    const auto deed = [&](const char* id, Icon icon, const char* hint, const Intent& intent) {
        const Rect place = row.take_right(ui.px(30), ui.px(2)).middle_row(ui.px(30));
        return ui::icon_button(ui, id, place, icon,
                               {.kind = ui::ButtonKind::bare,
                                .icon_size = 16,
                                .hint = {view.words(hint)},
                                .group = "turns"},
                               why_not(view, glance, intent));
    };
    if (deed("pass", Icon::stepf, "turns.pass_hint", PassTurn{turn.person}))
        view.out.send(PassTurn{turn.person});
    if (turn.status == Status::telling) {
        if (deed("end", Icon::check, "turns.end_hint", EndTurn{})) view.out.send(EndTurn{});
    } else if (deed("begin", Icon::play, "turns.begin_hint", BeginTurn{turn.person})) {
        begin_turn(view, glance, console, turn.person);
    }
}

void draw_turn(View& view, const Glance& glance, ConsoleUi& console, const TurnRow& turn,
               const Rect& place) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "turn", turn.person.value};
    const bool telling = turn.status == Status::telling;
    if (telling) ui::fill(ui, place, Role::accent_soft, 8);
    const bool narrow = place.w < ui.px(200);
    Rect row = place.inset(ui.px(narrow ? 2 : 8), 0, ui.px(narrow ? 0 : 4), 0);
    ui::avatar(ui, row.take_left(ui.px(28), ui.px(narrow ? 6 : 10)).centre(),
               letter_of(glance.state, turn.person), 28, turn.status == Status::waiting);
    if (!glance.session.read_only()) draw_deeds(view, glance, console, turn, row);
    Rect lines = row.middle_row(ui.px(36));
    ui::draw_text(ui, lines.take_top(ui.px(20)), name_of(glance.state, turn.person),
                  {.weight = telling ? ui::Weight::semibold : ui::Weight::regular});
    const bool again = turn.times > 1 && turn.status != Status::waiting;
    const std::string status =
        again ? view.words.count("turns.times", turn.times) : view.words(status_key(turn.status));
    ui::draw_text(
        ui, lines, status,
        {.size = ui::TypeSize::caption, .role = telling ? Role::accent_ink : Role::text2});
}

/// Instead of a list: nobody sits here, or no turns are kept.
bool draw_no_turns(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    const State& state = glance.state;
    if (state.nameless_phases.contains(state.phase)) {
        const std::string& why = view.words("turns.nameless");
        rest.take_top(ui::draw_text_block(ui, rest, why, {.role = Role::text2}), ui.px(8));
        return true;
    }
    if (!state.people.empty()) return false;
    if (ui::button(ui, "people", rest.take_top(ui.px(40)), view.words("voices.nobody"),
                   {.left = Icon::person}))
        console.people_open = true;
    return true;
}

}  // namespace

void draw_turn_list(View& view, const Glance& glance, ConsoleUi& console, Rect& rest, float most) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "turns"};
    const auto turns = turn_list(glance.state);
    const auto told = std::count_if(turns.begin(), turns.end(), [](const TurnRow& turn) {
        return turn.status == Status::told || turn.status == Status::passed;
    });
    const int round = turn_round(glance.state);
    const std::string head =
        round > 1 ? view.words("turns.head_round", {{"round", std::to_string(round)}})
                  : view.words("turns.head");
    const std::string note =
        turns.empty() ? std::string{}
                      : view.words("turns.count", {{"told", std::to_string(told)},
                                                   {"all", std::to_string(turns.size())}});
    ui::section_head(ui, rest.take_top(ui.px(20), ui.px(8)), head, note, ui::TypeSize::caption);
    if (draw_no_turns(view, glance, console, rest)) return;
    const float whole = ui.px(turn_row) * static_cast<float>(turns.size());
    ui::ScrollArea scroll{ui, "scroll", rest.take_top(std::min(whole, most))};
    const Rect content = scroll.content();
    float y = content.y;
    for (const TurnRow& turn : turns) {
        const Rect row{content.x, y, content.w, ui.px(turn_row)};
        y += row.h;
        draw_turn(view, glance, console, turn, row);
    }
    scroll.used(whole);
}

}  // namespace kring
