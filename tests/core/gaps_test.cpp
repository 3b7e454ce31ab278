#include "core/method/gaps.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"

#include <algorithm>

using namespace kring;
using namespace kring::test;

namespace {

std::vector<CardId> about(const Given& given, GapRule rule) {
    std::vector<CardId> cards;
    for (const Gap& gap : find_gaps(given.state().board, std::span{&rule, 1}))
        cards.push_back(gap.card);
    return cards;
}

CardDetails with(Horizon horizon) {
    CardDetails says;
    says.horizon = horizon;
    return says;
}

using Cards = std::vector<CardId>;

}  // namespace

TEST_CASE("cooking together has exactly the gaps its description tells", "[gaps]") {
    SamenKoken arena;
    const std::vector<Gap> expected{
        {GapRule::activity_without_effect, arena.kookles},
        {GapRule::effect_without_collector, arena.overlast},
        {GapRule::effect_without_collector, arena.organiseren},
        {GapRule::collects_invests_nothing, arena.huisarts},
        {GapRule::party_not_in_room, arena.huisarts},
    };
    CHECK(open_gaps(arena.state()) == expected);
}

TEST_CASE("an activity without an effect asks what it is for", "[gaps]") {
    Given given;
    const CardId meal = given.activity("maaltijd");
    CHECK(about(given, GapRule::activity_without_effect) == Cards{meal});
    const CardId effect = given.effect("buren kennen elkaar");
    given.link(effect, meal);  // a boost is not an effect of it
    CHECK(about(given, GapRule::activity_without_effect) == Cards{meal});
    given.link(meal, effect);
    CHECK(about(given, GapRule::activity_without_effect).empty());
    given.ask(BinCard{effect});
    CHECK(about(given, GapRule::activity_without_effect) == Cards{meal});
}

TEST_CASE("an effect is in reach through any chain of effects, round ones too", "[gaps]") {
    Given given;
    const CardId meal = given.activity("maaltijd");
    const CardId last = given.effect("minder zorg");
    const CardId middle = given.effect("minder eenzaam");
    const CardId first = given.effect("buren kennen elkaar");
    given.link(middle, last);
    given.link(last, middle);
    given.link(first, middle);
    CHECK(about(given, GapRule::effect_out_of_reach) == Cards{last, middle, first});
    given.link(meal, first);
    CHECK(about(given, GapRule::effect_out_of_reach).empty());
    given.ask(BinCard{meal});
    CHECK(about(given, GapRule::effect_out_of_reach).size() == 3);
}

TEST_CASE("an activity nobody puts anything into, an effect nobody gains from", "[gaps]") {
    Given given;
    const CardId meal = given.activity("maaltijd");
    const CardId effect = given.effect("minder eenzaam");
    const CardId town = given.investor("gemeente");
    CHECK(about(given, GapRule::activity_without_investor) == Cards{meal});
    CHECK(about(given, GapRule::effect_without_collector) == Cards{effect});
    given.link(town, meal);
    CHECK(about(given, GapRule::activity_without_investor).empty());
    CHECK(about(given, GapRule::invests_collects_nothing) == Cards{town});
    const LinkId gains = given.link(effect, town);
    CHECK(about(given, GapRule::effect_without_collector).empty());
    CHECK(about(given, GapRule::invests_collects_nothing).empty());
    CHECK(about(given, GapRule::collects_invests_nothing).empty());
    given.ask(RemoveLink{gains});
    CHECK(about(given, GapRule::invests_collects_nothing) == Cards{town});
}

TEST_CASE("a party that only waits on a rim neither invests nor collects", "[gaps]") {
    Given given;
    given.investor("gemeente");
    given.collector("huisarts");
    CHECK(about(given, GapRule::invests_collects_nothing).empty());
    CHECK(about(given, GapRule::collects_invests_nothing).empty());
}

