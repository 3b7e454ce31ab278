#include "tests/support/catch.h"
#include "tests/support/console_room.h"

#include <cmath>
#include <string>

using namespace kring;
using kring::test::ConsoleRoom;
using kring::ui::Key;

namespace {

/// A small arena in the middle of the console.
struct Arena : ConsoleRoom {
    CardId cooking = write("activities", "Kookles");
    CardId garden = write("activities", "Moestuin");
    CardId contact = write("effects", "Meer contact");

    Arena() : ConsoleRoom{{1920, 1080}} {
        enter("effects");
        console.middle = Middle::arena;
        hands().frames(6);
    }
    /// What the arena calls something of a card: by card and column.
    std::string path(CardId card, const std::string& part) {
        for (std::uint64_t column = 0; column < 4; ++column) {
            std::string found =
                "arena/card:" + std::to_string(card.value * 4 + column) + "/" + part;
            if (hands().probe.find(found) != nullptr) return found;
        }
        return "no " + part;
    }
    ui::Rect rect(CardId card) {
        const ui::Probe::Seen* seen = hands().probe.find(path(card, "card"));
        REQUIRE(seen != nullptr);
        return seen->rect;
    }
    const Link* link() const {
        return state().board.links.empty() ? nullptr : &state().board.links.begin()->second;
    }
};

std::string in_editor(const std::string& part) { return "link_editor/link:" + part; }

}  // namespace

TEST_CASE("a card that is dragged up and down in the arena stays where it was put", "[arena]") {
    Arena room;
    const ui::Rect before = room.rect(room.garden);
    const ImVec2 from = before.centre();
    room.hands().drag(from, {from.x, from.y + 150});
    room.hands().frames(30);
    REQUIRE(room.card("Moestuin")->place);
    CHECK_FALSE(room.card("Kookles")->place);
    const ui::Rect after = room.rect(room.garden);
    CHECK(after.x == before.x);
    CHECK(std::abs(after.y - before.y - 150) < 12);
    room.hands().press(Key::z, {.ctrl = true});
    room.hands().frames(30);
    CHECK_FALSE(room.card("Moestuin")->place);
}

TEST_CASE("Alt and an arrow move the card that has the keyboard", "[arena]") {
    Arena room;
    for (int i = 0; i < 200 && room.hands().focused() != room.path(room.garden, "card"); ++i)
        room.hands().press(Key::tab);
    REQUIRE(room.hands().focused() == room.path(room.garden, "card"));
    const float before = room.rect(room.garden).y;
    room.hands().press(Key::down, {.alt = true});
    room.hands().frames(30);
    REQUIRE(room.card("Moestuin")->place);
    const float down = room.rect(room.garden).y;
    CHECK(down > before + 4);
    room.hands().press(Key::up, {.alt = true});
    room.hands().frames(30);
    CHECK(room.rect(room.garden).y < down - 4);
}

TEST_CASE("a bead that is pulled to a card draws a line, and its sheet says what it assumes",
          "[arena]") {
    Arena room;
    const ui::Probe::Seen* bead = room.hands().probe.find(room.path(room.cooking, "bead"));
    REQUIRE(bead != nullptr);
    room.hands().drag(bead->rect.centre(), room.rect(room.contact).centre());
    room.hands().frames(6);
    REQUIRE(room.link() != nullptr);
    CHECK(room.link()->from == room.cooking);
    CHECK(room.link()->to == room.contact);
    const LinkId id = room.state().board.links.begin()->first;
    room.console.selected_link = id;
    room.hands().frames(6);
    const std::string sheet = in_editor(std::to_string(id.value)) + "/";
    REQUIRE(room.hands().click(sheet + "weight/2"));
    room.hands().frames(2);
    CHECK(room.link()->details.weight == 3);
    CHECK_FALSE(room.link()->details.assumed);
    REQUIRE(room.hands().click(sheet + "link_editor.assumption"));
    room.hands().type("Als mensen blijven eten");
    room.hands().press(Key::tab);
    room.hands().frames(3);
    CHECK(room.link()->details.assumption == "Als mensen blijven eten");
    CHECK(room.link()->details.assumed);
    REQUIRE(room.hands().click(sheet + "remove"));
    room.hands().frames(3);
    CHECK(room.link() == nullptr);
    CHECK_FALSE(room.console.selected_link);
}

TEST_CASE("a card is split in its editor, and can be left whole", "[arena]") {
    Arena room;
    const CardId both = room.write("activities", "Koken en tuinieren");
    room.console.selected = both;
    room.hands().frames(6);
    const std::string card = "card_editor/card:" + std::to_string(both.value) + "/";
    REQUIRE(room.hands().click(card + "split"));
    room.hands().frames(3);
    REQUIRE(room.hands().click(card + "left/split_not"));
    room.hands().frames(3);
    CHECK(room.card("Koken en tuinieren") != nullptr);
    REQUIRE(room.hands().click(card + "split"));
    room.hands().frames(3);
    CHECK_FALSE(room.hands().probe.find(card + "left/split_now")->enabled);
    REQUIRE(room.hands().click(card + "left/split_off"));
    room.hands().type("Tuinieren");
    room.hands().press(Key::tab);
    REQUIRE(room.hands().click(card + "left/kept"));
    room.hands().press(Key::a, {.ctrl = true});
    room.hands().type("Koken");
    room.hands().press(Key::tab);
    room.hands().frames(3);
    REQUIRE(room.hands().click(card + "left/split_now"));
    room.hands().frames(3);
    CHECK(room.card("Koken") != nullptr);
    CHECK(room.card("Tuinieren") != nullptr);
    CHECK(room.card("Koken en tuinieren") == nullptr);
}
