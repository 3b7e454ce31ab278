#include "app/facilitator/wall_moves.h"
#include "app/projector/audience.h"
#include "tests/support/catch.h"
#include "tests/support/console_room.h"

#include <algorithm>

using namespace kring;
using kring::test::ConsoleRoom;
using kring::ui::Key;

namespace {

/// A console with a laptop and a projector beside it, as the program would tell it.
struct WallRoom : ConsoleRoom {
    WallRoom() {
        console.wall.screens = {{"laptop", "eDP", {0, 0, 1366, 768}, true, false},
                                {"beamer", "EPSON", {1366, 0, 1920, 1080}, false, true},
                                {"tv", "SONY", {3286, 0, 1920, 1080}, false, false}};
        console.wall.audience = &audience;
        hands().frames(2);
    }
    const Wall& wall() const { return state().wall; }
    void leave_the_line() {
        hands().host.focus.clear();
        hands().frames(2);
    }
    void open_menu() {
        REQUIRE(hands().click("top/wall"));
        hands().frames(4);
    }
    bool click_in_menu(const std::string& path) {
        const std::string whole = "top/wall_menu/scroll/" + path;
        for (int turn = 0; turn < 20; ++turn) {
            const ui::Probe::Seen* seen = hands().probe.find(whole);
            if (seen == nullptr) return false;
            if (seen->visible.h >= seen->rect.h) break;
            hands().point(hands().probe.find("top/wall_menu/scroll/on")->rect.centre());
            hands().wheel(-1);
        }
        const bool clicked = hands().click(whole);
        hands().frames(2);
        return clicked;
    }
    template <class Wanted> const Wanted* asked_for() const {
        for (const Request& request : asked)
            if (const auto* found = std::get_if<Wanted>(&request)) return found;
        return nullptr;
    }

    Audience audience = audience_of(state(), AudienceMoment{});
};

}  // namespace

TEST_CASE("F5 turns the wall on and off, also while somebody types") {
    WallRoom room;
    room.hands().type("half");
    room.hands().press(Key::f5);
    CHECK(room.wall().on);
    CHECK(room.draft("capture") == "half");
    room.hands().press(Key::f5);
    CHECK_FALSE(room.wall().on);
}

TEST_CASE("B and the point blank and freeze the wall, and are letters in a field") {
    WallRoom room;
    room.hands().press(Key::f5);
    room.hands().type("b.");
    CHECK(room.draft("capture") == "b.");
    CHECK_FALSE(room.wall().blank);
    room.leave_the_line();
    room.hands().type("b");
    CHECK(room.wall().blank);
    room.hands().type("B");
    CHECK_FALSE(room.wall().blank);
    room.hands().type(".");
    CHECK(room.wall().frozen);
    CHECK(room.draft("capture") == "b.");
    room.hands().type(".");
    CHECK_FALSE(room.wall().frozen);
}

TEST_CASE("while the wall is off, letters begin a card as ever") {
    WallRoom room;
    room.leave_the_line();
    room.hands().type("bak.");
    CHECK(room.draft("capture") == "bak.");
    CHECK_FALSE(room.wall().blank);
}

TEST_CASE("in one window the wall hides the console, and Esc brings it back") {
    WallRoom room;
    room.hands().press(Key::f5);
    room.console.wall.here = true;
    room.hands().frames(3);
    CHECK_FALSE(room.hands().shows("capture/line"));
    CHECK(room.hands().shows("wall_bar/back"));
    room.hands().press(Key::page_down);
    CHECK(room.state().phase == "effects");
    room.hands().type("b");
    CHECK(room.wall().blank);
    room.hands().press(Key::escape);
    CHECK_FALSE(room.wall().on);
    room.console.wall.here = false;
    room.hands().frames(3);
    CHECK(room.hands().shows("capture/line"));
}

TEST_CASE("page keys turn over a story that is longer than the wall, and stop at its last page") {
    WallRoom room;
    StoryScreen story;
    story.shows = StoryScreen::Shows::story;
    story.title = "De bank";
    for (int i = 0; i < 120; ++i) story.text += "Toen kwam er nog iemand bij zitten. ";
    room.audience.screen = story;
    room.hands().press(Key::f5);
    room.console.wall.here = true;
    room.hands().frames(3);
    const float most = room.console.wall.most_scroll;
    REQUIRE(most > wall_scroll_step);
    room.hands().press(Key::page_down);
    CHECK(room.console.wall.scroll == wall_scroll_step);
    for (int i = 0; i < 50; ++i) room.hands().press(Key::page_down);
    CHECK(room.console.wall.scroll == most);
    room.hands().press(Key::page_up);
    CHECK(room.console.wall.scroll == most - wall_scroll_step);

    story.text = "Kort.";
    room.audience.screen = story;
    room.hands().frames(2);
    CHECK(room.console.wall.most_scroll == 0);
    room.hands().press(Key::page_down);
    CHECK(room.console.wall.scroll == 0);
    CHECK(room.state().phase == "activities");
}

TEST_CASE("in one window a click on the bar comes back too") {
    WallRoom room;
    room.hands().press(Key::f5);
    room.console.wall.here = true;
    room.hands().frames(3);
    REQUIRE(room.hands().click("wall_bar/back"));
    CHECK_FALSE(room.wall().on);
}

