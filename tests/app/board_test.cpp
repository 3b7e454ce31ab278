#include "tests/support/catch.h"
#include "tests/support/console_room.h"

using namespace kring;
using kring::test::ConsoleRoom;
using kring::ui::Key;

namespace {

std::string path_of(const std::string& lane, CardId card) {
    return "board/" + lane + "/cards/card:" + std::to_string(card.value) + "/card";
}

struct BoardRoom : ConsoleRoom {
    BoardRoom() {
        first = write("activities", "Maaltijd");
        second = write("activities", "Kookles");
        effect = write("effects", "Buren kennen elkaar");
        console.middle = Middle::board;
        hands().frames(4);
    }
    /// A click opened it; the keyboard goes back to the card.
    void close_editor() {
        hands().frames(2);
        hands().press(Key::escape);
        hands().frames(2);
        CHECK_FALSE(console.selected);
    }
    CardId first, second, effect;
};

}  // namespace

TEST_CASE("a card on the board opens by click and by Enter") {
    BoardRoom room;
    REQUIRE(room.hands().click(path_of("activities", room.first)));
    CHECK(room.console.selected == room.first);
    room.close_editor();
    room.hands().press(Key::down);
    room.hands().press(Key::enter);
    CHECK(room.console.selected == room.second);
}

TEST_CASE("Delete puts a card away, and the bin gives it back") {
    BoardRoom room;
    REQUIRE(room.hands().click(path_of("activities", room.first)));
    room.close_editor();
    room.hands().press(Key::del);
    CHECK_FALSE(room.state().board.shows(room.first));
    room.console.bin_open = true;
    room.hands().frames(3);
    REQUIRE(room.hands().click("bin/cards/card:" + std::to_string(room.first.value) + "/restore"));
    CHECK(room.state().board.shows(room.first));
}

TEST_CASE("Alt and an arrow move a card in its column") {
    BoardRoom room;
    REQUIRE(room.hands().click(path_of("activities", room.first)));
    room.close_editor();
    room.hands().press(Key::down, {.alt = true});
    CHECK(room.state().board.find(room.first)->rank > room.state().board.find(room.second)->rank);
}

TEST_CASE("a card that is let go on another asks whether they are the same") {
    BoardRoom room;
    const auto* from = room.hands().probe.find(path_of("activities", room.second));
    const auto* onto = room.hands().probe.find(path_of("activities", room.first));
    REQUIRE(from != nullptr);
    REQUIRE(onto != nullptr);
    room.hands().drag(from->rect.centre(), onto->rect.centre());
    room.hands().frames(3);
    CHECK(room.state().board.shows(room.second));
    REQUIRE(room.hands().click("board/merge/yes"));
    CHECK_FALSE(room.state().board.shows(room.second));
    CHECK(room.state().board.find(room.second)->merged_into == room.first);
}

TEST_CASE("F2 rewrites a card where it stands") {
    BoardRoom room;
    REQUIRE(room.hands().click(path_of("activities", room.first)));
    room.close_editor();
    room.hands().press(Key::f2);
    room.hands().frames(2);
    room.hands().type("Warme maaltijd");
    room.hands().press(Key::enter);
    CHECK(room.state().board.find(room.first)->text == "Warme maaltijd");
}

TEST_CASE("of three hundred cards only those that can be seen are drawn") {
    BoardRoom room;
    for (int i = 0; i < 300; ++i) room.write("activities", "Kaart " + std::to_string(i));
    room.hands().frames(3);
    std::size_t drawn = 0;
    for (const auto& [path, seen] : room.hands().probe.widgets) {
        if (path.starts_with("board/activities/cards/card:") && path.ends_with("/card")) ++drawn;
    }
    CHECK(drawn > 3);
    CHECK(drawn < 20);
}
