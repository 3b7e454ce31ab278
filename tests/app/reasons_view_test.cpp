#include "core/session/ballot_rules.h"
#include "core/session/choice_rules.h"
#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/drawn_words.h"
#include "tests/support/story_console.h"

using namespace kring;
using kring::test::StoryConsole;
using kring::ui::Key;

namespace {

std::string pick(StoryId id) {
    return "reasons/stories/story:" + std::to_string(id.value) + "/pick";
}
std::string line(StoryId id) {
    return "reasons/stories/story:" + std::to_string(id.value) + "/line";
}
std::string why(StoryId id) {
    return "reasons/said/reasons_of:" + std::to_string(id.value) + "/new";
}

const std::string whole_reason = "Omdat de straat sindsdien weer met elkaar praat.";

/// Two stories were told, and the group stands before its choice.
struct Choosers : StoryConsole {
    StoryId door, bench;
    Choosers() : StoryConsole{"collect"} {
        door = tell("De deur");
        bench = tell("De bank");
        enter("reasons");
    }
    void write(const std::string& field, const std::string& text) {
        REQUIRE(hands().click(field));
        hands().frames(2);
        hands().type(text);
        hands().press(Key::enter);
        hands().frames(3);
    }
    std::vector<std::string> said(RemarkKind kind) const {
        std::vector<std::string> texts;
        for (const RemarkId id : remarks_of(state(), kind))
            texts.push_back(state().remarks.at(id).text);
        return texts;
    }
    /// Everybody votes on the laptop about the stories that are there, and it is shown.
    void vote(CountMethod method, const std::vector<Ballot>& ballots) {
        while (state().people.size() < ballots.size())
            join("Persoon " + std::to_string(state().people.size()), "", Perspective::citizen);
        enter("vote");
        RoundRules rules = usual_rules(state(), std::nullopt, "2026-11-21");
        rules.method = method;
        rules.ballot.kind = ballot_kind(method);
        const RoundId round{ask(OpenBallot{rules})};
        ask(CloseBallot{state().rounds.at(round).rules.voters});
        BallotBox box;
        for (const Ballot& ballot : ballots) box.push_back({ballot, 1});
        ask(RevealBallot{std::move(box), 0});
        enter("reasons");
    }
    bool enabled(const std::string& path) {
        const ui::Probe::Seen* seen = hands().probe.find(path);
        return seen != nullptr && seen->enabled;
    }
};

}  // namespace

TEST_CASE("no story is settled on before it is picked and has a reason") {
    Choosers room;
    CHECK_FALSE(room.enabled("reasons/settle"));
    REQUIRE(room.hands().click(pick(room.door)));
    room.hands().frames(3);
    CHECK_FALSE(room.enabled("reasons/settle"));
    room.write(why(room.door), whole_reason);
    CHECK(room.said(RemarkKind::reason) == std::vector{whole_reason});
    REQUIRE(room.enabled("reasons/settle"));
    REQUIRE(room.hands().click("reasons/settle"));
    room.hands().frames(3);
    const Choice* choice = choice_for(room.state(), std::nullopt);
    REQUIRE(choice != nullptr);
    CHECK(choice->outcome == ChoiceOutcome::one_story);
    CHECK(choice->stories == std::vector{room.door});
    CHECK(choice->by_group);
}

TEST_CASE("one word is no reason, and stays in its field to be made a sentence") {
    Choosers room;
    REQUIRE(room.hands().click(pick(room.door)));
    room.hands().frames(3);
    room.write(why(room.door), "Mooi");
    CHECK(room.said(RemarkKind::reason).empty());
    const std::string draft = "reason:" + std::to_string(room.door.value);
    REQUIRE(room.drafts.contains(draft));
    CHECK(room.drafts.at(draft) == "Mooi");
}

TEST_CASE("who sees it differently is kept, and that nobody did is ticked") {
    Choosers room;
    REQUIRE(room.hands().click("reasons/said/dissent/asked"));
    room.hands().frames(3);
    CHECK(room.state().dissent_asked);
    room.write("reasons/said/dissent/new", "Ik vond de bank belangrijker.");
    CHECK(room.said(RemarkKind::dissent) ==
          std::vector<std::string>{"Ik vond de bank belangrijker."});
    CHECK_FALSE(room.hands().shows("reasons/said/dissent/asked"));
}

