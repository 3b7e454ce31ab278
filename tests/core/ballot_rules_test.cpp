#include "core/session/ballot_rules.h"
#include "core/session/recount.h"
#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/story_room.h"

#include <algorithm>

using namespace kring;
using kring::test::StoryRoom;

namespace {

constexpr const char* voting_day = "2026-11-21";

RoundRules usual(const StoryRoom& room) { return usual_rules(room.state(), {}, voting_day); }

ChoosingSettings way(ChoosingWay which) {
    ChoosingSettings choosing;
    choosing.way = which;
    return choosing;
}

std::vector<Ballot> choices(std::size_t candidates, const std::vector<Candidate>& chosen) {
    std::vector<Ballot> ballots;
    for (const Candidate one : chosen) ballots.push_back(choice_of(one, candidates));
    return ballots;
}

}  // namespace

TEST_CASE("each way of choosing opens its own kind of round") {
    const auto rules_of = [](ChoosingWay which) {
        StoryRoom room;
        room.begin(6, 3, way(which));
        const RoundRules rules = usual(room);
        CHECK_FALSE(why_not_open(room.state(), rules));
        CHECK(rules.stories.size() == 3);
        return rules;
    };
    SECTION("a majority by hands") {
        const RoundRules rules = rules_of(ChoosingWay::majority);
        CHECK(rules.cast == CastBy::hands);
        CHECK(rules.heads == 6);
        CHECK(rules.voters.empty());
        CHECK(rules.count.threshold == Threshold::more_than_half);
    }
    SECTION("rounds on the laptop, with ballots that are kept") {
        const RoundRules rules = rules_of(ChoosingWay::iterative);
        CHECK(rules.cast == CastBy::laptop);
        CHECK(rules.voters.size() == 6);
        CHECK_FALSE(rules.secret);
        CHECK(rules.method == CountMethod::one_choice);
    }
    SECTION("a secret vote") {
        const RoundRules rules = rules_of(ChoosingWay::secret);
        CHECK(rules.secret);
        CHECK(rules.cast == CastBy::laptop);
    }
    SECTION("scores from 1 to 10, a score for each story, compared by their mean") {
        const RoundRules rules = rules_of(ChoosingWay::scoring);
        CHECK(rules.method == CountMethod::scores);
        CHECK(rules.ballot.lowest_score == 1);
        CHECK(rules.ballot.highest_score == 10);
        CHECK(rules.ballot.every_score);
        CHECK(rules.measure == Measure::mean);
        CHECK(rules.count.threshold == Threshold::most_votes);
    }
    SECTION("negotiation needs no vote; a show of hands asks and never decides a tie") {
        const RoundRules rules = rules_of(ChoosingWay::negotiation);
        CHECK(rules.cast == CastBy::hands);
        CHECK(rules.count.ties == TieRule::ask);
    }
}

TEST_CASE("with scores beforehand the first round scores and the next one chooses") {
    StoryRoom room;
    room.begin(2, 2, way(ChoosingWay::prescore));
    CHECK(usual(room).method == CountMethod::scores);
    room.open(usual(room));
    room.vote({Ballot{{8, 3}}, Ballot{{6, 9}}});
    CHECK(usual(room).method == CountMethod::one_choice);
    CHECK(usual(room).cast == CastBy::laptop);
}

TEST_CASE("the next round is about those whom the last one left standing") {
    StoryRoom room;
    room.begin(5, 3);
    room.open(usual(room));
    room.vote(choices(3, {0, 0, 2, 2, 1}));
    const RoundRules next = usual(room);
    CHECK(next.stories == std::vector<StoryId>{room.stories[0], room.stories[2]});
    // One of the two is taken back: then all are candidates again, rather than none.
    room.ask(WithdrawStory{room.stories[2]});
    CHECK(usual(room).stories == std::vector<StoryId>{room.stories[0], room.stories[1]});
}

