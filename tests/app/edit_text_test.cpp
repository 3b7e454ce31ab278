#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"
#include "tests/support/catch.h"
#include "tests/support/ui_robot.h"

using namespace kring;
using namespace kring::ui;
using kring::test::UiRobot;

namespace {

/// One field, and a button to leave it for.
struct OneField {
    std::string draft;
    FieldLook look;
    int changes = 0;
    int commits = 0;
    int cancels = 0;
    std::string committed;
    std::vector<std::string> pasted;
    FieldTrouble trouble = FieldTrouble::none;
    UiRobot robot{[this](Ui& ui) {
        button(ui, "before", {10, 10, 80, 32}, "x");
        const FieldAnswer a =
            edit_text(ui, "field", {10, 80, 300, look.multi_line ? 120.F : 44.F}, draft, look);
        changes += a.changed ? 1 : 0;
        cancels += a.cancelled ? 1 : 0;
        if (a.committed) {
            ++commits;
            committed = draft;
        }
        if (a.pasted_lines) pasted.push_back(*a.pasted_lines);
        if (a.trouble != FieldTrouble::none) trouble = a.trouble;
        button(ui, "after", {10, 260, 80, 32}, "x");
    }};
};

}  // namespace

TEST_CASE("an emoji survives focusing, typing and committing a field", "[field]") {
    OneField one;
    one.draft = "a😀b\uE000";
    one.robot.click("field");
    one.robot.frames(3);
    CHECK(one.draft == "a😀b\uE000");
    CHECK(one.changes == 0);
    one.robot.press(Key::end);
    one.robot.type("👩‍👧 é€ş");
    CHECK(one.draft == "a😀b\uE000👩‍👧 é€ş");
    one.robot.press(Key::enter);
    CHECK(one.commits == 1);
    CHECK(one.committed == "a😀b\uE000👩‍👧 é€ş");
}

TEST_CASE("what was typed is committed whole when the focus moves to something drawn earlier",
          "[field]") {
    OneField one;
    one.robot.click("field");
    one.robot.type("oud NIEUW");
    SECTION("by mouse, upwards") { one.robot.click("before"); }
    SECTION("by mouse, downwards") { one.robot.click("after"); }
    SECTION("by Tab") { one.robot.press(Key::tab); }
    SECTION("by a press on nothing") { one.robot.click_at({900, 600}); }
    one.robot.frames(2);
    CHECK(one.commits == 1);
    CHECK(one.committed == "oud NIEUW");
}

TEST_CASE("a field that was only looked at commits nothing", "[field]") {
    OneField one;
    one.robot.click("field");
    one.robot.click("after");
    one.robot.frames(2);
    CHECK(one.commits == 0);
}

TEST_CASE("marks that other programs read as orders are letters here", "[field]") {
    OneField one;
    one.robot.click("field");
    one.robot.type("##x ###y %s %n {}");
    CHECK(one.draft == "##x ###y %s %n {}");
}

TEST_CASE("Esc brings the text of before back", "[field]") {
    OneField one;
    one.draft = "eerst";
    one.robot.click("field");
    one.robot.press(Key::end);
    one.robot.type(" en nog wat");
    one.robot.press(Key::escape);
    CHECK(one.draft == "eerst");
    CHECK(one.cancels == 1);
    one.robot.click("after");
    CHECK(one.commits == 0);
}

TEST_CASE("a paste of several lines into one line is handed back as it was", "[field]") {
    OneField one;
    one.draft = "kaart ";
    one.robot.click("field");
    one.robot.press(Key::end);
    one.robot.paste("een\r\ntwee\n\n  drie 😀\t%");
    CHECK(one.draft == "kaart ");
    REQUIRE(one.pasted.size() == 1);
    CHECK(one.pasted[0] == "een\r\ntwee\n\n  drie 😀\t%");
    one.robot.paste("één regel\n");
    CHECK(one.draft == "kaart één regel");
    CHECK(one.pasted.size() == 1);
}

