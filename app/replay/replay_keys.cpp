#include "app/replay/replay_keys.h"

#include "app/replay/replay_moves.h"

#include <array>

namespace kring {
namespace {

using ui::Key;

bool something_over_the_page(const ui::Ui& ui) { return ui.focus.top_trap() != 0; }

void moving_keys(ui::Ui& u, const Replayed& replay, ReplayUi& ui) {
    if (u.take(Key::left, {.ctrl = true}, true) || u.take(Key::page_up, {}, true))
        step_mark(replay, ui, -1);
    if (u.take(Key::right, {.ctrl = true}, true) || u.take(Key::page_down, {}, true))
        step_mark(replay, ui, 1);
    if (u.take(Key::left, {}, true)) step(replay, ui, -1);
    if (u.take(Key::right, {}, true)) step(replay, ui, 1);
    if (u.take(Key::home)) ui.go_to = 0;
    if (u.take(Key::end)) ui.go_to = replay.timeline().last();
}

/// The keyboard goes along into the panel, and back to its button.
void turn_panel(ui::Ui& u, ReplayUi& ui, bool open) {
    put_panel_over(ui.panel, open, true);
    if (!open && u.focus.visible()) u.focus.give_when_drawn(u.id("replay/panel"));
}

void panel_keys(ui::Ui& u, ReplayUi& ui) {
    if (ui.wall.here || panel_stands_beside(u)) return;
    if (u.take(Key::n)) turn_panel(u, ui, !ui.panel.open);
}

/// Of what stands on the room's screen, where it does not all fit.
void page_keys(ui::Ui& u, ReplayUi& ui) {
    if (!more_on_wall(ui)) return;
    if (u.take(Key::page_down, {.shift = true}, true)) turn_page(ui, 1);
    if (u.take(Key::page_up, {.shift = true}, true)) turn_page(ui, -1);
}

/// Esc closes what was opened last, and then leads back.
void leave(View& view, ReplayUi& ui) {
    ui::Ui& u = view.ui;
    if (u.focus.in_text()) return u.focus.clear();
    if (ui.wall.here)
        ui.wall_on = false;
    else if (ui.panel.open && !panel_stands_beside(u))
        turn_panel(u, ui, false);
    else
        view.out.ask(LeaveReplay{});
}

void speed_keys(ui::Ui& u, ReplayUi& ui) {
    static constexpr std::array digits{Key::digit1, Key::digit2, Key::digit3, Key::digit4};
    for (std::size_t i = 0; i < digits.size(); ++i)
        // In France and Belgium digits are typed with Shift.
        if (u.take(digits[i]) || u.take(digits[i], {.shift = true})) ui.player.set_speed(i);
    if (u.take(Key::plus) || u.take(Key::plus, {.shift = true})) ui.player.step_speed(1);
    if (u.take(Key::minus)) ui.player.step_speed(-1);
}

}  // namespace

void replay_keys_first(View& view, const ReplaySeen& seen, ReplayUi& ui) {
    ui::Ui& u = view.ui;
    if (something_over_the_page(u)) return;
    if (u.take(Key::k, {.ctrl = true})) {
        ui.console.commands = {};
        ui.console.commands_open = true;
    }
    if (u.take(Key::f1)) ui.help_open = true;
    if (u.take(Key::f5)) ui.wall_on = !ui.wall_on;
    if (u.focus.in_text()) return;
    moving_keys(u, seen.replay, ui);
    page_keys(u, ui);
    speed_keys(u, ui);
    panel_keys(u, ui);
}

void replay_keys(View& view, const ReplaySeen& seen, ReplayUi& ui) {
    ui::Ui& u = view.ui;
    if (something_over_the_page(u)) return;
    if (u.take(Key::escape)) leave(view, ui);
    if (!u.focus.in_text() && u.take(Key::space)) play_or_pause(seen.replay, ui);
}

}  // namespace kring
