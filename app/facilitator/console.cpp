#include "app/facilitator/console.h"

#include "app/facilitator/arena.h"
#include "app/facilitator/balance.h"
#include "app/facilitator/ballot.h"
#include "app/facilitator/ballot_curtain.h"
#include "app/facilitator/bin.h"
#include "app/facilitator/board.h"
#include "app/facilitator/capture.h"
#include "app/facilitator/card_editor.h"
#include "app/facilitator/commands.h"
#include "app/facilitator/console_keys.h"
#include "app/facilitator/discussing.h"
#include "app/facilitator/feedback.h"
#include "app/facilitator/follow_up.h"
#include "app/facilitator/help.h"
#include "app/facilitator/link_editor.h"
#include "app/facilitator/passing_on.h"
#include "app/facilitator/paste_dialog.h"
#include "app/facilitator/people.h"
#include "app/facilitator/phase_rail.h"
#include "app/facilitator/reading.h"
#include "app/facilitator/reasons.h"
#include "app/facilitator/report_preview.h"
#include "app/facilitator/say.h"
#include "app/facilitator/side_panel.h"
#include "app/facilitator/sorting.h"
#include "app/facilitator/stories.h"
#include "app/facilitator/story_field.h"
#include "app/facilitator/story_table.h"
#include "app/facilitator/top_bar.h"
#include "app/facilitator/wall_here.h"
#include "app/facilitator/wall_moves.h"
#include "app/facilitator/welcome.h"
#include "app/ui/edit_text.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// A new phase begins with its own view and its own lane, and with the keyboard in the line.
void notice_phase(const Glance& glance, ConsoleUi& console) {
    const State& state = glance.state;
    if (console.seen_phase == state.phase) return;
    const bool first = console.seen_phase.empty();
    console.seen_phase = state.phase;
    console.lane.clear();
    console.merging = {};
    console.linking_from = {};
    console.panel.open_gap.reset();
    console.panel.records = static_cast<std::size_t>(-1);
    console.capture.wanted = true;
    if (!first) console.middle = Middle::by_phase;
}

/// The sentence about the file, across the top of the middle, until it is no longer true.
void draw_trouble(View& view, const Glance& glance, ConsoleUi& console, Rect& middle) {
    if (glance.trouble.empty()) return;
    ui::Ui& ui = view.ui;
    Rect bar = middle.take_top(ui.px(56)).inset(ui.px(16), ui.px(8));
    const bool failed = glance.saved == Saved::failed;
    ui::fill(ui, bar, failed ? Role::negative_tint : Role::dissent_tint, 8);
    Rect inside = bar.inset(ui.px(12), 0);
    ui::icon(ui, failed ? ui::Icon::warning : ui::Icon::lock,
             inside.take_left(ui.px(18), ui.px(10)).centre(), 18,
             failed ? Role::negative_line : Role::dissent_line);
    const std::string& what = view.words("saved.what_now");
    const ui::ButtonLook look{.kind = ui::ButtonKind::bordered, .size = ui::TypeSize::caption};
    const Rect button =
        inside.take_right(ui::button_width(ui, what, look), ui.px(12)).middle_row(ui.px(28));
    if (ui::button(ui, "trouble", button, what, look)) console.saved_open = true;
    ui::draw_text_middle(ui, inside, glance.trouble,
                         {.size = ui::TypeSize::caption, .max_lines = 2});
}

/// Taking back and doing again, at the right end of the line of keys; takes its room from `bar`.
void draw_history(View& view, const Glance& glance, Rect& bar) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "history"};
    const bool narrow = bar.w < ui.px(800);
    const auto key = [&](const char* id, const char* words, const char* tip, const char* keys,
                         ui::Icon icon, Intent intent) {
        const std::string label = words != nullptr ? view.words(words) : std::string{};
        const ui::WhyNot reason = why_not(view, glance, intent);
        const Role ink = reason ? Role::away : Role::text2;
        const float width = ui.px(16 + 6 + 8) +
                            ui::text_width(ui, label, {.size = ui::TypeSize::caption}) +
                            ui::key_cap_width(ui, keys);
        Rect place = bar.take_right(width, ui.px(16));
        const Rect hit =
            Rect{place.x - ui.px(6), place.y, place.w + ui.px(12), place.h}.middle_row(ui.px(28));
        const ui::Touch touch =
            ui.touch(id, hit, {.why_not = reason, .keep_focus = true, .group = "history"});
        ui::name_spoken(ui, touch, view.words(tip));
        if (touch.hovered && touch.enabled) ui::fill(ui, hit, Role::away_fill, 8);
        if (touch.ring) ui::outline(ui, hit, Role::accent, 8, 2);
        ui::icon(ui, icon, place.take_left(ui.px(16), ui.px(6)).centre(), 16, ink);
        ui::key_cap(ui, place.take_right(ui::key_cap_width(ui, keys), ui.px(8)), keys,
                    reason ? Role::away_fill : Role::sunken, reason ? Role::away : Role::text);
        ui::draw_text(ui, place, label, {.size = ui::TypeSize::caption, .role = ink});
        if (!reason) ui::hint(ui, touch, hit, {.text = view.words(tip), .keys = keys});
        if (touch) view.out.send(std::move(intent));
    };
    key("redo", narrow ? nullptr : "history.redo", "history.redo_hint", "Ctrl Y", ui::Icon::redo,
        Redo{});
    key("undo", "history.undo", "history.undo_hint", "Ctrl Z", ui::Icon::undo, Undo{});
}

