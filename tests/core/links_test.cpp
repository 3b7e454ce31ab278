#include "tests/support/catch.h"
#include "tests/support/given.h"

using namespace kring;
using namespace kring::test;

TEST_CASE("the arena knows five links and no others", "[links]") {
    Given given;
    const CardId activity = given.activity("maaltijd");
    const CardId effect = given.effect("minder eenzaam");
    const CardId party = given.investor("gemeente");
    const CardId other_effect = given.effect("minder zorg");
    const CardId insight = given.card("insights", "zij oogsten");
    CHECK(given[given.link(party, activity)].kind == LinkKind::contribution);
    CHECK(given[given.link(activity, effect)].kind == LinkKind::produces);
    CHECK(given[given.link(effect, other_effect)].kind == LinkKind::leads_to);
    CHECK(given[given.link(effect, activity)].kind == LinkKind::boosts);
    CHECK(given[given.link(effect, party)].kind == LinkKind::benefit);
    const CardId other_activity = given.activity("kookles");
    const CardId other_party = given.investor("bewoners");
    CHECK(given.refused(DrawLink{activity, other_activity, {}}) == Refusal::no_such_link);
    CHECK(given.refused(DrawLink{party, other_party, {}}) == Refusal::no_such_link);
    CHECK(given.refused(DrawLink{insight, effect, {}}) == Refusal::no_such_link);
    CHECK(given.refused(DrawLink{effect, effect, {}}) == Refusal::same_card);
    CHECK(given.refused(DrawLink{effect, {99}, {}}) == Refusal::unknown_card);
}

TEST_CASE("a link drawn the wrong way round is turned", "[links]") {
    Given given;
    const CardId activity = given.activity("maaltijd");
    const CardId party = given.investor("gemeente");
    const LinkId link = given.link(activity, party);
    CHECK(given[link].from == party);
    CHECK(given[link].to == activity);
    CHECK(given.refused(DrawLink{party, activity, {}}) == Refusal::link_exists);
}

TEST_CASE("effects may lead to each other in a circle", "[links]") {
    Given given;
    const CardId one = given.effect("een");
    const CardId two = given.effect("twee");
    given.link(one, two);
    CHECK_FALSE(given.refused(DrawLink{two, one, {}}));
    CHECK(given.refused(DrawLink{one, two, {}}) == Refusal::link_exists);
}

TEST_CASE("a party gives money and time by two links, but money only once", "[links]") {
    SamenKoken arena;
    const LinkId time = arena.puts_in(arena.gemeente, arena.maaltijd, Contribution::time);
    LinkDetails money;
    money.contribution = Contribution::money;
    CHECK(arena.refused(DrawLink{arena.gemeente, arena.maaltijd, money}) == Refusal::link_exists);
    CHECK(arena.refused(DetailLink{time, money}) == Refusal::link_exists);
    money.contribution = Contribution::space;
    CHECK_FALSE(arena.refused(DetailLink{time, money}));
}

TEST_CASE("what does not fit a link stays unset, and its weight is 1 to 3", "[links]") {
    Given given;
    LinkDetails details;
    details.contribution = Contribution::money;
    details.benefit = Benefit::saving;
    details.amount = " \xe2\x82\xac 2.000 ";
    details.assumption = "als het regent\nblijven ze thuis";
    const CardId effect = given.effect("minder zorg");
    const CardId party = given.collector("gemeente");
    const LinkId link = given.link(effect, party, details);
    CHECK(given[link].details.contribution == Contribution::unset);
    CHECK(given[link].details.benefit == Benefit::saving);
    CHECK(given[link].details.amount == "\xe2\x82\xac 2.000");
    CHECK(given[link].details.assumption == details.assumption);
    for (const int weight : {0, 4, -1}) {
        details.weight = weight;
        CHECK(given.refused(DetailLink{link, details}) == Refusal::bad_value);
        CHECK(given.refused(DrawLink{effect, party, details}) == Refusal::bad_value);
    }
    CHECK(given.ask(DetailLink{link, given[link].details}) == 0);
    CHECK(given.refused(DetailLink{{99}, {}}) == Refusal::unknown_link);
}

TEST_CASE("a link is removed, and not while one of its cards lies in the bin", "[links]") {
    SamenKoken arena;
    const LinkId link = arena.link(arena.kookles, arena.buren);
    arena.ask(BinCard{arena.kookles});
    CHECK(arena.refused(RemoveLink{link}) == Refusal::in_bin);
    CHECK(arena.refused(DrawLink{arena.kookles, arena.overlast, {}}) == Refusal::in_bin);
    arena.ask(RestoreCard{arena.kookles});
    arena.ask(RemoveLink{link});
    CHECK(arena.refused(RemoveLink{link}) == Refusal::unknown_link);
}

TEST_CASE("a card can be written with its links, as one step", "[links]") {
    Given given;
    const CardId meal = given.activity("maaltijd");
    const CardId result = given.effect("minder zorg");
    const CardId written = given.card("effects", "minder eenzaam", {meal, result, result});
    const auto& links = given.state().board.links;
    REQUIRE(links.size() == 2);
    // An effect written with an activity is produced by it; with another effect it contributes to
    // it.
    CHECK(links.begin()->second == Link{LinkKind::produces, meal, written, {}});
    CHECK(links.rbegin()->second == Link{LinkKind::leads_to, written, result, {}});
    given.undo();
    CHECK(given.state().board.links.empty());
    CHECK_FALSE(given.state().board.find(written));
}

TEST_CASE("a card with a link that cannot be is not written at all", "[links]") {
    Given given;
    const CardId town = given.investor("gemeente");
    const State before = given.state();
    const auto write = [&](const std::string& lane, CardId to) {
        return given.refused(WriteCard{lane, "nieuw", {}, {}, false, {to}});
    };
    CHECK(write("investors", town) == Refusal::no_such_link);
    CHECK(write("effects", {99}) == Refusal::unknown_card);
    CHECK(given.state() == before);
    given.ask(BinCard{town});
    CHECK(write("effects", town) == Refusal::in_bin);
}
