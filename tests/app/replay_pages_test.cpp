#include "tests/support/catch.h"
#include "tests/support/given_stories.h"
#include "tests/support/replay_room.h"

#include <string>

using namespace kring;
using kring::test::GivenStories;
using kring::test::ReplayRoom;
using kring::test::session_of;
using ui::Key;

namespace {

/// A story that is read aloud, longer than any wall; after that somebody joins.
LoadedSession long_story() {
    GivenStories given;
    StartStory tells = GivenStories::whole("De bank");
    for (int i = 0; i < 150; ++i) tells.form.happened += ". En toen gebeurde er nog iets anders";
    given.ask(tells);
    given.in("read");
    given.later(SessionTime{60'000});
    given.person("Noor");
    return session_of(given);
}

}  // namespace

TEST_CASE("a long story in front of the room is turned over, and each step begins at its top",
          "[replay][pages]") {
    ReplayRoom room{long_story()};
    room.put(room.last() - 1);
    room.look_along_here();
    REQUIRE(room.ui.wall.most_scroll > 2 * wall_scroll_step);
    CHECK(room.ui.wall.scroll == 0);
    room.hands().press(Key::page_down, {.shift = true});
    CHECK(room.ui.wall.scroll == wall_scroll_step);
    REQUIRE(room.hands().click("wall_bar/page_on"));
    CHECK(room.ui.wall.scroll == 2 * wall_scroll_step);
    room.hands().press(Key::page_up, {.shift = true});
    CHECK(room.ui.wall.scroll == wall_scroll_step);
    CHECK(room.replay.place() == room.last() - 1);

    room.hands().press(Key::right);
    CHECK(room.replay.place() == room.last());
    CHECK(room.ui.wall.most_scroll > 0);
    CHECK(room.ui.wall.scroll == 0);
}

TEST_CASE("another story begins at its top", "[replay][pages]") {
    ReplayRoom room{long_story()};
    room.put(room.last());
    room.look_along_here();
    room.hands().press(Key::page_down, {.shift = true});
    REQUIRE(room.ui.wall.scroll > 0);
    room.ui.console.stories.open = StoryId{room.ui.console.stories.open.value + 1};
    room.hands().frames(2);
    CHECK(room.ui.wall.scroll == 0);
}

TEST_CASE("beside the button of the screen stand two that turn it over, only while there is more",
          "[replay][pages]") {
    ReplayRoom room{"verhalen-armoede.kring"};
    CHECK_FALSE(room.hands().shows("replay/page_on"));
    room.ui.wall_on = true;
    room.hands().frames(2);
    CHECK_FALSE(room.hands().shows("replay/page_on"));
    room.ui.wall.most_scroll = 0.75F;  // as the other screen says it
    room.hands().frames(2);
    REQUIRE(room.hands().shows("replay/page_on"));
    CHECK(room.hands().probe.find("replay/page_back")->why_not == "Dit is het begin.");
    REQUIRE(room.hands().click("replay/page_on"));
    CHECK(room.ui.wall.scroll == 0.5F);
    room.hands().press(Key::page_down, {.shift = true});
    CHECK(room.ui.wall.scroll == 0.75F);
    CHECK(room.hands().probe.find("replay/page_on")->why_not == "Dit is het eind.");
    REQUIRE(room.hands().click("replay/page_back"));
    CHECK(room.ui.wall.scroll == 0.25F);
    room.hands().press(Key::k, {.ctrl = true});
    room.hands().type("verder omlaag");
    room.hands().press(Key::enter);
    CHECK(room.ui.wall.scroll == 0.75F);

    room.ui.wall.most_scroll = 0;
    room.hands().frames(2);
    CHECK_FALSE(room.hands().shows("replay/page_on"));
    room.ui.wall.most_scroll = 0.75F;
    room.ui.wall_on = false;
    room.hands().frames(2);
    CHECK_FALSE(room.hands().shows("replay/page_on"));
    CHECK(room.ui.wall.scroll == 0);
}

TEST_CASE("the page keys alone still go from mark to mark", "[replay][pages]") {
    ReplayRoom room{long_story()};
    room.look_along_here();
    const auto first = room.replay.timeline().next_mark(0);
    REQUIRE(first);
    room.hands().press(Key::page_down);
    CHECK(room.replay.place() == *first);
    // With Shift they do nothing where all is in sight.
    room.ui.wall_on = false;
    room.hands().frames(2);
    room.hands().press(Key::page_down, {.shift = true});
    CHECK(room.replay.place() == *first);
    CHECK(room.ui.wall.scroll == 0);
}
