#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/story_console.h"

using namespace kring;
using kring::test::StoryConsole;
using kring::ui::Key;

namespace {

std::string said(StoryId id, const std::string& name) {
    return "discussing/said:" + std::to_string(id.value) + "/" + name;
}

std::vector<std::string> texts(const StoryConsole& room, StoryId id) {
    std::vector<std::string> all;
    for (const RemarkId remark : remarks_about(room.state(), id, RemarkKind::comment))
        all.push_back(room.state().remarks.at(remark).text);
    return all;
}

}  // namespace

TEST_CASE("letters that nobody asked for are a remark, Enter keeps it and waits for the next") {
    StoryConsole room{"discuss"};
    const StoryId id = room.tell("De deur");
    room.hands().type("Dat herken ik.");
    room.hands().press(Key::enter);
    room.hands().frames(2);
    room.hands().type("Ik niet.");
    room.hands().press(Key::enter);
    room.hands().frames(2);
    CHECK(texts(room, id) == std::vector<std::string>{"Dat herken ik.", "Ik niet."});
    CHECK(room.drafts.empty());
    for (const auto& [remark, value] : room.state().remarks) CHECK_FALSE(value.author);
}

TEST_CASE("who said it is chosen for one remark, and not kept for the next") {
    StoryConsole room{"discuss"};
    const StoryId id = room.tell("De deur");
    REQUIRE(room.hands().click(said(id, "who")));
    room.hands().frames(3);
    REQUIRE(room.hands().click(said(id, "who/list/option:1")));
    room.hands().frames(3);
    CHECK(room.hands().focused() == said(id, "add"));
    room.hands().type("Bij ons ook.");
    room.hands().press(Key::enter);
    room.hands().type("Bij ons niet.");
    room.hands().press(Key::enter);
    room.hands().frames(2);
    const auto remarks = remarks_about(room.state(), id, RemarkKind::comment);
    REQUIRE(remarks.size() == 2);
    CHECK(room.state().remarks.at(remarks[0]).author == room.anouk);
    CHECK_FALSE(room.state().remarks.at(remarks[1]).author);
}

TEST_CASE("where namelessness was promised a remark cannot be signed") {
    StoryConsole room{"discuss"};
    const StoryId id = room.tell("De deur");
    room.ask(PromiseAnonymity{});
    room.hands().frames(3);
    CHECK_FALSE(room.hands().shows(said(id, "who")));
    room.hands().type("Zonder naam.");
    room.hands().press(Key::enter);
    room.hands().frames(2);
    REQUIRE(texts(room, id).size() == 1);
    CHECK(room.state().remarks.begin()->second.anonymous);
}

TEST_CASE("a remark is written differently, or taken away") {
    StoryConsole room{"discuss"};
    const StoryId id = room.tell("De deur");
    Remark remark;
    remark.story = id;
    remark.text = "Mooi";
    const Seq seq = room.ask(MakeRemark{remark});
    room.hands().frames(3);
    const std::string row = said(id, "scroll/remark:" + std::to_string(seq));
    REQUIRE(room.hands().click(row + "/change"));
    room.hands().frames(3);
    CHECK(room.hands().focused() == row + "/text");
    room.hands().type(" gezegd");
    room.hands().press(Key::enter);
    room.hands().frames(3);
    CHECK(texts(room, id) == std::vector<std::string>{"Mooi gezegd"});
    REQUIRE(room.hands().click(row + "/remove"));
    room.hands().frames(3);
    CHECK(texts(room, id).empty());
}

TEST_CASE("half a remark waits with its own story while the group looks at another") {
    StoryConsole room{"discuss"};
    const StoryId first = room.tell("Een");
    const StoryId second = room.tell("Twee");
    room.console.stories.open = first;
    room.hands().frames(2);
    room.hands().type("Half");
    room.hands().press(Key::right, {.alt = true});
    room.hands().frames(2);
    CHECK(room.console.stories.open == second);
    room.hands().type("Heel");
    room.hands().press(Key::enter);
    room.hands().frames(2);
    CHECK(texts(room, second) == std::vector<std::string>{"Heel"});
    CHECK(texts(room, first).empty());
    room.hands().press(Key::left, {.alt = true});
    room.hands().frames(2);
    room.hands().type(", en af");
    room.hands().press(Key::enter);
    room.hands().frames(2);
    CHECK(texts(room, first) == std::vector<std::string>{"Half, en af"});
}

TEST_CASE("the list under the name of the story says how much was said about each") {
    StoryConsole room{"discuss"};
    const StoryId first = room.tell("Een");
    const StoryId second = room.tell("Twee");
    Remark remark;
    remark.story = second;
    remark.text = "Over twee";
    room.ask(MakeRemark{remark});
    room.hands().frames(3);
    REQUIRE(room.hands().click("discussing/which"));
    room.hands().frames(3);
    const auto& rows = room.console.stories.discussing.list.rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].said == 0);
    CHECK(rows[1].said == 1);
    REQUIRE(room.hands().click(
        "discussing/list/story_list/scroll/story:" + std::to_string(second.value) + "/row"));
    room.hands().frames(3);
    CHECK(room.console.stories.open == second);
    CHECK_FALSE(room.console.stories.discussing.list_open);
    (void)first;
}

TEST_CASE("the talk about the stories has a place in the row of views, whatever the phase") {
    StoryConsole room{"collect"};
    const StoryId id = room.tell("De deur");
    CHECK_FALSE(room.hands().shows(said(id, "add")));
    REQUIRE(room.hands().click("top/view/console.view_discussing"));
    room.hands().frames(3);
    CHECK(room.hands().shows(said(id, "add")));
}
