#include "tests/support/catch.h"
#include "tests/support/story_console.h"

#include <algorithm>

using namespace kring;
using kring::test::StoryConsole;
using kring::ui::Key;

TEST_CASE("with a turn the story of who tells lies open, with what is known of them") {
    StoryConsole room;
    REQUIRE(room.hands().click(room.turn(room.anouk, "begin")));
    room.hands().frames(4);
    CHECK(room.state().turns.telling == room.anouk);
    CHECK(room.state().timer.stage == Timer::Stage::running);
    REQUIRE(room.state().stories.size() == 1);
    const auto& [id, story] = *room.state().stories.begin();
    CHECK(room.console.stories.open == id);
    CHECK(story.told_by == room.anouk);
    CHECK(story.form.teller == "Anouk");
    CHECK(story.form.role == "moeder van twee");
    CHECK(story.marks.perspective == Perspective::citizen);
    CHECK(story.form.recorded_on == "2026-11-21");
    // The keyboard is where telling begins.
    CHECK(room.hands().focused() == room.field(id, "before"));
}

TEST_CASE("who begins again before the others does not, and hears why") {
    StoryConsole room;
    room.ask(BeginTurn{room.anouk});
    room.ask(EndTurn{});
    room.hands().frames(3);
    const ui::Probe::Seen* begin = room.hands().probe.find(room.turn(room.anouk, "begin"));
    REQUIRE(begin != nullptr);
    CHECK_FALSE(begin->enabled);
    CHECK(begin->why_not == room.words("refusal.not_their_turn"));
    REQUIRE(room.hands().click(room.turn(room.bram, "pass")));
    room.hands().frames(3);
    CHECK(room.state().turns.passed.at(room.bram) == 1);
}

TEST_CASE("a turn ends by its tick, and somebody who goes on telling finds their own story") {
    StoryConsole room;
    REQUIRE(room.hands().click(room.turn(room.anouk, "begin")));
    room.hands().frames(4);
    const StoryId first = room.console.stories.open;
    REQUIRE(room.hands().click(room.turn(room.anouk, "end")));
    room.hands().frames(3);
    CHECK_FALSE(room.state().turns.telling);
    CHECK(room.state().turns.told.at(room.anouk) == 1);
    REQUIRE(room.hands().click(room.turn(room.bram, "begin")));
    room.hands().frames(4);
    REQUIRE(room.console.stories.open != first);
    REQUIRE(room.hands().click(room.turn(room.anouk, "begin")));
    room.hands().frames(4);
    CHECK(room.console.stories.open == first);
    CHECK(room.state().stories.size() == 2);
}

TEST_CASE("what is typed becomes part of the story when the group goes on to another phase") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    REQUIRE(room.hands().click(room.field(id, "title")));
    room.hands().type(" en de bel");
    CHECK(room.story(id).form.title == "De deur");
    CHECK(room.drafts.at("story:" + std::to_string(id.value) + ":title") == "De deur en de bel");
    REQUIRE(room.hands().click("rail/next"));
    room.hands().frames(4);
    CHECK(room.state().phase == "sort");
    CHECK(room.story(id).form.title == "De deur en de bel");
    CHECK_FALSE(room.drafts.contains("story:" + std::to_string(id.value) + ":title"));
}

TEST_CASE("what is typed stays with its story when another one is opened") {
    StoryConsole room;
    const StoryId first = room.tell("Een");
    const StoryId second = room.tell("Twee");
    room.console.stories.open = first;
    room.hands().frames(2);
    REQUIRE(room.hands().click(room.field(first, "before")));
    room.hands().press(Key::end, {.ctrl = true});
    room.hands().type(" Heel stil.");
    REQUIRE(room.hands().click("stories/story_list/scroll/story:" + std::to_string(second.value) +
                               "/row"));
    room.hands().frames(3);
    CHECK(room.console.stories.open == second);
    CHECK(room.story(first).form.before == "Eerst was het stil. Niemand zei iets. Heel stil.");
    CHECK(room.story(second).form.before == "Eerst was het stil. Niemand zei iets.");
}

