#include "core/model/board.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"

using namespace kring;
using namespace kring::test;

TEST_CASE("a party invests and collects by its links, and waits where it was named", "[board]") {
    SamenKoken arena;
    const Board& board = arena.state().board;
    CHECK(invests(board, arena.gemeente));
    CHECK(collects(board, arena.gemeente));
    CHECK_FALSE(invests(board, arena.huisarts));
    CHECK(on_collector_rim(board, arena.huisarts));
    CHECK_FALSE(on_investor_rim(board, arena.huisarts));
    const CardId waiting = arena.investor("bibliotheek");
    CHECK(on_investor_rim(board, waiting));
    CHECK_FALSE(invests(board, waiting));
    arena.ask(BinCard{waiting});
    CHECK_FALSE(on_investor_rim(board, waiting));
}

TEST_CASE("links hide with a card in the bin and come back with it", "[board]") {
    SamenKoken arena;
    const Board& board = arena.state().board;
    CHECK(links_from(board, arena.maaltijd).size() == 3);
    CHECK(links_to(board, arena.maaltijd).size() == 4);
    arena.ask(BinCard{arena.buren});
    CHECK(links_from(board, arena.maaltijd).size() == 2);
    CHECK(links_to(board, arena.bewoners).size() == 1);
    arena.ask(RestoreCard{arena.buren});
    CHECK(links_from(board, arena.maaltijd).size() == 3);
    CHECK(links_to(board, arena.bewoners).size() == 2);
}

TEST_CASE("a chain goes forward and backward, not zigzag and not through another party",
          "[board]") {
    SamenKoken arena;
    const auto chain = chain_of(arena.state().board, arena.minder_eenzaam);
    const std::set<CardId> found{chain.begin(), chain.end()};
    CHECK(found == std::set<CardId>{arena.minder_eenzaam, arena.buren, arena.maaltijd,
                                    arena.organiseren, arena.gemeente, arena.corporatie,
                                    arena.bewoners, arena.huisarts});
    CHECK_FALSE(found.contains(arena.kookles));   // the residents' other gift
    CHECK_FALSE(found.contains(arena.overlast));  // beside it, not along it
    const auto from_party = chain_of(arena.state().board, arena.gemeente);
    CHECK(std::set<CardId>{from_party.begin(), from_party.end()}.contains(arena.overlast));
    arena.ask(BinCard{arena.kookles});
    CHECK(chain_of(arena.state().board, arena.kookles).empty());
}

TEST_CASE("cards carry the letter of their lane and keep their number in the bin", "[board]") {
    Given given;
    const CardId first = given.effect("een");
    const CardId second = given.effect("twee");
    given.activity("maaltijd");
    CHECK(label_of(given.state(), first) == "E1");
    CHECK(label_of(given.state(), second) == "E2");
    given.ask(BinCard{first});
    CHECK(label_of(given.state(), second) == "E2");
    CHECK(label_of(given.state(), CardId{999}).empty());
}

TEST_CASE("people without a name have a letter, which nobody else gets when they leave",
          "[board]") {
    Given given;
    std::vector<PersonId> people;
    for (int i = 0; i < 28; ++i) people.push_back(given.person(""));
    CHECK(letter_of(given.state(), people[0]) == "A");
    CHECK(letter_of(given.state(), people[25]) == "Z");
    CHECK(letter_of(given.state(), people[26]) == "AA");
    given.ask(RemovePerson{people[0]});
    CHECK(letter_of(given.state(), people[1]) == "B");
    CHECK(letter_of(given.state(), people[0]) == "A");
    CHECK(letter_of(given.state(), PersonId{}).empty());
}