TEST_CASE("a paste that cannot be kept whole is refused, never mangled", "[field]") {
    OneField one;
    one.look.max_code_points = 10;
    one.draft = "abc";
    one.robot.click("field");
    SECTION("too long") {
        one.robot.paste("12345678");
        CHECK(one.trouble == FieldTrouble::too_long);
    }
    SECTION("not UTF-8") {
        one.robot.paste("a\xFF");
        CHECK(one.trouble == FieldTrouble::not_utf8);
    }
    SECTION("control characters") {
        one.robot.paste("a\x07");
        CHECK(one.trouble == FieldTrouble::control_chars);
    }
    CHECK(one.draft == "abc");
    CHECK(one.changes == 0);
}

TEST_CASE("text that is not UTF-8 is shown and cannot be edited", "[field]") {
    OneField one;
    one.draft = "kapot \xC3";
    one.robot.click("field");
    one.robot.type("x");
    CHECK(one.draft == "kapot \xC3");
    CHECK(one.trouble == FieldTrouble::not_utf8);
}

TEST_CASE("a field takes back its own typing, and leaves the key alone when it has none",
          "[field]") {
    OneField one;
    one.robot.click("field");
    one.robot.type("abc");
    one.robot.press(Key::z, {.ctrl = true});
    CHECK(one.draft != "abc");
    one.robot.press(Key::y, {.ctrl = true});
    CHECK(one.draft == "abc");

    std::string fresh = "abc";
    bool left = false;
    UiRobot other{[&](Ui& ui) {
        edit_text(ui, "field", {10, 80, 300, 44}, fresh);
        if (ui.take(Key::z, {.ctrl = true})) left = true;
    }};
    other.click("field");
    other.press(Key::z, {.ctrl = true});
    CHECK(left);
    CHECK(fresh == "abc");
}

TEST_CASE("selecting, copying, cutting and erasing by word work as everywhere", "[field]") {
    OneField one;
    one.draft = "een twee drie";
    one.robot.click("field");
    one.robot.press(Key::end);
    one.robot.press(Key::backspace, {.ctrl = true});
    CHECK(one.draft == "een twee ");
    one.robot.press(Key::left, {.ctrl = true, .shift = true});
    one.robot.press(Key::x, {.ctrl = true});
    CHECK(one.robot.clipboard == "twee ");
    CHECK(one.draft == "een ");
    one.robot.press(Key::a, {.ctrl = true});
    one.robot.press(Key::v, {.ctrl = true});
    CHECK(one.draft == "twee ");
}

TEST_CASE("a text changed by somebody else is seen at once", "[field]") {
    OneField one;
    one.robot.click("field");
    one.robot.type("sp");
    one.draft = "Spelmiddag ";
    one.robot.frame();
    one.robot.type("!");
    CHECK(one.draft == "Spelmiddag !");
}

TEST_CASE("a field of several lines wraps, breaks on Enter and commits on leaving", "[field]") {
    OneField one;
    one.look.multi_line = true;
    one.robot.click("field");
    one.robot.type("Jonge gezinnen leren elkaar kennen, zodat ze steun vinden in de buurt");
    one.robot.press(Key::enter);
    one.robot.type("Einde");
    one.robot.press(Key::up);
    one.robot.press(Key::home);
    one.robot.type("|");
    CHECK(one.draft.find('|') > 0);
    CHECK(one.draft.find('|') < one.draft.find('\n'));
    CHECK(one.draft.ends_with("\nEinde"));
    CHECK(one.commits == 0);
    one.robot.press(Key::tab);
    one.robot.frames(2);
    CHECK(one.commits == 1);
    CHECK(one.robot.focused() == "after");
}

TEST_CASE("a key the view took first never reaches the field", "[field]") {
    std::string draft = "abc";
    int entered = 0;
    UiRobot robot{[&](Ui& ui) {
        if (ui.take(Key::enter)) ++entered;
        if (edit_text(ui, "field", {10, 80, 300, 44}, draft).committed) entered = 100;
    }};
    robot.click("field");
    robot.press(Key::enter);
    CHECK(entered == 1);
}
