#include "core/session/stories.h"

#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

using namespace kring;
using namespace kring::test;

namespace {

std::vector<std::string> names(const State& state) {
    std::vector<std::string> all;
    for (const auto& [id, domain] : state.domains) all.push_back(domain.name);
    return all;
}

}  // namespace

TEST_CASE("a method brings its own domains, and its settings", "[domains]") {
    Given given;
    Method method = story_method();
    method.domains.push_back({"", "Other lives"});
    method.choosing->turn = Minutes{5};
    given.ask(ChooseMethod{method, "", false});
    CHECK(names(given.state()) == std::vector<std::string>{"Rondkomen", "Meedoen", "Other lives"});
    CHECK(given.state().choosing.turn == Minutes{5});
    const auto all = domains_and_other(given.state());
    REQUIRE(all.size() == 4);
    CHECK(all.back() == DomainId{});

    given.ask(ChooseMethod{story_method(), "", false});
    CHECK(names(given.state()) == std::vector<std::string>{"Rondkomen", "Meedoen"});
    given.ask(ChooseMethod{arena_method(), "", false});
    CHECK(given.state().domains.empty());
}

TEST_CASE("a method whose domains or settings do not fit is not taken", "[domains]") {
    Given given;
    Method method = story_method();
    method.domains = {{"Meedoen", ""},
                      {"m\xc3\xa9\xc3\xa9"
                       "doen",
                       ""}};
    CHECK(given.refused(ChooseMethod{method, "", false}) == Refusal::domain_exists);
    method.domains.assign(6, {});
    for (std::size_t i = 0; i < 6; ++i) method.domains[i].dutch = "domein " + std::to_string(i);
    CHECK(given.refused(ChooseMethod{method, "", false}) == Refusal::too_many_domains);
    method.domains = {{" ", ""}};
    CHECK(given.refused(ChooseMethod{method, "", false}) == Refusal::text_empty);
    method.domains.clear();
    method.choosing->turn = Minutes{61};
    CHECK(given.refused(ChooseMethod{method, "", false}) == Refusal::minutes_out_of_range);
    method.choosing->turn = Minutes{60};
    CHECK_FALSE(given.refused(ChooseMethod{method, "", false}));
}

TEST_CASE("there are at most five domains, each with a name of its own", "[domains]") {
    GivenStories table;
    const DomainId cafe = table.domain("  Caf\xc3\xa9 en buurt\n");
    CHECK(table.state().domains.at(cafe).name == "Caf\xc3\xa9 en buurt");
    CHECK(table.refused(NameDomain{"CAFE en Buurt"}) == Refusal::domain_exists);
    CHECK(table.refused(NameDomain{" "}) == Refusal::text_empty);
    table.domain("Wonen");
    table.domain("Gezond");
    CHECK(table.refused(NameDomain{"Werk"}) == Refusal::too_many_domains);

    CHECK(table.refused(RenameDomain{cafe, "wonen"}) == Refusal::domain_exists);
    table.ask(RenameDomain{cafe, "CAF\xc3\x89 en buurt"});
    CHECK(table.state().domains.at(cafe).name == "CAF\xc3\x89 en buurt");
    CHECK(table.ask(RenameDomain{cafe, "CAF\xc3\x89 en buurt"}) == 0);
    CHECK(table.refused(RenameDomain{DomainId{}, "overig"}) == Refusal::unknown_domain);
    CHECK(table.refused(RemoveDomain{DomainId{}}) == Refusal::unknown_domain);
}

TEST_CASE("stories of a domain that goes are unsorted again, until an undo", "[domains]") {
    GivenStories table;
    const DomainId domain = table.domain("Wonen");
    const StoryId in = table.story("de sleutel", domain);
    const StoryId other = table.story("de fiets", DomainId{});
    const StoryId unsorted = table.story("het loket");
    CHECK(candidates(table.state(), domain, "") == std::vector{in});
    CHECK(candidates(table.state(), DomainId{}, "") == std::vector{other});
    CHECK(candidates(table.state(), {}, "") == std::vector{in, other, unsorted});
    table.reason(in);
    table.ask(MakeChoice{table.choice(ChoiceOutcome::one_story, {in}, domain)});

    table.ask(RemoveDomain{domain});
    CHECK_FALSE(table[in].domain);
    CHECK(table[other].domain == DomainId{});
    CHECK(table.state().choices.empty());
    table.undo();
    CHECK(table[in].domain == domain);
    CHECK(is_chosen(table.state(), in));
    CHECK(table.refused(SortStory{in, DomainId{9999}}) == Refusal::unknown_domain);
}

TEST_CASE("a domain stays while the group votes on it", "[domains]") {
    GivenStories table;
    const DomainId domain = table.domain("Wonen");
    const DomainId empty = table.domain("Gezond");
    const StoryId one = table.story("een", domain);
    const StoryId two = table.story("twee", domain);
    table.open({one, two}, domain);
    CHECK(table.refused(RemoveDomain{domain}) == Refusal::ballot_open);
    CHECK_FALSE(table.refused(RemoveDomain{empty}));
    CHECK_FALSE(table.refused(RenameDomain{domain, "Wonen en buurt"}));
    table.ask(CancelBallot{});
    CHECK_FALSE(table.refused(RemoveDomain{domain}));
}

TEST_CASE("the frame and the settings of choosing are tidied and kept in range", "[domains]") {
    GivenStories table;
    table.ask(SetFrame{{" het afgelopen jaar ", "voor de\nwijk", "panel West"}});
    CHECK(table.state().frame.period == "het afgelopen jaar");
    CHECK(table.state().frame.about == "voor de wijk");
    CHECK(table.ask(SetFrame{table.state().frame}) == 0);
    CHECK(table.refused(SetFrame{{std::string(301, 'x'), "", ""}}) == Refusal::text_too_long);

    ChoosingSettings good;
    good.quorum = 99;
    good.most_chosen = 2;
    good.most_rounds = 9;
    good.turn = Minutes{1};
    CHECK_FALSE(table.refused(SetChoosing{good}));
    CHECK(table.ask(SetChoosing{good}) == 0);
    const auto with = [&](auto change) {
        ChoosingSettings bad = good;
        change(bad);
        return table.refused(SetChoosing{bad});
    };
    using C = ChoosingSettings;
    CHECK(with([](C& c) { c.quorum = 100; }) == Refusal::bad_value);
    CHECK(with([](C& c) { c.quorum = -1; }) == Refusal::bad_value);
    CHECK(with([](C& c) { c.most_chosen = 3; }) == Refusal::bad_value);
    CHECK(with([](C& c) { c.most_chosen = 0; }) == Refusal::bad_value);
    CHECK(with([](C& c) { c.most_rounds = 0; }) == Refusal::bad_value);
    CHECK(with([](C& c) { c.most_rounds = 10; }) == Refusal::bad_value);
    CHECK(with([](C& c) { c.turn = Minutes{0}; }) == Refusal::minutes_out_of_range);
    CHECK(with([](C& c) { c.turn = Minutes{61}; }) == Refusal::minutes_out_of_range);
}
