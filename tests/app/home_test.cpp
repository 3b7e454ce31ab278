#include "app/facilitator/home.h"

#include "app/facilitator/home_card.h"
#include "app/facilitator/home_text.h"
#include "core/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/ui_robot.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace kring;
using kring::test::UiRobot;
using kring::ui::Key;

namespace {

/// The home screen with hands, a shelf to fill, and everything that was asked of the app.
struct HomeRoom {
    Words words =
        Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch).value();
    Shelf shelf;
    HomeUi home;
    Drafts drafts;
    std::vector<Request> asked;
    UiRobot robot;

    explicit HomeRoom(ImVec2 size = {1366, 768})
        : robot{[this](ui::Ui& ui) {
                    Outbox out;
                    View view{ui, words, out, drafts};
                    draw_home(view, shelf, home);
                    asked.insert(asked.end(), out.requests.begin(), out.requests.end());
                },
                size} {
        home.now = 1'795'900'000'000;
    }
    void add(const std::string& title, SessionStatus status, const std::string& card = {}) {
        SessionSummary session;
        session.path = "/sessies/" + title + ".kring";
        session.title = title;
        session.status = status;
        session.phase_name = {"Effecten", "Effects"};
        session.method = {"Effectenarena", ""};
        session.started = session.touched = home.now - 3'600'000;
        add_written(session, title);
        add_written(session, card);
        shelf.sessions.push_back(std::move(session));
        ++shelf.version;
        robot.frames(2);
    }
    template <class R> const R* last() const {
        return asked.empty() ? nullptr : std::get_if<R>(&asked.back());
    }
};

}  // namespace

TEST_CASE("going on asks to open the newest session that was cut off", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    room.add("Jonge gezinnen", SessionStatus::cut_off);
    room.add("Ouder", SessionStatus::under_way);
    REQUIRE(room.robot.click("home/sessions/continue/go"));
    REQUIRE(room.last<OpenSession>() != nullptr);
    CHECK(room.last<OpenSession>()->path == "/sessies/Jonge gezinnen.kring");
}

TEST_CASE("a card opens by mouse, and an example as an example", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    room.add("Moestuin", SessionStatus::example);
    REQUIRE(room.robot.click("home/sessions/session:0"));
    CHECK(room.last<OpenSession>() != nullptr);
    REQUIRE(room.robot.click("home/sessions/session:1"));
    REQUIRE(room.last<OpenExample>() != nullptr);
    CHECK(room.last<OpenExample>()->path == "/sessies/Moestuin.kring");
}

TEST_CASE("a session that is locked or cannot be read says why and stays closed", "[home]") {
    HomeRoom room;
    room.add("Elders", SessionStatus::under_way);
    room.shelf.sessions[0].locked = true;
    room.add("Kapot", SessionStatus::unreadable);
    room.shelf.sessions[1].problem = "header_damaged";
    room.robot.frames(2);
    CHECK_FALSE(room.robot.shows("home/sessions/continue/go"));
    for (const char* path : {"home/sessions/session:0", "home/sessions/session:1"}) {
        REQUIRE(room.robot.click(path));
        CHECK_FALSE(room.robot.probe.find(path)->why_not.empty());
    }
    CHECK(room.asked.empty());
}

TEST_CASE("search leaves the sessions in which the words were written", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished, "Minder eenzaam in de wijk");
    room.add("Anders", SessionStatus::finished, "Meer groen");
    room.robot.press(Key::f, {.ctrl = true});
    room.robot.type("EENZÁÁM");
    CHECK(room.home.hits.sessions == std::vector<std::size_t>{0});
    CHECK(room.robot.shows("home/sessions/session:0"));
    CHECK_FALSE(room.robot.shows("home/sessions/session:1"));
    room.robot.press(Key::escape);
    CHECK(room.home.search.empty());
    CHECK(room.robot.shows("home/sessions/session:1"));
}

TEST_CASE("the first start invites to begin", "[home]") {
    HomeRoom room;
    room.add("Moestuin", SessionStatus::example);
    REQUIRE(room.robot.click("home/sessions/first"));
    CHECK(room.last<StartSession>() != nullptr);
    room.robot.press(Key::n, {.ctrl = true});
    CHECK(room.asked.size() == 2);
}

TEST_CASE("the home screen has a door to text, colours and language", "[home]") {
    HomeRoom room;
    REQUIRE(room.robot.click("home/settings"));
    CHECK(room.last<OpenSettings>() != nullptr);
}

TEST_CASE("odd texts and five hundred sessions are only drawn where they can be seen", "[home]") {
    HomeRoom room{{1280, 720}};
    room.add("## over 100% %s %n 😀 " + std::string(5000, 'x'), SessionStatus::cut_off,
             std::string(20'000, 'y'));
    for (int i = 0; i < 20; ++i)
        room.add("### " + std::to_string(i), SessionStatus::finished, "kaart");
    auto& sessions = room.shelf.sessions;
    const SessionSummary last = sessions.back();
    sessions.resize(500, last);
    ++room.shelf.version;
    room.robot.probe.widgets.clear();
    room.robot.frames(2);
    std::size_t drawn = 0;
    for (const auto& [path, seen] : room.robot.probe.widgets)
        drawn += path.find("session:") != std::string::npos ? 1U : 0U;
    CHECK(drawn > 2);
    CHECK(drawn < 20);
}

TEST_CASE("an excerpt keeps the match in sight and whole characters at its ends", "[home]") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "één ";
    const std::size_t from = text.size();
    text += "eenzaam";
    for (int i = 0; i < 60; ++i) text += " één";
    const Excerpt cut = excerpt_of({text, from, from + 7}, 60);
    CHECK(cut.match == "eenzaam");
    CHECK(cut.before.size() + cut.after.size() < 80);
    CHECK(is_valid_utf8(cut.before));
    CHECK(is_valid_utf8(cut.after));
}

TEST_CASE("a file is chosen by typing a part of its name", "[home]") {
    namespace fs = std::filesystem;
    const fs::path folder =
        fs::temp_directory_path() / ("kring-home-" + std::to_string(::getpid()));
    fs::create_directories(folder / "map");
    for (const char* name : {"een.kring", "twee.kring", "drie.txt"})
        std::ofstream{folder / name} << "x";
    HomeRoom room;
    room.home.folder = folder.string();
    room.robot.press(Key::o, {.ctrl = true});
    room.robot.frames(3);
    CHECK(room.home.chooser.entries.size() == 3);  // the folder and the two sessions
    room.robot.type("twee");
    room.robot.press(Key::enter);
    fs::remove_all(folder);
    REQUIRE(room.last<OpenSession>() != nullptr);
    CHECK(room.last<OpenSession>()->path == (folder / "twee.kring").string());
    CHECK_FALSE(room.home.chooser.open);
}

TEST_CASE("the card of a session of stories tells what was chosen and why, not of cards",
          "[home]") {
    const Words words =
        Words::load(std::string{KRING_SOURCE_DIR} + "/assets/words", Language::dutch).value();
    SessionSummary session;
    session.status = SessionStatus::example;
    session.tells_stories = true;
    CHECK(outcome_text(words, session) == "Er zijn nog geen verhalen.");
    session.stories.resize(2);
    CHECK(outcome_text(words, session) == "Er zijn 2 verhalen verteld.");
    session.chosen = {"De bank"};
    session.chosen_because = "Er durfde iemand hulp te vragen.";
    CHECK(outcome_text(words, session) == "Gekozen: De bank. Er durfde iemand hulp te vragen.");
}