void draw_middle(View& view, const Glance& glance, ConsoleUi& console, Rect middle) {
    ui::Ui& ui = view.ui;
    draw_trouble(view, glance, console, middle);
    const bool writes = takes_cards(console, glance.state);
    Rect keys = middle.take_bottom(ui.px(24 + 16), ui.px(12)).inset(ui.px(16), 0);
    keys.h = ui.px(24);
    if (!glance.session.read_only()) draw_history(view, glance, keys);
    if (writes) {
        const Rect line = middle.take_bottom(ui.px(56), ui.px(8)).inset(ui.px(16), 0);
        draw_middle_view(view, glance, console, middle);
        draw_capture(view, glance, console, line, keys);
        if (console.capture.wanted) {
            console.capture.caret =
                view.drafts.contains("capture") ? view.drafts["capture"].size() : 0;
            ui::focus_field(ui, "capture/line");
        }
        console.capture.wanted = false;
        return;
    }
    draw_middle_view(view, glance, console, middle);
}

}  // namespace

void draw_middle_view(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    switch (middle_of(console, glance.state)) {
    case Middle::welcome: draw_welcome(view, glance, console, area); break;
    case Middle::board: draw_board(view, glance, console, area); break;
    case Middle::balance: draw_balance(view, glance, console, area); break;
    case Middle::follow_up: draw_follow_up(view, glance, console, area); break;
    case Middle::stories: draw_stories(view, glance, console, area); break;
    case Middle::sorting: draw_sorting(view, glance, console, area); break;
    case Middle::reading: draw_reading(view, glance, console, area); break;
    case Middle::discussing: draw_discussing(view, glance, console, area); break;
    case Middle::ballot: draw_ballot(view, glance, console, area); break;
    case Middle::reasons: draw_reasons(view, glance, console, area); break;
    case Middle::passing_on: draw_passing_on(view, glance, console, area); break;
    case Middle::feedback: draw_feedback(view, glance, console, area); break;
    case Middle::story_table: draw_story_table(view, glance, console, area); break;
    case Middle::report: draw_report_preview(view, glance, console, area); break;
    case Middle::arena:
    case Middle::by_phase: draw_arena(view, glance, console, area); break;
    }
}

Middle middle_of(const ConsoleUi& console, const State& state) {
    if (console.middle != Middle::by_phase) return console.middle;
    const Phase* phase = current_phase(state);
    if (phase == nullptr) return Middle::board;
    switch (phase->kind) {
    case PhaseKind::setup:
    case PhaseKind::welcome: return Middle::welcome;
    case PhaseKind::balance: return Middle::balance;
    case PhaseKind::follow_up: return Middle::follow_up;
    case PhaseKind::stories: return Middle::stories;
    case PhaseKind::sorting: return Middle::sorting;
    case PhaseKind::reading: return Middle::reading;
    case PhaseKind::discussing: return Middle::discussing;
    case PhaseKind::ballot: return Middle::ballot;
    case PhaseKind::reasons: return Middle::reasons;
    case PhaseKind::passing_on: return Middle::passing_on;
    case PhaseKind::feedback: return Middle::feedback;
    case PhaseKind::closed: return Middle::report;
    case PhaseKind::cards:
    case PhaseKind::links: break;
    }
    return Middle::arena;
}

void draw_console(View& view, const Glance& glance, ConsoleUi& console) {
    ui::Ui& ui = view.ui;
    notice_phase(glance, console);
    if (draw_curtain(view, glance, console)) return;
    console_keys_first(view, glance, console);
    keep_wall_in_step(view, glance, console);
    if (console.wall.here) return draw_wall_here(view, glance, console);
    ui::page_background(ui);
    Rect page = ui.page;
    draw_top_bar(view, glance, console, page.take_top(ui.px(56)));
    draw_phase_rail(view, glance, console, page.take_left(ui.px(200)));
    // With big letters on a small screen the line that is written in comes before the prompts.
    const bool roomy = page.w >= ui.px(700);
    const float side = std::clamp(page.w * 0.28F, ui.px(224), ui.px(280));
    const Rect panel = roomy ? page.take_right(side) : Rect{};
    draw_middle(view, glance, console, page);
    if (roomy) draw_side_panel(view, glance, console, panel);
    keep_story_drafts(view, glance, console);
    draw_card_editor(view, glance, console);
    draw_link_editor(view, glance, console);
    draw_paste_dialog(view, glance, console);
    draw_bin(view, glance, console);
    draw_people(view, glance, console);
    draw_help(view, glance, console);
    draw_commands(view, glance, console);
    console_keys(view, glance, console);
}

}  // namespace kring
