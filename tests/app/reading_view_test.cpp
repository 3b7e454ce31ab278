#include "app/ui/bmp_text.h"
#include "tests/support/catch.h"
#include "tests/support/drawn_words.h"
#include "tests/support/story_console.h"

using namespace kring;
namespace test = kring::test;
using kring::test::StoryConsole;
using kring::ui::Key;

namespace {

const std::string order_row(StoryId id) {
    return "reading/story_list/scroll/story:" + std::to_string(id.value) + "/row";
}

}  // namespace

TEST_CASE("arrows move the sentence that is being read, and why it matters comes last") {
    StoryConsole room{"read"};
    room.tell("De deur");
    const ReadingUi& reading = room.console.stories.reading;
    REQUIRE(reading.sentences.size() == 4);
    CHECK(reading.sentence == 0);
    room.hands().press(Key::down);
    room.hands().press(Key::right);
    CHECK(reading.sentence == 2);
    room.hands().press(Key::up);
    CHECK(reading.sentence == 1);
    room.hands().press(Key::left);
    room.hands().press(Key::left);
    CHECK(reading.sentence == 0);
    for (int i = 0; i < 9; ++i) room.hands().press(Key::down);
    CHECK(reading.sentence == 4);
}

TEST_CASE("a click on a sentence moves the reader there") {
    StoryConsole room{"read"};
    const StoryId id = room.tell("De deur");
    const std::string page = "reading/page:" + std::to_string(id.value) + "/told/text";
    REQUIRE(room.hands().probe.find(page) != nullptr);
    const ui::Rect text = room.hands().probe.find(page)->visible;
    // The third sentence begins the second paragraph, on the third line.
    room.hands().click_at({text.x + 30, text.y + 2.5F * 33});
    CHECK(room.console.stories.reading.sentence == 2);
    room.hands().click_at({text.x + 30, text.y + 16});
    CHECK(room.console.stories.reading.sentence == 0);
}

TEST_CASE("once everybody heard a story, Enter goes on to the next that nobody heard yet") {
    StoryConsole room{"read"};
    const StoryId first = room.tell("Een");
    const StoryId second = room.tell("Twee");
    const StoryId third = room.tell("Drie");
    room.ask(HearStory{second, true});
    room.console.stories.open = first;
    room.hands().frames(2);
    room.hands().press(Key::enter);
    room.hands().frames(2);
    CHECK(room.story(first).heard);
    CHECK(room.console.stories.open == third);
    REQUIRE(room.hands().click("reading/heard"));
    room.hands().frames(2);
    CHECK(room.story(third).heard);
    CHECK(room.console.stories.open == third);
    REQUIRE(room.hands().click("reading/not_heard"));
    room.hands().frames(2);
    CHECK_FALSE(room.story(third).heard);
}

TEST_CASE("only stories that are told and may be shared here are offered for reading") {
    StoryConsole room{"read"};
    const StoryId open = room.tell("Mag");
    const StoryId closed = room.tell("Mag niet", false);
    const StoryId unfinished{room.ask(StartStory{})};
    room.hands().frames(4);
    CHECK(room.hands().shows(order_row(open)));
    CHECK_FALSE(room.hands().shows(order_row(closed)));
    CHECK_FALSE(room.hands().shows(order_row(unfinished)));
    CHECK(room.hands().shows("reading/withheld"));
    room.console.stories.open = closed;
    room.hands().frames(2);
    CHECK(room.console.stories.open == open);
}

TEST_CASE("without a story to read the screen says what belongs there, and nothing breaks") {
    StoryConsole room{"read"};
    room.tell("Mag niet", false);
    room.hands().press(Key::enter);
    room.hands().press(Key::down);
    CHECK(room.hands().shows("reading/withheld"));
    CHECK_FALSE(room.hands().shows("reading/heard"));
}

