#include "app/replay/replay_moves.h"

#include <algorithm>

namespace kring {
namespace {

/// The place under the playhead.
void follow_playhead(Replayed& replay, const ReplayUi& ui) {
    const std::size_t place = replay.timeline().place_at(time_shown(replay, ui));
    if (place != replay.place()) replay.go_to(place, ui.line.dragging);
}

void put_at(const Replayed& replay, ReplayUi& ui, SessionTime at) {
    ui.moment = at;
    ui.moment_folded = replay.folded().folded(at);
    ui.player.put(ui.moment_folded);
}

/// The picture frames of a smooth movement, in seconds.
constexpr double a_frame = 1.0 / 60;

}  // namespace

SessionTime time_shown(const Replayed& replay, const ReplayUi& ui) {
    if (ui.player.at() == ui.moment_folded) return ui.moment;
    return replay.folded().unfolded(ui.player.at());
}

void play_on(Replayed& replay, ReplayUi& ui, double seconds) {
    if (!ui.player.playing() || ui.line.dragging) return;
    ui.player.advance(seconds, replay.folded().length());
    follow_playhead(replay, ui);
}

void go_to(Replayed& replay, ReplayUi& ui, std::size_t place) {
    replay.go_to(place);
    put_at(replay, ui, replay.time());
}

void go_to_moment(Replayed& replay, ReplayUi& ui, SessionTime at) {
    at = std::clamp(at, SessionTime{0}, replay.timeline().length());
    put_at(replay, ui, at);
    replay.go_to(replay.timeline().place_at(at));
}

void take_up_again(Replayed& replay, ReplayUi& ui) { put_at(replay, ui, replay.time()); }

void carry_out(Replayed& replay, ReplayUi& ui, const Words& words) {
    if (ui.names) replay.show_names(*ui.names, words("replay.somebody"));
    if (ui.go_to) go_to(replay, ui, *ui.go_to);
    if (ui.go_to_time) go_to_moment(replay, ui, *ui.go_to_time);
    if (ui.put) {
        ui.player.put(std::min(*ui.put, replay.folded().length()));
        follow_playhead(replay, ui);
    }
    if (!ui.line.dragging && replay.passed()) {
        replay.go_to(replay.place());
        ui.seen_place = ui.caption_place = static_cast<std::size_t>(-1);
    }
    begin_at_top(replay, ui);
    ui.names.reset();
    ui.go_to.reset();
    ui.go_to_time.reset();
    ui.put.reset();
}

void begin_at_top(const Replayed& replay, ReplayUi& ui) {
    const StoryId story = ui.console.stories.open;
    if (!ui.wall_on) ui.wall.most_scroll = 0;
    if (ui.wall_on && ui.room_place == replay.place() && ui.room_story == story) return;
    ui.room_place = replay.place();
    ui.room_story = story;
    ui.wall.scroll = 0;
}

bool more_on_wall(const ReplayUi& ui) { return ui.wall_on && ui.wall.most_scroll > 0; }

void turn_page(ReplayUi& ui, int by) {
    ui.wall.scroll = std::clamp(ui.wall.scroll + static_cast<float>(by) * wall_scroll_step, 0.F,
                                ui.wall.most_scroll);
}

std::optional<double> next_change(const Replayed& replay, const ReplayUi& ui) {
    if (!ui.player.playing()) return std::nullopt;
    const SessionTime at = ui.player.at();
    const SessionTime session = replay.folded().unfolded(at);
    const auto& silences = replay.folded().silences();
    const bool silent = std::any_of(silences.begin(), silences.end(), [&](const auto& silence) {
        return session >= silence.from && session < silence.to;
    });
    if (silent) return a_frame;
    // The digits change every second of the session, the picture with the next step.
    const SessionTime::rep second = 1000 - session.count() % 1000;
    SessionTime::rep left = second;
    if (replay.place() < replay.timeline().last()) {
        const SessionTime next = replay.timeline().time_of(replay.place() + 1);
        left = std::min(left, std::max<SessionTime::rep>((next - session).count(), 1));
    }
    return std::max(static_cast<double>(left) / 1000 / ui.player.times(), a_frame);
}

void step(const Replayed& replay, ReplayUi& ui, int by) {
    ui.player.pause();
    const auto place = static_cast<long long>(ui.go_to.value_or(replay.place())) + by;
    const auto last = static_cast<long long>(replay.timeline().last());
    ui.go_to = static_cast<std::size_t>(std::clamp(place, 0LL, last));
}

void step_mark(const Replayed& replay, ReplayUi& ui, int by) {
    const Timeline& timeline = replay.timeline();
    const auto mark =
        by > 0 ? timeline.next_mark(replay.place()) : timeline.previous_mark(replay.place());
    ui.go_to = mark.value_or(by > 0 ? timeline.last() : 0);
}

void play_or_pause(const Replayed& replay, ReplayUi& ui) {
    ui.player.toggle(replay.folded().length());
}

}  // namespace kring
