#include "tests/support/catch.h"
#include "tests/support/story_console.h"

using namespace kring;
using kring::test::StoryConsole;
using kring::ui::Key;

TEST_CASE("where seven views do not fit beside the title, the last of them fold", "[views]") {
    StoryConsole room{"collect", {1280, 720}};
    room.hands().frames(3);
    const auto* title = room.hands().probe.find("top/people");
    REQUIRE(title != nullptr);
    CHECK(title->rect.w > 100);
    CHECK(room.hands().probe.find("top/view/console.view_report") == nullptr);
    REQUIRE(room.hands().click("top/view/more"));
    room.hands().frames(3);
    REQUIRE(room.console.views_open);
    REQUIRE(room.hands().click("top/view/views/console.view_report"));
    room.hands().frames(3);
    CHECK(room.console.middle == Middle::report);
    CHECK_FALSE(room.console.views_open);
    CHECK(room.hands().probe.find("top/people") != nullptr);
}

TEST_CASE("the folded views are reached by keyboard, and Esc closes them", "[views]") {
    StoryConsole room{"collect", {1280, 720}};
    room.hands().frames(3);
    REQUIRE(room.tab_to("top/view/console.view_stories"));
    for (int step = 0; step < 8 && room.hands().focused() != "top/view/more"; ++step)
        room.hands().press(Key::right);
    REQUIRE(room.hands().focused() == "top/view/more");
    room.hands().press(Key::enter);
    room.hands().frames(3);
    REQUIRE(room.console.views_open);
    room.hands().press(Key::escape);
    CHECK_FALSE(room.console.views_open);
    CHECK(room.console.middle == Middle::by_phase);
}

TEST_CASE("on a wide screen all views stand in the row", "[views]") {
    StoryConsole room{"collect", {1920, 1080}};
    room.hands().frames(3);
    CHECK(room.hands().probe.find("top/view/console.view_report") != nullptr);
    CHECK(room.hands().probe.find("top/view/more") == nullptr);
}
