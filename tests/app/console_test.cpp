#include "app/facilitator/phase_moves.h"
#include "tests/support/catch.h"
#include "tests/support/console_room.h"

using namespace kring;
using kring::test::ConsoleRoom;
using kring::ui::Key;

TEST_CASE("the group goes on by the button, and by Ctrl Enter from within the line") {
    ConsoleRoom room;
    REQUIRE(room.hands().click("rail/next"));
    room.hands().frames(2);
    CHECK(room.state().phase == "effects");
    room.hands().type("bijna");
    room.hands().press(Key::enter, {.ctrl = true});
    CHECK(room.state().phase == "investors");
    CHECK(room.draft("capture") == "bijna");
    CHECK(room.state().board.cards.empty());
}

TEST_CASE("a presenter remote goes on and back") {
    ConsoleRoom room;
    room.hands().press(Key::page_down);
    CHECK(room.state().phase == "effects");
    room.hands().press(Key::page_up);
    CHECK(room.state().phase == "activities");
}

TEST_CASE("a click on a phase goes there") {
    ConsoleRoom room;
    REQUIRE(room.hands().click("rail/phases/phase:5/row"));
    room.hands().frames(2);
    CHECK(room.state().phase == room.state().plan.at(4).phase);
}

TEST_CASE("Ctrl Z takes the last card back and Ctrl Y brings it again") {
    ConsoleRoom room;
    room.hands().type("Kookles");
    room.hands().press(Key::enter);
    room.hands().press(Key::z, {.ctrl = true});
    CHECK(room.card("Kookles") == nullptr);
    room.hands().press(Key::y, {.ctrl = true});
    CHECK(room.card("Kookles") != nullptr);
    room.hands().press(Key::z, {.ctrl = true});
    room.hands().press(Key::z, {.ctrl = true, .shift = true});
    CHECK(room.card("Kookles") != nullptr);
}

TEST_CASE("with nothing to take back the button is greyed and says why") {
    ConsoleRoom room;
    const ui::Probe::Seen* undo = room.hands().probe.find("history/undo");
    REQUIRE(undo != nullptr);
    CHECK_FALSE(undo->enabled);
    CHECK(undo->why_not == room.words("refusal.nothing_to_undo"));
}

TEST_CASE("Space is a letter in the line and the clock outside of it") {
    ConsoleRoom room;
    room.hands().type("een twee");
    CHECK(room.draft("capture") == "een twee");
    room.hands().press(Key::space);
    CHECK(room.state().timer.stage == Timer::Stage::idle);
    room.hands().host.focus.clear();
    room.hands().frames(2);
    room.hands().press(Key::space);
    CHECK(room.state().timer.stage == Timer::Stage::running);
    room.hands().press(Key::space);
    CHECK(room.state().timer.stage == Timer::Stage::paused);
}

TEST_CASE("the clock starts with the minutes of the phase and is wound by a minute") {
    ConsoleRoom room;
    REQUIRE(room.hands().click("top/clock/start"));
    room.hands().frames(2);
    CHECK(room.state().timer.length == minutes_planned(room.state(), "activities"));
    REQUIRE(room.hands().click("top/clock/more"));
    CHECK(room.state().timer.length == minutes_planned(room.state(), "activities") + Minutes{1});
    REQUIRE(room.hands().click("top/clock/pause"));
    CHECK(room.state().timer.stage == Timer::Stage::paused);
}

TEST_CASE("no key changes the session while a dialog lies over it") {
    ConsoleRoom room;
    room.hands().press(Key::f1);
    REQUIRE(room.console.help_open);
    room.hands().press(Key::page_down);
    room.hands().press(Key::space);
    CHECK(room.state().phase == "activities");
    CHECK(room.state().timer.stage == Timer::Stage::idle);
    room.hands().press(Key::escape);
    CHECK_FALSE(room.console.help_open);
}

TEST_CASE("a command is found by a few letters of its words") {
    ConsoleRoom room;
    room.hands().press(Key::k, {.ctrl = true});
    REQUIRE(room.console.commands_open);
    room.hands().frames(3);
    room.hands().type("balansgesprek");
    room.hands().press(Key::enter);
    CHECK(room.state().phase == "balance");
    CHECK_FALSE(room.console.commands_open);
}

TEST_CASE("notes are kept when the keyboard leaves them") {
    ConsoleRoom room;
    REQUIRE(room.hands().click("panel/scroll/notes"));
    room.hands().type("Straks navragen");
    CHECK(room.state().notes.empty());
    CHECK(room.draft("notes") == "Straks navragen");
    REQUIRE(room.hands().click("capture/line"));
    room.hands().frames(3);
    CHECK(room.state().notes == "Straks navragen");
}

TEST_CASE("an afternoon that goes as planned ends as planned, and later by what a phase ran over") {
    ConsoleRoom room;
    CHECK(minutes_late(room.state(), room.now) ==
          std::chrono::round<Minutes>(time_in_phase(room.state(), "intro", room.now)) -
              minutes_planned(room.state(), "intro"));
    const Minutes before = minutes_late(room.state(), room.now);
    const SessionTime over = room.now + minutes_planned(room.state(), "activities") + Minutes{7};
    CHECK(minutes_late(room.state(), over) == before + Minutes{7});
}

TEST_CASE("every track of a card can be chosen, also where they do not fit beside each other") {
    ConsoleRoom room;
    const CardId id = room.write("activities", "Kookles");
    room.console.selected = id;
    room.hands().frames(4);
    const std::string left = "card_editor/card:" + std::to_string(id.value) + "/left/";
    const auto* whole =
        room.hands().probe.find("card_editor/card:" + std::to_string(id.value) + "/left/text");
    REQUIRE(whole != nullptr);
    for (const char* track : {"track.efficiency", "track.meaning", "track.craft"}) {
        const auto* chip = room.hands().probe.find(left + track);
        REQUIRE(chip != nullptr);
        CAPTURE(track);
        CHECK(chip->rect.right() <= whole->rect.right() + 1);
        CHECK(room.hands().probe.find(std::string{"cut:"} + room.words(track)) == nullptr);
    }
}

TEST_CASE("an agreement has room for two names and a moment on a usual laptop") {
    ConsoleRoom room;
    const ActionId id{
        room.ask(AgreeAction{{ActionKind::to_do, "Bellen", "Carla en Gerrie", "in november"}})};
    room.console.middle = Middle::follow_up;
    room.hands().frames(4);
    const std::string row = "followup/scroll/action:" + std::to_string(id.value) + '/';
    for (const char* field : {"who", "when"}) {
        const auto* seen = room.hands().probe.find(row + field);
        CAPTURE(field);
        REQUIRE(seen != nullptr);
        CHECK(seen->rect.w > 180);
    }
}
