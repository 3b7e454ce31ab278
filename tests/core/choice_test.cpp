#include "core/session/choice_rules.h"

#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

using namespace kring;
using namespace kring::test;

TEST_CASE("no story is chosen without a reason for it", "[choice]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    const Choice choice = table.choice(ChoiceOutcome::one_story, {id});
    CHECK(without_reason(table.state(), {id}) == std::vector{id});
    CHECK(table.refused(MakeChoice{choice}) == Refusal::no_reason);
    table.remark(RemarkKind::comment, id, "dit is een opmerking en geen reden");
    CHECK(table.refused(MakeChoice{choice}) == Refusal::no_reason);
    table.reason(id);
    CHECK(without_reason(table.state(), {id}).empty());
    table.ask(MakeChoice{choice});
    CHECK(is_chosen(table.state(), id));
    CHECK(table.ask(MakeChoice{choice}) == 0);
    table.undo();
    CHECK_FALSE(is_chosen(table.state(), id));
}

TEST_CASE("an outcome has as many stories as it says, and as the group may choose", "[choice]") {
    GivenStories table;
    const StoryId one = table.story("een");
    const StoryId two = table.story("twee");
    for (const StoryId id : {one, two}) table.reason(id);
    const auto refused = [&](ChoiceOutcome outcome, std::vector<StoryId> stories) {
        return table.refused(MakeChoice{table.choice(outcome, std::move(stories))});
    };
    using O = ChoiceOutcome;
    CHECK(refused(O::one_story, {}) == Refusal::bad_value);
    CHECK(refused(O::one_story, {one, two}) == Refusal::bad_value);
    CHECK(refused(O::two_stories, {one}) == Refusal::bad_value);
    CHECK(refused(O::two_stories, {one, two}) == Refusal::bad_value);
    ChoosingSettings both;
    both.most_chosen = 2;
    table.ask(SetChoosing{both});
    CHECK(refused(O::two_stories, {one, one}) == Refusal::bad_value);
    CHECK_FALSE(refused(O::two_stories, {one, two}));
    CHECK(refused(O::no_choice, {one}) == Refusal::bad_value);
}

TEST_CASE("no choice yet is an outcome, when it says why", "[choice]") {
    GivenStories table;
    for (const ChoiceOutcome outcome : {ChoiceOutcome::no_choice, ChoiceOutcome::parked}) {
        Choice choice = table.choice(outcome, {});
        CHECK(table.refused(MakeChoice{choice}) == Refusal::text_empty);
        choice.explanation = " we willen het wijkteam erbij ";
        CHECK_FALSE(table.refused(MakeChoice{choice}));
    }
    REQUIRE(table.state().choices.size() == 1);
    CHECK(choice_for(table.state(), {})->outcome == ChoiceOutcome::parked);
    CHECK(choice_for(table.state(), {})->explanation == "we willen het wijkteam erbij");
}

TEST_CASE("only a story that may be used here can be chosen", "[choice]") {
    GivenStories table;
    const DomainId domain = table.domain("Wonen");
    const StoryId id = table.story("de sleutel", domain);
    table.reason(id);
    const auto refused = [&](std::optional<DomainId> from) {
        return table.refused(MakeChoice{table.choice(ChoiceOutcome::one_story, {id}, from)});
    };
    CHECK(refused(DomainId{}) == Refusal::bad_value);
    CHECK(refused(DomainId{9999}) == Refusal::unknown_domain);
    table.ask(GiveConsent{id, {}});
    CHECK(refused(domain) == Refusal::no_consent);
    table.ask(GiveConsent{id, {true, false, false, false, {}, ""}});
    table.ask(BinStory{id});
    CHECK(refused(domain) == Refusal::in_bin);
    table.ask(RestoreStory{id});
    table.ask(WriteStory{id, StoryField::why, ""});
    CHECK(refused(domain) == Refusal::bad_value);
    table.ask(WriteStory{id, StoryField::why, "Het is ons huis"});
    CHECK_FALSE(refused(domain));
    CHECK_FALSE(refused({}));
    table.ask(WithdrawStory{id});
    CHECK(refused({}) == Refusal::story_withdrawn);
    CHECK(table.refused(MakeChoice{table.choice(ChoiceOutcome::one_story, {StoryId{9999}})}) ==
          Refusal::unknown_story);
}

TEST_CASE("nothing is chosen and no phase is left while a vote is going on", "[choice]") {
    GivenStories table;
    const StoryId one = table.story("een");
    const StoryId two = table.story("twee");
    table.reason(one);
    table.in("vote");
    table.open({one, two});
    const Choice choice = table.choice(ChoiceOutcome::one_story, {one});
    const auto all_refused = [&] {
        CHECK(table.refused(MakeChoice{choice}) == Refusal::ballot_open);
        CHECK(table.refused(EnterPhase{"reasons"}) == Refusal::ballot_open);
        CHECK(table.refused(SkipPhase{"vote", ""}) == Refusal::ballot_open);
        CHECK(table.refused(TakeBackPhase{}) == Refusal::ballot_open);
    };
    all_refused();
    CHECK_FALSE(table.refused(SkipPhase{"nextlevel", ""}));
    table.ask(CloseBallot{});
    all_refused();
    table.ask(CancelBallot{});
    CHECK_FALSE(table.refused(MakeChoice{choice}));
    CHECK_FALSE(table.refused(EnterPhase{"reasons"}));
}

