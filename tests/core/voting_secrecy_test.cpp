#include "core/voting/secrecy.h"
#include "tests/support/catch.h"

using namespace kring;
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
