#include "core/voting/count.h"
#include "tests/support/ballots.h"
#include "tests/support/catch.h"

using namespace kring;
using namespace kring::test;

namespace {

using Who = std::vector<Candidate>;
using Totals = std::vector<std::int64_t>;

Counted counted(CountMethod method, TieRule ties, const BallotBox& box, std::size_t candidates,
                std::size_t winners = 1, std::uint64_t seed = 1) {
    CountPlan plan;
    plan.method = method;
    plan.rules.ties = ties;
    plan.rules.winners = winners;
    plan.rules.most_chosen = winners + 1;
    plan.seed = seed;
    return count_box(plan, box, letters(candidates));
}

/// For "A" 4, for "B" and "C" 3 each, whose voters have A second.
BallotBox tie_for_last() { return rankings(3, {{4, "A"}, {3, "B>A"}, {3, "C>A"}}); }

}  // namespace

TEST_CASE("the capital of Tennessee is another by each rule") {
    CHECK(counted(CountMethod::first_preferences, TieRule::revote, tennessee(), 4).outcome.chosen ==
          Who{0});
    CHECK(counted(CountMethod::borda, TieRule::revote, tennessee(), 4).outcome.chosen == Who{1});
    const Counted irv = counted(CountMethod::irv, TieRule::revote, tennessee(), 4);
    CHECK(irv.outcome.chosen == Who{3});
    REQUIRE(irv.rounds.size() == 3);
    CHECK(totals(irv.rounds[0].tally) == Totals{42, 26, 15, 17});
    CHECK(irv.rounds[0].dropped == Who{2});
    CHECK(irv.rounds[0].by == DroppedBy::fewest);
    CHECK(totals(irv.rounds[1].tally) == Totals{42, 26, 0, 32});
    CHECK(irv.rounds[1].dropped == Who{1});
    CHECK(totals(irv.rounds[2].tally) == Totals{42, 0, 0, 58});
    CHECK(irv.rounds[2].dropped.empty());
}

TEST_CASE("instant runoff ends as soon as one has more than half") {
    const Counted irv = counted(CountMethod::irv, TieRule::revote,
                                rankings(4, {{6, "A"}, {2, "B"}, {2, "C"}, {1, "D"}}), 4);
    CHECK(irv.rounds.size() == 1);
    CHECK(irv.outcome.chosen == Who{0});
}

TEST_CASE("ballots without a choice that still stands are exhausted, not lost") {
    const Counted irv = counted(CountMethod::irv, TieRule::revote,
                                rankings(3, {{4, "A"}, {3, "B"}, {2, "C"}, {1, ""}}), 3);
    REQUIRE(irv.rounds.size() == 2);
    CHECK(irv.rounds[0].tally.exhausted == 1);
    CHECK(irv.rounds[1].tally.exhausted == 3);
    CHECK(irv.rounds[1].tally.blank == 1);
    CHECK(irv.rounds[1].tally.ballots == 10);
    CHECK(irv.outcome.chosen == Who{0});
}

TEST_CASE("those who stay lowest even with each other's votes go together, without a rule") {
    for (const TieRule ties : {TieRule::revote, TieRule::ask, TieRule::lot}) {
        const Counted irv = counted(CountMethod::irv, ties,
                                    rankings(4, {{5, "A"}, {4, "B"}, {1, "C>B"}, {1, "D>B"}}), 4);
        REQUIRE(irv.rounds.size() == 2);
        CHECK(irv.rounds[0].by == DroppedBy::together);
        CHECK(irv.rounds[0].dropped == Who{2, 3});
        CHECK(irv.outcome.chosen == Who{1});
        CHECK_FALSE(irv.lot);
    }
}

TEST_CASE("a tie for last in instant runoff goes by the rule for ties") {
    const auto ended = [](TieRule ties) {
        return counted(CountMethod::irv, ties, tie_for_last(), 3);
    };
    for (const auto& [ties, reason] :
         {std::pair{TieRule::revote, NoDecision::cannot_vote_again},
          std::pair{TieRule::ask, NoDecision::group_decides},
          std::pair{TieRule::both, NoDecision::too_many_equal},
          std::pair{TieRule::earlier_rounds, NoDecision::equal_all_along}}) {
        const Counted irv = ended(ties);
        CHECK(irv.outcome.chosen.empty());
        CHECK(irv.outcome.reason == reason);
        CHECK(irv.outcome.tied == Who{1, 2});
        CHECK(irv.outcome.tie_rule == ties);
    }
    const Counted dropped = ended(TieRule::drop_lowest);
    CHECK(dropped.rounds[0].dropped == Who{1, 2});
    CHECK(dropped.rounds[0].by == DroppedBy::drop_lowest);
    CHECK(dropped.outcome.chosen == Who{0});
    const Counted drawn = ended(TieRule::lot);
    CHECK(drawn.rounds[0].dropped.size() == 1);
    CHECK(drawn.rounds[0].by == DroppedBy::lot);
    CHECK(drawn.lot == draw_lot(letters(3), 1));
    CHECK(drawn.outcome.chosen == Who{0});
}

