#include "core/voting/secrecy.h"
#include "tests/support/ballots.h"
#include "tests/support/catch.h"

using namespace kring;
using namespace kring::test;
using G = Giveaway;
using Giveaways = std::vector<Giveaway>;

namespace {

Tally one_choice(const BallotBox& box, std::size_t n) {
    return count_marks(BallotKind::one_choice, box, n, everyone(n));
}

Tally scored(const std::vector<std::vector<Mark>>& ballots) {
    BallotBox box;
    for (const auto& marks : ballots) box.push_back({Ballot{marks}, 1});
    const std::size_t n = ballots.front().size();
    return count_marks(BallotKind::scores, box, n, everyone(n), Measure::mean);
}

/// Points for places among so many candidates, as strict and whole orders unless said otherwise.
Giveaways by_place(std::size_t n, std::initializer_list<Ranked> piles,
                   BordaVariant variant = BordaVariant::classic, bool equal_ranks = false,
                   bool every_rank = true) {
    return giveaways_of(count_borda(variant, rankings(n, piles), n, everyone(n)),
                        BordaBallots{variant, equal_ranks, every_rank});
}

}  // namespace

TEST_CASE("before a vote it is said what a group this small could give away") {
    CHECK(possible_giveaways(0).empty());
    CHECK(possible_giveaways(1) == Giveaways{G::under_four, G::unanimous});
    CHECK(possible_giveaways(2) == Giveaways{G::under_four, G::unanimous});
    CHECK(possible_giveaways(3) == Giveaways{G::under_four, G::unanimous, G::all_but_one});
    CHECK(possible_giveaways(4) == Giveaways{G::unanimous, G::all_but_one});
    CHECK(possible_giveaways(7) == Giveaways{G::unanimous, G::all_but_one});
}

TEST_CASE("one choice gives away who all chose the same, and who alone did not") {
    const Ballot a = choice_of(0, 3), b = choice_of(1, 3), blank = blank_ballot(3);
    CHECK(giveaways_of(one_choice({{a, 7}}, 3)) == Giveaways{G::unanimous});
    CHECK(giveaways_of(one_choice({{a, 6}, {b, 1}}, 3)) == Giveaways{G::all_but_one});
    CHECK(giveaways_of(one_choice({{a, 5}, {b, 2}}, 3)).empty());
    CHECK(giveaways_of(one_choice({{a, 6}, {blank, 1}}, 3)) == Giveaways{G::all_but_one});
    CHECK(giveaways_of(one_choice({{blank, 7}}, 3)) == Giveaways{G::unanimous});
    CHECK(giveaways_of(one_choice({{a, 2}, {b, 1}}, 3)) ==
          Giveaways{G::under_four, G::all_but_one});
    CHECK(giveaways_of(one_choice({{a, 1}, {b, 1}}, 3)) == Giveaways{G::under_four});
    CHECK(giveaways_of(one_choice({}, 3)).empty());
}

TEST_CASE("scores give away a story on which all, or all but one, gave the same") {
    CHECK(giveaways_of(scored({{7, 3}, {7, 4}, {7, 9}, {7, 1}})) == Giveaways{G::unanimous});
    CHECK(giveaways_of(scored({{7, 3}, {7, 4}, {7, 9}, {2, 1}})) == Giveaways{G::all_but_one});
    CHECK(giveaways_of(scored({{1, 3}, {9, 4}, {9, 9}, {9, 1}})) == Giveaways{G::all_but_one});
    CHECK(giveaways_of(scored({{7, 3}, {6, 4}, {2, 9}, {2, 1}})).empty());
    CHECK(giveaways_of(scored({{{}, 3}, {{}, 4}, {{}, 9}, {7, 1}})).empty());
}

TEST_CASE("before a vote with points it is said that extreme sums tell something") {
    CHECK(possible_giveaways(7, true) ==
          Giveaways{G::unanimous, G::all_but_one, G::extreme_points});
    CHECK(possible_giveaways(0, true).empty());
}

