#include "tests/support/look_back_room.h"

#include "app/ui/spoken.h"
#include "core/replay/moments.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kring;
using kring::test::Given;
using kring::test::GivenStories;
using kring::test::LookBackRoom;
using kring::test::SamenKoken;

namespace {

const std::string panel_field = LookBackRoom::in("new/text");

/// A session of ten minutes: two people, an activity nobody linked, effects that rub.
std::vector<Record> ten_minutes() {
    Given given;
    const PersonId anna = given.person("Anna");
    given.person("Ben");
    const auto by_anna = [&](const std::string& lane, const std::string& text) {
        WriteCard write;
        write.lane = lane;
        write.text = text;
        write.author = anna;
        return CardId{given.ask(write)};
    };
    given.later(SessionTime{60'000});
    given.in("activities");
    for (int i = 0; i < 4; ++i) {
        given.later(SessionTime{10'000});
        by_anna("activities", "bijeenkomst " + std::to_string(i));
    }
    given.later(SessionTime{200'000});
    given.in("effects");
    const CardId good = by_anna("effects", "meer drukte");
    given.later(SessionTime{300'000});
    const CardId bad = by_anna("effects", "Meer drukte");
    CardDetails loss;
    loss.valence = Valence::negative;
    given.detail(bad, loss);
    CardDetails gain;
    gain.tracks = {true, false, false};
    given.detail(good, gain);
    given.effect("één keer genoemd");
    return {given.session.log().begin(), given.session.log().end()};
}

template <class R> std::vector<R> asked_for(const LookBackRoom& room) {
    std::vector<R> found;
    for (const Request& request : room.asked)
        if (const auto* wish = std::get_if<R>(&request)) found.push_back(*wish);
    return found;
}

void write_note(LookBackRoom& room, SessionTime at, const std::string& text) {
    room.go_to(at);
    REQUIRE(room.hands().click(panel_field));
    room.hands().type(text);
    REQUIRE(room.hands().click(LookBackRoom::in("new/keep")));
    room.hands().frames(3);
}

}  // namespace

TEST_CASE("a note is written at the moment that is looked at, and kept in a file", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    write_note(room, SessionTime{75'000}, "hier kantelt het");
    REQUIRE(room.desk->notes().size() == 1);
    const ReflectionNote& note = room.desk->notes().begin()->second;
    CHECK(note.text == "hier kantelt het");
    CHECK(note.at == SessionTime{75'000});
    CHECK(note.question == ReflectionQuestion::free);
    CHECK(read_reflection(room.path).value()->notes == room.desk->notes());
    CHECK(room.desk->drafts.empty());
    CHECK(note_moments(room.panel) == std::vector{SessionTime{75'000}});
}

TEST_CASE("the guiding question and who says it come along; by keyboard alone", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    REQUIRE(room.hands().click(LookBackRoom::in("new/question:1/chip")));  // what was missed
    room.hands().frames(2);
    CHECK(room.hands().focused() == panel_field);
    room.hands().type("de school");
    room.hands().press(ui::Key::tab);
    CHECK(room.hands().focused() == LookBackRoom::in("new/who"));
    room.hands().type("Zoë");
    room.hands().press(ui::Key::tab);
    CHECK(room.hands().focused() == LookBackRoom::in("new/keep"));
    room.hands().press(ui::Key::enter);
    room.hands().frames(2);
    REQUIRE(room.desk->notes().size() == 1);
    const ReflectionNote& note = room.desk->notes().begin()->second;
    CHECK(note.question == ReflectionQuestion::missed);
    CHECK(note.text == "de school");
    CHECK(note.who == "Zoë");
}

TEST_CASE("a press on the question that is chosen already leads to the field too", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    REQUIRE(room.hands().click(LookBackRoom::in("new/question:3/chip")));
    room.hands().frames(2);
    CHECK(room.hands().focused() == panel_field);
}

TEST_CASE("a note that was begun stays at its moment while the replay goes on", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    room.go_to(SessionTime{90'000});
    room.hands().click(panel_field);
    room.hands().type("een gedachte");
    room.go_to(SessionTime{300'000});
    room.hands().click(panel_field);
    room.hands().press(ui::Key::enter, {.ctrl = true});
    room.hands().frames(2);
    REQUIRE(room.desk->notes().size() == 1);
    CHECK(room.desk->notes().begin()->second.at == SessionTime{90'000});
}

TEST_CASE("a press on a note goes to its moment, and the note there is the current one",
          "[reflection]") {
    LookBackRoom room{ten_minutes()};
    write_note(room, SessionTime{75'000}, "eerst");
    write_note(room, SessionTime{310'000}, "later");
    const NoteId first = room.desk->notes().begin()->first;
    REQUIRE(room.hands().click(
        LookBackRoom::in("notes/note:" + std::to_string(first.value) + "/note")));
    room.hands().frames(2);
    CHECK(room.at == SessionTime{75'000});
    CHECK(room.panel.current_shown == first);
    room.go_to(SessionTime{20'000});
    CHECK_FALSE(room.panel.current_shown);
}

TEST_CASE("a note is changed and taken away", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    write_note(room, SessionTime{75'000}, "eerste versie");
    const std::string note =
        LookBackRoom::in("notes/note:" + std::to_string(room.desk->notes().begin()->first.value));
    room.go_to(SessionTime{75'000});
    REQUIRE(room.hands().click(note + "/change"));
    room.hands().frames(2);
    REQUIRE(room.hands().click(note + "/text"));
    room.hands().press(ui::Key::a, {.ctrl = true});
    room.hands().type("tweede versie");
    REQUIRE(room.hands().click(note + "/keep"));
    room.hands().frames(3);
    CHECK(room.only_note() == "tweede versie");
    CHECK_FALSE(room.hands().shows(note + "/text"));
    REQUIRE(room.hands().click(note + "/remove"));
    room.hands().frames(2);
    CHECK(room.desk->notes().empty());
}

TEST_CASE("changing a note can be left without changing it", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    write_note(room, SessionTime{75'000}, "blijft zo");
    const std::string note =
        LookBackRoom::in("notes/note:" + std::to_string(room.desk->notes().begin()->first.value));
    room.go_to(SessionTime{75'000});
    room.hands().click(note + "/change");
    room.hands().frames(2);
    room.hands().click(note + "/text");
    room.hands().type(" of toch niet");
    REQUIRE(room.hands().click(note + "/leave"));
    room.hands().frames(2);
    CHECK(room.only_note() == "blijft zo");
    CHECK(room.desk->drafts.empty());
}

TEST_CASE("what is typed survives the program and another moment", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    room.go_to(SessionTime{90'000});
    room.hands().click(panel_field);
    room.hands().type("nog niet af");
    room.desk->keep_drafts(10);
    room.desk = nullptr;
    room.desk = std::make_unique<ReflectionDesk>(
        room.path, sample_header().id, true, [] { return WallTime{}; }, [] {});
    CHECK(room.desk->drafts[draft_of_note] == "nog niet af");
    room.panel = {};
    room.go_to(SessionTime{0});
    room.hands().click(panel_field);
    room.hands().press(ui::Key::enter, {.ctrl = true});
    room.hands().frames(2);
    REQUIRE(room.only_note() == "nog niet af");
    CHECK(room.desk->notes().begin()->second.at == SessionTime{90'000});
}

TEST_CASE("Esc lets a field of a note go, and keeps what was typed in it", "[reflection]") {
    LookBackRoom room{ten_minutes()};
    room.hands().click(panel_field);
    room.hands().type("een begin");
    room.hands().press(ui::Key::escape);
    CHECK(room.hands().focused().empty());
    CHECK(room.desk->drafts[draft_of_note] == "een begin");
    CHECK(room.desk->notes().empty());
}

TEST_CASE("where nothing may be written the field says why and nothing is asked", "[reflection]") {
    LookBackRoom room{ten_minutes(), false};
    room.locked = "Dit is een voorbeeld.";
    room.hands().frames(2);
    room.hands().click(panel_field);
    room.hands().type("toch");
    room.hands().press(ui::Key::enter, {.ctrl = true});
    room.hands().frames(2);
    CHECK(asked_for<KeepReflection>(room).empty());
    CHECK(room.folder.files() == 0);
    const auto* seen = room.hands().probe.find(panel_field);
    REQUIRE(seen != nullptr);
    CHECK(seen->why_not == "Dit is een voorbeeld.");
}

TEST_CASE("an example is never written beside, whatever is asked", "[reflection]") {
    LookBackRoom room{ten_minutes(), false};
    CHECK_FALSE(room.desk->keep({std::nullopt, {SessionTime{1}, {}, "tekst", ""}}));
    CHECK(room.folder.files() == 0);
}

TEST_CASE("what was left out leads to the moment it was said", "[replay]") {
    LookBackRoom room{ten_minutes()};
    room.show(ReplayTab::left_out);
    const auto& left = room.panel.found->left_out;
    REQUIRE_FALSE(left.named_once.empty());
    REQUIRE_FALSE(left.unlinked.empty());
    const CardId card = left.unlinked.front();
    REQUIRE(room.hands().click(LookBackRoom::in("left_out/card:" + std::to_string(card.value) +
                                                "/replay_panel.unlinked")));
    CHECK(room.at == moment_of(std::span<const Record>{room.log}, card));
}

TEST_CASE("going on in a new session is asked for where one sees what was left lying", "[replay]") {
    LookBackRoom room{ten_minutes()};
    room.show(ReplayTab::left_out);
    REQUIRE(room.hands().click(LookBackRoom::in("go_on")));
    const auto asked = asked_for<GoOnFrom>(room);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().path == room.path);
}

TEST_CASE("a session with nothing left out says so", "[replay]") {
    LookBackRoom room{{}};
    for (const ReplayTab tab :
         {ReplayTab::notes, ReplayTab::left_out, ReplayTab::voices, ReplayTab::shares})
        room.show(tab);
    CHECK(room.panel.found->left_out == LeftOut{});
    CHECK(room.words.missing().empty());
}

TEST_CASE("a voice leads to the part of the session that is pointed at", "[replay]") {
    LookBackRoom room{ten_minutes()};
    room.show(ReplayTab::voices);
    const auto* row = room.hands().probe.find(LookBackRoom::in("voices/voice:0/voice"));
    REQUIRE(row != nullptr);
    room.hands().click_at({row->rect.x + row->rect.w * 0.51F, row->rect.bottom() - 4});
    CHECK(room.at == SessionTime{52'000});  // half of 104 s: two silences of minutes are 2 s each
}

TEST_CASE("where tracks and perspectives rub leads to both moments", "[replay]") {
    LookBackRoom room{ten_minutes()};
    room.show(ReplayTab::shares);
    REQUIRE(room.panel.found->shares.rubs.size() == 1);
    const Rub rub = room.panel.found->shares.rubs.front();
    REQUIRE(room.hands().click(LookBackRoom::in("shares/rub:0/bad")));
    CHECK(room.at == moment_of(std::span<const Record>{room.log}, rub.bad));
    REQUIRE(room.hands().click(LookBackRoom::in("shares/rub:0/good")));
    CHECK(room.at == moment_of(std::span<const Record>{room.log}, rub.good));
}

TEST_CASE("a part of the panel is chosen by a press, and walking past changes nothing",
          "[replay]") {
    LookBackRoom room{ten_minutes()};
    for (int i = 0; i < 30; ++i) {
        room.hands().press(ui::Key::tab);
        CHECK(room.panel.tab == ReplayTab::notes);
    }
    REQUIRE(room.hands().click(LookBackRoom::in("tabs/2")));
    CHECK(room.panel.tab == ReplayTab::voices);
}

TEST_CASE("every part of the panel has its words, for cards and for stories", "[replay]") {
    SamenKoken cards;
    GivenStories stories;
    stories.story("de sleutel");
    const auto copy = [](const Given& given) {
        return std::vector<Record>{given.session.log().begin(), given.session.log().end()};
    };
    for (const auto& log : {copy(cards), copy(stories)}) {
        LookBackRoom room{log};
        for (const ReplayTab tab :
             {ReplayTab::notes, ReplayTab::left_out, ReplayTab::voices, ReplayTab::shares})
            room.show(tab);
        for (const bool names : {true, false}) {
            room.names = names;
            room.hands().frames(2);
        }
        CHECK(room.words.missing().empty());
    }
}

TEST_CASE("names are nowhere in the panel while they are hidden", "[replay]") {
    LookBackRoom room{ten_minutes()};
    REQUIRE(room.desk->keep({std::nullopt, {SessionTime{1}, {}, "een gedachte", "Zoë"}}));
    const auto spoken_everywhere = [&] {
        std::string all;
        for (const ReplayTab tab : {ReplayTab::notes, ReplayTab::left_out, ReplayTab::voices}) {
            room.show(tab);
            for (int i = 0; i < 24; ++i) {
                room.hands().press(ui::Key::tab);
                const ui::Spoken& heard = ui::spoken(room.hands().host);
                all += heard.name + "|" + heard.value + "|";
            }
        }
        return all;
    };
    CHECK(spoken_everywhere().find("Anna") == std::string::npos);
    room.names = true;
    room.panel.found.reset();
    const std::string said = spoken_everywhere();
    CAPTURE(said);
    CHECK(said.find("Anna") != std::string::npos);
}
