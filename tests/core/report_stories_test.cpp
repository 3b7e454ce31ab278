#include "core/report/report_stories.h"

#include "core/report/markdown.h"
#include "core/report/story_counts.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"
#include "tests/support/report_words.h"
#include "tests/support/text_parts.h"

using namespace kring;
using kring::test::GivenStories;
using kring::test::has;
using kring::test::report_words;

namespace {

ReportFacts on(const std::string& today) {
    return {"15 oktober 2026", Language::dutch, SessionTime{0}, false, today};
}

std::string report(const State& state, const std::string& today = "2026-10-15") {
    return to_markdown(state, on(today), report_words("nl"));
}

std::string sheet(const State& state, const std::string& today = "2026-10-15") {
    return to_markdown(feedback_sheet_of(state, on(today), report_words("nl")));
}

Consent all(const std::string& until = {}) {
    Consent consent;
    consent.room = consent.report = consent.beyond = true;
    consent.until = until;
    return consent;
}

/// A table that chose "de brief" over "de fiets", with reasons, dissent and a line.
struct Chosen : GivenStories {
    StoryId letter = story("de brief");
    StoryId bicycle = story("de fiets");

    Chosen() {
        ask(GiveConsent{letter, all()});
        ask(GiveConsent{bicycle, all()});
        vote({letter, bicycle}, {0, 0, 1});
        reason(letter);
        remark(RemarkKind::dissent, std::nullopt, "De fiets laat meer zien van de straat");
        remark(RemarkKind::not_chosen, bicycle, "Mooi, en voor een volgende keer");
        ask(MakeChoice{choice(ChoiceOutcome::one_story, {letter})});
    }
};

}  // namespace

TEST_CASE("what was chosen and why stands before the stories", "[report]") {
    const Chosen table;
    const std::string text = report(table.state());
    const auto chosen = text.find("Gekozen: “de brief”");
    const auto reason = text.find("Omdat dit voor iedereen veel verschil maakt");
    const auto dissent = text.find("De fiets laat meer zien van de straat");
    const auto line = text.find("Mooi, en voor een volgende keer");
    const auto story = text.find("Er gebeurde iets met de fiets");
    REQUIRE(chosen != std::string::npos);
    REQUIRE(story != std::string::npos);
    CHECK(chosen < reason);
    CHECK(reason < dissent);
    CHECK(dissent < line);
    CHECK(line < story);
}

TEST_CASE("a story without consent for the report is counted and never told", "[report]") {
    Chosen table;
    const StoryId kept = table.story("het geheim van de kelder");
    table.remark(RemarkKind::comment, kept, "Dat van die kelder hoor ik vaker");
    for (const std::string& text : {report(table.state()), sheet(table.state())})
        CHECK_FALSE(has(text, "kelder"));
    CHECK(has(report(table.state()), "Eén verhaal staat hier niet in"));
}

TEST_CASE("consent that has ended no longer serves", "[report]") {
    Chosen table;
    table.ask(GiveConsent{table.letter, all("2026-10-31")});
    CHECK(has(report(table.state(), "2026-10-31"), "Er gebeurde iets met de brief"));
    const std::string later = report(table.state(), "2026-11-01");
    CHECK_FALSE(has(later, "de brief"));
    CHECK_FALSE(has(later, "Omdat dit voor iedereen veel verschil maakt"));
    CHECK(has(later, "alleen voor deze groep"));
}

TEST_CASE("a teller is called as was agreed", "[report]") {
    Chosen table;
    table.ask(WriteStory{table.letter, StoryField::teller, "Fatma"});
    table.ask(WriteStory{table.letter, StoryField::role, "moeder van drie"});
    CHECK_FALSE(has(report(table.state()), "Fatma"));
    CHECK(has(report(table.state()), "moeder van drie"));
    Consent named = all();
    named.name = true;
    table.ask(GiveConsent{table.letter, named});
    CHECK(has(report(table.state()), "Fatma"));
}