TEST_CASE("a choice names the rounds that led to it", "[choice]") {
    GivenStories table;
    const StoryId one = table.story("een");
    const StoryId two = table.story("twee");
    table.reason(one);
    const RoundId first = table.vote({one, two}, {0, 1, 1});
    const RoundId second = table.vote({one, two}, {0, 0, 1});
    const RoundId stopped = table.open({one, two});
    table.ask(CancelBallot{});
    Choice choice = table.choice(ChoiceOutcome::one_story, {one});
    choice.rounds = {second, first, second};
    table.ask(MakeChoice{choice});
    CHECK(choice_for(table.state(), {})->rounds == std::vector{first, second});
    choice.rounds = {stopped};
    CHECK(table.refused(MakeChoice{choice}) == Refusal::unknown_round);
    CHECK(rounds_revealed(table.state(), {}) == std::vector{first, second});
    CHECK(round_number(table.state(), second) == 2);
    CHECK(round_number(table.state(), stopped) == 0);
    CHECK(round_number(table.state(), RoundId{9999}) == 0);
}

TEST_CASE("stories that were not chosen are those it was chosen from", "[choice]") {
    GivenStories table;
    const StoryId one = table.story("een");
    const StoryId two = table.story("twee");
    const StoryId unasked = table.story("drie");
    table.ask(GiveConsent{unasked, {}});
    table.reason(one);
    CHECK_FALSE(was_passed_over(table.state(), two));
    table.ask(MakeChoice{table.choice(ChoiceOutcome::one_story, {one})});
    const StoryId later = table.story("vier");
    CHECK(was_passed_over(table.state(), two));
    CHECK_FALSE(was_passed_over(table.state(), one));
    CHECK_FALSE(was_passed_over(table.state(), unasked));
    CHECK_FALSE(was_passed_over(table.state(), later));

    Choice none = table.choice(ChoiceOutcome::no_choice, {});
    none.explanation = "nog niet";
    table.ask(MakeChoice{none});
    CHECK_FALSE(was_passed_over(table.state(), two));
    table.ask(ReopenChoice{table.state().choices.begin()->first});
    CHECK(table.state().choices.empty());
    CHECK(table.refused(ReopenChoice{ChoiceId{9999}}) == Refusal::unknown_choice);
}

TEST_CASE("a story dropped after the first round was not chosen either", "[choice]") {
    GivenStories table;
    const StoryId one = table.story("een");
    const StoryId two = table.story("twee");
    const StoryId three = table.story("drie");
    const StoryId outside = table.story("vier");
    table.reason(one);
    Choice choice = table.choice(ChoiceOutcome::one_story, {one});
    choice.rounds = {table.vote({one, two, three}, {0, 1, 2}), table.vote({one, two}, {0, 0, 1})};
    table.ask(MakeChoice{choice});
    CHECK(was_passed_over(table.state(), two));
    CHECK(was_passed_over(table.state(), three));
    CHECK_FALSE(was_passed_over(table.state(), outside));
}

TEST_CASE("each domain has a choice of its own", "[choice]") {
    GivenStories table;
    const DomainId domain = table.domain("Wonen");
    const StoryId one = table.story("een", domain);
    const StoryId two = table.story("twee", DomainId{});
    for (const StoryId id : {one, two}) table.reason(id);
    table.ask(MakeChoice{table.choice(ChoiceOutcome::one_story, {one}, domain)});
    table.ask(MakeChoice{table.choice(ChoiceOutcome::one_story, {two}, DomainId{})});
    CHECK(table.state().choices.size() == 2);
    CHECK(choice_for(table.state(), domain)->stories == std::vector{one});
    CHECK(choice_for(table.state(), DomainId{})->stories == std::vector{two});
    CHECK(choice_for(table.state(), {}) == nullptr);
}

TEST_CASE("between two rounds only numbers shift", "[choice]") {
    GivenStories table;
    const StoryId one = table.story("een");
    const StoryId two = table.story("twee");
    const StoryId three = table.story("drie");
    const auto shift = [&](RoundId before, RoundId now) {
        return shift_between(table.state().rounds.at(before), table.state().rounds.at(now));
    };
    const RoundId first = table.vote({one, two, three}, {0, 1, 2});
    const RoundId second = table.vote({three, one, two}, {1, 1, 2});
    const Shift moved = shift(first, second);
    REQUIRE(moved.changes.size() == 3);
    CHECK(moved.changes[0].story == three);
    CHECK((moved.changes[0].before == 1 && moved.changes[0].now == 0));
    CHECK((moved.changes[1].before == 1 && moved.changes[1].now == 2));
    CHECK((moved.changes[2].before == 1 && moved.changes[2].now == 1));
    CHECK(moved.at_least == 1);

    const RoundId third = table.vote({one, two}, {0, 0, 0});
    CHECK(shift(second, third).changes.size() == 2);
    CHECK(shift(second, third).at_least == 1);
    CHECK(shift(third, third).at_least == 0);

    const RoundId open = table.open({one, two});
    CHECK(shift(third, open).changes.empty());
    CHECK_FALSE(shift(third, open).at_least);
}

TEST_CASE("a chosen story goes in the bin only after its choice was opened again", "[choice]") {
    GivenStories table;
    const StoryId id = table.story("de sleutel");
    const StoryId other = table.story("de fiets");
    table.reason(id);
    table.ask(MakeChoice{table.choice(ChoiceOutcome::one_story, {id})});
    CHECK(table.refused(BinStory{id}) == Refusal::story_chosen);
    CHECK_FALSE(table.refused(BinStory{other}));
    table.ask(ReopenChoice{table.state().choices.begin()->first});
    CHECK_FALSE(table.refused(BinStory{id}));
}

TEST_CASE("the teller of a chosen story may always take it back", "[choice]") {
    GivenStories table;
    const StoryId id = table.story("de sleutel");
    table.reason(id);
    table.ask(MakeChoice{table.choice(ChoiceOutcome::one_story, {id})});
    CHECK_FALSE(table.refused(WithdrawStory{id}));
}
