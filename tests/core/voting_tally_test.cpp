#include "core/voting/tally.h"
#include "tests/support/ballots.h"
#include "tests/support/catch.h"

using namespace kring;
using namespace kring::test;

namespace {

using Totals = std::vector<std::int64_t>;

/// Points of the two ballots "A>B" and "C>A=B>D".
Totals points(BordaVariant variant, std::int64_t in_parts) {
    const Tally tally =
        count_borda(variant, rankings(4, {{1, "A>B"}, {1, "C>A=B>D"}}), 4, everyone(4));
    Totals each = totals(tally);
    for (std::int64_t& total : each) {
        REQUIRE(total * in_parts % tally.scale == 0);
        total = total * in_parts / tally.scale;
    }
    return each;
}

}  // namespace

TEST_CASE("one choice: every ballot is a vote, or blank") {
    const Tally tally = votes({3, 0, 2}, 2);
    CHECK(totals(tally) == Totals{3, 0, 2});
    CHECK(tally.ballots == 7);
    CHECK(tally.blank == 2);
    CHECK(tally.exhausted == 2);
    CHECK(tally.whole == 5);
    CHECK(has_support(tally, 0));
    CHECK_FALSE(has_support(tally, 1));
}

TEST_CASE("approval: half is half of the ballots, not of the ticks") {
    const BallotBox box{{approval_of({0, 1}, 3), 3}, {approval_of({1, 2}, 3), 2}};
    const Tally tally = count_marks(BallotKind::approval, box, 3, everyone(3));
    CHECK(totals(tally) == Totals{3, 5, 2});
    CHECK(tally.whole == 5);
    CHECK(places(tally) == std::vector<std::vector<Candidate>>{{1}, {0}, {2}});
}

TEST_CASE("dots: half is half of the dots that were given") {
    const BallotBox box{{Ballot{{3, 2, no_mark}}, 1}, {Ballot{{no_mark, 1, no_mark}}, 4}};
    const Tally tally = count_marks(BallotKind::dots, box, 3, everyone(3));
    CHECK(totals(tally) == Totals{3, 6, 0});
    CHECK(tally.whole == 9);
    CHECK(tally.by_candidate[1].backers == 5);
}

TEST_CASE("scores: sum, how many gave one, lowest and highest are kept") {
    const BallotBox box{{Ballot{{7, no_mark, 2}}, 2}, {Ballot{{-1, 10, no_mark}}, 1}};
    const Tally tally = count_marks(BallotKind::scores, box, 3, everyone(3));
    CHECK(tally.by_candidate[0] == Standing{13, 3, -1, 7});
    CHECK(tally.by_candidate[1] == Standing{10, 1, 10, 10});
    CHECK(tally.by_candidate[2] == Standing{4, 2, 2, 2});
    CHECK(tally.whole == 0);
    CHECK(places(tally) == std::vector<std::vector<Candidate>>{{0}, {1}, {2}});
}

TEST_CASE("means are compared as fractions, so a third is a third") {
    // 10/3 against 3333333/1000000: less than one in a million apart.
    const BallotBox box{
        {Ballot{{4, no_mark, no_mark}}, 1},       {Ballot{{3, no_mark, no_mark}}, 2},
        {Ballot{{no_mark, 3, no_mark}}, 666'667}, {Ballot{{no_mark, 4, no_mark}}, 333'333},
        {Ballot{{no_mark, no_mark, 5}}, 2},       {Ballot{{no_mark, no_mark, 0}}, 1}};
    const Tally tally = count_marks(BallotKind::scores, box, 3, everyone(3), Measure::mean);
    CHECK(compare(tally, 0, 1) == std::strong_ordering::greater);
    CHECK(compare(tally, 0, 2) == std::strong_ordering::equal);
    CHECK(compare(tally, 1, 2) == std::strong_ordering::less);
}

