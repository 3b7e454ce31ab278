#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/story_console.h"

#include <variant>

using namespace kring;
using kring::test::StoryConsole;
using kring::ui::Key;

namespace {

std::string part(StoryId id, const std::string& name) {
    return "feedback/scroll/story:" + std::to_string(id.value) + "/" + name;
}

void write(StoryConsole& room, const std::string& field, const std::string& text) {
    REQUIRE(room.hands().click(field));
    room.hands().frames(2);
    room.hands().type(text);
    room.hands().press(Key::enter);
    room.hands().frames(3);
}

}  // namespace

TEST_CASE("what goes back to a teller has a text, somebody who does it, a way and a day") {
    StoryConsole room{"collect"};
    const StoryId id = room.tell("De deur");
    room.enter("feedback");
    write(room, part(id, "text"), "Je verhaal is besproken met de gemeente.");
    write(room, part(id, "owner"), "Bram");
    write(room, part(id, "channel"), "bellen");
    write(room, part(id, "by_when"), "volgende week");
    REQUIRE(room.hands().click(part(id, "done")));
    room.hands().frames(3);
    const Feedback& kept = room.story(id).feedback;
    CHECK(kept.text == "Je verhaal is besproken met de gemeente.");
    CHECK(kept.owner == "Bram");
    CHECK(kept.channel == "bellen");
    CHECK(kept.by_when == "volgende week");
    CHECK(kept.done);
    CHECK(room.drafts.empty());
}

TEST_CASE("a story that was taken back stands in the list, with nothing to fill in") {
    StoryConsole room{"collect"};
    const StoryId id = room.tell("De deur");
    const StoryId other = room.tell("De bank");
    room.ask(WithdrawStory{id});
    room.enter("feedback");
    CHECK_FALSE(room.hands().shows(part(id, "text")));
    CHECK(room.hands().shows(part(other, "text")));
}

TEST_CASE("the sheet for the tellers is saved beside the session") {
    StoryConsole room{"collect"};
    room.tell("De deur");
    room.enter("feedback");
    REQUIRE(room.hands().click("feedback/sheet"));
    room.hands().frames(2);
    REQUIRE(room.asked.size() == 1);
    const auto* sheet = std::get_if<SaveFeedbackSheet>(&room.asked.front());
    REQUIRE(sheet != nullptr);
    CHECK(sheet->path == "verhalen" + room.words("feedback.sheet_suffix") + ".md");
}

TEST_CASE("without a story there is nothing to give back, and the page says so") {
    StoryConsole room{"feedback"};
    CHECK_FALSE(room.hands().shows("feedback/scroll"));
    CHECK(room.words.missing() == std::vector<std::string>{});
}

TEST_CASE("what became of a lesson is filled in beside the table of stories") {
    StoryConsole room{"collect"};
    const StoryId id = room.tell("De deur");
    const StoryId without = room.tell("De bank");
    room.ask(WriteStory{id, StoryField::lessons, "Zet de deur vaker open."});
    room.console.middle = Middle::story_table;
    room.hands().frames(3);
    const std::string lesson = "table/counts/lessons/lesson:" + std::to_string(id.value);
    CHECK_FALSE(room.hands().shows("table/counts/lessons/lesson:" + std::to_string(without.value) +
                                   "/fate"));
    REQUIRE(room.hands().click(lesson + "/fate"));
    room.hands().frames(3);
    REQUIRE(room.hands().click(lesson + "/fate/list/option:1"));
    room.hands().frames(3);
    CHECK(room.story(id).marks.lesson_fate == LessonFate::taken_up);
    write(room, lesson + "/lesson_note", "Ligt bij het buurthuis");
    room.hands().press(Key::tab);
    room.hands().frames(3);
    CHECK(room.story(id).marks.lesson_note == "Ligt bij het buurthuis");
    CHECK(room.story(id).marks.lesson_fate == LessonFate::taken_up);
    CHECK(room.drafts.empty());
}