TEST_CASE("who had fewest in an earlier round of instant runoff goes first") {
    const BallotBox box = rankings(4, {{6, "A"}, {4, "B"}, {3, "C>B"}, {1, "D>C>B"}});
    const Counted irv = counted(CountMethod::irv, TieRule::earlier_rounds, box, 4);
    REQUIRE(irv.rounds.size() == 3);
    CHECK(totals(irv.rounds[1].tally) == Totals{6, 4, 4, 0});
    CHECK(irv.rounds[1].tied == Who{1, 2});
    CHECK(irv.rounds[1].dropped == Who{2});
    CHECK(irv.rounds[1].earlier_round == 0U);
    CHECK(irv.outcome.chosen == Who{1});
}

TEST_CASE("votes before part equals in a runoff that its own rounds leave equal") {
    // A and B have 2 votes, C has 3. When B goes, A has 2 + 2 against 3; when A goes, C has 3 + 2.
    const BallotBox box = rankings(3, {{2, "A>C"}, {2, "B>A"}, {3, "C"}});
    CountPlan plan;
    plan.method = CountMethod::irv;
    plan.rules.ties = TieRule::earlier_rounds;
    const auto after = [&](const std::vector<Tally>& votes_before) {
        return count_box(plan, box, letters(3), votes_before);
    };
    const auto told = [&](const std::vector<Tally>& votes_before, Candidate goes, Candidate wins,
                          std::size_t by_vote) {
        const Counted irv = after(votes_before);
        REQUIRE(irv.rounds.size() == 2);
        CHECK(irv.rounds[0].tied == Who{0, 1});
        CHECK(irv.rounds[0].by == DroppedBy::earlier_rounds);
        CHECK(irv.rounds[0].dropped == Who{goes});
        CHECK(irv.rounds[0].earlier_round == by_vote);
        CHECK(irv.outcome.chosen == Who{wins});
    };
    told({votes({3, 1, 3})}, 1, 0, 0);
    told({votes({1, 3, 3})}, 0, 2, 0);
    told({votes({1, 3, 3}), votes({3, 1, 3})}, 1, 0, 1);  // the latest in which they differed
    told({votes({1, 3, 3}), votes({2, 2, 3})}, 0, 2, 0);
    Tally without_b = votes({5, 0, 2});
    without_b.standing = {0, 2};
    told({votes({1, 3, 3}), without_b}, 0, 2, 0);
    CHECK(after({without_b}).outcome.reason == NoDecision::equal_all_along);
    CHECK(after({votes({2, 2, 3})}).outcome.reason == NoDecision::equal_all_along);
    plan.rules.ties = TieRule::ask;
    CHECK(after({votes({3, 1, 3})}).outcome.reason == NoDecision::group_decides);
}

TEST_CASE("the last two of a runoff are parted by votes before too") {
    CountPlan plan;
    plan.method = CountMethod::irv;
    plan.rules.ties = TieRule::earlier_rounds;
    const std::vector<Tally> before{votes({1, 3}), votes({2, 2})};
    const Counted irv = count_box(plan, rankings(2, {{2, "A"}, {2, "B"}}), letters(2), before);
    CHECK(irv.outcome.chosen == Who{1});
    CHECK(irv.outcome.tied == Who{0, 1});
    CHECK(irv.outcome.earlier_round == 0U);
}

TEST_CASE("a runoff asks its own rounds before it asks other votes") {
    // B and C are equal in the second round; in the first C had 3 and B 4. A vote before said the
    // opposite.
    const BallotBox box = rankings(4, {{6, "A"}, {4, "B"}, {3, "C>B"}, {1, "D>C>B"}});
    CountPlan plan;
    plan.method = CountMethod::irv;
    plan.rules.ties = TieRule::earlier_rounds;
    const std::vector<Tally> before{votes({14, 0, 0, 0}), votes({6, 3, 4, 1})};
    const Counted irv = count_box(plan, box, letters(4), before);
    REQUIRE(irv.rounds.size() == 3);
    CHECK(irv.rounds[1].dropped == Who{2});
    CHECK(irv.rounds[1].earlier_round == 0U);
    CHECK(irv == count_box(plan, box, letters(4)));
}

TEST_CASE("a circle of three has no winner but by lot") {
    const BallotBox circle = rankings(3, {{2, "A>B>C"}, {2, "B>C>A"}, {2, "C>A>B"}});
    for (const CountMethod method :
         {CountMethod::first_preferences, CountMethod::borda, CountMethod::irv}) {
        for (const TieRule ties : {TieRule::revote, TieRule::drop_lowest, TieRule::both,
                                   TieRule::earlier_rounds, TieRule::ask}) {
            const Counted none = counted(method, ties, circle, 3);
            CHECK(none.outcome.chosen.empty());
            CHECK(none.outcome.tied == Who{0, 1, 2});
        }
        CHECK(counted(method, TieRule::lot, circle, 3).outcome.chosen.size() == 1);
    }
}