TEST_CASE("a story without any score is below one with scores under zero") {
    const BallotBox box{{Ballot{{-3, no_mark}}, 2}};
    for (const Measure measure : {Measure::total, Measure::mean}) {
        const Tally tally = count_marks(BallotKind::scores, box, 2, everyone(2), measure);
        CHECK(places(tally) == std::vector<std::vector<Candidate>>{{0}, {1}});
        CHECK_FALSE(has_support(tally, 1));
    }
    const BallotBox low{{Ballot{{-7, -5}}, 1}, {Ballot{{-2, no_mark}}, 1}};
    CHECK(compare(count_marks(BallotKind::scores, low, 2, everyone(2), Measure::mean), 0, 1) ==
          std::strong_ordering::greater);
}

TEST_CASE("the capital of Tennessee: first preferences and points") {
    CHECK(totals(count_first_preferences(tennessee(), 4, everyone(4))) == Totals{42, 26, 15, 17});
    const Tally borda = count_borda(BordaVariant::classic, tennessee(), 4, everyone(4));
    CHECK(borda.scale == 2);
    CHECK(totals(borda) == Totals{252, 388, 346, 214});  // 126, 194, 173, 107 points
}

TEST_CASE("each kind of Borda points does what its name says") {
    CHECK(points(BordaVariant::classic, 2) == Totals{9, 7, 6, 0});
    CHECK(points(BordaVariant::from_one, 2) == Totals{13, 11, 8, 2});
    CHECK(points(BordaVariant::tournament, 2) == Totals{9, 7, 7, 1});
    CHECK(points(BordaVariant::modified, 2) == Totals{9, 7, 8, 2});
    CHECK(points(BordaVariant::dowdall, 12) == Totals{17, 11, 12, 3});
}

TEST_CASE("points are given for places among those who still stand") {
    const Tally tally =
        count_borda(BordaVariant::classic, rankings(3, {{1, "A>B>C"}, {1, "A"}}), 3, {1, 2});
    CHECK(totals(tally) == Totals{0, 2, 0});
    CHECK(tally.exhausted == 1);
}

TEST_CASE("Dowdall is refused where its fractions have no common measure") {
    CHECK_FALSE(why_no_borda(BordaVariant::dowdall, 16));
    CHECK(why_no_borda(BordaVariant::dowdall, 17) == CountFault::too_many_for_dowdall);
    CHECK_FALSE(why_no_borda(BordaVariant::classic, max_candidates));
}

TEST_CASE("equals at the top share a vote in exact parts") {
    const BallotBox box = rankings(4, {{1, "A=B>C"}, {1, "A=B=C"}, {1, "D"}, {2, ""}});
    const Tally tally = count_first_preferences(box, 4, everyone(4));
    CHECK(tally.scale == 6);
    CHECK(totals(tally) == Totals{5, 5, 2, 6});
    CHECK(tally.exhausted == 2);
    CHECK(tally.whole == 18);
    CHECK(totals(count_first_preferences(box, 4, {1, 2})) == Totals{0, 9, 3, 0});
}

TEST_CASE("a last rank that holds all the rest is no preference") {
    const BallotBox box = rankings(3, {{4, "A>B=C"}, {1, "A=B=C"}});
    const Tally tally = count_first_preferences(box, 3, {1, 2});
    CHECK(tally.scale == 1);
    CHECK(totals(tally) == Totals{0, 0, 0});
    CHECK(tally.exhausted == 5);
}

TEST_CASE("votes that cannot be parted exactly are refused, not rounded") {
    std::vector<std::vector<Candidate>> ranks(1);
    for (Candidate c = 0; c < 45; ++c) ranks[0].push_back(c);
    CHECK(why_no_first_preferences(BallotBox{{ranking_of(ranks, 50), 1}}, 50) ==
          CountFault::too_many_equal);
    ranks[0].resize(36);
    CHECK_FALSE(why_no_first_preferences(BallotBox{{ranking_of(ranks, 50), 1}}, 50));
    CHECK(why_no_first_preferences(BallotBox{{ranking_of(ranks, 50), max_ballots}}, 50) ==
          CountFault::too_many_equal);
}
