#include "core/library/summary.h"

#include "core/method/load_method.h"
#include "core/session/session.h"
#include "tests/support/catch.h"
#include "tests/support/our_arena.h"
#include "tests/support/source_folder.h"

#include <utility>

using namespace kring;
using kring::test::our_arena;

namespace {

struct Room {
    SessionTime now{0};
    Session session{[this] { return now; }, [](auto) { return true; }};

    Room() {
        give(ChooseMethod{our_arena(), "", false});
        give(Describe{"Samen koken in de wijk", "Wat levert het op?", "Een maaltijd per week."});
    }
    Seq give(const Intent& intent) {
        const auto done = session.submit(intent);
        REQUIRE(done.has_value());
        return done.value();
    }
    CardId write(const std::string& lane, const std::string& text) {
        WriteCard card;
        card.lane = lane;
        card.text = text;
        return CardId{give(card)};
    }
    SessionSummary summary() const { return summarise(session.state(), now); }
};

}  // namespace

TEST_CASE("a session that was only prepared says so, with the time its plan will take") {
    Room room;
    room.write("activities", "Wekelijkse maaltijd");
    const SessionSummary summary = room.summary();
    CHECK(summary.status == SessionStatus::prepared);
    CHECK(summary.title == "Samen koken in de wijk");
    CHECK(summary.cards == 1);
    CHECK(summary.length == SessionTime{0});
    CHECK(summary.planned > std::chrono::minutes{60});
}

TEST_CASE("a session under way knows its phase and how long the group was at it") {
    Room room;
    room.give(EnterPhase{"activities"});
    room.now = std::chrono::minutes{12};
    room.give(EnterPhase{"effects"});
    room.now = std::chrono::minutes{20};
    const SessionSummary summary = room.summary();
    CHECK(summary.status == SessionStatus::under_way);
    CHECK(summary.phase == "effects");
    CHECK(summary.length == std::chrono::minutes{20});
}

TEST_CASE("a closed session is finished") {
    Room room;
    room.give(EnterPhase{"activities"});
    room.give(EnterPhase{"closed"});
    CHECK(room.summary().status == SessionStatus::finished);
}

TEST_CASE("what came out of it are its insights and its agreements, as people wrote them") {
    Room room;
    room.give(EnterPhase{"balance"});
    room.give(AgreeAction{{ActionKind::to_do, "de huisarts bellen", "Els", "voor 1 december"}});
    CHECK(room.summary().outcome == "Els: de huisarts bellen.");
}

TEST_CASE("a face keeps what it shows of a board, and none of its words") {
    Room room;
    for (int i = 0; i < 15; ++i) room.write("activities", "Activiteit " + std::to_string(i));
    room.write("effects", "Buren kennen elkaar");
    const SessionSummary summary = room.summary();
    CHECK(summary.cards == 16);
    CHECK(summary.board.cards.size() == most_dots + 1);
    for (const auto& [id, card] : summary.board.cards) CHECK(card.text.empty());
    SessionSummary back;
    REQUIRE(read_bytes(bytes_of(summary), back));
    CHECK(back == summary);
    CHECK_FALSE(read_bytes(bytes_of(summary).substr(0, 40), back));
    CHECK_FALSE(read_bytes("", back));
}

TEST_CASE("a session of stories shows what was chosen and why") {
    SessionTime now{0};
    Session session{[&] { return now; }, [](auto) { return true; }};
    const auto give = [&](const Intent& intent) {
        const auto done = session.submit(intent);
        REQUIRE(done.has_value());
        return done.value();
    };
    const auto shelf = load_methods({test::source_folder() + "/assets/methods"});
    for (const Method& method : shelf.methods)
        if (method.choosing) give(ChooseMethod{method, "", false});
    CHECK(summarise(session.state(), now).tells_stories);
    CHECK(summarise(session.state(), now).stories.empty());
    give(EnterPhase{"collect"});
    const auto tell = [&](const std::string& title) {
        StartStory story;
        story.form.title = title;
        story.form.happened = "Er kwam een vader naast me zitten.";
        story.form.why = "Omdat ik het niet alleen hoef.";
        story.consent.room = true;
        return StoryId{give(story)};
    };
    tell("De bank");
    const StoryId key = tell("Een sleutel");
    Remark reason;
    reason.kind = RemarkKind::reason;
    reason.story = key;
    reason.text = "Hier vertrouwen buren elkaar een huis toe.";
    give(EnterPhase{"reasons"});
    give(MakeRemark{reason});
    give(AskDissent{true});
    Choice choice;
    choice.outcome = ChoiceOutcome::one_story;
    choice.stories = {key};
    choice.by_group = true;
    choice.explanation = "In gesprek.";
    give(MakeChoice{choice});
    const SessionSummary summary = summarise(session.state(), now);
    REQUIRE(summary.stories.size() == 2);
    CHECK_FALSE(summary.stories[0].chosen);
    CHECK(summary.stories[1].chosen);
    CHECK(summary.chosen == std::vector<std::string>{"Een sleutel"});
    CHECK(summary.chosen_because == reason.text);
}