TEST_CASE("what counted has a weight that can be changed, and can go again") {
    Choosers room;
    room.write("reasons/said/criteria/new", "Raakt veel mensen");
    REQUIRE(room.state().criteria.size() == 1);
    const auto id = room.state().criteria.begin()->first;
    const std::string row = "reasons/said/criteria/criterion:" + std::to_string(id.value);
    REQUIRE(room.hands().click(row + "/weight/2"));
    room.hands().frames(3);
    CHECK(room.state().criteria.at(id).weight == 3);
    REQUIRE(room.hands().click(row + "/remove"));
    room.hands().frames(3);
    CHECK(room.state().criteria.empty());
}

TEST_CASE("a story that is not chosen keeps a line of its own, which emptied is gone") {
    Choosers room;
    REQUIRE(room.hands().click(pick(room.door)));
    room.hands().frames(3);
    room.write(line(room.bench), "Mooi, voor een volgende keer");
    REQUIRE(room.said(RemarkKind::not_chosen) ==
            std::vector<std::string>{"Mooi, voor een volgende keer"});
    REQUIRE(room.hands().click(line(room.bench)));
    room.hands().frames(2);
    room.hands().press(Key::a, {.ctrl = true});
    room.hands().press(Key::del);
    room.hands().press(Key::enter);
    room.hands().frames(3);
    CHECK(room.said(RemarkKind::not_chosen).empty());
}

TEST_CASE("no choice yet is an outcome, with the reason why") {
    Choosers room;
    REQUIRE(room.hands().click("reasons/none"));
    room.hands().frames(3);
    room.write("reasons/said/no_choice", "We willen eerst de tellers nog spreken.");
    const Choice* choice = choice_for(room.state(), std::nullopt);
    REQUIRE(choice != nullptr);
    CHECK(choice->outcome == ChoiceOutcome::no_choice);
    CHECK(choice->stories.empty());
    CHECK(choice->explanation == "We willen eerst de tellers nog spreken.");
}

TEST_CASE("a choice can be kept for another moment, and says so") {
    Choosers room;
    REQUIRE(room.hands().click("reasons/none"));
    room.hands().frames(3);
    REQUIRE(room.hands().click("reasons/said/park"));
    room.hands().frames(3);
    room.write("reasons/said/no_choice", "Twee van ons zijn er vandaag niet.");
    const Choice* choice = choice_for(room.state(), std::nullopt);
    REQUIRE(choice != nullptr);
    CHECK(choice->outcome == ChoiceOutcome::parked);
    CHECK(choice->explanation == "Twee van ons zijn er vandaag niet.");
    REQUIRE(room.hands().click("reasons/again"));
    room.hands().frames(3);
    CHECK_FALSE(room.console.stories.reasons.park);
}

TEST_CASE("a choice that is settled is only text, until it is opened again") {
    Choosers room;
    REQUIRE(room.hands().click(pick(room.door)));
    room.hands().frames(3);
    room.write(why(room.door), whole_reason);
    REQUIRE(room.hands().click("reasons/settle"));
    room.hands().frames(3);
    CHECK_FALSE(room.enabled(pick(room.bench)));
    REQUIRE(room.hands().click("reasons/again"));
    room.hands().frames(3);
    CHECK(choice_for(room.state(), std::nullopt) == nullptr);
    CHECK(room.said(RemarkKind::reason) == std::vector{whole_reason});
    CHECK(room.enabled(pick(room.bench)));
}

TEST_CASE("beside a story stands what it got, in what was given") {
    Choosers room;
    room.vote(CountMethod::dots, {Ballot{{3, 2}}, Ballot{{2, {}}}});
    const auto drawn = kring::test::DrawnWords{}.read();
    CHECK(drawn.contains(U"stippen"));
    CHECK(room.words.missing().empty());
}

TEST_CASE("the counts of a runoff stand on a line of their own, above the line for later") {
    Choosers room;
    const StoryId soup = room.tell("De soep");
    const auto only = [](Candidate one) { return ranking_of({{one}}, 3); };
    room.vote(CountMethod::irv, {only(0), only(0), only(1), only(1), ranking_of({{2}, {1}}, 3)});
    REQUIRE(room.state().rounds.rbegin()->second.result.counts.size() == 2);
    CHECK(kring::test::DrawnWords{}.read().contains(U"telling"));
    const auto* row = room.hands().probe.find(pick(soup));
    const auto* below = room.hands().probe.find(line(soup));
    REQUIRE(row != nullptr);
    REQUIRE(below != nullptr);
    CHECK(below->rect.y - (row->rect.y + row->rect.h) > 12);
    CHECK(room.words.missing().empty());
}
