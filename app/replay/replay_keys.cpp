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
    speed_keys(u, ui);
}

void replay_keys(View& view, const ReplaySeen& seen, ReplayUi& ui) {
    ui::Ui& u = view.ui;
    if (something_over_the_page(u)) return;
    if (u.take(Key::escape)) {
        if (u.focus.in_text())
            u.focus.clear();
        else if (ui.wall.here)
            ui.wall_on = false;
        else
            view.out.ask(LeaveReplay{});
    }
    if (!u.focus.in_text() && u.take(Key::space)) play_or_pause(seen.replay, ui);
}

}  // namespace kring