TEST_CASE("two who are left with as many votes are a tie for the choice itself") {
    const BallotBox even = rankings(3, {{3, "A"}, {3, "B"}, {1, "C"}});
    CHECK(counted(CountMethod::irv, TieRule::both, even, 3).outcome.chosen == Who{0, 1});
    CHECK(counted(CountMethod::irv, TieRule::revote, even, 3).outcome.reason ==
          NoDecision::cannot_vote_again);
    CHECK(counted(CountMethod::irv, TieRule::drop_lowest, even, 3).outcome.reason ==
          NoDecision::nobody_to_drop);
    CHECK(counted(CountMethod::irv, TieRule::lot, even, 3).outcome.chosen.size() == 1);
}

TEST_CASE("dropping the lowest counts the same ballots again among the rest") {
    const BallotBox box = rankings(3, {{3, "A"}, {3, "B"}, {1, "C>B"}});
    const Counted votes = counted(CountMethod::first_preferences, TieRule::drop_lowest, box, 3);
    REQUIRE(votes.rounds.size() == 2);
    CHECK(votes.rounds[0].dropped == Who{2});
    CHECK(votes.rounds[0].tied == Who{0, 1});
    CHECK(totals(votes.rounds[1].tally) == Totals{3, 4, 0});
    CHECK(votes.outcome.chosen == Who{1});
}

TEST_CASE("several winners: instant runoff drops until so many are left") {
    const BallotBox box = rankings(4, {{5, "A"}, {3, "B"}, {2, "C>D"}, {2, "D>C"}, {1, "C"}});
    const Counted irv = counted(CountMethod::irv, TieRule::revote, box, 4, 2);
    CHECK(irv.outcome.chosen == Who{0, 2});
    CHECK(irv.rounds.size() == 3);
}

TEST_CASE("who withdrew gets nothing, and their voters' next choice counts") {
    CountPlan plan;
    plan.method = CountMethod::first_preferences;
    plan.withdrawn = {0};
    const Counted count =
        count_box(plan, rankings(3, {{4, "A>C"}, {3, "B"}, {1, "C"}}), letters(3));
    CHECK(totals(count.rounds[0].tally) == Totals{0, 3, 5});
    CHECK(count.outcome.chosen == Who{2});
    plan.method = CountMethod::irv;
    plan.withdrawn = {0, 1, 2};
    CHECK(count_box(plan, rankings(3, {{4, "A>C"}}), letters(3)).outcome.reason ==
          NoDecision::all_blank);
}

TEST_CASE("two thirds in instant runoff: the last two must be far enough apart") {
    CountPlan plan;
    plan.method = CountMethod::irv;
    plan.rules.threshold = Threshold::two_thirds;
    CHECK(count_box(plan, rankings(3, {{5, "A"}, {3, "B"}, {1, "C"}}), letters(3)).outcome.reason ==
          NoDecision::below_threshold);
    CHECK(
        count_box(plan, rankings(3, {{5, "A"}, {3, "B"}, {1, "C>A"}}), letters(3)).outcome.chosen ==
        Who{0});
}

TEST_CASE("no ballots, one ballot, all blank: whatever is counted, nobody wins") {
    for (const CountMethod method :
         {CountMethod::one_choice, CountMethod::approval, CountMethod::dots, CountMethod::scores,
          CountMethod::borda, CountMethod::first_preferences, CountMethod::irv}) {
        for (const TieRule ties : {TieRule::revote, TieRule::drop_lowest, TieRule::both,
                                   TieRule::earlier_rounds, TieRule::lot, TieRule::ask}) {
            const auto reason = [&](const BallotBox& box) {
                const Counted count = counted(method, ties, box, 3);
                CHECK(count.outcome.chosen.empty());
                CHECK(count.rounds.size() == 1);
                return count.outcome.reason;
            };
            CHECK(reason({}) == NoDecision::no_ballots);
            CHECK(reason({{choice_of(1, 3), 1}}) == NoDecision::one_ballot);
            CHECK(reason({{blank_ballot(3), 8}}) == NoDecision::all_blank);
        }
    }
}

TEST_CASE("dots are added up, and a share is one of all dots given") {
    // 3+0+1 = 4, 2+5+1 = 8, 0+0+3 = 3 of 15; the last ballot is blank.
    const BallotBox box{{Ballot{{3, 2, {}}}, 1},
                        {Ballot{{{}, 5, {}}}, 1},
                        {Ballot{{1, 1, 3}}, 1},
                        {blank_ballot(3), 1}};
    const Counted count = counted(CountMethod::dots, TieRule::revote, box, 3);
    CHECK(totals(count.rounds[0].tally) == Totals{4, 8, 3});
    CHECK(count.rounds[0].tally.whole == 15);
    CHECK(count.rounds[0].tally.blank == 1);
    CHECK(count.outcome.chosen == Who{1});
    CountPlan half;
    half.method = CountMethod::dots;
    half.rules.threshold = Threshold::more_than_half;
    CHECK(count_box(half, box, letters(3)).outcome.chosen == Who{1});
    half.rules.threshold = Threshold::two_thirds;
    CHECK(count_box(half, box, letters(3)).outcome.chosen.empty());
}
