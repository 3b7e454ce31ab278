#include "app/replay/replay_wall.h"

#include "app/facilitator/commands.h"
#include "app/facilitator/wall_here.h"
#include "app/facilitator/wall_preview.h"
#include "app/projector/wall.h"
#include "app/replay/replay_commands.h"
#include "app/replay/replay_controls.h"
#include "app/replay/replay_keys.h"
#include "app/replay/replay_looks.h"
#include "app/replay/replay_moves.h"
#include "app/ui/widgets.h"

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

void draw_bar(View& view, const ReplaySeen& seen, ReplayUi& ui, Rect bar) {
    ui::Ui& u = view.ui;
    const ui::IdScope scope{u, "wall_bar"};
    ui::fill(u, bar, Role::surface);
    bar = bar.inset(u.px(12), 0);
    const std::string& back = view.words("wall_here.back");
    const Rect place = bar.take_right(ui::text_width(u, back, small_print) + u.px(16), u.px(16));
    const ui::Touch touch = u.touch("back", place, {.keep_focus = true});
    if (touch.hovered || touch.ring) ui::fill(u, place.inset(0, u.px(2)), Role::accent_soft, 6);
    ui::draw_text(
        u, place, back,
        {.size = ui::TypeSize::caption, .role = Role::accent_ink, .align = ui::Align::centre});
    if (touch) ui.wall_on = false;
    draw_page_buttons(view, ui, bar, wall_bar);
    ui::icon(u, ui.player.playing() ? ui::Icon::play : ui::Icon::pause,
             bar.take_left(u.px(14), u.px(8)).centre(), 12, Role::text2);
    const std::string time = time_of_all(view.words, seen.replay, ui);
    ui::draw_number(u, bar.take_left(ui::number_width(u, time, small_print), u.px(16)), time,
                    small_print);
    if (const Phase* phase = current_phase(seen.replay.now()))
        ui::draw_text(u, bar, phase->name.in(view.words.language()), small_print);
}

}  // namespace

void draw_page_buttons(View& view, ReplayUi& ui, Rect& bar, float side) {
    if (!more_on_wall(ui)) return;
    ui::Ui& u = view.ui;
    const auto button = [&](const char* id, ui::Icon icon, const char* words, const char* keys,
                            float gap, bool at_end, const char* end) {
        const std::string tip = view.words(words);
        const ui::IconButtonLook look{
            .icon_size = 16, .hint = {tip, keys}, .group = "pages", .keep_focus = true};
        const ui::WhyNot no = at_end ? ui::WhyNot{view.words(end)} : std::nullopt;
        const Rect place = bar.take_right(u.px(side), u.px(gap)).middle_row(u.px(side));
        return ui::icon_button(u, id, place, icon, look, no);
    };
    if (button("page_on", ui::Icon::down, "replay.page_on", "Shift PgDn", 4,
               ui.wall.scroll >= ui.wall.most_scroll, "replay.no_later"))
        turn_page(ui, 1);
    if (button("page_back", ui::Icon::up, "replay.page_back", "Shift PgUp", 12, ui.wall.scroll <= 0,
               "replay.no_earlier"))
        turn_page(ui, -1);
}

Audience replay_audience(const Replayed& replay, const ReplayUi& ui, const std::string& today,
                         std::optional<Minutes> clock) {
    AudienceMoment moment;
    moment.now = replay.time();
    moment.today = today;
    moment.clock = clock;
    const StoryUi& stories = ui.console.stories;
    if (stories.open) moment.reading = stories.open;
    if (!replay.now().wall.blank) return audience_of(replay.now(), moment);
    State shown = replay.now();
    shown.wall.blank = false;
    return audience_of(shown, moment);
}

void draw_replay_wall_here(View& view, const ReplaySeen& seen, ReplayUi& ui) {
    ui::Ui& u = view.ui;
    ui::page_background(u);
    Rect rest = u.page;
    const Rect bar = rest.take_top(u.px(wall_bar));
    if (ui.wall.audience != nullptr)
        ui.wall.most_scroll = draw_wall(u, view.words, *ui.wall.audience, look_of(ui.wall), rest);
    draw_bar(view, seen, ui, bar);
    draw_commands(view, glance_at(seen), ui.console, replay_commands(view, seen, ui));
    replay_keys(view, seen, ui);
}

}  // namespace kring