TEST_CASE("a story that was taken back leaves only its number", "[report]") {
    Chosen table;
    table.ask(WithdrawStory{table.letter});
    for (const std::string& text : {report(table.state()), sheet(table.state())}) {
        CHECK_FALSE(has(text, "de brief"));
        CHECK_FALSE(has(text, "Omdat dit voor iedereen veel verschil maakt"));
        CHECK(has(text, "verhaal nr. 1, ingetrokken"));
    }
}

TEST_CASE("the sheet tells each teller what was agreed, chosen or not", "[report]") {
    Chosen table;
    table.ask(WriteFeedback{table.bicycle, {"Je fiets komt in de krant", "Joop", "", "", false}});
    const std::string text = sheet(table.state());
    CHECK(has(text, "Je fiets komt in de krant"));
    CHECK(has(text, "Gekozen: “de brief”"));
}

TEST_CASE("nobody saw it differently is an answer when it was asked", "[report]") {
    GivenStories table;
    const StoryId one = table.story("de brief");
    table.story("de fiets");
    CHECK_FALSE(has(report(table.state()), "niemand zag het anders"));
    table.ask(AskDissent{true});
    CHECK(has(report(table.state()), "niemand zag het anders"));
    CHECK_FALSE(table[one].withdrawn);
}

TEST_CASE("all stories are counted, told and chosen", "[report]") {
    Chosen table;
    StoryMarks negative;
    negative.valence = StoryValence::negative;
    table.ask(MarkStory{table.bicycle, negative});
    table.ask(WriteStory{table.bicycle, StoryField::lessons, "Zet er een slot bij"});
    const StoryId gone = table.story("de soep");
    table.ask(WithdrawStory{gone});
    const StoryCounts counts = count_stories(table.state());
    CHECK(counts.all == StoryShare{2, 1});
    CHECK(counts.withdrawn == 1);
    CHECK(counts.by_valence.at(StoryValence::negative) == StoryShare{1, 0});
    CHECK(counts.by_valence.at(StoryValence::unset) == StoryShare{1, 1});
    CHECK(counts.by_lesson.at(LessonFate::unset) == 1);
    CHECK(counts.told_nothing == std::vector{table.fatma, table.joop, table.mirjam});
    CHECK(standing_of(table.state(), table.letter) == StoryStanding::chosen);
    CHECK(standing_of(table.state(), table.bicycle) == StoryStanding::not_chosen);
    CHECK(standing_of(table.state(), gone) == StoryStanding::withdrawn);
}

TEST_CASE("a lesson stands in the report with what became of it, once that is known", "[report]") {
    Chosen table;
    table.ask(WriteStory{table.letter, StoryField::lessons, "Schrijf korter"});
    CHECK(has(report(table.state()), "Schrijf korter"));
    CHECK_FALSE(has(report(table.state()), "Wat ermee gebeurde:"));
    StoryMarks marks = table.state().stories.at(table.letter).marks;
    marks.lesson_fate = LessonFate::under_way;
    marks.lesson_note = "De wijkkrant kijkt ernaar";
    table.ask(MarkStory{table.letter, marks});
    CHECK(has(report(table.state()),
              "Wat ermee gebeurde: er wordt aan gewerkt. De wijkkrant kijkt ernaar"));
}

TEST_CASE("what the facilitator counted and entered says so, also when it was secret", "[report]") {
    GivenStories table;
    const std::vector<StoryId> stories{table.story("de brief"), table.story("de fiets")};
    const auto told = [&](CastBy cast, bool secret) {
        RoundRules rules = table.rules(stories);
        rules.cast = cast;
        rules.secret = secret;
        if (cast != CastBy::laptop) rules.heads = static_cast<int>(rules.voters.size());
        if (cast != CastBy::laptop) rules.voters.clear();
        table.ask(OpenBallot{rules});
        if (cast == CastBy::laptop) {
            table.ask(CloseBallot{rules.voters});
            table.ask(RevealBallot{{{choice_of(0, 2), 3}}, 0});
        } else {
            table.ask(EnterCounts{{2, 1}, 0, 3, 0});
        }
        const std::string text = report(table.state());
        return text.substr(text.rfind("Ronde "));
    };
    CHECK(has(told(CastBy::paper, true), "geteld en ingevuld door de gespreksleider"));
    CHECK(has(told(CastBy::paper, true), "Geheim"));
    CHECK(has(told(CastBy::paper, false), "Op papier, geteld door de gespreksleider: 3"));
    CHECK(has(told(CastBy::hands, false), "Handen omhoog, geteld door de gespreksleider: 3"));
    CHECK(has(told(CastBy::laptop, true), "3 mensen stemden geheim"));
    CHECK_FALSE(has(told(CastBy::laptop, false), "geheim"));
}

