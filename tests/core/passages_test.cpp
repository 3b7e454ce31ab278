#include "core/library/passages.h"

#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <algorithm>
#include <chrono>

using namespace kring;
using namespace kring::test;
using namespace std::chrono_literals;

namespace {

/// The moment that somebody is led to who looks for this text; fails when it is not found.
SessionTime led_to(const Given& given, const std::string& text) {
    const auto passages = passages_of(given.session.log(), given.state());
    const auto found = std::find_if(passages.begin(), passages.end(), [&](const Passage& passage) {
        return passage.text.find(text) != std::string::npos;
    });
    INFO(text);
    REQUIRE(found != passages.end());
    return found->at;
}

/// At that moment the words are there.
bool stands_there(const Given& given, const std::string& text) {
    const SessionTime at = led_to(given, text);
    std::vector<Record> until;
    for (const Record& record : given.session.log())
        if (record.at <= at) until.push_back(record);
    const auto then = passages_of(until, fold(until));
    return std::any_of(then.begin(), then.end(), [&](const Passage& passage) {
        return passage.text.find(text) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a card that got other words is found where it got them", "[library]") {
    Given given;
    given.in("activities");
    given.later(60s);
    const CardId card = given.activity("koffie drinken");
    given.later(60s);
    const SessionTime renamed = given.now;
    given.ask(RenameCard{card, "samen eten"});
    given.later(60s);
    given.activity("iets anders");
    CHECK(led_to(given, "samen eten") == renamed);
    CHECK(stands_there(given, "samen eten"));
}

TEST_CASE("words that an undo brought back are found where it did", "[library]") {
    Given given;
    given.in("activities");
    const CardId card = given.activity("koffie drinken");
    given.later(60s);
    given.ask(RenameCard{card, "samen eten"});
    given.later(60s);
    const SessionTime undone = given.now;
    given.undo();
    CHECK(led_to(given, "koffie drinken") == undone);
    given.later(60s);
    const SessionTime redone = given.now;
    given.redo();
    CHECK(led_to(given, "samen eten") == redone);
    CHECK(stands_there(given, "samen eten"));
}

TEST_CASE("a reason and a word for the teller are found where they were written", "[library]") {
    GivenStories table;
    const StoryId story = table.story("de sleutel");
    const RemarkId remark = table.remark(RemarkKind::comment, story, "eerste gedachte");
    table.later(60s);
    table.ask(ChangeRemark{remark, "tweede gedachte"});
    const SessionTime changed = table.now;
    table.later(60s);
    Feedback feedback;
    feedback.text = "je verhaal raakte ons";
    table.ask(WriteFeedback{story, feedback});
    CHECK(led_to(table, "tweede gedachte") == changed);
    CHECK(led_to(table, "je verhaal raakte ons") == table.now);
    CHECK(stands_there(table, "tweede gedachte"));
}
