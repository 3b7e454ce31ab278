#include "tests/support/ballot_room.h"
#include "tests/support/catch.h"

using namespace kring;
using kring::test::BallotRoom;
using kring::ui::Key;

namespace {

/// A round in which the i-th voter chose the i-th of `choices`; -1 is blank, -2 did not vote.
void hold_round(BallotRoom& room, const RoundRules& rules, const std::vector<int>& choices) {
    room.open(rules);
    const std::size_t n = rules.stories.size();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i] == -2) continue;
        room.box[room.voters[i]] =
            choices[i] < 0 ? blank_ballot(n) : choice_of(static_cast<Candidate>(choices[i]), n);
    }
    room.console.ballot.page = BallotPage::facilitator;
    room.close_and_reveal();
}

void expect_sentence(BallotRoom& room, const std::string& sentence) {
    CHECK(room.verdict() == sentence);
    CHECK(room.words.missing() == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("a story with more than half says so, with how many of how many") {
    BallotRoom room;
    hold_round(room, room.usual(), {0, 0, 0, 1});
    expect_sentence(room, room.words("ballot.won_share",
                                     {{"n", "3"}, {"of", "4"}, {"share", "meer dan de helft"}}));
    for (const char* step : {"why", "talk", "again"})
        CHECK(room.hands().shows(std::string{"ballot/result/"} + step));
}

TEST_CASE("no votes, one vote and only blank ones each have a sentence of their own") {
    const std::vector<std::pair<std::vector<int>, const char*>> cases{
        {{-2, -2, -2, -2}, "ballot.none.no_ballots"},
        {{0, -2, -2, -2}, "ballot.none.one_ballot"},
        {{-1, -1, -1, -1}, "ballot.none.all_blank"}};
    for (const auto& [choices, key] : cases) {
        CAPTURE(key);
        BallotRoom room;
        hold_round(room, room.usual(), choices);
        expect_sentence(room, room.words(key));
        CHECK(room.hands().shows("ballot/result/talk"));
        CHECK(room.hands().shows("ballot/result/none"));
    }
}

TEST_CASE("too few votes for the quorum is said with the number") {
    BallotRoom room;
    RoundRules rules = room.usual();
    rules.count.quorum = 3;
    hold_round(room, rules, {0, 0, -2, -2});
    expect_sentence(room, room.words("ballot.none.no_quorum", {{"n", "3"}, {"share", ""}}));
}

TEST_CASE("equal stories are named, with the rule that was agreed") {
    BallotRoom room;
    hold_round(room, room.usual(), {0, 0, 1, 1});
    const std::string says = room.verdict();
    CHECK(says.find(room.words("ballot.tied", {{"stories", "Verhaal 1 en Verhaal 2"}})) !=
          std::string::npos);
    CHECK(says.find(room.words("ballot.tie_used.revote")) != std::string::npos);
    REQUIRE(room.hands().click("ballot/result/again"));
    room.hands().frames(3);
    CHECK(room.console.ballot.setup.rules.stories == std::vector{room.told[0], room.told[1]});
    REQUIRE(room.hands().click("ballot/setup/all"));
    room.hands().frames(3);
    CHECK(room.console.ballot.setup.rules.stories == room.told);
}

TEST_CASE("a lot is shown in the order in which it was drawn") {
    BallotRoom room;
    RoundRules rules = room.usual();
    rules.count.threshold = Threshold::most_votes;
    rules.count.ties = TieRule::lot;
    hold_round(room, rules, {0, 0, 1, 1});
    const Outcome& outcome = room.last_round().result.outcome;
    REQUIRE(outcome.lot.has_value());
    REQUIRE(outcome.chosen.size() == 1);
    const std::string winner = "Verhaal " + std::to_string(outcome.chosen[0] + 1);
    const std::string other = "Verhaal " + std::to_string(2 - outcome.chosen[0]);
    const std::string says = room.verdict();
    CHECK(says.find(room.words("ballot.lot_order", {{"order", winner + ", " + other}})) !=
          std::string::npos);
}

TEST_CASE("earlier rounds stay to be looked at, and only the last one leads on") {
    BallotRoom room;
    hold_round(room, room.usual(), {0, 0, 1, 1});
    hold_round(room, room.usual(), {0, 0, 0, 1});
    REQUIRE(room.hands().click("ballot/rounds/round:1"));
    room.hands().frames(3);
    CHECK_FALSE(room.hands().shows("ballot/result/why"));
    REQUIRE(room.hands().click("ballot/rounds/round:2"));
    room.hands().frames(3);
    CHECK(room.hands().shows("ballot/result/why"));
}

TEST_CASE("the result leads to why, and to more talk") {
    BallotRoom room;
    hold_round(room, room.usual(), {0, 0, 0, 1});
    REQUIRE(room.hands().click("ballot/result/why"));
    room.hands().frames(3);
    CHECK(room.state().phase == "reasons");
    room.ask(EnterPhase{"vote"});
    room.hands().frames(3);
    REQUIRE(room.hands().click("ballot/result/talk"));
    room.hands().frames(3);
    CHECK(room.state().phase == "discuss");
}

TEST_CASE("two stories and no choice yet lead to the page where the choice is written down") {
    for (const char* step : {"two", "none"}) {
        CAPTURE(step);
        BallotRoom room;
        hold_round(room, room.usual(), {0, 0, 1, 1});
        REQUIRE(room.hands().click(std::string{"ballot/result/"} + step));
        room.hands().frames(3);
        CHECK(room.state().phase == "reasons");
        const ReasonsUi& reasons = room.console.stories.reasons;
        const bool two = std::string{step} == "two";
        CHECK(reasons.no_choice_open == !two);
        CHECK(room.state().choosing.most_chosen == (two ? 2 : 1));
        if (two) CHECK(reasons.picked == std::vector{room.told[0], room.told[1]});
    }
}

TEST_CASE("no count chooses a story: that takes people and a reason") {
    BallotRoom room;
    hold_round(room, room.usual(), {0, 0, 0, 0});
    CHECK(room.state().choices.empty());
}

TEST_CASE("of a secret vote only numbers are kept") {
    BallotRoom room;
    RoundRules rules = room.usual();
    rules.secret = true;
    hold_round(room, rules, {0, 0, 1, 2});
    CHECK(room.last_round().result.kept.empty());
    CHECK(room.last_round().result.counts.front().tally.by_candidate[0].total == 2);
    CHECK(room.box.empty());
}

TEST_CASE("every way of counting shows its result without a word missing") {
    struct Way {
        CountMethod method;
        BallotKind kind;
        std::vector<std::vector<int>> ballots;
    };
    const std::vector<Way> ways{
        {CountMethod::approval, BallotKind::approval, {{1, 1, 0}, {1, 0, 0}, {0, 1, 0}}},
        {CountMethod::dots, BallotKind::dots, {{3, 2, 0}, {5, 0, 0}, {0, 1, 4}}},
        {CountMethod::scores, BallotKind::scores, {{9, 4, 1}, {8, 5, 2}, {2, 6, 3}}},
        {CountMethod::borda, BallotKind::ranking, {{1, 2, 3}, {1, 3, 2}, {2, 1, 3}}},
        {CountMethod::irv, BallotKind::ranking, {{1, 2, 3}, {2, 1, 3}, {3, 1, 2}, {1, 2, 3}}}};
    for (const Way& way : ways) {
        CAPTURE(static_cast<int>(way.method));
        BallotRoom room;
        RoundRules rules = room.usual();
        rules.method = way.method;
        rules.ballot.kind = way.kind;
        rules.secret = true;
        if (way.method == CountMethod::scores || way.method == CountMethod::borda)
            rules.count.threshold = Threshold::most_votes;
        room.open(rules);
        for (std::size_t i = 0; i < way.ballots.size(); ++i) {
            Ballot ballot;
            for (const int mark : way.ballots[i])
                ballot.marks.push_back(mark == 0 ? Mark{} : Mark{mark});
            room.box[room.voters[i]] = ballot;
        }
        room.console.ballot.page = BallotPage::facilitator;
        room.close_and_reveal();
        CHECK_FALSE(room.verdict().empty());
        CHECK(room.hands().shows("ballot/result/talk"));
        CHECK(room.words.missing() == std::vector<std::string>{});
    }
}

TEST_CASE("numbers are said exactly, as the language writes them") {
    BallotRoom room;
    CHECK(exact_number(room.words, 7, 1) == "7");
    CHECK(exact_number(room.words, 7, 2) == "3,5");
    CHECK(exact_number(room.words, 7, 3) == "2,33");
    CHECK(exact_number(room.words, 2999, 1000) == "3");
    CHECK(exact_number(room.words, -7, 2) == "\u22123,5");
    CHECK(exact_number(room.words, -1, 4) == "\u22120,25");
    room.words.set_language(Language::english);
    CHECK(exact_number(room.words, 7, 2) == "3.5");
}
