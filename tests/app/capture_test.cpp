#include "tests/support/catch.h"
#include "tests/support/console_room.h"

using namespace kring;
using kring::test::ConsoleRoom;
using kring::ui::Key;

TEST_CASE("a sentence and Enter make a card, and the line waits for the next one") {
    ConsoleRoom room;
    room.hands().type("Wekelijkse maaltijd");
    CHECK(room.draft("capture") == "Wekelijkse maaltijd");
    room.hands().press(Key::enter);
    const Card* card = room.card("Wekelijkse maaltijd");
    REQUIRE(card != nullptr);
    CHECK(card->kind == CardKind::activity);
    CHECK(room.draft("capture").empty());
    CHECK(room.hands().focused() == "capture/line");
    room.hands().type("Kookles");
    room.hands().press(Key::enter);
    CHECK(room.card("Kookles") != nullptr);
}

TEST_CASE("an empty line makes no card") {
    ConsoleRoom room;
    room.hands().type("   ");
    room.hands().press(Key::enter);
    CHECK(room.state().board.cards.empty());
}

TEST_CASE("a sign without words makes no card, says so, and stays in the line") {
    ConsoleRoom room;
    room.hands().type("+ ");
    room.hands().press(Key::enter);
    CHECK(room.state().board.cards.empty());
    CHECK(room.draft("capture") == "+ ");
    CHECK(room.console.capture.refused == room.words("capture.only_signs"));
    room.hands().type("Meer rust");
    room.hands().press(Key::enter);
    CHECK(room.state().board.cards.size() == 1);
}

TEST_CASE("who said it is chosen from the list by keyboard") {
    ConsoleRoom room;
    room.hands().type("Kookles @br");
    REQUIRE(room.hands().shows("capture/offers/offer:0/row"));
    room.hands().press(Key::enter);
    CHECK(room.state().board.cards.empty());
    CHECK(room.draft("capture").find("@Bram") != std::string::npos);
    room.hands().press(Key::enter);
    const Card* card = room.card("Kookles");
    REQUIRE(card != nullptr);
    CHECK(card->author == room.bram);
}

TEST_CASE("a card is linked to the second one of the list with an arrow and Tab") {
    ConsoleRoom room;
    room.write("activities", "Kookles");
    const CardId second = room.write("activities", "Koken in de wijk");
    room.enter("effects");
    room.hands().type("Buren kennen elkaar > ko");
    REQUIRE(room.hands().shows("capture/offers/offer:1/row"));
    const CardId offered = room.console.capture.read->offers.at(1).card;
    room.hands().press(Key::down);
    room.hands().press(Key::tab);
    room.hands().press(Key::enter);
    REQUIRE(room.card("Buren kennen elkaar") != nullptr);
    REQUIRE(room.state().board.links.size() == 1);
    CHECK(room.state().board.links.begin()->second.from == offered);
    CHECK(room.state().board.shows(second));
}

TEST_CASE("Esc sends only the list away, and the text stays") {
    ConsoleRoom room;
    room.hands().type("Kookles @br");
    room.hands().press(Key::escape);
    CHECK_FALSE(room.hands().shows("capture/offers/offer:0/row"));
    CHECK(room.draft("capture") == "Kookles @br");
    CHECK(room.hands().focused() == "capture/line");
}

TEST_CASE("the lane is chosen by mouse") {
    ConsoleRoom room;
    REQUIRE(room.hands().click("capture/lane"));
    room.hands().frames(2);
    REQUIRE(room.hands().click("capture/lanes/effects/lane"));
    room.hands().frames(3);
    room.hands().type("Minder eenzaam");
    room.hands().press(Key::enter);
    const Card* card = room.card("Minder eenzaam");
    REQUIRE(card != nullptr);
    CHECK(card->kind == CardKind::effect);
}

