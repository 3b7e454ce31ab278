#include "app/cli/count_report.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"

#include <string>
#include <string_view>

using namespace kring;

namespace {

/// The sentence that says why this file is not counted.
std::string refusal_of(const CountCommand& command) {
    static const Words words = test::dutch_words();
    const auto counted = count_file(command, words);
    if (counted) FAIL("counted: " << counted.value());
    return counted.error();
}

void expect_refusal(const char* name, std::string_view text, CountCommand command, int line_of_it,
                    std::string_view reason = {}) {
    const TempFolder folder;
    command.file = folder / name;
    write_file(command.file, text);
    const std::string sentence = refusal_of(command);
    INFO(text << "\n" << sentence);
    CHECK(sentence.find("[regel " + std::to_string(line_of_it) + "]") != std::string::npos);
    CHECK(sentence.find(reason) != std::string::npos);
}

CountCommand refused_by(const char* rule, int budget = 0, int cap = 0) {
    CountCommand command;
    command.file = test::source_folder() + "/tests/fixtures/ballots/garden.blt";
    command.rule = rule;
    command.budget = budget;
    command.cap = cap;
    return command;
}

}  // namespace

TEST_CASE("a file that is refused says in which line", "[count]") {
    CountCommand irv = refused_by("irv");
    for (const bool json : {false, true}) {
        irv.json = json;
        expect_refusal("bad.blt", "2 1\n1 3 0\n", irv, 2);
        expect_refusal("bad.blt", "2 1\n1 1 0\n1 1 1 0\n", irv, 3);
        expect_refusal("bad.blt", "2 1\n-4 1 0\n", irv, 2);
        expect_refusal("bad.blt", "2 1\n1 NaN 0\n", irv, 2);
        expect_refusal("bad.blt", "2 1\n1000000000 1 0\n", irv, 2);
        expect_refusal("bad.blt", "2 1\n1 1 0\n", irv, 2);
        expect_refusal("bad.blt", "2,1\n", irv, 1);
    }
}

TEST_CASE("dots that are refused say in which line, and why", "[count]") {
    const CountCommand dots = refused_by("dots");
    expect_refusal("bad.csv", "A;B\n1;1\n1;-1\n", dots, 3, "Minder dan nul");
    expect_refusal("bad.csv", "A;B\n1,5;1\n", dots, 2, "heel");
    expect_refusal("bad.csv", "A;B\n1;1\n1;x\n", dots, 3);
    expect_refusal("bad.csv", "A;B\n3;2\n3;3\n", refused_by("dots", 5), 3,
                   "meer stippen dan iemand heeft");
    expect_refusal("bad.csv", "A;B\n2;2\n0;3\n", refused_by("dots", 0, 2), 3,
                   "bij \u00e9\u00e9n keuze");
}

TEST_CASE("a file without dots says so, and bounds on dots are for dots alone", "[count]") {
    CHECK(refusal_of(refused_by("dots")).find("geen stippen") != std::string::npos);
    CHECK(refusal_of(refused_by("irv", 0, 2)).find("--rule dots") != std::string::npos);
    CHECK(refusal_of(refused_by("irv", 5)).find("--rule dots") != std::string::npos);
}
