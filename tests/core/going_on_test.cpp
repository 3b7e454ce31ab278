#include "core/session/going_on.h"
#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <algorithm>

using namespace kring;
using kring::test::GivenStories;
using kring::test::SamenKoken;

namespace {

/// A new session to which all of it was asked; a refusal stops the test.
struct Fresh {
    Session session{[] { return SessionTime{0}; }, [](std::span<const Record>) { return true; }};

    explicit Fresh(const State& past) {
        for (const Intent& intent : starting_from(past)) REQUIRE(session.submit(intent));
    }
    const State& state() const { return session.state(); }
    /// Everything the log of the new session says, to look for words in.
    bool says(const std::string& word) const {
        const auto has = [&](const std::string& text) {
            return text.find(word) != std::string::npos;
        };
        const State& s = state();
        return has(s.notes) ||
               std::any_of(s.board.cards.begin(), s.board.cards.end(),
                           [&](const auto& each) { return has(each.second.text); }) ||
               std::any_of(s.actions.begin(), s.actions.end(),
                           [&](const auto& each) { return has(each.second.what); }) ||
               !s.stories.empty() || !s.remarks.empty();
    }
};

template <class Map> std::vector<std::string> texts(const Map& cards, CardKind kind) {
    std::vector<std::string> found;
    for (const auto& [id, card] : cards)
        if (card.kind == kind) found.push_back(card.text);
    return found;
}

}  // namespace

TEST_CASE("a session that goes on has the people, the case and what was left open", "[replay]") {
    SamenKoken past;
    const PersonId anna = past.person("Anna");
    past.person("Ben");
    const PersonId left = past.person("Chris");
    past.ask(RemovePerson{left});
    past.in("balance");
    WriteCard insight;
    insight.lane = "insights";
    insight.text = "de buurt draagt het";
    insight.author = anna;
    past.ask(insight);
    past.ask(KeepNotes{"van mij alleen"});
    const ActionId done{
        past.ask(AgreeAction{{ActionKind::to_do, "sleutel halen", "Anna", "", false}})};
    past.ask(ChangeAction{done, {ActionKind::to_do, "sleutel halen", "Anna", "", true}});
    const ActionItem open{ActionKind::to_find_out, "wie betaalt", "Ben", "voor mei", false};
    past.ask(AgreeAction{open});

    const Fresh fresh{past.state()};
    const State& now = fresh.state();
    CHECK(now.method == past.state().method);
    CHECK(now.plan == past.state().plan);
    CHECK(now.title == "Samen koken in de wijk");
    CHECK(now.question == "Wat levert samen koken op?");
    REQUIRE(now.people.size() == 2);
    CHECK(now.people.begin()->second.name == "Anna");
    CHECK(now.people_left.empty());
    REQUIRE(now.actions.size() == 1);
    CHECK(now.actions.begin()->second == open);
    CHECK(texts(now.board.cards, CardKind::insight) ==
          std::vector<std::string>{"de buurt draagt het"});
    CHECK(texts(now.board.cards, CardKind::party) == std::vector<std::string>{"huisarts"});
    CHECK(texts(now.board.cards, CardKind::activity).empty());
    CHECK(texts(now.board.cards, CardKind::effect).empty());
    for (const auto& [id, card] : now.board.cards) CHECK_FALSE(card.author);
    CHECK_FALSE(fresh.says("van mij alleen"));
    CHECK_FALSE(has_begun(now));
}

TEST_CASE("nameless stays nameless when a session goes on", "[replay]") {
    SamenKoken past;
    past.in("balance");
    past.ask(PromiseAnonymity{});
    WriteCard insight;
    insight.lane = "insights";
    insight.text = "dit durft niemand te zeggen";
    past.ask(insight);
    const Fresh fresh{past.state()};
    REQUIRE(fresh.state().board.cards.size() == 2);
    for (const auto& [id, card] : fresh.state().board.cards)
        if (card.kind == CardKind::insight) CHECK(card.anonymous);
}

TEST_CASE("stories and what was said about them do not travel", "[replay]") {
    GivenStories past;
    past.ask(SetFrame{{"het afgelopen jaar", "voor de wijk", "panel West"}});
    const DomainId home{past.ask(NameDomain{"Thuis"})};
    past.ask(NameDomain{"Werk"});
    const StoryId story = past.story("de sleutel");
    past.ask(MakeRemark{{RemarkKind::comment, story, "dit raakt me", {}, false}});
    past.ask(RenameDomain{home, "Wonen"});
    const Fresh fresh{past.state()};
    const State& now = fresh.state();
    CHECK(now.frame == past.state().frame);
    CHECK(now.choosing == past.state().choosing);
    CHECK(now.stories.empty());
    CHECK(now.remarks.empty());
    std::vector<std::string> names, before;
    for (const auto& [id, domain] : now.domains) names.push_back(domain.name);
    for (const auto& [id, domain] : past.state().domains) before.push_back(domain.name);
    CHECK(names == before);
}

TEST_CASE("from nothing nothing is asked", "[replay]") { CHECK(starting_from(State{}).empty()); }
