#pragma once

#include "app/replay/replay_moves.h"
#include "app/replay/replay_screen.h"
#include "app/replay/replay_wall.h"
#include "core/archive/session_file.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/given.h"
#include "tests/support/source_folder.h"
#include "tests/support/ui_robot.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kring::test {

/// The example of an arena.
inline constexpr const char* arena_example = "zorgzame-buurt.kring";

inline LoadedSession example_session(const std::string& name) {
    auto loaded = read_session(source_folder() + "/sessions/" + name);
    REQUIRE(loaded.has_value());
    return std::move(loaded).value();
}

/// A session that was held in a test, as it would be read again.
inline LoadedSession session_of(const Given& given) {
    LoadedSession loaded;
    loaded.log = {given.session.log().begin(), given.session.log().end()};
    return loaded;
}

/// Somebody who looks back at a session. What the screen asks for is done after each frame, as the
/// program does; time goes by when the test says so.
class ReplayRoom {
public:
    explicit ReplayRoom(LoadedSession loaded, ImVec2 size = {1366, 768})
        : words{dutch_words()}, replay{"/tmp/terug.kring", std::move(loaded), "iemand"},
          m_robot{std::make_unique<UiRobot>([this](ui::Ui& page) { draw(page); }, size)} {}
    explicit ReplayRoom(const std::string& example, ImVec2 size = {1366, 768})
        : ReplayRoom{example_session(example), size} {}

    UiRobot& hands() { return *m_robot; }
    ReplaySeen seen() const {
        return {replay, [](SessionTime) { return std::tm{}; }, "2026-11-21", false, false};
    }
    std::size_t last() const { return replay.timeline().last(); }
    void put(std::size_t place) {
        go_to(replay, ui, place);
        m_robot->frames(2);
    }
    void watch(double seconds) {
        play_on(replay, ui, seconds);
        m_robot->frames(1);
    }
    /// The room looks along in this window, as where there is no other screen.
    void look_along_here() {
        ui.wall_on = ui.wall.here = true;
        m_robot->frames(3);
    }
    bool was_asked_to_leave() const {
        for (const Request& request : asked)
            if (std::holds_alternative<LeaveReplay>(request)) return true;
        return false;
    }

    Words words;
    Replayed replay;
    ReplayUi ui;
    Drafts drafts;
    std::vector<Request> asked;
    std::vector<Intent> intents;

private:
    void draw(ui::Ui& u) {
        Outbox out;
        View view{u, words, out, drafts};
        draw_replay(view, seen(), ui);
        for (Intent& intent : out.intents) intents.push_back(std::move(intent));
        for (Request& request : out.requests) asked.push_back(std::move(request));
        carry_out(replay, ui, words);
        follow_wall();
    }
    /// What the room sees in the next frame.
    void follow_wall() {
        if (!ui.wall_on) {
            ui.wall.here = false;
            return;
        }
        m_audience = replay_audience(replay, ui, "2026-11-21", std::nullopt);
        ui.wall.audience = &*m_audience;
    }

    std::optional<Audience> m_audience;
    std::unique_ptr<UiRobot> m_robot;
};

}  // namespace kring::test
