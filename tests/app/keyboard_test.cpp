#include "app/facilitator/middles.h"
#include "tests/support/ballot_room.h"
#include "tests/support/catch.h"
#include "tests/support/console_room.h"
#include "tests/support/home_room.h"
#include "tests/support/prepare_room.h"
#include "tests/support/story_console.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace kring;
using namespace kring::test;
using kring::ui::Key;

namespace {

/// What the mouse does there keys do elsewhere: scrolling; going to a place in what is read, with
/// arrows; drawing a line from a bead, with > in the line or in the editor of the card; letting go
/// of a card, with Esc; choosing in a list of stories, with arrows once the list has the keyboard;
/// moving a phase in the plan, with Alt and arrows. A block of the plan only says its name in full.
bool has_a_key_of_its_own(const std::string& path) {
    const auto ends = [&path](const char* end) { return path.ends_with(end); };
    return ends("/bar") || ends("/why_panel") || ends("/told/text") || ends("/why/text") ||
           ends("/bead") || ends("/grip") || ends("/block") || path == "arena/field" ||
           path.find("/story_list/scroll/story:") != std::string::npos;
}

/// The controls in sight whose path begins with `under`.
std::set<std::string> seen_now(UiRobot& hands, const std::string& under) {
    std::set<std::string> paths;
    for (const auto& [path, seen] : hands.probe.widgets)
        if (!seen.visible.empty() && path.starts_with(under) && !path.starts_with("cut:"))
            paths.insert(path);
    return paths;
}

/// Every control that Tab comes by, once round.
std::set<std::string> walked(UiRobot& hands) {
    std::set<std::string> met;
    int nothing_new = 0;
    for (int i = 0; i < 600 && nothing_new < 60; ++i) {
        hands.press_in_next_frame(Key::tab);
        hands.frames(2);
        nothing_new = met.insert(hands.focused()).second ? 0 : nothing_new + 1;
    }
    return met;
}

void check_view(UiRobot& hands, const std::string& under = {}) {
    hands.point({-1, -1});
    hands.frames(4);
    for (const auto& [path, seen] : hands.probe.widgets) {
        INFO(path);
        if (!seen.enabled) CHECK(seen.why_not.size() > 3);
    }
    const std::set<std::string> before = seen_now(hands, under);
    REQUIRE_FALSE(before.empty());
    const std::set<std::string> met = walked(hands);
    const std::set<std::string> after = seen_now(hands, under);
    for (const std::string& path : before) {
        // What is where the keyboard is may offer more, and take its place.
        if (after.count(path) == 0 || has_a_key_of_its_own(path)) continue;
        INFO(path);
        CHECK(met.count(path) == 1);
    }
}

template <class Room> void check_phases(Room& room) {
    for (const Phase& phase : room.state().method.phases) {
        if (phase.kind == PhaseKind::setup) continue;
        INFO(phase.id);
        room.enter(phase.id);
        room.hands().press(Key::escape);
        check_view(room.hands());
    }
}

template <class Room> void check_middles(Room& room) {
    for (const MiddleChoice& choice : middles_of(room.state())) {
        INFO(choice.command);
        room.console.middle = choice.middle;
        check_view(room.hands());
    }
}

/// A panel of the console, opened.
template <class Room> void check_panel(Room& room, bool ConsoleUi::*open, const std::string& name) {
    room.console.*open = true;
    room.hands().frames(3);
    REQUIRE(room.hands().host.focus.top_trap() != 0);
    check_view(room.hands(), name + "/");
    room.hands().press(Key::escape);
    room.hands().press(Key::escape);
    CHECK_FALSE(room.console.*open);
    CHECK(room.hands().host.focus.top_trap() == 0);
}

void set_the_table(ConsoleRoom& room) {
    const CardId activity = room.write("activities", "Samen koken");
    room.enter("effects");
    WriteCard effect;
    effect.lane = "effects";
    effect.text = "Buren kennen elkaar";
    effect.link_to = {activity};
    room.ask(effect);
    room.enter("investors");
    room.write("investors", "Gemeente");
    room.enter("activities");
}

}  // namespace

TEST_CASE("an arena is led by keys alone: Tab reaches whatever the mouse does", "[keyboard]") {
    ConsoleRoom room;
    set_the_table(room);
    SECTION("in every phase") { check_phases(room); }
    SECTION("in every view") { check_middles(room); }
}

TEST_CASE("a Most Significant Change is led by keys alone: Tab reaches whatever the mouse does",
          "[keyboard]") {
    StoryConsole room;
    room.tell("De bank");
    room.tell("De tuin");
    SECTION("in every phase") { check_phases(room); }
    SECTION("in every view") { check_middles(room); }
}

TEST_CASE("every panel is walked with Tab and closed with Esc", "[keyboard]") {
    ConsoleRoom room;
    set_the_table(room);
    check_panel(room, &ConsoleUi::help_open, "help");
    check_panel(room, &ConsoleUi::bin_open, "bin");
    check_panel(room, &ConsoleUi::people_open, "people");
}

TEST_CASE("home is used by keys alone: Tab reaches whatever the mouse does", "[keyboard]") {
    HomeRoom room;
    check_view(room.robot);  // nothing there yet
    room.add("Bezig", SessionStatus::under_way);
    room.add("Afgebroken", SessionStatus::cut_off);
    room.add("Klaar", SessionStatus::finished);
    room.add("Voorbeeld", SessionStatus::example);
    SECTION("with sessions") { check_view(room.robot); }
    SECTION("with the menu of a session") {
        REQUIRE(room.robot.click("home/sessions/card:2/more"));
        room.robot.frames(3);
        check_view(room.robot, "home/sessions/card:2/card_menu/");
    }
    SECTION("with what was found") {
        room.robot.press(Key::f, {.ctrl = true});
        room.robot.type("eenz");
        room.find("/sessies/Klaar.kring", "Minder eenzaam in de wijk", "eenz");
        check_view(room.robot);
    }
    SECTION("over all sessions") {
        room.home.page = HomePage::over;
        check_view(room.robot);
    }
}

TEST_CASE("a session is prepared by keys alone: Tab reaches whatever the mouse does",
          "[keyboard]") {
    PrepareRoom room;
    room.robot.frames(2);
    REQUIRE(room.shelf.methods.size() > 1);
    for (const Method& method : room.shelf.methods) {
        INFO(method.id);
        (void)room.session.submit(ChooseMethod{method, "", false});
        CHECK(room.state().method.id == method.id);
        check_view(room.robot);
    }
}

TEST_CASE("a secret vote is held by keys alone: Tab reaches whatever the mouse does",
          "[keyboard]") {
    BallotRoom room;
    check_view(room.hands());  // how to vote is being agreed
    room.open(room.usual());
    check_view(room.hands(), "ballot/");  // the curtain
    room.lift_curtain(0);
    check_view(room.hands(), "ballot/");  // the slip
}
