#include "app/cli/count_report.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"

#include <string>

using namespace kring;

namespace {

const std::string ballots = std::string{KRING_SOURCE_DIR} + "/tests/fixtures/ballots/";

CountCommand asked(const std::string& file, const char* rule, const char* ties) {
    CountCommand command;
    command.file = ballots + file;
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
