#include "core/report/markdown.h"
#include "core/report/report_reflection.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"
#include "tests/support/report_words.h"

using namespace kring;
using kring::test::Given;
using kring::test::report_words;

namespace {

Reflection two_notes() {
    using Q = ReflectionQuestion;
    return {{NoteId{1}, {SessionTime{61'000}, Q::missed, "Wie is er *niet*?\nDe school.", "Zoë"}},
            {NoteId{2}, {SessionTime{5'000}, Q::free, "een begin", ""}}};
}

std::string section(bool with_names, const Reflection& notes) {
    Given given;
    given.later(SessionTime{10'000});
    given.in("activities");
    given.later(SessionTime{60'000});
    given.activity("spreekuur");
    ReportFacts facts;
    facts.with_names = with_names;
    return to_markdown(
        report_of_notes(notes, given.session.log(), given.state(), facts, report_words("nl")));
}

}  // namespace

TEST_CASE("the report says what was noted, when, and in which phase", "[reflection]") {
    const std::string text = section(false, two_notes());
    CHECK(text.starts_with("## Notities bij het terugkijken"));
    const auto first = text.find("0:05"), second = text.find("1:01");
    REQUIRE(first != std::string::npos);
    REQUIRE(second != std::string::npos);
    CHECK(first < second);
    CHECK(text.find("Wat misten we?") != std::string::npos);
    CHECK(text.find("\\*niet\\*") != std::string::npos);
    CHECK(text.find("een begin") != std::string::npos);
}

TEST_CASE("a note at what came weeks later says which day that was", "[reflection]") {
    const Reflection late{
        {NoteId{1}, {std::chrono::hours{841}, ReflectionQuestion::free, "teruggeweest", ""}}};
    const std::string text = section(false, late);
    CHECK(text.find("dag 36") != std::string::npos);
    CHECK(text.find("841") == std::string::npos);
}

TEST_CASE("who noted something is said only with names", "[reflection]") {
    CHECK(section(false, two_notes()).find("Zoë") == std::string::npos);
    CHECK(section(true, two_notes()).find("Zoë") != std::string::npos);
}

TEST_CASE("without notes the report is as it was", "[reflection]") {
    CHECK(section(true, {}).find("Notities") == std::string::npos);
}