TEST_CASE("a vote that cannot be held is refused with the reason") {
    StoryRoom room;
    room.begin(3, 3);
    const RoundRules good = usual(room);
    const auto refused = [&](auto change) {
        RoundRules rules = good;
        change(rules);
        return why_not_open(room.state(), rules);
    };
    CHECK_FALSE(why_not_open(room.state(), good));
    CHECK(refused([](RoundRules& r) { r.stories.resize(1); }) == Refusal::too_few_candidates);
    CHECK(refused([](RoundRules& r) { r.stories[1] = r.stories[0]; }) == Refusal::bad_value);
    CHECK(refused([](RoundRules& r) { r.stories[1] = {999}; }) == Refusal::unknown_story);
    CHECK(refused([](RoundRules& r) { r.domain = DomainId{999}; }) == Refusal::unknown_domain);
    CHECK(refused([](RoundRules& r) { r.voters.clear(); }) == Refusal::no_voters);
    CHECK(refused([](RoundRules& r) { r.voters = {{999}}; }) == Refusal::unknown_person);
    CHECK(refused([](RoundRules& r) { r.cast = CastBy::hands; }) == Refusal::rules_do_not_fit);
    CHECK(refused([](RoundRules& r) { r.count.quorum = 4; }) == Refusal::rules_do_not_fit);
    CHECK(refused([](RoundRules& r) { r.method = CountMethod::irv; }) == Refusal::rules_do_not_fit);
    CHECK(refused([](RoundRules& r) { r.count.ties = TieRule::both; }) ==
          Refusal::rules_do_not_fit);
    CHECK(refused([](RoundRules& r) { r.measure = Measure::mean; }) == Refusal::rules_do_not_fit);
    CHECK(refused([](RoundRules& r) { r.domain = DomainId{}; }) == Refusal::rules_do_not_fit);
    const auto by_hands = [](RoundRules& r) {
        r.cast = CastBy::hands;
        r.voters.clear();
        r.heads = 3;
    };
    CHECK_FALSE(refused(by_hands));
    CHECK(refused([&](RoundRules& r) {
              by_hands(r);
              r.secret = true;
          }) == Refusal::rules_do_not_fit);
    CHECK(refused([&](RoundRules& r) {
              by_hands(r);
              r.heads = 0;
          }) == Refusal::no_voters);
    room.ask(GiveConsent{room.stories[0], {}});
    CHECK(why_not_open(room.state(), good) == Refusal::no_consent);
    room.ask(WithdrawStory{room.stories[0]});
    CHECK(why_not_open(room.state(), good) == Refusal::story_withdrawn);
    RoundRules rest = good;
    rest.stories.erase(rest.stories.begin());
    room.open(rest);
    CHECK(why_not_open(room.state(), rest) == Refusal::ballot_open);
}

TEST_CASE("rules are frozen at the opening: who comes later does not vote in this round") {
    StoryRoom room;
    room.begin(3, 2);
    const RoundId round = room.open(usual(room));
    const RoundRules rules = room.round(round).rules;
    const PersonId late{room.ask(AddPerson{})};
    ChoosingSettings other;
    other.threshold = Threshold::two_thirds;
    (void)room.refused(SetChoosing{other});
    CHECK(room.round(round).rules == rules);
    CHECK(room.refused(CloseBallot{{late}}) == Refusal::unknown_person);
    CHECK(room.refused(CloseBallot{{room.people[0], room.people[0]}}) == Refusal::bad_value);
    room.ask(CloseBallot{{room.people[2], room.people[0]}});
    CHECK(room.round(round).voted == std::vector<PersonId>{room.people[0], room.people[2]});
}