TEST_CASE("the numbers of a round are called what they are", "[report]") {
    GivenStories table;
    const std::vector<StoryId> stories{table.story("de brief"), table.story("de fiets")};
    const auto head = [&](CountMethod method, const Ballot& ballot) {
        RoundRules rules = table.rules(stories);
        rules.method = method;
        rules.ballot.kind = ballot_kind(method);
        rules.count.threshold = Threshold::most_votes;
        table.ask(OpenBallot{rules});
        table.ask(CloseBallot{rules.voters});
        table.ask(RevealBallot{{{ballot, rules.voters.size()}}, 1});
        const std::string text = report(table.state());
        const auto from = text.find("| Verhaal |", text.rfind("Ronde "));
        REQUIRE(from != std::string::npos);
        return text.substr(from, text.find('\n', from) - from);
    };
    CHECK(has(head(CountMethod::one_choice, choice_of(0, 2)), "| Stemmen |"));
    CHECK(has(head(CountMethod::dots, Ballot{{2, 1}}), "| Stippen |"));
    CHECK(has(head(CountMethod::scores, Ballot{{7, 4}}), "| Score |"));
    CHECK(has(head(CountMethod::borda, Ballot{{1, 2}}), "| Punten |"));
}

TEST_CASE("every rule for equals has a sentence in the report", "[report]") {
    GivenStories table;
    const std::vector<StoryId> stories{table.story("de brief"), table.story("de fiets")};
    for (const TieRule ties : {TieRule::revote, TieRule::drop_lowest, TieRule::both,
                               TieRule::earlier_rounds, TieRule::lot, TieRule::ask}) {
        RoundRules rules = table.rules(stories);
        rules.count.ties = ties;
        rules.count.most_chosen = 2;
        table.ask(OpenBallot{rules});
        table.ask(CloseBallot{{table.fatma, table.joop}});
        table.ask(RevealBallot{{{choice_of(0, 2), 1}, {choice_of(1, 2), 1}}, 1});
        const std::string text = report(table.state());
        CHECK(has(text.substr(text.rfind("Ronde ")), "Het bleef gelijk"));
    }
}

TEST_CASE("who the method is owed to stands under the report and under the sheet", "[report]") {
    const Chosen table;
    State state = table.state();
    CHECK_FALSE(has(sheet(state), "Naar een methode van iemand"));
    state.method.credit = {"Naar een methode van iemand", "After a method of somebody"};
    for (const std::string& text : {report(state), sheet(state)}) {
        const auto credit = text.find("Naar een methode van iemand");
        REQUIRE(credit != std::string::npos);
        CHECK(text.find("Gekozen: “de brief”") < credit);
        CHECK(text.find('\n', credit) + 1 >= text.size());  // nothing comes after it
    }
}

TEST_CASE("a panel before is named with its day as people write it", "[report]") {
    GivenStories table;
    StartStory story;
    story.origin = StoryOrigin::passed_up;
    story.form.title = "de brief";
    story.form.happened = "Er kwam een brief.";
    story.form.why = "Omdat het telt.";
    story.consent = all();
    story.path = {{std::string(32, 'a'),
                   "Verhalen in West",
                   "Buurthuis West",
                   "2026-10-14",
                   3,
                   ChoosingWay::iterative,
                   true,
                   {"Omdat het voor iedereen iets verandert."},
                   {}}};
    table.ask(story);
    const std::string text = report(table.state());
    INFO(text);
    CHECK(has(text, "Gekozen door Buurthuis West, 14 oktober 2026"));
    CHECK_FALSE(has(text, "2026-10-14"));
}