TEST_CASE("the menu turns the wall on, blanks it, freezes it and holds a picture") {
    WallRoom room;
    room.open_menu();
    const ui::Probe::Seen* blank = room.hands().probe.find("top/wall_menu/scroll/blank");
    REQUIRE(blank != nullptr);
    CHECK(blank->why_not == room.words("wall_menu.why_off"));
    REQUIRE(room.click_in_menu("on"));
    CHECK(room.wall().on);
    REQUIRE(room.click_in_menu("blank"));
    CHECK(room.wall().blank);
    REQUIRE(room.click_in_menu("freeze"));
    CHECK(room.wall().frozen);
    REQUIRE(room.click_in_menu("view/wall_menu.view_balance"));
    CHECK(room.wall().view == WallView::balance);
    CHECK_FALSE(room.wall().blank);
    CHECK_FALSE(room.wall().frozen);
    REQUIRE(room.click_in_menu("on"));
    CHECK(room.wall() == Wall{});
}

TEST_CASE("a screen is chosen by its picture; the one that is worked on says why not") {
    WallRoom room;
    room.open_menu();
    REQUIRE(room.click_in_menu("screens/screen:3/choose"));
    REQUIRE(room.asked_for<ChooseWallScreen>() != nullptr);
    CHECK(room.asked_for<ChooseWallScreen>()->identity == "tv");
    const auto* own = room.hands().probe.find("top/wall_menu/scroll/screens/screen:1/choose");
    REQUIRE(own != nullptr);
    CHECK(own->why_not == room.words("wall_menu.console_screen"));
    REQUIRE(room.click_in_menu("screens/numbers"));
    CHECK(room.asked_for<NumberScreens>() != nullptr);
}

TEST_CASE("the whole menu is in reach of Tab, and Esc closes it") {
    WallRoom room;
    room.hands().press(Key::f5);
    room.open_menu();
    bool zoom = false;
    bool screen = false;
    for (int step = 0; step < 40; ++step) {
        room.hands().press(Key::tab);
        const std::string at = room.hands().focused();
        CHECK(at.rfind("top/wall_menu/", 0) == 0);
        zoom = zoom || at.find("/zoom") != std::string::npos;
        screen = screen || at.find("/screens/screen:2/choose") != std::string::npos;
    }
    CHECK(zoom);
    CHECK(screen);
    room.hands().press(Key::escape);
    CHECK_FALSE(room.console.wall.menu_open);
    CHECK(room.wall().on);
}

TEST_CASE("a card is put in the spotlight from the arena, and Esc lets it go") {
    WallRoom room;
    const CardId card = room.write("activities", "Samen koken");
    room.hands().press(Key::f5);
    room.leave_the_line();
    std::string box;
    for (const auto& [path, seen] : room.hands().probe.widgets)
        if (path.rfind("arena/card:", 0) == 0 && path.ends_with("/card")) box = path;
    REQUIRE_FALSE(box.empty());
    REQUIRE(room.hands().point_at(box));
    room.hands().frames(2);
    const std::string sign = box.substr(0, box.size() - 4) + "spotlight";
    REQUIRE(room.hands().click(sign));
    room.hands().frames(2);
    CHECK(room.wall().card == card);
    room.leave_the_line();
    room.hands().press(Key::escape);
    CHECK_FALSE(room.wall().card);
}

TEST_CASE("the spotlight does not outlive its phase") {
    WallRoom room;
    const CardId card = room.write("activities", "Samen koken");
    room.hands().press(Key::f5);
    Wall lit = room.wall();
    lit.card = card;
    room.ask(ShowOnWall{lit});
    room.hands().press(Key::page_down);
    room.hands().frames(2);
    CHECK_FALSE(room.wall().card);
    CHECK(room.wall().on);
}

TEST_CASE("everything about the wall is found by typing") {
    WallRoom room;
    const auto command = [&](const std::string& words) {
        room.hands().press(Key::k, {.ctrl = true});
        room.hands().frames(3);
        room.hands().type(words);
        room.hands().press(Key::enter);
        room.hands().frames(2);
    };
    command("muur aanzetten");
    CHECK(room.wall().on);
    command("muur leegmaken");
    CHECK(room.wall().blank);
    command("muur weer laten zien");
    CHECK_FALSE(room.wall().blank);
    command("muur stilzetten");
    CHECK(room.wall().frozen);
    command("op de muur: balans");
    CHECK(room.wall().view == WallView::balance);
    command("muur dichterbij");
    CHECK(room.console.wall.zoom == 1.25F);
    command("nummer op elk");
    CHECK(room.asked_for<NumberScreens>() != nullptr);
    command("muur uitzetten");
    CHECK(room.wall() == Wall{});
}

TEST_CASE("zoom and scroll keep within what a wall can do") {
    ConsoleUi console;
    zoom_wall(console, -5);
    CHECK(console.wall.zoom == 1);
    zoom_wall(console, 50);
    CHECK(console.wall.zoom == most_wall_zoom);
    console.wall.most_scroll = 1.2F;
    scroll_wall(console, wall_scroll_step);
    CHECK(console.wall.scroll == wall_scroll_step);
    scroll_wall(console, 5);
    CHECK(console.wall.scroll == 1.2F);
    scroll_wall(console, -5);
    CHECK(console.wall.scroll == 0);
    scroll_wall(console, -1);
    CHECK(console.wall.scroll == 0);
}

TEST_CASE("the status says what the room sees") {
    WallRoom room;
    Outbox out;
    const auto status = [&] {
        std::string said;
        test::UiRobot robot{[&](ui::Ui& ui) {
            const View view{ui, room.words, out, room.drafts};
            said = wall_status(view,
                               {room.session, room.state(), room.now, Saved::safe, {}, {}, {}, {}});
        }};
        return said;
    };
    CHECK(status() == "uit");
    Wall wall;
    wall.on = true;
    room.ask(ShowOnWall{wall});
    CHECK(status() == "Activiteiten");
    wall.view = WallView::arena;
    wall.frozen = true;
    room.ask(ShowOnWall{wall});
    CHECK(status() == "stil: Arena");
    wall.blank = true;
    room.ask(ShowOnWall{wall});
    CHECK(status() == "leeg");
}