TEST_CASE("a box that does not fit with who voted is never counted") {
    StoryRoom room;
    room.begin(3, 2);
    room.open(usual(room));
    CHECK(room.refused(RevealBallot{}) == Refusal::ballot_not_closed);
    room.ask(CloseBallot{room.people});
    const Ballot one = choice_of(0, 2);
    CHECK(room.refused(RevealBallot{{{one, 2}}, 0}) == Refusal::bad_value);
    CHECK(room.refused(RevealBallot{{{one, 4}}, 0}) == Refusal::bad_value);
    CHECK(room.refused(RevealBallot{{{one, 3}, {one, 0}}, 0}) == Refusal::bad_value);
    CHECK(room.refused(RevealBallot{{{one, 2}, {Ballot{{1, 1}}, 1}}, 0}) == Refusal::bad_value);
    CHECK(room.refused(RevealBallot{{{choice_of(0, 3), 3}}, 0}) == Refusal::bad_value);
    CHECK_FALSE(room.refused(RevealBallot{{{one, 3}}, 0}));
    CHECK(room.refused(CancelBallot{}) == Refusal::no_ballot);
}

TEST_CASE("a secret round keeps counts alone; another keeps its ballots sorted, without names") {
    for (const bool secret : {true, false}) {
        StoryRoom room;
        room.begin(3, 2);
        RoundRules rules = usual(room);
        rules.secret = secret;
        const RoundId id = room.open(rules);
        room.vote(choices(2, {1, 0, 1}));
        const RoundResult& result = room.round(id).result;
        CHECK(result.counts.front().tally.by_candidate[1].total == 2);
        CHECK(result.outcome.chosen == std::vector<Candidate>{1});
        CHECK(result.kept ==
              (secret ? BallotBox{} : sorted_box({{choice_of(0, 2), 1}, {choice_of(1, 2), 2}})));
    }
}

TEST_CASE("no ballots, one ballot or only blank ones: a sentence, never a winner") {
    StoryRoom room;
    room.begin(3, 2);
    const auto reason_of = [&](const std::vector<Ballot>& ballots) {
        const RoundId id = room.open(usual(room));
        room.vote(ballots);
        CHECK(room.round(id).result.outcome.chosen.empty());
        return room.round(id).result.outcome.reason;
    };
    CHECK(reason_of({}) == NoDecision::no_ballots);
    CHECK(reason_of(choices(2, {0})) == NoDecision::one_ballot);
    CHECK(reason_of({blank_ballot(2), blank_ballot(2)}) == NoDecision::all_blank);
}

TEST_CASE("the order in which ballots lie in the box never matters") {
    StoryRoom room;
    room.begin(5, 3);
    const RoundRules rules = usual(room);
    std::vector<Ballot> ballots = choices(3, {0, 2, 2, 1, 0});
    BallotBox first;
    for (const Ballot& each : ballots) first.push_back({each, 1});
    const RoundResult counted = count_round(rules, first, {}, 7);
    std::sort(ballots.begin(), ballots.end());
    do {
        BallotBox box;
        for (const Ballot& each : ballots) box.push_back({each, 1});
        CHECK(count_round(rules, box, {}, 7) == counted);
    } while (std::next_permutation(ballots.begin(), ballots.end()));
}

TEST_CASE("hands are judged as the same ballots would be") {
    StoryRoom room;
    room.begin(5, 3, way(ChoosingWay::majority));
    const RoundRules by_hand = usual(room);
    RoundRules by_laptop = by_hand;
    by_laptop.cast = CastBy::laptop;
    const BallotBox box{{choice_of(0, 3), 3}, {choice_of(2, 3), 1}, {blank_ballot(3), 1}};
    RoundResult expected = count_round(by_laptop, box, {}, 0);
    expected.kept.clear();
    const RoundId id = room.open(by_hand);
    room.ask(EnterCounts{{3, 0, 1}, 1, 5, 0});
    CHECK(room.round(id).stage == RoundStage::revealed);
    CHECK(room.round(id).voted.empty());
    CHECK(room.round(id).result == expected);
}

