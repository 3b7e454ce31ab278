#include "core/replay/moments.h"
#include "core/replay/shares.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <algorithm>

using namespace kring;
using kring::test::Given;
using kring::test::GivenStories;

namespace {

PersonId from(Given& given, const std::string& name, Perspective perspective) {
    Participant who;
    who.name = name;
    who.perspective = perspective;
    return {given.ask(AddPerson{who})};
}

CardId effect(Given& given, const std::string& text, Valence sign, std::optional<PersonId> who,
              Tracks tracks = {}) {
    WriteCard write;
    write.lane = "effects";
    write.text = text;
    write.author = who;
    const CardId id{given.ask(write)};
    CardDetails says;
    says.valence = sign;
    says.tracks = tracks;
    given.detail(id, says);
    return id;
}

}  // namespace

TEST_CASE("effects are counted by their tracks, also those on several or on none", "[replay]") {
    Given given;
    given.in("effects");
    effect(given, "goedkoper", Valence::positive, {}, {true, false, false});
    effect(given, "goedkoper en zinvoller", Valence::positive, {}, {true, true, false});
    effect(given, "minder eenzaam", Valence::positive, {}, {false, true, false});
    effect(given, "nergens bij", Valence::negative, {});
    given.ask(BinCard{effect(given, "in de bak", Valence::positive, {}, {true, true, true})});
    given.activity("geen effect");
    CHECK(shares_of(given.state()).tracks == TrackShares{4, 2, 2, 0, 1});
}

TEST_CASE("cards are counted by the perspective of who wrote them", "[replay]") {
    Given given;
    const PersonId anna = from(given, "Anna", Perspective::citizen);
    const PersonId ben = from(given, "Ben", Perspective::policymaker);
    given.in("effects");
    effect(given, "rust in de straat", Valence::positive, anna);
    effect(given, "meer regels", Valence::negative, anna);
    effect(given, "minder kosten", Valence::positive, ben);
    WriteCard activity;
    activity.lane = "activities";
    activity.text = "spreekuur";
    activity.author = ben;
    given.ask(activity);
    given.effect("van niemand");
    const std::vector<PerspectiveShare> expected{{Perspective::citizen, 2, 1, 1},
                                                 {Perspective::policymaker, 2, 1, 0},
                                                 {Perspective::unset, 1, 1, 0}};
    CHECK(shares_of(given.state()).perspectives == expected);
    given.ask(RemovePerson{anna});  // left the table: her cards keep their perspective
    CHECK(shares_of(given.state()).perspectives == expected);
}

TEST_CASE("it rubs where one effect is called a gain and a loss, and where a gain has a downside",
          "[replay]") {
    Given given;
    const PersonId anna = from(given, "Anna", Perspective::citizen);
    const PersonId ben = from(given, "Ben", Perspective::professional);
    given.in("effects");
    const CardId gain = effect(given, "Meer drukte op het plein", Valence::positive, ben);
    const CardId loss = effect(given, "meer drukte op het PLEIN", Valence::negative, anna);
    const CardId play = effect(given, "kinderen spelen buiten", Valence::positive, {});
    const CardId noise = effect(given, "herrie", Valence::negative, anna);
    const CardId calm = effect(given, "kinderen slapen beter", Valence::positive, {});
    given.link(play, noise);
    given.link(play, calm);
    const std::vector<Rub> expected{
        {Rub::Why::same_words, gain, loss, Perspective::professional, Perspective::citizen},
        {Rub::Why::other_side, play, noise, Perspective::unset, Perspective::citizen}};
    CHECK(shares_of(given.state()).rubs == expected);
    given.link(loss, gain);  // both reasons: still one place where it rubs
    CHECK(shares_of(given.state()).rubs == expected);
    given.ask(BinCard{loss});
    given.ask(BinCard{noise});
    CHECK(shares_of(given.state()).rubs.empty());
}

TEST_CASE("stories are counted by domain and perspective, without those taken back", "[replay]") {
    GivenStories table;
    const auto story = [&](const std::string& title, Perspective perspective, StoryValence sign) {
        const StoryId id = table.story(title);
        StoryMarks marks;
        marks.perspective = perspective;
        marks.valence = sign;
        table.ask(MarkStory{id, marks});
        return id;
    };
    const DomainId home{table.ask(NameDomain{"Thuis"})};
    const StoryId key = story("de sleutel", Perspective::citizen, StoryValence::positive);
    const StoryId letter = story("de brief", Perspective::citizen, StoryValence::mixed);
    story("de balie", Perspective::professional, StoryValence::negative);
    const StoryId gone = story("weg ermee", Perspective::citizen, StoryValence::positive);
    table.ask(SortStory{key, home});
    table.ask(SortStory{letter, home});
    table.ask(SortStory{gone, home});
    table.ask(WithdrawStory{gone});
    const Shares shares = shares_of(table.state());
    const auto at_home = std::find_if(shares.domains.begin(), shares.domains.end(),
                                      [&](const DomainShare& each) { return each.domain == home; });
    REQUIRE(at_home != shares.domains.end());
    CHECK(*at_home == DomainShare{home, 2, 2, 1});
    CHECK(shares.domains.back() == DomainShare{DomainId{}, 1, 0, 1});
    const std::vector<PerspectiveShare> expected{{Perspective::citizen, 2, 2, 1},
                                                 {Perspective::professional, 1, 0, 1}};
    CHECK(shares.perspectives == expected);
}

TEST_CASE("a moment is found by what was made, by phase and by person", "[replay]") {
    Given given;
    const PersonId anna = given.person("Anna"), ben = given.person("Ben");
    given.later(SessionTime{60'000});
    given.in("activities");
    given.later(SessionTime{5'000});
    WriteCard write;
    write.lane = "activities";
    write.text = "spreekuur";
    write.author = anna;
    const CardId card{given.ask(write)};
    given.later(SessionTime{5'000});
    given.ask(RenameCard{card, "inloop"});
    given.in("effects");
    const auto log = given.session.log();
    CHECK(moment_of(log, card) == SessionTime{65'000});
    CHECK(moment_of(log, CardId{99}) == SessionTime{0});
    CHECK(phase_at(log, SessionTime{59'999}).empty());
    CHECK(phase_at(log, SessionTime{60'000}) == "activities");
    CHECK(phase_at(log, SessionTime{999'999}) == "effects");
    CHECK(left_at(log, "activities") == SessionTime{70'000});
    CHECK(left_at(log, "effects") == SessionTime{70'000});
    CHECK(left_at(log, "balance") == SessionTime{0});
    CHECK(last_heard(log, anna) == SessionTime{65'000});
    CHECK(last_heard(log, ben) == SessionTime{0});
}