TEST_CASE("text found after a crash is part of its story, also when nobody opens the form") {
    StoryConsole room{"read"};
    const StoryId id = room.tell("De deur");
    room.drafts["story:" + std::to_string(id.value) + ":why"] = "Omdat het van mij was.";
    room.hands().frames(3);
    CHECK(room.story(id).form.why == "Omdat het van mij was.");
    CHECK(room.drafts.empty());
}

TEST_CASE("with keys only somebody begins a story, names it and tells it") {
    StoryConsole room;
    REQUIRE(room.tab_to("stories/new"));
    room.hands().press(Key::enter);
    room.hands().frames(4);
    REQUIRE(room.state().stories.size() == 1);
    const StoryId id = room.console.stories.open;
    CHECK(room.hands().focused() == room.field(id, "title"));
    room.hands().type("De brief");
    room.hands().press(Key::enter);
    CHECK(room.hands().focused() == room.field(id, "before"));
    room.hands().type("Vroeger.");
    room.hands().press(Key::tab);
    room.hands().type("Er kwam een brief.");
    room.hands().press(Key::enter);
    room.hands().type("Op maandag.");
    room.hands().press(Key::tab);
    room.hands().press(Key::tab);
    room.hands().type("Omdat ik nu slaap.");
    room.hands().press(Key::tab);
    room.hands().frames(3);
    CHECK(room.story(id).form.title == "De brief");
    CHECK(room.story(id).form.before == "Vroeger.");
    CHECK(room.story(id).form.happened == "Er kwam een brief.\nOp maandag.");
    CHECK(room.story(id).form.why == "Omdat ik nu slaap.");
}

TEST_CASE("a list of many stories is walked with arrows and searched by words") {
    StoryConsole room;
    for (int i = 1; i <= 20; ++i) room.tell("Verhaal over " + std::to_string(i));
    const StoryId special = room.tell("De café-avond");
    REQUIRE(room.tab_to("stories/story_list/rows"));
    room.hands().press(Key::home);
    CHECK(room.story(room.console.stories.open).number == 1);
    room.hands().press(Key::down);
    room.hands().press(Key::down);
    CHECK(room.story(room.console.stories.open).number == 3);
    room.hands().press(Key::up);
    CHECK(room.story(room.console.stories.open).number == 2);
    REQUIRE(room.hands().click("stories/story_list/filter"));
    room.hands().type("cafe");
    room.hands().frames(2);
    REQUIRE(room.console.stories.telling.list.rows.size() == 1);
    CHECK(room.console.stories.telling.list.rows.front().id == special);
    room.hands().press(Key::escape);
    room.hands().frames(2);
    CHECK(room.console.stories.telling.list.rows.size() == 21);
}

TEST_CASE(
    "of five hundred stories only those that are seen are drawn, and the last can be reached") {
    StoryConsole room;
    BringStories many;
    for (int i = 1; i <= 500; ++i) {
        StartStory story;
        story.form.title = "Verhaal " + std::to_string(i);
        many.stories.push_back(story);
    }
    room.ask(many);
    room.hands().frames(4);
    const auto drawn = std::count_if(room.hands().probe.widgets.begin(),
                                     room.hands().probe.widgets.end(), [](const auto& widget) {
                                         return widget.first.ends_with("/row") &&
                                                widget.first.starts_with("stories/story_list");
                                     });
    CHECK(drawn > 2);
    CHECK(drawn < 30);
    REQUIRE(room.tab_to("stories/story_list/rows"));
    room.hands().press(Key::end);
    room.hands().frames(4);
    const StoryId last = room.console.stories.open;
    CHECK(room.story(last).number == 500);
    CHECK(room.hands().shows("stories/story_list/scroll/story:" + std::to_string(last.value) +
                             "/row"));
}

