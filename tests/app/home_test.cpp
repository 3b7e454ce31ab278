#include "app/facilitator/home_text.h"
#include "tests/support/drawn_words.h"
#include "tests/support/dutch_words.h"
#include "tests/support/home_room.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace kring;
using kring::test::HomeRoom;
using kring::ui::Key;

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

TEST_CASE("a session that is open elsewhere can only be looked at", "[home]") {
    HomeRoom room;
    room.add("Elders", SessionStatus::under_way).locked = true;
    room.changed();
    CHECK_FALSE(room.robot.shows("home/sessions/continue/go"));
    REQUIRE(room.robot.click("home/sessions/session:0"));
    REQUIRE(room.last<OpenReplay>() != nullptr);
    CHECK(room.last<OpenReplay>()->path == "/sessies/Elders.kring");
    const std::size_t asked = room.asked.size();
    REQUIRE(room.robot.click("home/sessions/card:0/more"));
    room.robot.frames(3);
    const std::string menu = "home/sessions/card:0/card_menu/";
    for (const char* row : {"open", "rename", "duplicate", "archive", "bin"}) {
        CAPTURE(row);
        REQUIRE(room.robot.click(menu + row));
        CHECK_FALSE(room.robot.probe.find(menu + row)->why_not.empty());
    }
    CHECK(room.asked.size() == asked);
}

TEST_CASE("of a session that somebody is at work in the title and the day are shown", "[home]") {
    HomeRoom room;
    SessionSummary& elsewhere = room.add("Elders", SessionStatus::finished);
    elsewhere.outcome = "Verzwegen";
    elsewhere.people = 6;
    room.changed();
    room.robot.frames(2);
    REQUIRE(test::DrawnWords{}.read().contains(U"Verzwegen"));
    elsewhere.locked = true;
    room.changed();
    room.robot.frames(2);
    const auto words = test::DrawnWords{}.read();
    CHECK(words.contains(U"Elders"));
    CHECK_FALSE(words.contains(U"Verzwegen"));
    CHECK_FALSE(words.contains(U"mensen"));
}

TEST_CASE("a session that cannot be read says why and stays closed", "[home]") {
    HomeRoom room;
    room.add("Kapot", SessionStatus::unreadable).problem = "header_damaged";
    room.changed();
    REQUIRE(room.robot.click("home/sessions/session:0"));
    CHECK_FALSE(room.robot.probe.find("home/sessions/session:0")->why_not.empty());
    CHECK(room.asked.empty());
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
    room.add("## over 100% %s %n 😀 " + std::string(5000, 'x'), SessionStatus::cut_off).outcome =
        std::string(20'000, 'y');
    for (int i = 0; i < 20; ++i) room.add("### " + std::to_string(i), SessionStatus::finished);
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
    const Words words = test::dutch_words();
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