TEST_CASE("a party that is not in the room is asked for only when it is known to be absent",
          "[gaps]") {
    Given given;
    const CardId doctor = given.collector("huisarts");
    CHECK(about(given, GapRule::party_not_in_room).empty());
    CardDetails says = given[doctor].details;
    says.presence = Presence::absent;
    given.detail(doctor, says);
    CHECK(about(given, GapRule::party_not_in_room) == Cards{doctor});
    says.sides = {};
    given.detail(doctor, says);  // on no rim and without links it plays no part
    CHECK(about(given, GapRule::party_not_in_room).empty());
    given.link(given.effect("minder eenzaam"), doctor);
    CHECK(about(given, GapRule::party_not_in_room) == Cards{doctor});
    says.presence = Presence::at_table;
    given.detail(doctor, says);
    CHECK(about(given, GapRule::party_not_in_room).empty());
}

TEST_CASE("only good news is a gap, no news is none", "[gaps]") {
    Given given;
    CHECK(about(given, GapRule::only_positive_effects).empty());
    given.effect("buren kennen elkaar");
    CHECK(about(given, GapRule::only_positive_effects) == Cards{CardId{}});
    const CardId bad{given.ask(WriteCard{"effects", "overlast", Valence::negative, {}, false, {}})};
    CHECK(about(given, GapRule::only_positive_effects).empty());
    given.ask(BinCard{bad});
    CHECK(about(given, GapRule::only_positive_effects) == Cards{CardId{}});
}

TEST_CASE("only short term counts effects that say their horizon", "[gaps]") {
    Given given;
    const CardId soon = given.effect("gezellig");
    const CardId other = given.effect("minder eenzaam");
    CHECK(about(given, GapRule::only_short_term).empty());
    given.detail(soon, with(Horizon::short_term));
    CHECK(about(given, GapRule::only_short_term) == Cards{CardId{}});
    given.detail(other, with(Horizon::middle_term));
    CHECK(about(given, GapRule::only_short_term).empty());
}

TEST_CASE("one party carries most when it gives more than half of several contributions",
          "[gaps]") {
    Given given;
    const CardId meal = given.activity("maaltijd");
    const CardId lesson = given.activity("kookles");
    const CardId town = given.investor("gemeente");
    const CardId people = given.investor("bewoners");
    given.link(town, meal);
    CHECK(about(given, GapRule::one_party_carries_most).empty());  // one is always all
    given.link(people, meal);
    CHECK(about(given, GapRule::one_party_carries_most).empty());  // half is not more than half
    given.link(people, lesson);
    CHECK(about(given, GapRule::one_party_carries_most) == Cards{people});
}

TEST_CASE("gaps come in the order of the rules, then of the cards", "[gaps]") {
    Given given;
    const CardId first = given.activity("een");
    const CardId second = given.activity("twee");
    given.ask(MoveCard{second, "activities", first});
    const std::vector<GapRule> rules{GapRule::activity_without_investor,
                                     GapRule::activity_without_effect};
    const std::vector<Gap> expected{
        {rules[0], second}, {rules[0], first}, {rules[1], second}, {rules[1], first}};
    CHECK(find_gaps(given.state().board, rules) == expected);
}

TEST_CASE("a gap can be left open on purpose, with a reason, and opened again", "[gaps]") {
    SamenKoken arena;
    const Gap gap{GapRule::party_not_in_room, arena.huisarts};
    const auto still_asked = [&] {
        const auto gaps = open_gaps(arena.state());
        return std::find(gaps.begin(), gaps.end(), gap) != gaps.end();
    };
    arena.ask(AcceptGap{gap, "belt volgende week"});
    CHECK_FALSE(still_asked());
    CHECK(arena.state().accepted_gaps.at(gap) == "belt volgende week");
    CHECK(arena.ask(AcceptGap{gap, "belt volgende week"}) == 0);
    arena.ask(ReopenGap{gap});
    CHECK(still_asked());
    CHECK(arena.refused(ReopenGap{gap}) == Refusal::not_a_gap);
    CHECK(arena.refused(AcceptGap{{GapRule::activity_without_effect, arena.maaltijd}, ""}) ==
          Refusal::not_a_gap);
}
