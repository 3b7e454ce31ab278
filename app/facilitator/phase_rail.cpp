#include "app/facilitator/phase_rail.h"

#include "app/facilitator/phase_moves.h"
#include "app/facilitator/say.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <cstdlib>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// A phase as the rail shows it.
struct RailRow {
    const Phase& phase;
    const PlannedPhase& planned;
    int number;
    bool now, been, skipped;
};

RailRow row_of(const State& state, const Phase& phase, const PlannedPhase& planned, int number) {
    const auto found = state.progress.find(phase.id);
    const bool now = state.phase == phase.id;
    const bool been = found != state.progress.end() && found->second.visits > 0 && !now;
    const bool skipped = found != state.progress.end() && found->second.skipped && !now;
    return {phase, planned, number, now, been, skipped};
}

/// Cards of the phase's lanes that are there before the phase has begun.
long long cards_before(const State& state, const Phase& phase) {
    long long n = 0;
    if (phase.kind != PhaseKind::cards) return n;
    for (const std::string& id : phase.lanes) {
        const Lane* lane = state.method.lane(id);
        if (lane == nullptr) continue;
        for (const auto& [card_id, card] : state.board.cards) {
            if (card.in_bin || card.kind != lane->kind) continue;
            if (lane->kind != CardKind::party)
                ++n;
            else if (lane->sides.investor && on_investor_rim(state.board, card_id))
                ++n;
            else if (lane->sides.collector && on_collector_rim(state.board, card_id))
                ++n;
        }
    }
    return n;
}

std::string second_line(const View& view, const Glance& glance, const RailRow& row) {
    const State& state = glance.state;
    const std::string planned = std::to_string(minutes_planned(state, row.phase.id).count());
    const std::string spent =
        std::to_string(whole_minutes(time_in_phase(state, row.phase.id, glance.now)));
    if (row.skipped) return view.words("rail.skipped");
    const bool unplanned = minutes_planned(state, row.phase.id) == Minutes{0};
    if ((row.now || row.been) && unplanned) return view.words("rail.planned", {{"planned", spent}});
    if (row.now || row.been)
        return view.words("rail.spent", {{"spent", spent}, {"planned", planned}});
    if (!row.planned.on) return view.words("rail.off");
    const long long before = cards_before(state, row.phase);
    if (before == 0) return view.words("rail.planned", {{"planned", planned}});
    return view.words("rail.planned_before", {{"planned", planned}, {"n", std::to_string(before)}});
}

void draw_number(ui::Ui& ui, ImVec2 centre, const RailRow& row) {
    const float radius = ui.px(12);
    const Rect box = Rect::around(centre, 2 * radius, 2 * radius);
    if (row.now)
        ui::fill(ui, box, Role::accent, 12);
    else if (row.been || row.skipped)
        ui::fill(ui, box, row.been && !row.skipped ? Role::accent_soft : Role::sunken, 12);
    else
        ui::outline(ui, box, Role::line, 12);
    if (row.skipped) {
        ui::icon(ui, ui::Icon::stepf, centre, 14, Role::text2, 2.4F);
    } else if (row.been) {
        ui::icon(ui, ui::Icon::check, centre, 14, Role::accent_ink, 2.6F);
    } else {
        // One that is switched off has no place in the row.
        const bool counts = row.planned.on || row.now;
        ui::draw_text(ui, box, counts ? std::to_string(row.number) : "\u2013",
                      {.size = ui::TypeSize::caption,
                       .weight = row.now ? ui::Weight::semibold : ui::Weight::regular,
                       .role = row.now ? Role::on_accent : Role::text2,
                       .align = ui::Align::centre});
    }
}

ui::TextLook name_look(const RailRow& row) {
    return {.weight = row.now ? ui::Weight::semibold : ui::Weight::regular,
            .role = row.planned.on ? Role::text : Role::text2,
            .max_lines = 2};
}

/// What the row is wider than its name.
float beside_name(const ui::Ui& ui) { return ui.px(8 + 24 + 10 + 2); }

/// How much a name of two lines adds to its row of `width`.
float second_name_line(View& view, const RailRow& row, float width) {
    const std::string& name = row.phase.name.in(view.words.language());
    const float room = width - beside_name(view.ui);
    return ui::text_lines(view.ui, room, name, name_look(row)) > 1 ? view.ui.px(20) : 0;
}

float row_height(View& view, const RailRow& row, float width) {
    return view.ui.px(row.now ? 64 : 48) + second_name_line(view, row, width);
}

