#include "app/replay/replay_controls.h"

#include "app/replay/moment_words.h"
#include "app/replay/replay_moves.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"

#include <array>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// "van 2:07:10"; of a session that was come back to weeks later, "van 35 dagen".
std::string of_all(const Words& words, const Replayed& replay) {
    const SessionTime length = replay.timeline().length();
    if (length < std::chrono::hours{48})
        return words("replay.of_all", {{"time", time_digits(length)}});
    const auto days = std::chrono::duration_cast<std::chrono::hours>(length).count() / 24;
    return words("replay.of_all", {{"time", words.count("replay.days", days)}});
}

/// A small button that says why it does nothing at an end.
bool mover(View& view, const char* id, Rect& bar, ui::Icon icon, const char* words,
           const char* keys, const ui::WhyNot& no) {
    ui::Ui& ui = view.ui;
    const std::string tip = view.words(words);
    const ui::IconButtonLook look{
        .icon_size = 18, .hint = {tip, keys}, .group = "moves", .keep_focus = true};
    return ui::icon_button(ui, id, bar.take_left(ui.px(36), ui.px(8)), icon, look, no);
}

void draw_play(View& view, const Replayed& replay, ReplayUi& ui, Rect& bar) {
    ui::Ui& u = view.ui;
    const bool playing = ui.player.playing();
    const std::string tip = view.words(playing ? "replay.pause" : "replay.play");
    const std::string key = view.words("key.space");
    const ui::WhyNot no = replay.folded().length() <= SessionTime{0}
                              ? ui::WhyNot{view.words("replay.nothing_to_play")}
                              : std::nullopt;
    const ui::IconButtonLook look{.kind = ui::ButtonKind::main,
                                  .icon_size = 20,
                                  .hint = {tip, key},
                                  .group = "moves",
                                  .keep_focus = true};
    if (ui::icon_button(u, "play", bar.take_left(u.px(56), u.px(8)),
                        playing ? ui::Icon::pause : ui::Icon::play, look, no))
        play_or_pause(replay, ui);
}

void draw_time(View& view, const Replayed& replay, const ReplayUi& ui, Rect& bar) {
    ui::Ui& u = view.ui;
    const std::string now = moment_words(view.words, time_shown(replay, ui));
    const std::string all = of_all(view.words, replay);
    const ui::TextLook bold{.size = ui::TypeSize::lead, .weight = ui::Weight::semibold};
    // Room for the longest time, so that nothing beside it moves while it plays.
    const SessionTime longest =
        std::min(replay.timeline().length(), SessionTime{std::chrono::hours{47}});
    const float width =
        std::max(ui::number_width(u, time_digits(longest), bold), ui::number_width(u, now, bold));
    bar.take_left(u.px(8));
    Rect place = bar.take_left(width, u.px(6));
    ui::TextLook right = bold;
    right.align = ui::Align::right;
    ui::draw_number(u, place, now, right);
    const ui::TextLook quiet{.role = Role::text2};
    const float rest = ui::text_width(u, all, quiet);
    if (bar.w >= rest) ui::draw_text(u, bar.take_left(rest, u.px(16)), all, quiet);
}

void draw_speed(View& view, ReplayUi& ui, Rect& bar) {
    ui::Ui& u = view.ui;
    std::array<std::string, player_speeds.size()> texts;
    std::array<std::string_view, player_speeds.size()> labels;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        texts[i] = view.words("replay.times", {{"n", std::to_string(player_speeds[i])}});
        labels[i] = texts[i];
    }
    const float width = ui::segmented_width(u, labels);
    if (bar.w >= width) {
        const Rect place = bar.take_right(width, u.px(12));
        const auto chosen =
            ui::segmented(u, "speed", place, labels, static_cast<int>(ui.player.speed()));
        if (chosen) ui.player.set_speed(static_cast<std::size_t>(*chosen));
        return;
    }
    // One button that goes round where there is no room for four.
    const std::string& label = texts[ui.player.speed()];
    const std::string tip = view.words("replay.speed");
    const ui::ButtonLook look{.hint = {tip, "1 2 3 4"}, .keep_focus = true};
    if (ui::button(u, "speed", bar.take_right(u.px(56)), label, look))
        ui.player.set_speed((ui.player.speed() + 1) % player_speeds.size());
}

}  // namespace

std::string time_of_all(const Words& words, const Replayed& replay, const ReplayUi& ui) {
    return moment_words(words, time_shown(replay, ui)) + " " + of_all(words, replay);
}

void draw_replay_controls(View& view, const ReplaySeen& seen, ReplayUi& ui, Rect area) {
    const Replayed& replay = seen.replay;
    const ui::IdScope scope{view.ui, "controls"};
    area.h = std::min(area.h, view.ui.px(32));
    const bool roomy = area.w >= view.ui.px(560);
    const ui::WhyNot at_start =
        replay.place() == 0 ? ui::WhyNot{view.words("replay.no_earlier")} : std::nullopt;
    const ui::WhyNot at_end = replay.place() == replay.timeline().last()
                                  ? ui::WhyNot{view.words("replay.no_later")}
                                  : std::nullopt;
    if (roomy &&
        mover(view, "mark_back", area, ui::Icon::stepb, "replay.mark_back", "PgUp", at_start))
        step_mark(replay, ui, -1);
    if (mover(view, "back", area, ui::Icon::chevron_left, "replay.back", "\u2190", at_start))
        step(replay, ui, -1);
    draw_play(view, replay, ui, area);
    if (mover(view, "on", area, ui::Icon::chevron, "replay.on", "\u2192", at_end))
        step(replay, ui, 1);
    if (roomy && mover(view, "mark_on", area, ui::Icon::stepf, "replay.mark_on", "PgDn", at_end))
        step_mark(replay, ui, 1);
    draw_time(view, replay, ui, area);
    draw_speed(view, ui, area);
}

}  // namespace kring