TEST_CASE("where namelessness was promised nobody's turn is kept, and a story has no name") {
    StoryConsole room;
    room.ask(PromiseAnonymity{});
    room.hands().frames(3);
    CHECK_FALSE(room.hands().shows(room.turn(room.anouk, "begin")));
    REQUIRE(room.hands().click("stories/new"));
    room.hands().frames(4);
    const StoryId id = room.console.stories.open;
    CHECK(room.story(id).anonymous);
    const std::string teller = room.field(id, "facts/teller");
    REQUIRE(room.scroll_to(teller));
    CHECK_FALSE(room.hands().probe.find(teller)->enabled);
    CHECK(room.hands().probe.find(teller)->why_not == room.words("refusal.author_promised_hidden"));
}

TEST_CASE("a story that was put away comes back from the bin") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    REQUIRE(room.hands().click(room.field(id, "bin")));
    room.hands().frames(3);
    CHECK(room.story(id).in_bin);
    room.console.bin_open = true;
    room.hands().frames(4);
    REQUIRE(room.hands().click("bin/cards/story:" + std::to_string(id.value) + "/restore"));
    room.hands().frames(2);
    CHECK_FALSE(room.story(id).in_bin);
}

TEST_CASE("the side panel says what stories still miss, and leads there") {
    StoryConsole room{"read"};
    const StoryId first = room.tell("Een");
    const StoryId second = room.tell("Twee");
    room.ask(HearStory{first, true});
    room.console.middle = Middle::stories;
    room.hands().frames(4);
    const std::string row =
        "panel/scroll/hint:" + std::to_string(static_cast<int>(PhaseHint::stories_not_heard)) +
        "/row";
    REQUIRE(room.hands().click(row));
    room.hands().frames(3);
    CHECK(middle_of(room.console, room.state()) == Middle::reading);
    CHECK(room.console.stories.open == second);
    room.ask(HearStory{second, true});
    room.hands().frames(3);
    CHECK_FALSE(room.hands().shows(row));
}

TEST_CASE("a session that can only be looked at shows a story as text, without fields") {
    StoryConsole room;
    const StoryId id = room.tell("De deur");
    room.drafts["story:" + std::to_string(id.value) + ":lessons"] = "wat nog getypt werd";
    room.console.stories.telling.typing = "story:" + std::to_string(id.value) + ":lessons";
    room.stores = false;
    (void)room.session.submit(HearStory{id, true});
    REQUIRE(room.session.read_only());
    room.hands().frames(4);
    for (const char* name : {"title", "before", "happened", "why", "consent/room", "bin"})
        CHECK_FALSE(room.hands().shows(room.field(id, name)));
    CHECK_FALSE(room.hands().shows("stories/new"));
    CHECK_FALSE(room.hands().shows(room.turn(room.anouk, "begin")));
    CHECK(room.hands().shows(room.field(id, "read")));
    // What was typed is kept for when it can be written again.
    CHECK(room.drafts.contains("story:" + std::to_string(id.value) + ":lessons"));
    for (const Middle middle : {Middle::reading, Middle::discussing}) {
        room.console.middle = middle;
        room.hands().frames(4);
        room.hands().type("letters");
        room.hands().press(Key::enter);
    }
    CHECK_FALSE(room.story(id).heard);
    CHECK(room.state().remarks.empty());
}

TEST_CASE("a new reason is as wide as the reasons that are there, and inside its column") {
    StoryConsole room{"reasons", {1920, 1080}};
    const StoryId story = room.tell("De deur");
    Remark reason;
    reason.kind = RemarkKind::reason;
    reason.story = story;
    reason.text = "Hier ging voor het eerst een deur open.";
    const RemarkId said{room.ask(MakeRemark{reason})};
    room.console.stories.reasons.picked = {story};
    room.hands().frames(4);
    const std::string of = "reasons/said/reasons_of:" + std::to_string(story.value) + '/';
    const auto* there =
        room.hands().probe.find(of + "remark:" + std::to_string(said.value) + "/text");
    const auto* next = room.hands().probe.find(of + "new");
    REQUIRE(there != nullptr);
    REQUIRE(next != nullptr);
    CHECK(next->rect.right() == there->rect.right());
    const auto* criterion = room.hands().probe.find("reasons/said/criteria/new");
    REQUIRE(criterion != nullptr);
    CHECK(criterion->rect.right() == there->rect.right());
}
