#include "app/cli/count_report.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"

#include <string>

using namespace kring;

namespace {

const std::string ballot_folder = test::source_folder() + "/tests/fixtures/ballots/";

CountCommand asked(const std::string& file, const char* rule, const char* ties) {
    CountCommand command;
    command.file = ballot_folder + file;
    command.rule = rule;
    command.ties = ties;
    return command;
}

/// Every rule that takes this file.
std::vector<const char*> rules_for(const std::string& file) {
    if (file == "dots.csv") return {"plurality", "approval", "dots", "score", "borda", "irv"};
    if (file == "scores.csv") return {"plurality", "approval", "score", "borda", "irv"};
    return {"plurality", "approval", "borda", "irv"};
}

}  // namespace

TEST_CASE("every rule and tie rule is told in whole sentences, in both languages", "[count]") {
    Words words = test::dutch_words();
    for (const std::string file : {"garden.blt", "leader.toc", "old.soi", "scores.csv", "dots.csv"})
        for (const char* rule : rules_for(file))
            for (const char* ties :
                 {"revote", "drop-lowest", "both", "earlier-rounds", "lot", "ask"}) {
                INFO(file << " " << rule << " " << ties);
                words.set_language(Language::dutch);
                const auto dutch = count_file(asked(file, rule, ties), words);
                words.set_language(Language::english);
                const auto english = count_file(asked(file, rule, ties), words);
                REQUIRE(dutch);
                REQUIRE(english);
                for (const auto& text : {dutch.value(), english.value()}) {
                    CHECK(text.starts_with(file));
                    CHECK(text.find("\u2039") == std::string::npos);  // a word that is missing
                    CHECK(text.find('{') == std::string::npos);       // a place nothing was put in
                }
                CHECK(dutch.value().find("Ronde 1") != std::string::npos);
                CHECK(english.value().find("Round 1") != std::string::npos);
            }
}

TEST_CASE("a file that a rule cannot count is refused in both languages", "[count]") {
    Words words = test::dutch_words();
    for (const char* rule : {"score", "dots"}) {
        words.set_language(Language::dutch);
        const auto dutch = count_file(asked("garden.blt", rule, "ask"), words);
        words.set_language(Language::english);
        const auto english = count_file(asked("garden.blt", rule, "ask"), words);
        REQUIRE_FALSE(dutch);
        REQUIRE_FALSE(english);
        CHECK_FALSE(dutch.error().empty());
        CHECK(dutch.error() != english.error());
    }
}

TEST_CASE("with two sought, an open tie for the second place leaves the first open too",
          "[count]") {
    const Words words = test::dutch_words();
    BallotFile file;
    file.names = {"Fiets", "Tuin", "Huis"};
    const BallotBox box{{choice_of(0, 3), 5}, {choice_of(1, 3), 2}, {choice_of(2, 3), 2}};
    CountPlan plan;
    plan.rules.winners = 2;
    plan.rules.most_chosen = 3;
    const auto told = [&](TieRule ties) {
        plan.rules.ties = ties;
        const Counted counted = count_box(plan, box, file.names);
        return count_as_text({"tuin.blt", "plurality", file, plan, counted}, words);
    };
    const auto chosen = [](const std::string& text) {
        return text.find("Gekozen") != std::string::npos;
    };
    for (const TieRule ties : {TieRule::revote, TieRule::ask, TieRule::earlier_rounds}) {
        const std::string text = told(ties);
        CHECK_FALSE(chosen(text));
        CHECK(text.find("Gelijk: Tuin, Huis.") != std::string::npos);
    }
    CHECK(told(TieRule::ask).find(words("no_decision.group_decides")) != std::string::npos);
    CHECK(told(TieRule::both).find("Gekozen: Fiets, Tuin, Huis.") != std::string::npos);
    CHECK(chosen(told(TieRule::lot)));
}

TEST_CASE("every tie of a count is kept, and only the last one can be open", "[count]") {
    const auto only = [](Candidate one) { return ranking_of({{one}}, 4); };
    // C and D are equal for last; whoever is left has the other's votes then, as many as B.
    const BallotBox box{
        {only(0), 5}, {only(1), 4}, {ranking_of({{2}, {3}}, 4), 2}, {ranking_of({{3}, {2}}, 4), 2}};
    CountPlan plan;
    plan.method = CountMethod::irv;
    const auto ties = [&](TieRule rule) {
        plan.rules.ties = rule;
        return ties_of(count_box(plan, box, std::vector<std::string>{"A", "B", "C", "D"}));
    };
    const auto drawn = ties(TieRule::lot);
    REQUIRE(drawn.size() == 2);
    CHECK(drawn[0].round == 0);
    CHECK(drawn[0].between == std::vector<Candidate>{2, 3});
    CHECK(drawn[1].round == 1);
    CHECK(drawn[1].between.front() == 1);
    CHECK(drawn[0].settled);
    CHECK(drawn[1].settled);
    const auto open = ties(TieRule::ask);
    REQUIRE(open.size() == 1);
    CHECK_FALSE(open[0].settled);
}