void draw_row_words(View& view, const Glance& glance, const RailRow& row, const Rect& area,
                    float second_name) {
    ui::Ui& ui = view.ui;
    const float height = ui.px(row.now ? 45 : 36) + second_name;
    Rect text = area.middle_row(height);
    ui::TextLook look = name_look(row);
    look.max_lines = second_name > 0 ? 2 : 1;
    ui::draw_text_block(ui, text, row.phase.name.in(view.words.language()), look);
    text.y += second_name;
    ui::draw_text(ui, {text.x, text.y + ui.px(20), text.w, ui.px(16)},
                  second_line(view, glance, row),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
    if (!row.now || minutes_planned(glance.state, row.phase.id) == Minutes{0}) return;
    const double planned =
        static_cast<double>(SessionTime{minutes_planned(glance.state, row.phase.id)}.count());
    const double spent =
        static_cast<double>(time_in_phase(glance.state, row.phase.id, glance.now).count());
    const float share = planned > 0 ? static_cast<float>(std::min(spent / planned, 1.0)) : 0.F;
    ui::progress_bar(ui, {text.x, text.y + ui.px(41), text.w - ui.px(6), ui.px(4)}, share);
}

struct MenuRow {
    const char* id;
    const char* words;
    ui::Icon icon;
    Intent intent;
};

/// Menu of one phase: go there, a little longer, or pass over it with a reason.
void draw_menu(View& view, const Glance& glance, ConsoleUi& console, const RailRow& row,
               const Rect& anchor) {
    ui::Ui& ui = view.ui;
    bool open = console.rail.menu == row.phase.id;
    if (!open) return;
    {
        ui::Popup menu{ui, "phase_menu", anchor, open, {.width = 296}};
        if (menu) {
            Rect rest = menu.content();
            const Rect whole = rest;
            const MenuRow go{"go", "rail.go", ui::Icon::arrow, EnterPhase{row.phase.id}};
            const MenuRow longer{"longer", "rail.longer", ui::Icon::plus, ExtendPhase{Minutes{5}}};
            if (!row.now &&
                ui::row_button(ui, go.id, rest.take_top(ui.px(40)), view.words(go.words), {},
                               {.left = go.icon}, why_not(view, glance, go.intent))) {
                go_to_phase(view, glance, console, row.phase.id);
                menu.close();
            }
            if (row.now &&
                ui::row_button(ui, longer.id, rest.take_top(ui.px(40)), view.words(longer.words),
                               {}, {.left = longer.icon}, why_not(view, glance, longer.intent))) {
                view.out.send(longer.intent);
                menu.close();
            }
            std::string& reason = view.drafts["skip:" + row.phase.id];
            const ui::WhyNot no_skip = why_not(view, glance, SkipPhase{row.phase.id, reason});
            rest.take_top(ui.px(24));
            const ui::FieldAnswer typed = ui::edit_text(
                ui, "reason", rest.take_top(ui.px(44), ui.px(8)).inset(ui.px(8), 0), reason,
                {.label = view.words("rail.skip_reason"),
                 .note = view.words("field.optional"),
                 .hint = view.words("rail.skip_hint"),
                 .why_not = no_skip,
                 .commit_on_leave = false});
            const Rect button = rest.take_top(ui.px(40)).inset(ui.px(8), 0);
            if (ui::button(ui, "skip", button, view.words("rail.skip"),
                           {.kind = ui::ButtonKind::bordered, .left = ui::Icon::stepf}, no_skip) ||
                typed.entered) {
                skip_phase(view, glance, console, row.phase.id, reason);
                menu.close();
            }
            rest.take_top(ui.px(8));
            menu.used(rest.y - whole.y);
        }
    }
    if (open) return;
    console.rail.menu.clear();
    view.drafts.erase("skip:" + row.phase.id);
}

void draw_phase(View& view, const Glance& glance, ConsoleUi& console, const RailRow& row,
                const Rect& area, std::size_t i) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "phase", i};
    const ui::Touch touch = ui.touch("row", area, {.keep_focus = true, .group = "phases"});
    if (row.now)
        ui::fill(ui, area, Role::accent_soft, 8);
    else if (touch.hovered || touch.ring)
        ui::fill(ui, area, Role::ground, 8);
    if (touch.ring) ui::outline(ui, area, Role::accent, 8, 2);
    Rect inside = area.inset(ui.px(8), 0, ui.px(2), 0);
    const Rect mark = inside.take_left(ui.px(24), ui.px(10));
    draw_number(ui, mark.centre(), row);

    const bool menu_open = console.rail.menu == row.phase.id;
    const bool near = ui.mouse_over(area) || touch.focused || menu_open;
    const Rect dots =
        Rect{area.right() - ui.px(30), area.y + (area.h - ui.px(28)) / 2, ui.px(28), ui.px(28)};
    if (near) inside.take_right(ui.px(28));
    draw_row_words(view, glance, row, inside, second_name_line(view, row, area.w));
    const ui::Touch more = ui.touch("more", dots, {.keep_focus = true, .group = "menus"});
    if (near || more.hovered || more.focused) {
        if (more.hovered || more.ring || menu_open) ui::fill(ui, dots, Role::sunken, 8);
        if (more.ring) ui::outline(ui, dots, Role::accent, 8, 2);
        ui::icon(ui, ui::Icon::down, dots.centre(), 14, Role::text2, 2.4F);
    }
    ui::hint(ui, more, dots, {.text = view.words("rail.menu_hint")});
    if (more || touch.context) console.rail.menu = menu_open ? std::string{} : row.phase.id;
    if (touch && !row.now) go_to_phase(view, glance, console, row.phase.id);
    if (!row.now) ui::hint(ui, touch, area, {.text = view.words("rail.go_hint")});
    draw_menu(view, glance, console, row, area);
}

