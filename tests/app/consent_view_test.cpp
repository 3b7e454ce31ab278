#include "app/facilitator/story_consent.h"
#include "tests/support/catch.h"
#include "tests/support/story_console.h"

#include <algorithm>

using namespace kring;
using kring::test::StoryConsole;
using kring::ui::Key;

namespace {

bool says(const StoryConsole& room, StoryId id, const char* key) {
    const auto sentences = consent_sentences(room.words, room.story(id), "2026-11-21");
    return std::find(sentences.begin(), sentences.end(), room.words(key)) != sentences.end();
}

std::string question(StoryId id, const std::string& name) {
    return StoryConsole::field(id, "consent/" + name);
}

}  // namespace

TEST_CASE("the first yes of a teller is proposed for a year, and each purpose is asked by itself") {
    StoryConsole room;
    const StoryId id = room.tell("De deur", false);
    REQUIRE(room.scroll_to(question(id, "name")));
    REQUIRE(room.hands().click(question(id, "room")));
    room.hands().frames(2);
    const Consent& consent = room.story(id).consent;
    CHECK(consent.room);
    CHECK_FALSE(consent.report);
    CHECK_FALSE(consent.beyond);
    CHECK_FALSE(consent.name);
    CHECK(consent.until == "2027-11-21");
    CHECK(says(room, id, "consent.then_room"));
    CHECK(says(room, id, "consent.then_no_report"));
    REQUIRE(room.hands().click(question(id, "room")));
    room.hands().frames(2);
    CHECK_FALSE(room.story(id).consent.room);
    CHECK(says(room, id, "consent.then_no_room"));
}

TEST_CASE("consent is given with keys only") {
    StoryConsole room;
    const StoryId id = room.tell("De deur", false);
    REQUIRE(room.tab_to(question(id, "report")));
    room.hands().press(Key::space);
    room.hands().frames(2);
    CHECK(room.story(id).consent.report);
    CHECK(room.state().timer.stage == Timer::Stage::idle);
    CHECK(says(room, id, "consent.then_report"));
}

TEST_CASE("a name is said to be shown only when there is one and the teller said yes") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    Consent consent;
    consent.room = consent.report = consent.name = true;
    room.ask(GiveConsent{id, consent});
    CHECK(says(room, id, "consent.then_report"));
    room.ask(WriteStory{id, StoryField::teller, "Anouk"});
    CHECK(says(room, id, "consent.then_report_named"));
}

TEST_CASE("others who can be recognised and were not asked keep a story in this group") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    Consent consent;
    consent.room = consent.report = consent.beyond = true;
    consent.others = OthersInStory::recognisable;
    room.ask(GiveConsent{id, consent});
    CHECK(says(room, id, "consent.then_room"));
    CHECK(says(room, id, "consent.then_others"));
    CHECK(says(room, id, "consent.then_no_report"));
    CHECK_FALSE(says(room, id, "consent.then_beyond"));
}

TEST_CASE("a yes whose end has passed is no yes any more, and the screen says since when") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    Consent consent;
    consent.room = true;
    consent.until = "2026-11-20";
    room.ask(GiveConsent{id, consent});
    const auto sentences = consent_sentences(room.words, room.story(id), "2026-11-21");
    REQUIRE(sentences.size() == 1);
    CHECK(sentences.front() == room.words("consent.over", {{"day", "20\u00a0november\u00a02026"}}));
}

TEST_CASE("the last day is typed as people write days, and what is no day is not kept") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    const std::string kind = question(id, "until_kind/2");
    REQUIRE(room.scroll_to(kind));
    REQUIRE(room.hands().click(kind));
    room.hands().frames(3);
    CHECK(room.hands().focused() == question(id, "until"));
    room.hands().type("31-12-2026");
    room.hands().press(Key::enter);
    room.hands().frames(3);
    CHECK(room.story(id).consent.until == "2026-12-31");
    REQUIRE(room.hands().click(question(id, "until")));
    room.hands().press(Key::a, {.ctrl = true});
    room.hands().type("volgend jaar");
    room.hands().press(Key::tab);
    room.hands().frames(3);
    CHECK(room.story(id).consent.until == "2026-12-31");
    REQUIRE(room.hands().click(question(id, "until_kind/1")));
    room.hands().frames(2);
    CHECK(room.story(id).consent.until.empty());
}

TEST_CASE("a teller takes the story back: it is asked first, and then no word of it is left") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    room.drafts["story:" + std::to_string(id.value) + ":lessons"] = "half getypt";
    room.console.stories.telling.typing.clear();
    for (const char* about : {"comment:", "reason:", "not_chosen:", "feedback:"})
        room.drafts[about + std::to_string(id.value)] = "over de deur";
    REQUIRE(room.scroll_to(question(id, "withdraw")));
    REQUIRE(room.hands().click(question(id, "withdraw")));
    room.hands().frames(3);
    CHECK_FALSE(room.story(id).withdrawn);
    REQUIRE(room.hands().click(room.field(id, "withdraw_dialog/keep")));
    room.hands().frames(3);
    CHECK_FALSE(room.story(id).withdrawn);

    REQUIRE(room.hands().click(question(id, "withdraw")));
    room.hands().frames(3);
    REQUIRE(room.hands().click(room.field(id, "withdraw_dialog/now")));
    room.hands().frames(3);
    CHECK(room.story(id).withdrawn);
    CHECK(room.story(id).form == StoryForm{});
    CHECK(room.story(id).number == 1);
    CHECK(room.drafts.empty());
    CHECK_FALSE(room.hands().shows(room.field(id, "title")));
    room.hands().press(Key::z, {.ctrl = true});
    CHECK(room.story(id).withdrawn);
}
