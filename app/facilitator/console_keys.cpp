#include "app/facilitator/console_keys.h"

#include "app/facilitator/capture.h"
#include "app/facilitator/phase_moves.h"
#include "app/facilitator/say.h"
#include "app/facilitator/top_bar.h"
#include "app/facilitator/wall_moves.h"
#include "app/ui/bmp_text.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Key;

bool something_over_the_page(const ui::Ui& ui) { return ui.focus.top_trap() != 0; }

void open_commands(ConsoleUi& console, bool finding) {
    console.commands = {};
    console.commands.finding = finding;
    console.commands_open = true;
}

/// Keys that only show something.
void looking_keys(View& view, const Glance& glance, ConsoleUi& console) {
    ui::Ui& ui = view.ui;
    if (ui.take(Key::k, {.ctrl = true})) open_commands(console, false);
    if (ui.take(Key::f, {.ctrl = true})) open_commands(console, true);
    if (ui.take(Key::f1)) console.help_open = true;
    if (ui.take(Key::s, {.ctrl = true})) {
        ui::show_toast(
            ui, {.text = where_saved(view, glance), .icon = ui::Icon::check, .key = "saved"});
    }
}

/// Letters that nobody asked for are the beginning of a card.
void letters_to_capture(View& view, const Glance& glance, ConsoleUi& console) {
    ui::Ui& ui = view.ui;
    if (ui.typed.empty() || ui.focus.in_text() || !takes_cards(console, glance.state)) return;
    const char32_t first = ui.typed.front();
    if (first == U' ' || first == U'+' || first == U'-') return;
    const std::string text = ui::encode_utf8(ui.typed);
    console.capture.caret = view.drafts["capture"].size();
    insert_in_capture(view, console, text);
    ui.typed.clear();
}

}  // namespace

void console_keys_first(View& view, const Glance& glance, ConsoleUi& console) {
    ui::Ui& ui = view.ui;
    if (something_over_the_page(ui)) return;
    // Before the fields: what opens now is drawn in this frame, so that an Esc in the next one is
    // for it, and not for the field that had the keyboard.
    looking_keys(view, glance, console);
    wall_keys_first(view, glance, console);
    const bool in_line = ui.focus.is(ui.id("capture/line")) || !ui.focus.in_text();
    if (!in_line) return;
    if (ui.take(Key::enter, {.ctrl = true}) || ui.take(Key::kp_enter, {.ctrl = true}) ||
        ui.take(Key::page_down)) {
        go_next(view, glance, console);
    }
    if (ui.take(Key::page_up)) go_back(view, glance, console);
}

void console_keys(View& view, const Glance& glance, ConsoleUi& console) {
    ui::Ui& ui = view.ui;
    if (something_over_the_page(ui)) return;
    if (ui.take(Key::z, {.ctrl = true})) send_or_say(view, glance, Undo{});
    if (ui.take(Key::y, {.ctrl = true}) || ui.take(Key::z, {.ctrl = true, .shift = true})) {
        send_or_say(view, glance, Redo{});
    }
    if (ui.take(Key::escape)) {
        spotlight_on_wall(view, glance, {});
        console.merging = {};
        console.linking_from = {};
        console.pointed = {};
        console.panel.open_gap.reset();
        if (!ui.focus.in_text()) ui.focus.clear();
    }
    if (ui.focus.in_text()) return;
    if (ui.take(Key::space)) press_clock(view, glance);
    if (ui.take(Key::plus) || ui.take(Key::plus, {.shift = true})) wind_clock(view, glance, 1);
    if (ui.take(Key::minus)) wind_clock(view, glance, -1);
    wall_keys(view, glance);
    letters_to_capture(view, glance, console);
}

}  // namespace kring
