#include "core/library/summary.h"

#include "core/base/text.h"
#include "core/method/load_method.h"
#include "core/session/session.h"
#include "tests/support/catch.h"

#include <utility>

using namespace kring;

namespace {

Method arena() {
    const auto shelf = load_methods({std::string{KRING_SOURCE_DIR} + "/assets/methods"});
    REQUIRE_FALSE(shelf.methods.empty());
    return shelf.methods.front();
}

struct Room {
    SessionTime now{0};
    Session session{[this] { return now; }, [](auto) { return true; }};

    Room() {
        give(ChooseMethod{arena(), "", false});
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

std::string found_in(const SessionSummary& summary, const std::string& typed) {
    const auto found = find_written(summary, fold_case(typed));
    if (!found) return "(niets)";
    return std::string{found->text.substr(found->from, found->to - found->from)};
}

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

TEST_CASE("everything that was written can be found, without case and accents") {
    Room room;
    const CardId card = room.write("effects", "Één café waar buren elkaar zien 😀");
    room.give(AddPerson{{"Ayşe", Perspective::citizen, "moeder van drie", Stance::critic}});
    CardDetails details = room.session.state().board.find(card)->details;
    details.without_us = "Deels; er was al een inloop";
    room.give(DetailCard{card, details});
    const SessionSummary summary = room.summary();
    CHECK(found_in(summary, "CAFE waar") == "café waar");
    CHECK(found_in(summary, "een café") == "Één café");
    CHECK(found_in(summary, "ayse") == "Ayşe");
    CHECK(found_in(summary, "inloop") == "inloop");
    CHECK(found_in(summary, "😀") == "😀");
    CHECK(found_in(summary, "wat levert") == "Wat levert");
    CHECK(found_in(summary, "zwembad") == "(niets)");
}

TEST_CASE("several words are found when each stands somewhere") {
    Room room;
    room.write("activities", "Kookles in het buurthuis");
    room.write("effects", "Minder eenzaam");
    const SessionSummary summary = room.summary();
    CHECK(found_in(summary, "eenzaam kookles") == "eenzaam");
    CHECK(found_in(summary, "eenzaam zwembad") == "(niets)");
}

TEST_CASE("private notes and what was thrown away are not searched") {
    Room room;
    room.give(KeepNotes{"Bram is vandaag stil"});
    const CardId card = room.write("activities", "Barbecue");
    CHECK(found_in(room.summary(), "barbecue") == "Barbecue");
    room.give(BinCard{card});
    CHECK(found_in(room.summary(), "barbecue") == "(niets)");
    CHECK(found_in(room.summary(), "stil") == "(niets)");
}

TEST_CASE("a text of several lines is found across its line ends") {
    Room room;
    room.write("activities", "Wekelijkse maaltijd\nin het buurthuis");
    CHECK(found_in(room.summary(), "maaltijd in het") == "maaltijd\nin het");
}

TEST_CASE("a session of stories shows what was chosen and why, and finds what was told") {
    SessionTime now{0};
    Session session{[&] { return now; }, [](auto) { return true; }};
    const auto give = [&](const Intent& intent) {
        const auto done = session.submit(intent);
        REQUIRE(done.has_value());
        return done.value();
    };
    const auto shelf = load_methods({std::string{KRING_SOURCE_DIR} + "/assets/methods"});
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
    CHECK(found_in(summary, "vader naast") == "vader naast");
    CHECK(found_in(summary, "vertrouwen") == "vertrouwen");
}
