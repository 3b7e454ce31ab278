#include "app/facilitator/plain_text.h"

#include "app/plain_text_file.h"
#include "tests/support/ballot_room.h"
#include "tests/support/catch.h"
#include "tests/support/console_room.h"
#include "tests/support/story_console.h"
#include "tests/support/text_parts.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace kring;
using namespace kring::test;
using kring::ui::Key;

namespace {

template <class Room> std::string plain(Room& room) {
    const Glance glance{room.session, room.state(), room.session.now(), Saved::safe, "f.kring",
                        {},           {},           "2026-11-22"};
    return plain_console(room.words, glance, room.console,
                         {ui::spoken(room.hands().host), ui::toasts_shown(room.hands().host),
                          ui::dialog_says(room.hands().host)});
}

}  // namespace

TEST_CASE("the screen is told in reading order: title, phase, question, cards, open places, focus",
          "[plain]") {
    ConsoleRoom room;
    room.hands().type("Kookles @An");
    room.hands().press(Key::enter);
    room.hands().press(Key::enter);
    REQUIRE(room.state().board.cards.size() == 1);
    const std::string text = plain(room);
    std::size_t at = 0;
    for (const char* part :
         {"Samen koken", "Fase: Activiteiten", "?", "A1 Kookles (Anouk)", "Je bent bij"}) {
        INFO(text << "\n looking for: " << part);
        const std::size_t found = text.find(part, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("what has the keyboard is told with its name, its state and why it is greyed",
          "[plain]") {
    ConsoleRoom room;
    room.hands().type("Half");
    CHECK(has(plain(room), "Half"));
    room.hands().press(Key::tab);
    bool told_why = false;
    for (int i = 0; i < 40; ++i) {
        const auto& focus = ui::spoken(room.hands().host);
        const std::string text = plain(room);
        if (!focus.name.empty()) CHECK(has(text, focus.name));
        if (!focus.why_not.empty()) {
            told_why = true;
            CHECK(has(text, focus.why_not));
        }
        room.hands().press(Key::tab);
    }
    CHECK(told_why);  // nothing to do again: greyed
}

TEST_CASE("a nameless card keeps its writer to itself", "[plain]") {
    ConsoleRoom room;
    room.ask(PromiseAnonymity{});
    WriteCard card;
    card.lane = "activities";
    card.text = "Ik durf niet";
    card.author = room.anouk;
    room.ask(card);
    room.hands().frames(3);
    const std::string text = plain(room);
    CHECK(has(text, "Ik durf niet"));
    CHECK_FALSE(has(text, "Anouk"));
}

TEST_CASE("the bin and private notes are not told", "[plain]") {
    ConsoleRoom room;
    room.ask(BinCard{room.write("activities", "Weg ermee")});
    room.ask(KeepNotes{"Bram twijfelt"});
    room.hands().frames(3);
    CHECK_FALSE(has(plain(room), "Weg ermee"));
    CHECK_FALSE(has(plain(room), "twijfelt"));
}

TEST_CASE("behind the curtain nothing is told, and no running count ever", "[plain]") {
    BallotRoom room;
    RoundRules rules;
    rules.stories = room.told;
    rules.voters = room.voters;
    room.open(rules);
    const auto title = [&](std::size_t i) {
        return room.state().stories.at(room.told[i]).form.title;
    };
    const std::string curtain = plain(room);
    CHECK(has(curtain, room.words("plain.curtain")));
    room.lift_curtain(0);
    room.hands().press(Key::digit1);
    CHECK(plain(room) == curtain);
    for (std::size_t i = 0; i < room.told.size(); ++i) CHECK_FALSE(has(plain(room), title(i)));
    room.hands().press(Key::enter, {.ctrl = true});
    room.hands().frames(3);
    CHECK(plain(room) == curtain);
    room.to_facilitator();
    REQUIRE(room.console.ballot.page == BallotPage::facilitator);
    CHECK(has(plain(room), room.words("plain.not_shown")));
    for (std::size_t i = 0; i < room.told.size(); ++i)
        CHECK_FALSE(has(plain(room), room.words("plain.chosen", {{"story", title(i)}})));
}

TEST_CASE("the file holds the last screen whole, and is left alone while nothing changes",
          "[plain]") {
    namespace fs = std::filesystem;
    const fs::path folder =
        fs::temp_directory_path() / ("kring-plain-" + std::to_string(::getpid()));
    const fs::path path = folder / "screen.txt";
    PlainTextFile file{path.string()};
    REQUIRE(file.show("Eerst\n"));
    REQUIRE(file.show("Dan\n"));
    std::ifstream in{path};
    CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == "Dan\n");
    fs::remove(path);
    REQUIRE(file.show("Dan\n"));
    CHECK_FALSE(fs::exists(path));  // nothing changed: nothing written
    REQUIRE(file.show("Weer\n"));
    CHECK(fs::exists(path));
    CHECK_FALSE(fs::exists(path.string() + ".new"));
    fs::remove_all(folder);
    PlainTextFile nowhere;
    CHECK_FALSE(nowhere.wanted());
    CHECK(nowhere.show("Niets"));
    PlainTextFile refused{"/proc/kring/screen.txt"};
    CHECK_FALSE(refused.show("Niets"));
}

TEST_CASE("a dialog is told before what has the keyboard in it, and gone when it is shut",
          "[plain]") {
    BallotRoom room;
    room.open(room.usual());
    room.vote(0, Key::digit1);
    room.to_facilitator();
    REQUIRE(room.hands().click("ballot/open/close"));
    room.hands().frames(3);
    const std::string text = plain(room);
    const auto title = text.find("Venster: Nu al sluiten?");
    const auto line = text.find("Bram, Chantal en Dirk hebben nog niet gestemd.");
    const auto focus = text.find("Je bent bij");
    INFO(text);
    REQUIRE(title != std::string::npos);
    CHECK(title < line);
    CHECK(line < focus);
    CHECK(focus != std::string::npos);
    room.hands().press(Key::escape);
    room.hands().frames(3);
    CHECK_FALSE(has(plain(room), "Venster:"));
}

TEST_CASE("the report is told as it will be saved", "[plain]") {
    ConsoleRoom room;
    room.write("activities", "Kookles");
    room.console.middle = Middle::report;
    room.hands().frames(3);
    const std::string text = plain(room);
    INFO(text);
    CHECK(has(text, "# Samen koken"));
    CHECK(has(text, "Kookles"));
}

TEST_CASE("the balance is told a party a line, with what it puts in and what it gains", "[plain]") {
    ConsoleRoom room;
    room.write("activities", "Kookles");
    room.write("collectors", "huisarts");
    room.enter("balance");
    CHECK(has(plain(room), "Balans"));
    CHECK(has(plain(room), "huisarts: Zet in: nog niets genoemd, Oogst: nog niets genoemd"));
}

TEST_CASE("each view of a Most Significant Change is told with its own rows", "[plain]") {
    for (const auto& [phase, said] :
         {std::pair{"sort", "Kies een domein"}, std::pair{"discuss", "Wie had er een sleutel?"},
          std::pair{"reasons", "Wat telde mee: het raakt iedereen"},
          std::pair{"feedback", "Terug naar de vertellers"}}) {
        CAPTURE(phase);
        StoryConsole room{phase};
        const StoryId story = room.tell("De sleutel");
        Remark remark;
        remark.kind = RemarkKind::comment;
        remark.story = story;
        remark.text = "Wie had er een sleutel?";
        room.ask(MakeRemark{remark});
        room.ask(NameCriterion{{"het raakt iedereen", 2}});
        room.hands().frames(2);
        CHECK(has(plain(room), said));
        CHECK(has(plain(room), "De sleutel"));
    }
}