TEST_CASE("the most and the least points there can be tell what everybody did") {
    // Four people, four stories, 3-2-1-0 points. Everybody's first: 12.
    CHECK(by_place(4, {{2, "A>B>C>D"}, {2, "A>C>D>B"}}) == Giveaways{G::unanimous});
    // Everybody's last: D has 0; the others are between.
    CHECK(by_place(4, {{2, "A>B>C>D"}, {1, "B>C>A>D"}, {1, "C>A>B>D"}}) == Giveaways{G::unanimous});
    // 2 + 2 points could as well be 3 + 1: three who sit in the middle give nothing away.
    CHECK(by_place(3, {{2, "A>B>C"}, {2, "C>B>A"}}).empty());
}

TEST_CASE("one point beside the most or the least tells that one person did otherwise") {
    // A has 11 of 12: three put it first, one second. No other sum is at an end.
    CHECK(by_place(4, {{1, "A>B>C>D"}, {1, "A>C>D>B"}, {1, "A>D>B>C"}, {1, "B>A>D>C"}}) ==
          Giveaways{G::all_but_one});
    // A has 10 of 12: one who put it third, or two who put it second.
    CHECK(by_place(4, {{1, "A>B>C>D"}, {1, "A>C>D>B"}, {1, "A>D>B>C"}, {1, "B>D>A>C"}}).empty());
    // D has 1: one person put it third, all others last.
    CHECK(by_place(4, {{1, "A>B>C>D"}, {1, "B>C>A>D"}, {1, "C>A>B>D"}, {1, "A>B>D>C"}}) ==
          Giveaways{G::all_but_one});
    // Of two stories every sum tells how many chose which; 3 against 2 is nobody's secret.
    CHECK(by_place(2, {{4, "A>B"}, {1, "B>A"}}) == Giveaways{G::all_but_one});
    CHECK(by_place(2, {{3, "A>B"}, {2, "B>A"}}).empty());
    CHECK(by_place(3, {{2, "A>B>C"}, {1, "B>A>C"}}) == Giveaways{G::under_four, G::unanimous});
}

TEST_CASE("blank ballots give no points, and it is shown how many they were") {
    CHECK(by_place(3, {{3, "A>B>C"}, {1, ""}}) == Giveaways{G::all_but_one});
    CHECK(by_place(3, {{3, "A>B>C"}, {2, ""}}).empty());
    CHECK(by_place(3, {{4, ""}}) == Giveaways{G::unanimous});
}

TEST_CASE("what points give away depends on how a ballot may be filled in") {
    using V = BordaVariant;
    // Equal ranks: half a point less than the most is one who put two first.
    CHECK(by_place(3, {{2, "A>B>C"}, {1, "A>C>B"}, {1, "A=B>C"}}, V::classic, true) ==
          Giveaways{G::all_but_one});
    // Five firsts out of six voters and one who put it second is 10 + 1 of 12, and with equals
    // also two who put it first beside another: nothing is sure.
    CHECK(by_place(3, {{3, "A>B>C"}, {2, "A>C>B"}, {1, "C>A>B"}}, V::classic, true).empty());
    // Emerson's points: all three first with everybody ranked gives 9, and only so.
    CHECK(by_place(3, {{2, "A>B>C"}, {2, "A>C>B"}}, V::modified, false, false) ==
          Giveaways{G::unanimous});
    // Last in order from one: 1 point each is the least when everybody must be ranked.
    CHECK(by_place(3, {{2, "A>B>C"}, {2, "B>A>C"}}, V::from_one) == Giveaways{G::unanimous});
    // Dowdall, 1, 1/2 and 1/3: 3 and 1/3 is three firsts and a last, and nothing else.
    CHECK(by_place(3, {{3, "A>B>C"}, {1, "B>C>A"}}, V::dowdall) == Giveaways{G::all_but_one});
}

TEST_CASE("many ballots in the middle are not gone through for ever") {
    CHECK(by_place(6, {{3000, "A>B>C>D>E>F"}, {3000, "F>E>D>C>B>A"}, {4000, "C>A>F>B>E>D"}},
                   BordaVariant::dowdall, true, false)
              .empty());
}
