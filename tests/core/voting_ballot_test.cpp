#include "core/voting/as_kind.h"
#include "core/voting/ballot.h"
#include "tests/support/ballots.h"
#include "tests/support/catch.h"

using namespace kring;
using kring::test::no_mark;
using kring::test::ranked;

namespace {

std::optional<BallotFault> fault(const BallotRules& rules, std::vector<Mark> marks) {
    return why_not(rules, Ballot{std::move(marks)}, 3);
}

}  // namespace

TEST_CASE("a person chooses one story, or none") {
    const BallotRules rules;
    CHECK_FALSE(fault(rules, {no_mark, 1, no_mark}));
    CHECK_FALSE(fault(rules, {no_mark, no_mark, no_mark}));
    CHECK(fault(rules, {1, 1, no_mark}) == BallotFault::two_choices);
    CHECK(fault(rules, {2, no_mark, no_mark}) == BallotFault::not_a_tick);
    CHECK(fault(rules, {1, no_mark}) == BallotFault::wrong_size);
}

TEST_CASE("where blank is not allowed, somebody must choose") {
    BallotRules rules;
    rules.blank_allowed = false;
    CHECK(fault(rules, {no_mark, no_mark, no_mark}) == BallotFault::blank);
    rules.kind = BallotKind::dots;
    CHECK(fault(rules, {0, 0, no_mark}) == BallotFault::blank);
}

TEST_CASE("a person spends their dots, never more than they have") {
    BallotRules rules;
    rules.kind = BallotKind::dots;
    rules.dot_budget = 5;
    rules.dot_cap = 3;
    CHECK_FALSE(fault(rules, {3, 2, no_mark}));
    CHECK_FALSE(fault(rules, {1, no_mark, no_mark}));
    CHECK(fault(rules, {3, 2, 1}) == BallotFault::over_budget);
    CHECK(fault(rules, {4, no_mark, no_mark}) == BallotFault::over_cap);
    CHECK(fault(rules, {-1, 3, 3}) == BallotFault::dots_below_zero);
    rules.dot_cap = 0;
    CHECK_FALSE(fault(rules, {5, no_mark, no_mark}));
    CHECK(fault(rules, {max_mark, max_mark, max_mark}) == BallotFault::over_budget);
}

TEST_CASE("a score stands between the lowest and the highest, and may be left open") {
    BallotRules rules;
    rules.kind = BallotKind::scores;
    CHECK_FALSE(fault(rules, {1, 10, no_mark}));
    CHECK(fault(rules, {0, 5, 5}) == BallotFault::score_out_of_range);
    CHECK(fault(rules, {11, 5, 5}) == BallotFault::score_out_of_range);
    rules.every_score = true;
    CHECK(fault(rules, {1, 10, no_mark}) == BallotFault::score_missing);
}

TEST_CASE("a story has one place in a ranking, and a place one story unless equals are allowed") {
    BallotRules rules;
    rules.kind = BallotKind::ranking;
    CHECK_FALSE(fault(rules, {2, 1, no_mark}));
    CHECK(fault(rules, {1, 1, 2}) == BallotFault::rank_twice);
    CHECK(fault(rules, {0, 1, 2}) == BallotFault::rank_out_of_range);
    CHECK(fault(rules, {4, 1, 2}) == BallotFault::rank_out_of_range);
    rules.equal_ranks = true;
    CHECK_FALSE(fault(rules, {1, 1, 2}));
    rules.every_rank = true;
    CHECK(fault(rules, {1, 1, no_mark}) == BallotFault::rank_missing);
}

TEST_CASE("ballots that say the same are the same, and a box forgets in which order they came") {
    CHECK(canonical(BallotKind::ranking, Ballot{{3, 1, 3}}) == ranked("B>A=C", 3));
    CHECK(canonical(BallotKind::dots, Ballot{{0, 2, no_mark}}) == Ballot{{no_mark, 2, no_mark}});
    const BallotBox one{{choice_of(1, 3), 1}, {choice_of(0, 3), 2}, {choice_of(1, 3), 3}};
    const BallotBox other{{choice_of(0, 3), 1}, {choice_of(1, 3), 4}, {choice_of(0, 3), 1}};
    CHECK(sorted_box(one) == sorted_box(other));
    CHECK(sorted_box(one) == BallotBox{{choice_of(1, 3), 4}, {choice_of(0, 3), 2}});
}

TEST_CASE("the ranks of a ranking are its groups, best first") {
    const std::vector<std::vector<Candidate>> groups{{2}, {0, 1}};
    CHECK(ranks_of(ranking_of(groups, 4)) == groups);
    CHECK(ranks_of(blank_ballot(4)).empty());
}

TEST_CASE("scores are read as a ranking, and rankings as approvals") {
    CHECK(ranking_of_scores(Ballot{{5, no_mark, 5, 9, -1}}) == ranked("D>A=C>E", 5));
    CHECK(approval_of_scores(Ballot{{5, no_mark, 0, -2}}) == approval_of({0}, 4));
    CHECK(approval_of_ranking(ranked("B>A", 3)) == approval_of({0, 1}, 3));
    CHECK(approval_of_ranking(ranked("B>A=C", 3)) == approval_of({1}, 3));
    CHECK(approval_of_ranking(ranked("B>A>C", 3)) == approval_of({0, 1, 2}, 3));
    CHECK(is_blank(approval_of_ranking(ranked("A=B=C", 3))));
    CHECK(is_blank(approval_of_ranking(blank_ballot(3))));
}