TEST_CASE("counts that do not add up are refused") {
    StoryRoom room;
    room.begin(5, 2, way(ChoosingWay::majority));
    RoundRules rules = usual(room);
    SECTION("one choice") {
        room.open(rules);
        CHECK(room.refused(EnterCounts{{3, 1}, 0, 5, 0}) == Refusal::bad_value);
        CHECK(room.refused(EnterCounts{{3, 3}, 0, 6, 0}) == Refusal::bad_value);  // five heads
        CHECK(room.refused(EnterCounts{{3, 2, 0}, 0, 5, 0}) == Refusal::bad_value);
        CHECK(room.refused(EnterCounts{{0, 0}, 6, 5, 0}) == Refusal::bad_value);
        CHECK(room.refused(EnterCounts{{std::uint64_t(-1), 2}, 0, 1, 0}) == Refusal::bad_value);
        CHECK_FALSE(room.refused(EnterCounts{{3, 1}, 1, 5, 0}));
    }
    SECTION("approval") {
        rules.method = CountMethod::approval;
        rules.ballot.kind = BallotKind::approval;
        room.open(rules);
        CHECK(room.refused(EnterCounts{{6, 1}, 0, 5, 0}) == Refusal::bad_value);
        CHECK(room.refused(EnterCounts{{2, 2}, 0, 5, 0}) == Refusal::bad_value);  // who, then?
        CHECK_FALSE(room.refused(EnterCounts{{5, 4}, 0, 5, 0}));
    }
    SECTION("dots") {
        rules.method = CountMethod::dots;
        rules.ballot.kind = BallotKind::dots;
        rules.ballot.dot_budget = 3;
        rules.ballot.dot_cap = 2;
        room.open(rules);
        CHECK(room.refused(EnterCounts{{11, 0}, 0, 5, 0}) == Refusal::bad_value);  // cap
        CHECK(room.refused(EnterCounts{{10, 6}, 0, 5, 0}) == Refusal::bad_value);  // budget
        CHECK_FALSE(room.refused(EnterCounts{{10, 5}, 0, 5, 0}));
    }
}

TEST_CASE("equals are parted by a round before, wherever they stood in it") {
    StoryRoom room;
    room.begin(5, 4);
    RoundRules rules = usual(room);
    rules.count.threshold = Threshold::most_votes;
    const RoundId first = room.open(rules);
    room.vote(choices(4, {3, 3, 1, 2, 2}));  // story 4: 2, story 2: 1, story 3: 2
    RoundRules again = rules;
    again.count.ties = TieRule::earlier_rounds;
    again.stories = {room.stories[3], room.stories[1]};  // other places than before
    const RoundId second = room.open(again);
    room.vote(choices(2, {0, 0, 1, 1}));
    const Outcome& outcome = room.round(second).result.outcome;
    CHECK(outcome.verdict == Verdict::chosen);
    CHECK(outcome.chosen == std::vector<Candidate>{0});
    CHECK(outcome.earlier_round == std::size_t{0});
    CHECK(room.round(first).result.counts.front().tally.by_candidate[3].total == 2);

    // Somebody told a story since: an earlier round without it says nothing about it.
    const StoryId late = room.tell("Later verteld");
    again.stories = {room.stories[3], late};
    const RoundId third = room.open(again);
    room.vote(choices(2, {0, 0, 1, 1}));
    CHECK(room.round(third).result.outcome.reason == NoDecision::equal_all_along);
}

