#include "tests/support/catch.h"
#include "tests/support/replay_room.h"

#include <algorithm>
#include <set>
#include <string>
#include <variant>

using namespace kring;
using kring::test::arena_example;
using kring::test::ReplayRoom;
using ui::Key;

namespace {

constexpr const char* first_tab = "replay_panel/tabs/0";
constexpr const char* note_field = "replay_panel/new/text";

bool open(ReplayRoom& room) { return room.hands().shows(first_tab); }

/// A card of the arena that stands right of `x`; its middle.
ImVec2 card_right_of(ReplayRoom& room, float x) {
    for (const auto& [path, seen] : room.hands().probe.widgets)
        if (path.starts_with("picture/arena/") && path.ends_with("/card") &&
            seen.rect.centre().x > x)
            return seen.rect.centre();
    return {};
}

}  // namespace

TEST_CASE("in a narrow window a button brings the notes over the picture", "[replay][narrow]") {
    ReplayRoom room{arena_example, {960, 600}};
    CHECK_FALSE(open(room));
    REQUIRE(room.hands().click("replay/panel"));
    room.hands().frames(2);
    REQUIRE(open(room));
    CHECK(room.hands().probe.find(first_tab)->rect.x >= 960 - 288);
    CHECK(room.hands().shows(note_field));
    // What plays it stays in sight beside the panel.
    for (const char* path : {"controls/play", "controls/speed", "timeline/axis"}) {
        const auto* seen = room.hands().probe.find(path);
        if (seen == nullptr) continue;  // the speed is four buttons where there is room
        CAPTURE(path);
        CHECK(seen->rect.right() <= 960 - 288);
    }
    REQUIRE(room.hands().click("replay/panel"));
    room.hands().frames(2);
    CHECK_FALSE(open(room));
}

TEST_CASE("a note is written over the picture; Esc leaves the field, the panel and the replay",
          "[replay][narrow]") {
    for (const ImVec2 size : {ImVec2{960, 600}, ImVec2{640, 400}}) {
        CAPTURE(size.x);
        ReplayRoom room{arena_example, size};
        REQUIRE(room.hands().click("replay/panel"));
        room.hands().frames(2);
        REQUIRE(room.hands().click(note_field));
        room.hands().type("hier niet");
        CHECK(room.drafts[draft_of_note] == "hier niet");
        room.hands().frames(2);
        const auto* keep = room.hands().probe.find("replay_panel/new/keep");
        REQUIRE(keep != nullptr);
        CHECK(keep->rect.bottom() <= size.y);
        REQUIRE(room.hands().click("replay_panel/new/keep"));
        const bool kept =
            std::any_of(room.asked.begin(), room.asked.end(), [](const Request& asked) {
                const auto* keeps = std::get_if<KeepReflection>(&asked);
                return keeps != nullptr && keeps->what.text == "hier niet";
            });
        CHECK(kept);

        REQUIRE(room.hands().click(note_field));
        room.hands().press(Key::escape);
        CHECK(room.hands().focused().empty());
        CHECK(open(room));
        room.hands().press(Key::escape);
        CHECK_FALSE(open(room));
        CHECK_FALSE(room.was_asked_to_leave());
        room.hands().press(Key::escape);
        CHECK(room.was_asked_to_leave());
    }
}

TEST_CASE("by the letter N the keyboard goes into the panel, and back to its button",
          "[replay][narrow]") {
    ReplayRoom room{arena_example, {960, 600}};
    room.hands().press(Key::n);
    REQUIRE(open(room));
    CHECK(room.hands().focused() == first_tab);
    room.hands().press(Key::right);
    CHECK(room.replay.place() == 1);  // the replay still listens
    room.hands().press(Key::n);
    CHECK_FALSE(open(room));
    CHECK(room.hands().focused() == "replay/panel");
    room.hands().press(Key::enter);
    CHECK(open(room));
    CHECK(room.hands().focused() == first_tab);
    // In a text it is a letter.
    REQUIRE(room.hands().click(note_field));
    room.hands().press(Key::n);
    CHECK(open(room));
}

TEST_CASE("the panel is found by typing too", "[replay][narrow]") {
    ReplayRoom room{arena_example, {960, 600}};
    room.hands().press(Key::k, {.ctrl = true});
    room.hands().type("schrijf notities");
    room.hands().press(Key::enter);
    CHECK(open(room));
}

TEST_CASE("what lies under the panel is out of reach of the mouse", "[replay][narrow]") {
    ReplayRoom room{arena_example, {960, 600}};
    room.ui.console.middle = Middle::arena;
    room.put(room.last());
    const ImVec2 card = card_right_of(room, 960 - 288 + 20);
    REQUIRE(card.x > 0);
    room.hands().point(card);
    room.hands().frames(2);
    REQUIRE(room.ui.console.pointed);
    REQUIRE(room.hands().click("replay/panel"));
    room.hands().frames(2);
    const ImVec2 still = card_right_of(room, 960 - 288 + 20);
    CHECK(still.x == card.x);  // nothing moved
    CHECK(still.y == card.y);
    room.hands().point(card);
    room.hands().frames(2);
    CHECK_FALSE(room.ui.console.pointed);
}

TEST_CASE("Tab passes by what lies under the panel", "[replay][narrow]") {
    ReplayRoom room{arena_example, {960, 600}};
    room.ui.console.middle = Middle::arena;
    room.put(room.last());
    // The widgets on the way round that lie where the panel comes.
    const auto reached = [&] {
        std::set<std::string> all;
        room.hands().frames(2);
        for (int i = 0; i < 300; ++i) {
            room.hands().press(Key::tab);
            const std::string path = room.hands().focused();
            const ui::Probe::Seen* seen = room.hands().probe.find(path);
            if (path.starts_with("picture/arena/") && seen != nullptr && seen->rect.x > 960 - 288)
                all.insert(path);
        }
        return all;
    };
    CHECK_FALSE(reached().empty());
    REQUIRE(room.hands().click("replay/panel"));
    CHECK(reached().empty());
}

TEST_CASE("where nothing has room beside the panel it has the page", "[replay][narrow]") {
    ReplayRoom room{arena_example, {480, 300}};
    room.hands().press(Key::n);
    CHECK(open(room));
    CHECK_FALSE(room.hands().shows("controls/play"));
    room.hands().press(Key::escape);
    CHECK_FALSE(open(room));
    CHECK(room.hands().shows("controls/play"));
}

TEST_CASE("in a wide window the panel stands beside, and has no button", "[replay][narrow]") {
    ReplayRoom room{arena_example};
    CHECK(open(room));
    CHECK_FALSE(room.hands().shows("replay/panel"));
    room.hands().press(Key::n);
    CHECK(open(room));
    room.hands().press(Key::escape);
    CHECK(room.was_asked_to_leave());
}