TEST_CASE("the story fills the middle in large letters, and Esc brings the rest back") {
    StoryConsole room{"read"};
    const StoryId id = room.tell("De deur");
    REQUIRE(room.hands().click("reading/large"));
    room.hands().frames(2);
    CHECK_FALSE(room.hands().shows(order_row(id)));
    room.hands().press(Key::escape);
    room.hands().frames(2);
    CHECK(room.hands().shows(order_row(id)));
}

TEST_CASE("another order is asked of the program, which has the dice") {
    StoryConsole room{"read"};
    room.tell("Een");
    room.tell("Twee");
    REQUIRE(room.hands().click("reading/shuffle"));
    REQUIRE(room.asked.size() == 1);
    CHECK(std::holds_alternative<ShuffleOrder>(room.asked.front()));
}

TEST_CASE("who types in the notes does not read on, and who walks with Tab does not either") {
    StoryConsole room{"read"};
    const StoryId id = room.tell("De deur");
    REQUIRE(room.hands().click("panel/scroll/notes"));
    room.hands().type("straks");
    room.hands().press(Key::left);
    room.hands().press(Key::enter);
    CHECK(room.console.stories.reading.sentence == 0);
    CHECK_FALSE(room.story(id).heard);
    REQUIRE(room.tab_to("reading/next"));
    room.hands().press(Key::enter);
    CHECK_FALSE(room.story(id).heard);
}

TEST_CASE("the next and the story before are reached by their buttons and with Alt and an arrow") {
    StoryConsole room{"read"};
    const StoryId first = room.tell("Een");
    const StoryId second = room.tell("Twee");
    room.console.stories.open = first;
    room.hands().frames(2);
    room.hands().press(Key::right, {.alt = true});
    CHECK(room.console.stories.open == second);
    room.hands().press(Key::right, {.alt = true});
    CHECK(room.console.stories.open == second);
    REQUIRE(room.hands().click("reading/previous"));
    CHECK(room.console.stories.open == first);
    REQUIRE(room.hands().click(order_row(second)));
    CHECK(room.console.stories.open == second);
}

TEST_CASE("in large letters the story has all the room that why it matters does not take") {
    StoryConsole room{"read", {1920, 1080}};
    const StoryId id = room.tell("De deur");
    REQUIRE(room.hands().click("reading/large"));
    room.hands().frames(3);
    const auto rect = [&](const std::string& path) {
        REQUIRE(room.hands().probe.find(path) != nullptr);
        return room.hands().probe.find(path)->rect;
    };
    const ui::Rect why = rect("reading/why_panel");
    const ui::Rect page = rect("reading/page:" + std::to_string(id.value) + "/told/text");
    const ui::Rect heard = rect("reading/heard");
    CHECK(heard.y - why.bottom() < 24);
    CHECK(why.y - page.bottom() < 24);
}

TEST_CASE("a story that a panel below chose says so while it is read", "[story]") {
    StoryConsole room{"read"};
    const StoryId own = room.tell("De deur");
    StartStory story;
    story.origin = StoryOrigin::passed_up;
    story.form.title = "De stoel";
    story.form.happened = "Toen stond er een stoel bij.";
    story.form.why = "Omdat je dan blijft zitten.";
    story.consent.room = true;
    story.path = {{std::string(32, 'a'),
                   "Verhalen in West",
                   "Buurthuis West",
                   "2026-10-14",
                   3,
                   ChoosingWay::iterative,
                   true,
                   {"Omdat het voor iedereen iets verandert."},
                   {}}};
    const StoryId passed{room.ask(story)};
    room.console.stories.open = passed;
    room.hands().frames(3);
    test::DrawnWords drawn;
    const auto words = drawn.read();
    for (const char32_t* word : {U"Gekozen", U"Buurthuis", U"oktober", U"2026"}) {
        INFO(ui::encode_utf8(word));
        CHECK(words.contains(word));
    }
    room.console.stories.open = own;
    room.hands().frames(3);
    CHECK_FALSE(drawn.read().contains(U"Buurthuis"));
}