TEST_CASE("a minus in front makes an effect that turns out badly") {
    ConsoleRoom room;
    room.enter("effects");
    room.hands().type("-Geluidsoverlast");
    room.hands().press(Key::enter);
    const Card* card = room.card("Geluidsoverlast");
    REQUIRE(card != nullptr);
    CHECK(card->details.valence == Valence::negative);
}

TEST_CASE("signs that mean something to a program are just letters") {
    ConsoleRoom room;
    for (const char* text : {"Koken ## %s %n", "C# en 1 > 2", "Taart 😀 voor €5, ş", "100%###"}) {
        room.hands().type(text);
        room.hands().press(Key::enter);
        CAPTURE(text, room.draft("capture"));
        CHECK(room.card(text) != nullptr);
    }
}

TEST_CASE("several pasted lines are asked about, and become cards in one step") {
    ConsoleRoom room;
    room.hands().paste("Eten\nDrinken\nAfwassen");
    REQUIRE(room.console.paste);
    room.hands().frames(3);
    CHECK(room.state().board.cards.empty());
    REQUIRE(room.hands().click("paste/add"));
    CHECK(room.state().board.cards.size() == 3);
    CHECK(room.card("Drinken") != nullptr);
    CHECK_FALSE(room.console.paste);
    room.ask(Undo{});
    for (const auto& [id, card] : room.state().board.cards)
        CHECK_FALSE(room.state().board.shows(id));
}

TEST_CASE("text that is still being typed survives a change of phase") {
    ConsoleRoom room;
    room.hands().type("Half een zin");
    room.enter("effects");
    CHECK(room.draft("capture") == "Half een zin");
    room.hands().type("!");
    CHECK(room.draft("capture") == "Half een zin!");
}

TEST_CASE("letters typed while nothing has the keyboard begin a card") {
    ConsoleRoom room;
    room.hands().host.focus.clear();
    room.hands().frames(2);
    room.hands().type("Soep");
    CHECK(room.draft("capture") == "Soep");
    CHECK(room.hands().focused() == "capture/line");
}

TEST_CASE("in a phase without names a card keeps no author") {
    ConsoleRoom room;
    room.ask(PromiseAnonymity{});
    room.hands().type("Ik durf dit @Bram ");
    room.hands().press(Key::enter);
    REQUIRE(room.state().board.cards.size() == 1);
    const Card& card = room.state().board.cards.begin()->second;
    CHECK(card.anonymous);
    CHECK_FALSE(card.author);
}

TEST_CASE("the list of cards to link to is as wide as its longest card, within reason") {
    ConsoleRoom room;
    const auto width_with = [&](const std::string& card) {
        room.write("activities", card);
        room.enter("effects");
        room.hands().type("Rust > kin");
        room.hands().frames(3);
        const auto* row = room.hands().probe.find("capture/offers/offer:0/row");
        REQUIRE(row != nullptr);
        const float width = row->rect.w;
        room.hands().press(Key::escape);
        room.drafts.erase("capture");
        room.enter("activities");
        return width;
    };
    const float usual = width_with("Kinderopvang");
    const float wide = width_with("Kinderen spelen vaker buiten op het plein");
    const std::string endless =
        "Kinderen spelen vaker buiten op het plein en op het grasveld erachter";
    CHECK(wide > usual);
    CHECK(width_with(endless) > wide);
    CHECK(width_with(endless + endless) < 480);
}

TEST_CASE("what is opened and closed in one breath leaves the keyboard and the words in the line") {
    ConsoleRoom room;
    const auto opens = [&](Key key, kring::ui::Mods mods) {
        room.hands().press_in_next_frame(key, mods);
        room.hands().frame();
        room.hands().press_in_next_frame(Key::escape);
        room.hands().frames(4);
        CHECK_FALSE(room.console.help_open);
        CHECK_FALSE(room.console.commands_open);
        CHECK(room.hands().focused() == "capture/line");
        CHECK(room.draft("capture") == "Kookles");
    };
    room.hands().type("Kookles");
    opens(Key::f1, {});
    opens(Key::k, {.ctrl = true});
    opens(Key::f, {.ctrl = true});
}
