#include "app/app.h"

#include "app/facilitator/wall_preview.h"
#include "app/local_time.h"
#include "app/replay/replay_moves.h"
#include "app/replay/replay_wall.h"
#include "core/base/day.h"

#include <algorithm>
#include <utility>

namespace kring {

/// A replay of a session in which was written so lately, in seconds, is told to be growing.
static constexpr double still_growing = 120;

bool App::open_replay(const OpenReplay& wish) {
    auto opened = Replayed::open(wish.path, m_furniture.words("replay.somebody"));
    if (!opened) {
        say_problem(opened.error(), wish.path);
        return false;
    }
    leave_replay();
    m_wall.close();  // what the room was shown of a session is not what it is shown of this one
    m_replay = std::move(opened).value();
    m_screens.replay = {};
    m_screens.replay.can_compare = true;
    open_reflection(m_replay->path(), m_replay->header());
    m_replay_room = {};
    m_replay_played = m_replay_looked = m_around.seconds();
    m_replay_grew = -1e9;
    if (wish.at) go_to_moment(*m_replay, m_screens.replay, *wish.at);
    const std::string& title = m_replay->session().state().title;
    m_window.set_title(title.empty() ? "Kring" : title + " - Kring");
    m_pacing.note_event();
    return true;
}

void App::leave_replay() {
    if (!m_replay) return;
    m_wall.close();
    close_reflection();
    read_notes_beside();
    m_replay.reset();
    m_screens.replay = {};
    m_replay_room = {};
    const std::string title = m_desk ? m_desk->session().state().title : std::string{};
    m_window.set_title(title.empty() ? "Kring" : title + " - Kring");
    m_pacing.note_event();
}

void App::play_replay() {
    const double now = m_around.seconds();
    const double passed = now - std::exchange(m_replay_played, now);
    if (m_replay) play_on(*m_replay, m_screens.replay, passed);
}

void App::look_at_replay_again() {
    if (!m_replay) return;
    const double now = m_around.seconds();
    if (now - m_replay_looked < replay_looks_every) return;
    m_replay_looked = now;
    if (!m_replay->look_again()) return;
    m_replay_grew = now;
    take_up_again(*m_replay, m_screens.replay);
    m_pacing.note_event();
}

ReplaySeen App::replay_seen() const {
    const WallTime started = m_replay->header().started;
    return {*m_replay, [started](SessionTime at) { return local_time(started + at); },
            iso_day(local_day(m_around.wall())), m_desk != nullptr,
            m_around.seconds() - m_replay_grew < still_growing};
}

void App::carry_out_replay() {
    const bool asked = m_screens.replay.names || m_screens.replay.go_to ||
                       m_screens.replay.go_to_time || m_screens.replay.put;
    kring::carry_out(*m_replay, m_screens.replay, m_furniture.words);
    if (std::exchange(m_screens.replay.compare, false)) open_compare(m_replay->path());
    if (asked) m_pacing.note_event();  // what was asked for is seen in the next frame
}

/// Before a frame: the wall as the screen for looking back may know it.
void App::look_at_replay_wall() {
    WallUi& wall = m_screens.replay.wall;
    wall.here = m_wall.place() == WallWindow::Place::console;
    wall.text_size = m_settings.wall_text_size;
    const auto& seen = m_replay_room.audience;
    wall.audience = seen ? &*seen : nullptr;
}

/// What stands on the wall may be longer or shorter now. True: its buttons come or go.
static bool see_most_scroll(const WallWindow& wall, WallUi& ui) {
    const bool elsewhere = wall.place() == WallWindow::Place::other_screen;
    const float most = elsewhere ? wall.most_scroll() : ui.most_scroll;
    ui.scroll = std::min(ui.scroll, most);
    return std::exchange(ui.most_scroll, most) != most;
}

void App::follow_replay_wall() {
    if (!m_replay) return;
    ReplayUi& ui = m_screens.replay;
    if (ui.wall_on && m_wall.closed_by_hand()) ui.wall_on = false;
    const bool stands = m_wall.place() != WallWindow::Place::nowhere;
    const auto& words = m_furniture.words;
    if (ui.wall_on && !stands) {
        if (!m_wall.open(m_settings.wall_screen, words("wall_news.window"), ui.wall.zoom)) {
            ui.wall_on = false;
            say(words("wall_news.no_window"), ui::Icon::warning);
        }
        m_pacing.note_event();
    }
    if (!ui.wall_on && stands) {
        m_wall.close();
        m_pacing.note_event();
    }
    if (ui.wall_on) {
        ReplaySeenByRoom& room = m_replay_room;
        const StoryId story = ui.console.stories.open;
        if (!room.audience || room.version != m_replay->version() ||
            room.place != m_replay->place() || room.story != story) {
            const ReplaySeen seen = replay_seen();
            const std::tm clock = seen.local(m_replay->time());
            room = {replay_audience(*m_replay, ui, seen.today,
                                    Minutes{clock.tm_hour * 60 + clock.tm_min}),
                    m_replay->version(), m_replay->place(), story};
        }
        ui.wall.audience = &*room.audience;
        m_wall.draw({*room.audience, look_of(ui.wall), words,
                     m_furniture.theme(m_settings.wall_theme), m_around.seconds()});
        if (see_most_scroll(m_wall, ui.wall)) m_pacing.note_event();
    }
    m_wall.tend_numbers(m_furniture.theme(m_settings.wall_theme), m_around.seconds());
}

}  // namespace kring
