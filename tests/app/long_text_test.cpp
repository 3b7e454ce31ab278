#include "app/ui/edit_text.h"
#include "app/ui/reading_text.h"
#include "app/ui/widgets.h"
#include "tests/support/catch.h"
#include "tests/support/ui_robot.h"

using namespace kring;
using namespace kring::ui;
using kring::test::UiRobot;

namespace {

constexpr Rect long_box{40, 80, 300, 222};  // ten lines of body text, and its padding

std::string lines(int n) {
    std::string text;
    for (int i = 0; i < n; ++i)
        text += (i > 0 ? "\n" : "") + std::string{"regel "} + std::to_string(i);
    return text;
}

/// One story in a box of ten lines.
struct LongField {
    std::string draft;
    FieldLook look{.multi_line = true, .max_code_points = 20'000};
    FieldAnswer answer;
    FieldTrouble trouble = FieldTrouble::none;
    float grown = 0;
    UiRobot robot{[this](Ui& ui) {
        grown = edit_text_height(ui, "story", long_box.w, draft, look);
        answer = edit_text(ui, "story", long_box, draft, look);
        if (answer.trouble != FieldTrouble::none) trouble = answer.trouble;
    }};

    explicit LongField(std::string text = {}) : draft{std::move(text)} { robot.frames(2); }
    void begin_at_start() {
        robot.click("story");
        robot.press(Key::home, {.ctrl = true});
    }
    bool caret_in_view() const {
        return answer.caret_at.y >= long_box.y &&
               answer.caret_at.y + answer.line_height <= long_box.bottom();
    }
    std::string copied() {
        robot.clipboard.clear();
        robot.press(Key::c, {.ctrl = true});
        return robot.clipboard;
    }
    ImVec2 in_line(int line, float x = 30) const {
        return {long_box.x + 13 + x, long_box.y + 11 + 20 * (static_cast<float>(line) + 0.5F)};
    }
};

}  // namespace

TEST_CASE("the caret stays in view wherever a key takes it", "[story]") {
    LongField story{lines(100)};
    story.begin_at_start();
    CHECK(story.caret_in_view());
    for (int i = 0; i < 30; ++i) story.robot.press(Key::down);
    CHECK(story.caret_in_view());
    CHECK(story.draft.substr(story.answer.caret, 8) == "regel 30");
    story.robot.press(Key::end, {.ctrl = true});
    CHECK(story.caret_in_view());
    CHECK(story.answer.caret == story.draft.size());
    story.robot.press(Key::page_up);
    CHECK(story.caret_in_view());
    CHECK(story.draft.find("regel 90") <= story.answer.caret);
    CHECK(story.answer.caret < story.draft.find("regel 91"));
    story.robot.press(Key::page_down, {.shift = true});
    CHECK(story.copied().find("regel 95") != std::string::npos);
}

TEST_CASE("dragging selects over lines; outside of the box the text comes along", "[story]") {
    LongField story{lines(60)};
    story.begin_at_start();
    story.robot.drag(story.in_line(1, 0), story.in_line(3, 0));
    CHECK(story.copied() == "regel 1\nregel 2\n");
    story.robot.point(story.in_line(2, 0));
    story.robot.mouse(0, true);
    story.robot.point({long_box.x + 60, long_box.bottom() + 60});
    story.robot.frames(200);
    story.robot.mouse(0, false);
    const std::string far = story.copied();
    CHECK(far.starts_with("regel 2\n"));
    CHECK(far.find("regel 30") != std::string::npos);
}

TEST_CASE("a double click takes a word, a triple one the paragraph, Shift goes on from there",
          "[story]") {
    LongField story{"een twee drie\nvier vijf\nzes"};
    story.robot.click("story");
    story.robot.wait(2);
    const auto clicks = [&](int n, ImVec2 at) {
        story.robot.point(at);
        for (int i = 0; i < n; ++i) {
            story.robot.mouse(0, true);
            story.robot.mouse(0, false);
        }
    };
    clicks(2, story.in_line(0, 5));
    CHECK(story.copied() == "een");
    story.robot.frames(40);
    clicks(3, story.in_line(1, 5));
    CHECK(story.copied() == "vier vijf");
    story.robot.frames(40);
    clicks(1, story.in_line(1, 0));
    story.robot.frames(40);
    story.robot.point(story.in_line(2, 250));
    story.robot.hold_shift(true);
    story.robot.mouse(0, true);
    story.robot.hold_shift(false);
    story.robot.mouse(0, false);
    CHECK(story.copied() == "vier vijf\nzes");
}

TEST_CASE("pasted text has the line ends and tabs of this field", "[story]") {
    LongField story;
    story.robot.click("story");
    story.robot.paste("\uFEFFeen\r\ntwee\rdrie\tvier\u2028vijf\x0Bzes");
    CHECK(story.draft == "een\ntwee\ndrie vier\nvijf\nzes");
    CHECK(story.trouble == FieldTrouble::none);
}

TEST_CASE("what would be too long is refused whole and said, never cut", "[story]") {
    LongField story{std::string(19'999, 'a')};
    story.robot.click("story");
    story.robot.press(Key::end, {.ctrl = true});
    story.robot.type("b");
    CHECK(story.draft.size() == 20'000);
    CHECK(story.trouble == FieldTrouble::none);
    story.robot.type("c");
    CHECK(story.draft.size() == 20'000);
    CHECK(story.trouble == FieldTrouble::too_long);
    story.robot.press(Key::a, {.ctrl = true});
    story.robot.paste(std::string(20'001, 'x'));
    CHECK(story.draft.front() == 'a');
}

TEST_CASE("a text to look at can be selected and copied, not changed", "[story]") {
    LongField story{"een twee"};
    story.look.read_only = true;
    story.robot.click("story");
    story.robot.type("x");
    story.robot.press(Key::backspace);
    story.robot.press(Key::enter);
    story.robot.paste("y");
    story.robot.press(Key::a, {.ctrl = true});
    story.robot.press(Key::x, {.ctrl = true});
    CHECK(story.robot.clipboard == "een twee");
    CHECK(story.draft == "een twee");
}

TEST_CASE("the box grows with its text from the least to the most lines", "[story]") {
    LongField story;
    story.look.min_lines = 3;
    story.look.max_lines = 6;
    story.robot.frame();
    CHECK(story.grown == 3 * 20 + 22);
    story.draft = lines(5);
    story.robot.frame();
    CHECK(story.grown == 5 * 20 + 22);
    story.draft = lines(50);
    story.robot.frame();
    CHECK(story.grown == 6 * 20 + 22);
}

TEST_CASE("the wheel scrolls the text and leaves the page alone until its end", "[story]") {
    std::string draft = lines(30);
    float page_y = 0;
    UiRobot robot{[&](Ui& ui) {
        ScrollArea area{ui, "page", {0, 0, 800, 400}};
        const Rect content = area.content();
        page_y = content.y;
        edit_text(ui, "story", {40, content.y + 80, 300, 222}, draft, {.multi_line = true});
        area.used(2000);
    }};
    robot.frames(3);
    robot.point({100, 150});
    robot.frame();
    robot.wheel(-1);
    CHECK(page_y == 0);
    for (int i = 0; i < 20; ++i) robot.wheel(-1);
    CHECK(page_y < 0);
}

TEST_CASE("the caret blinks after a key and stands still when nobody types", "[story]") {
    LongField story{"een"};
    story.robot.host.motion.enabled = true;
    story.robot.click("story");
    story.robot.type("x");
    const auto next = story.robot.host.next_change();
    REQUIRE(next.has_value());
    CHECK(*next > 0.1);
    CHECK(*next < 1);
    story.robot.wait(30);
    CHECK_FALSE(story.robot.host.next_change().has_value());
}

TEST_CASE("only the lines that are seen are drawn", "[story]") {
    LongField small{lines(12)};
    LongField large{lines(5000).substr(0, 20'000)};
    const auto corners = [](LongField& story) {
        story.robot.frame();
        return ImGui::GetDrawData()->TotalVtxCount;
    };
    const int few = corners(small);
    CHECK(corners(large) < few + 1000);
    large.robot.click("story");
    CHECK(corners(large) < few + 1000);
}

TEST_CASE("a sentence that is read comes into view and the lines that are seen are told",
          "[reading]") {
    std::string text;
    for (int i = 0; i < 80; ++i)
        text += "Dit is zin nummer " + std::to_string(i) + " van het verhaal. ";
    const auto sentences = split_sentences(text);
    REQUIRE(sentences.size() == 80);
    ReadingLook look;
    ReadingAnswer answer;
    UiRobot robot{[&](Ui& ui) {
        answer = draw_reading_text(ui, "read", {40, 40, 700, 260}, text, look);
    }};
    robot.frames(2);
    CHECK(answer.first_line == 0);
    CHECK(answer.visible.from == 0);
    CHECK_FALSE(answer.all_visible);
    CHECK(answer.end_line == 10);
    for (const std::size_t n : {0U, 1U, 40U, 79U, 3U}) {
        look.highlight = sentences[n];
        robot.frames(3);
        CHECK(answer.visible.from <= sentences[n].from);
        CHECK(answer.visible.to >= sentences[n].to);
    }
    robot.point({100, 100});
    robot.wheel(-50);
    CHECK(answer.end_line == answer.lines);
    CHECK(answer.visible.to == text.size());
}

TEST_CASE("a short text is wholly there and is no stop for Tab", "[reading]") {
    ReadingAnswer answer;
    UiRobot robot{[&](Ui& ui) {
        answer = draw_reading_text(ui, "read", {40, 40, 700, 260}, "Kort.", {});
        button(ui, "after", {40, 320, 80, 32}, "x");
    }};
    robot.press(Key::tab);
    CHECK(robot.focused() == "after");
    CHECK(answer.all_visible);
    CHECK(answer.lines == 1);
    CHECK(answer.visible == TextRange{0, 5});
}