TEST_CASE("equals in a runoff are parted by a round before, as in any other vote") {
    StoryRoom room;
    room.begin(7, 3);
    RoundRules rules = usual(room);
    room.open(rules);
    room.vote(choices(3, {0, 0, 0, 1, 2, 2, 2}));  // 3, 1 and 3: nobody has more than half
    rules.method = CountMethod::irv;
    rules.ballot.kind = BallotKind::ranking;
    rules.count.ties = TieRule::earlier_rounds;
    rules.stories = {room.stories[2], room.stories[0], room.stories[1]};  // in other places
    const auto first = [](Candidate one) { return ranking_of({{one}}, 3); };
    const Ballot then_first = ranking_of({{1}, {0}}, 3);
    const Ballot then_second = ranking_of({{2}, {1}}, 3);
    const std::vector<Ballot> ballots{first(0),   first(0),    first(0),   then_first,
                                      then_first, then_second, then_second};
    const RoundId runoff = room.open(rules);
    room.vote(ballots);
    const RoundResult& result = room.round(runoff).result;
    REQUIRE(result.counts.size() == 2);
    CHECK(result.counts[0].tied == std::vector<Candidate>{1, 2});
    CHECK(result.counts[0].by == DroppedBy::earlier_rounds);
    CHECK(result.counts[0].dropped == std::vector<Candidate>{2});
    CHECK(result.counts[0].earlier_round == std::size_t{0});
    CHECK(result.outcome.chosen == std::vector<Candidate>{1});  // 2 + 2 against 3
    for (const RoundRecount& again : recount(room.state())) CHECK(again.outcome == Recounted::same);

    // Of a story that was told since, no round before says anything.
    rules.stories[2] = room.tell("Later verteld");
    const RoundId last = room.open(rules);
    room.vote(ballots);
    CHECK(room.round(last).result.outcome.reason == NoDecision::equal_all_along);
}

TEST_CASE("a lot is kept with the result and draws the same when counted again") {
    StoryRoom room;
    room.begin(4, 3);
    RoundRules rules = usual(room);
    rules.count.ties = TieRule::lot;
    rules.count.threshold = Threshold::most_votes;
    const RoundId id = room.open(rules);
    room.vote(choices(3, {0, 1, 0, 1}), 20261121);
    const Outcome& outcome = room.round(id).result.outcome;
    REQUIRE(outcome.lot);
    CHECK(outcome.lot->seed == 20261121);
    CHECK(outcome.chosen.size() == 1);
    const auto again = recount(room.state());
    REQUIRE(again.size() == 1);
    CHECK(again[0].outcome == Recounted::same);
}

TEST_CASE("ranked rounds: a tie that a file leaves open is voted on again in the room") {
    StoryRoom room;
    room.begin(4, 4);
    RoundRules rules = usual(room);
    rules.method = CountMethod::irv;
    rules.ballot.kind = BallotKind::ranking;
    const RoundId id = room.open(rules);
    room.vote(
        {ranking_of({{0}}, 4), ranking_of({{1}}, 4), ranking_of({{2}}, 4), ranking_of({{3}}, 4)});
    CHECK(room.round(id).result.outcome.verdict == Verdict::vote_again);
    CHECK(recount(room.state())[0].outcome == Recounted::same);
}

TEST_CASE("counting again finds a ballot that was changed, and leaves alone what keeps none") {
    StoryRoom room;
    room.begin(3, 2);
    const RoundId id = room.open(usual(room));
    room.vote(choices(2, {0, 0, 1}));
    RoundRules secret = usual(room);
    secret.secret = true;
    room.open(secret);
    room.vote(choices(2, {0, 0, 1}));
    State state = room.state();
    auto again = recount(state);
    REQUIRE(again.size() == 2);
    CHECK(again[0].outcome == Recounted::same);
    CHECK(again[1].outcome == Recounted::not_kept);
    state.rounds.at(id).result.kept = {{choice_of(1, 2), 3}};
    CHECK(recount(state)[0].outcome == Recounted::differs);
    state.rounds.at(id).result.kept.clear();
    CHECK(recount(state)[0].outcome == Recounted::differs);
}

TEST_CASE("voting again leaves the first round as it was, and no undo reaches a vote") {
    StoryRoom room;
    room.begin(4, 3);
    const RoundId first = room.open(usual(room));
    room.vote(choices(3, {0, 0, 1, 1}));
    const Round before = room.round(first);
    CHECK(room.refused(Undo{}) == Refusal::nothing_to_undo);
    room.open(usual(room));
    room.ask(CancelBallot{});
    room.open(usual(room));
    room.vote(choices(2, {0, 0, 0, 1}));
    CHECK(room.round(first) == before);
    CHECK(fold(room.session.log()) == room.state());
    CHECK(rounds_revealed(room.state(), {}).size() == 2);
}