/// "Klaar rond 15.43 uur, / 3 minuten later dan gepland", from the bottom of `rest` up.
void draw_forecast(View& view, const Glance& glance, Rect& rest) {
    if (!glance.local) return;
    ui::Ui& ui = view.ui;
    const State& state = glance.state;
    const SessionTime end = glance.now + minutes_to_go(state, glance.now);
    const std::string when = time_of_day(view.words, glance.local(end));
    const long long late = minutes_late(state, glance.now).count();
    const std::string first = view.words("rail.done_at", {{"time", when}});
    const std::string second =
        late == 0 ? std::string{view.words("rail.on_time")}
                  : view.words.count(late > 0 ? "rail.later" : "rail.earlier", std::abs(late));
    const ui::TextLook look{.size = ui::TypeSize::caption, .role = Role::text2};
    const Rect column = rest.inset(ui.px(16), 0);
    const float height = ui::text_height(ui, column.w, second, look);
    const Rect area = rest.take_bottom(ui.px(16) + height, ui.px(8)).inset(ui.px(16), 0);
    ui::draw_text(ui, {area.x, area.y, area.w, ui.px(16)}, first, look);
    ui::draw_text_block(ui, area.inset(0, ui.px(16), 0, 0), second, look);
}

/// The one loud button, or the way back in once all is done.
void draw_onward(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const State& state = glance.state;
    const Language language = view.words.language();
    const std::string& next_words = view.words("rail.next");
    const std::string& open_again = view.words("rail.open_again");
    if (is_closed(state)) {
        if (glance.session.read_only()) return;
        if (ui::button(ui, "again", area, open_again,
                       {.kind = ui::ButtonKind::bordered, .left = ui::Icon::undo})) {
            go_back(view, glance, console);
        }
        return;
    }
    const Phase* next = next_phase(state);
    if (next == nullptr) return;
    const bool last = next->kind == PhaseKind::closed;
    const std::string& name = last ? view.words("rail.finish") : next->name.in(language);
    const ui::ButtonLook look{.kind = ui::ButtonKind::main,
                              .right = ui::Icon::arrow,
                              .eyebrow = next_words,
                              .align = ui::Align::left,
                              .hint = {view.words("rail.next_hint"), view.words("key.ctrl_enter")},
                              .keep_focus = true};
    if (ui::button(ui, "next", area, name, look, why_not(view, glance, EnterPhase{next->id}))) {
        go_next(view, glance, console);
    }
}

}  // namespace

void draw_phase_rail(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "rail"};
    ui::fill(ui, area, Role::surface);
    Rect rest = area.inset(0, ui.px(8), 0, ui.px(16));
    draw_onward(view, glance, console, rest.take_bottom(ui.px(56), ui.px(10)).inset(ui.px(16), 0));
    if (!is_closed(glance.state)) draw_forecast(view, glance, rest);
    ui::ScrollArea scroll{ui, "phases", rest};
    const Rect content = scroll.content();
    float y = content.y;
    int number = 0;
    std::size_t i = 0;
    for (const PlannedPhase& planned : glance.state.plan) {
        const Phase* phase = glance.state.method.phase(planned.phase);
        ++i;
        if (phase == nullptr) continue;
        const RailRow row = row_of(glance.state, *phase, planned, planned.on ? ++number : number);
        const float width = rest.w - ui.px(16);
        const float height = row_height(view, row, width);
        draw_phase(view, glance, console, row, {rest.x + ui.px(8), y, width, height}, i);
        y += height;
    }
    scroll.used(y - content.y);
}

}  // namespace kring
