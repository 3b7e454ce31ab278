#include "core/report/balance.h"

#include "tests/support/board_builder.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kring;

namespace {

const BalanceRow& row_of(const std::vector<BalanceRow>& rows, CardId party) {
    return *std::find_if(rows.begin(), rows.end(),
                         [&](const BalanceRow& r) { return r.party == party; });
}

}  // namespace

TEST_CASE("each party stands in the quadrant its links give it") {
    test::BoardBuilder b = test::cooking();
    b.party("woningcorporatie", true, true);
    b.party("school");
    b.link(LinkKind::contribution, "school", "kookles", test::puts_in(Contribution::space));
    const auto rows = balance_of(b.board);
    REQUIRE(rows.size() == 6);
    CHECK(row_of(rows, b.at("bewoners")).quadrant == Quadrant::both);
    CHECK(row_of(rows, b.at("school")).quadrant == Quadrant::invests_only);
    CHECK(row_of(rows, b.at("huisarts")).quadrant == Quadrant::collects_only);
    CHECK(row_of(rows, b.at("woningcorporatie")).quadrant == Quadrant::neither);
    CHECK(std::is_sorted(rows.begin(), rows.end(), [](const BalanceRow& x, const BalanceRow& y) {
        return x.quadrant < y.quadrant;
    }));
    CHECK(rows.front().party == b.at("bewoners"));
}

TEST_CASE("what a party puts in is counted by kind, and amounts stay words") {
    test::BoardBuilder b = test::cooking();
    b.link(LinkKind::contribution, "gemeente", "kookles",
           test::puts_in(Contribution::money, "€ 500", 3));
    const BalanceRow row = row_of(balance_of(b.board), b.at("gemeente"));
    REQUIRE(row.puts_in.size() == 1);
    CHECK(row.puts_in[0].links == 2);
    CHECK(row.puts_in[0].weight == 4);
    CHECK(row.puts_in[0].amounts == std::vector<std::string>{"€ 2.000 per jaar", "€ 500"});
    CHECK(row.total_in == 4);
}

TEST_CASE("a loss is a negative gain, and comes after what is sure and what is assumed") {
    test::BoardBuilder b = test::cooking();
    b.link(LinkKind::benefit, "geluidsoverlast", "gemeente");
    b.link(LinkKind::benefit, "buren kennen elkaar", "gemeente");
    const BalanceRow row = row_of(balance_of(b.board), b.at("gemeente"));
    REQUIRE(row.gains.size() == 3);
    CHECK(row.gains[0].effect == b.at("buren kennen elkaar"));
    CHECK(row.gains[1].assumed);
    CHECK(row.gains[1].kind == Benefit::saving);
    CHECK(row.gains[2].negative);
}

TEST_CASE("a party that nobody speaks for is marked, and cards in the bin weigh nothing") {
    test::BoardBuilder b = test::cooking();
    CHECK(row_of(balance_of(b.board), b.at("huisarts")).absent);
    b.card("wekelijkse maaltijd").in_bin = true;
    CHECK(row_of(balance_of(b.board), b.at("gemeente")).quadrant == Quadrant::collects_only);
    b.card("huisarts").in_bin = true;
    CHECK(balance_of(b.board).size() == 3);
}
