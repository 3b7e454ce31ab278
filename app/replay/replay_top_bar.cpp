#include "app/replay/replay_top_bar.h"

#include "app/facilitator/view_switch.h"
#include "app/replay/replay_wall.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

void draw_way_out(View& view, const ReplaySeen& seen, const Rect& area) {
    ui::Ui& u = view.ui;
    const ui::Touch touch = u.touch("home", area);
    if (touch.hovered || touch.ring) ui::fill(u, area, Role::sunken, 8);
    if (touch.ring) ui::outline(u, area, Role::accent, 8, 2);
    ui::draw_mark(u.dl, area.centre(), u.px(28), u.colour(Role::accent));
    ui::hint(u, touch, area,
             {view.words(seen.to_session ? "replay.to_session" : "replay.to_home"), "Esc"});
    if (touch) view.out.ask(LeaveReplay{});
}

void draw_title(View& view, const ReplaySeen& seen, const Rect& area) {
    ui::Ui& u = view.ui;
    if (area.w < u.px(60)) return;
    const std::string& title = seen.replay.session().state().title;
    const Rect lines = area.middle_row(u.px(38));
    ui::draw_text(u, {lines.x, lines.y, lines.w, u.px(20)},
                  title.empty() ? view.words("console.untitled") : title,
                  {.weight = ui::Weight::semibold});
    ui::draw_text(u, {lines.x, lines.y + u.px(20), lines.w, u.px(16)},
                  view.words(seen.grows ? "replay.still_going" : "replay.nothing_changes"),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
}

/// A chip with words, or only its sign where the bar is narrow.
bool draw_chip(View& view, const char* id, Rect& bar, const char* words, const ui::ChipLook& look,
               bool short_form, const ui::WhyNot& no = {}) {
    ui::Ui& u = view.ui;
    if (short_form) {
        const Rect place = bar.take_right(u.px(36), u.px(12)).middle_row(u.px(32));
        return ui::icon_button(u, id, place, look.left.value_or(Icon::help),
                               {.hint = look.hint, .keep_focus = true, .on = look.on}, no);
    }
    const std::string& label = view.words(words);
    const Rect place =
        bar.take_right(ui::chip_width(u, label, look), u.px(12)).middle_row(u.px(32));
    return ui::chip(u, id, place, label, look, no) == ui::ChipAnswer::clicked;
}

/// Where the panel has no room of its own.
void draw_panel_button(View& view, ReplayPanelUi& panel, Rect& bar) {
    ui::Ui& u = view.ui;
    if (panel_stands_beside(u)) return;
    const ui::ChipLook look{.on = panel.open,
                            .left = Icon::note,
                            .hint = {view.words(panel_hint(panel)), "N"},
                            .keep_focus = true};
    if (draw_chip(view, "panel", bar, "replay.panel", look, bar.w < u.px(560)))
        put_panel_over(panel, !panel.open, u.focus.is(u.id("panel")) && u.focus.visible());
}

void draw_names(View& view, const Replayed& replay, ReplayUi& ui, Rect& bar, bool short_form) {
    const bool shown = replay.names();
    const std::string tip = view.words(shown ? "replay.names_shown_hint" : "replay.names_hint");
    const ui::ChipLook look{.on = shown,
                            .left = shown ? Icon::person : Icon::eyeoff,
                            .hint = {tip, {}},
                            .keep_focus = true};
    if (draw_chip(view, "names", bar, shown ? "replay.names_shown" : "replay.names_hidden", look,
                  short_form, no_names_to_show(view.words, replay, ui.panel.reflection)))
        ui.names = !shown;
}

void draw_wall(View& view, ReplayUi& ui, Rect& bar, bool short_form) {
    const std::string tip = view.words(ui.wall_on ? "replay.wall_on_hint" : "replay.wall_hint");
    const ui::ChipLook look{
        .on = ui.wall_on, .left = Icon::projector, .hint = {tip, "F5"}, .keep_focus = true};
    if (draw_chip(view, "wall", bar, ui.wall_on ? "replay.wall_on" : "replay.wall", look,
                  short_form))
        ui.wall_on = !ui.wall_on;
}

}  // namespace

ui::WhyNot no_names_to_show(const Words& words, const Replayed& replay,
                            const ReflectionSeen& notes) {
    // What is shown can be hidden again, also when the last note with a name went meanwhile.
    if (replay.has_names() || names_an_author(notes) || replay.names()) return std::nullopt;
    return words("replay.no_names");
}

void draw_replay_top_bar(View& view, const ReplaySeen& seen, ReplayUi& ui, const Rect& area) {
    ui::Ui& u = view.ui;
    const ui::IdScope scope{u, "replay"};
    ui::fill(u, area, Role::surface);
    Rect bar = area.inset(u.px(16), 0);
    draw_way_out(view, seen, bar.take_left(u.px(36), u.px(8)).middle_row(u.px(36)));
    const bool short_form = bar.w < u.px(1180);
    if (ui::icon_button(u, "help", bar.take_right(u.px(32), u.px(12)).middle_row(u.px(32)),
                        Icon::help, {.icon_size = 20, .hint = {view.words("replay.help"), "F1"}}))
        ui.help_open = true;
    const std::string search = view.words("console.commands_hint");
    const ui::ChipLook commands{.left = Icon::search, .hint = {search, "Ctrl K"}, .keys = "Ctrl K"};
    const Rect commands_place =
        bar.take_right(ui::chip_width(u, "", commands), u.px(12)).middle_row(u.px(32));
    if (ui::chip(u, "commands", commands_place, "", commands) == ui::ChipAnswer::clicked) {
        ui.console.commands = {};
        ui.console.commands_open = true;
    }
    draw_panel_button(view, ui.panel, bar);
    draw_wall(view, ui, bar, short_form);
    draw_page_buttons(view, ui, bar, 32);
    if (ui.can_compare &&
        draw_chip(view, "compare", bar, "replay.compare",
                  {.left = Icon::compare, .hint = {view.words("replay.compare_hint"), {}}},
                  short_form))
        ui.compare = true;
    draw_names(view, seen.replay, ui, bar, short_form);
    const State& state = seen.replay.now();
    const float views = view_switch_width(view, state, bar.w - u.px(16) - u.px(220));
    if (has_begun(state) && views > 0)
        draw_view_switch(view, state, ui.console, bar.take_right(views, u.px(16)));
    draw_title(view, seen, bar);
}

}  // namespace kring
