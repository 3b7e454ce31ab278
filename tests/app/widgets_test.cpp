#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"
#include "tests/support/catch.h"
#include "tests/support/ui_robot.h"

#include <array>

using namespace kring;
using namespace kring::ui;
using kring::test::UiRobot;

TEST_CASE("a button is pressed by mouse, and by Enter and Space once Tab reached it", "[ui]") {
    int pressed = 0;
    UiRobot robot{[&](Ui& ui) {
        if (button(ui, "go", {10, 10, 120, 44}, "Verder")) ++pressed;
    }};
    REQUIRE(robot.click("go"));
    CHECK(pressed == 1);
    robot.press(Key::tab);
    CHECK(robot.focused() == "go");
    robot.press(Key::enter);
    robot.press(Key::space);
    CHECK(pressed == 3);
}

TEST_CASE("a greyed button does nothing and says why", "[ui]") {
    int pressed = 0;
    const std::string why = "Eerst een titel: 100% nodig ## echt.";
    UiRobot robot{[&](Ui& ui) {
        if (button(ui, "go", {10, 10, 120, 44}, "Verder", {}, why)) ++pressed;
    }};
    REQUIRE(robot.click("go"));
    robot.press(Key::tab);
    robot.press(Key::enter);
    robot.press(Key::space);
    CHECK(pressed == 0);
    const Probe::Seen* seen = robot.probe.find("go");
    REQUIRE(seen);
    CHECK_FALSE(seen->enabled);
    CHECK(seen->why_not == why);
}

TEST_CASE("a long name on a button with a word above it takes two lines before it is cut", "[ui]") {
    const std::string name = "Waarom juist dit verhaal?";
    const std::string endless = name + " En waarom niet een van alle andere verhalen?";
    const ButtonLook look{.kind = ButtonKind::main, .right = Icon::arrow, .eyebrow = "Volgende"};
    UiRobot robot{[&](Ui& ui) {
        button(ui, "next", {10, 10, 168, 56}, name, look);
        button(ui, "endless", {10, 80, 168, 56}, endless, look);
    }};
    CHECK(robot.probe.find("cut:" + name) == nullptr);
    CHECK(robot.probe.find("cut:" + endless) != nullptr);
}

TEST_CASE("Tab walks in the order of reading and comes round; Shift Tab walks back", "[ui]") {
    UiRobot robot{[&](Ui& ui) {
        button(ui, "a", {10, 10, 80, 32}, "a");
        IdScope rows{ui, "row", 7};
        button(ui, "b", {10, 60, 80, 32}, "b");
        button(ui, "c", {10, 110, 80, 32}, "c");
    }};
    std::vector<std::string> walked;
    for (int i = 0; i < 4; ++i) {
        robot.press(Key::tab);
        walked.push_back(robot.focused());
    }
    CHECK(walked == std::vector<std::string>{"a", "row:7/b", "row:7/c", "a"});
    robot.press(Key::tab, {.shift = true});
    CHECK(robot.focused() == "row:7/c");
}

TEST_CASE("the walk goes on where a widget vanished", "[ui]") {
    bool gone = false;
    UiRobot robot{[&](Ui& ui) {
        button(ui, "a", {10, 10, 80, 32}, "a");
        if (!gone) button(ui, "b", {10, 60, 80, 32}, "b");
        button(ui, "c", {10, 110, 80, 32}, "c");
    }};
    robot.press(Key::tab);
    robot.press(Key::tab);
    REQUIRE(robot.focused() == "b");
    gone = true;
    robot.frames(2);
    robot.press(Key::tab);
    CHECK(robot.focused() == "c");
}

TEST_CASE("arrows move inside a group and stay in it", "[ui]") {
    UiRobot robot{[&](Ui& ui) {
        for (int i = 0; i < 3; ++i)
            row_button(ui, "row" + std::to_string(i),
                       {10, 10.F + 40.F * static_cast<float>(i), 200, 36}, "rij", {},
                       {.group = "rows"});
        button(ui, "other", {10, 140, 80, 32}, "x");
    }};
    robot.press(Key::tab);
    robot.press(Key::down);
    robot.press(Key::down);
    CHECK(robot.focused() == "row2");
    robot.press(Key::down);
    CHECK(robot.focused() == "row2");
    robot.press(Key::up);
    CHECK(robot.focused() == "row1");
}

TEST_CASE("in a row of choices arrows choose and Tab passes by", "[ui]") {
    int chosen = 0;
    constexpr std::array<std::string_view, 3> labels{"Heel", "Half", "Kort"};
    UiRobot robot{[&](Ui& ui) {
        button(ui, "before", {10, 10, 100, 32}, "Ervoor");
        if (const auto now = segmented(ui, "length", {10, 60, 300, 32}, labels, chosen))
            chosen = *now;
    }};
    robot.press(Key::tab);
    for (const char* path : {"length/0", "length/1", "length/2"}) {
        robot.press(Key::tab);
        CHECK(robot.focused() == path);
        robot.frames(2);
        CHECK(chosen == 0);
    }
    robot.press(Key::left);
    robot.frames(2);
    CHECK(robot.focused() == "length/1");
    CHECK(chosen == 1);
    chosen = 0;  // taken back meanwhile: the focus that stays there chooses nothing again
    robot.frames(2);
    CHECK(chosen == 0);
    robot.press(Key::enter);
    CHECK(chosen == 1);
}

TEST_CASE("a small control can be hit in 28 pixels", "[ui]") {
    int flips = 0;
    UiRobot robot{[&](Ui& ui) {
        if (toggle(ui, "on", {10, 100, 36, 20}, false)) ++flips;
    }};
    robot.click_at({28, 97});
    CHECK(flips == 1);
    robot.click_at({28, 90});
    CHECK(flips == 1);
}

TEST_CASE("a press that slides off a button is no press", "[ui]") {
    int pressed = 0;
    UiRobot robot{[&](Ui& ui) {
        if (button(ui, "go", {10, 10, 120, 44}, "Verder")) ++pressed;
    }};
    robot.drag({50, 30}, {400, 400});
    CHECK(pressed == 0);
}

TEST_CASE("a popup closes on Esc and on a press outside, and what it covers is not hit", "[ui]") {
    bool open = false;
    int under = 0;
    int inside = 0;
    UiRobot robot{[&](Ui& ui) {
        if (button(ui, "menu", {10, 10, 80, 32}, "Menu")) open = !open;
        if (button(ui, "under", {10, 60, 200, 100}, "onder")) ++under;
        if (Popup popup{ui, "list", {10, 10, 80, 32}, open, {.width = 200, .height = 200}}) {
            Rect r = popup.content();
            if (button(ui, "item", r.take_top(36), "Keuze")) ++inside;
        }
    }};
    robot.press(Key::tab);
    robot.press(Key::enter);
    REQUIRE(open);
    CHECK(robot.focused() == "list/item");
    robot.press(Key::tab);
    CHECK(robot.focused() == "list/item");
    REQUIRE(robot.click("under"));
    CHECK(under == 0);
    REQUIRE(robot.click("list/item"));
    CHECK(inside == 1);
    robot.press(Key::escape);
    CHECK_FALSE(open);
    CHECK(robot.focused() == "menu");

    open = true;
    robot.frames(3);
    robot.click_at({800, 600});
    CHECK_FALSE(open);
}

TEST_CASE("a dialog keeps the keyboard, covers the page and gives the focus back", "[ui]") {
    bool open = false;
    int behind = 0;
    UiRobot robot{[&](Ui& ui) {
        if (button(ui, "ask", {10, 10, 80, 32}, "Vraag")) open = true;
        if (button(ui, "behind", {200, 10, 80, 32}, "achter")) ++behind;
        if (Modal modal{ui, "dialog", open, 400}) {
            Rect r = modal.content();
            const float top = r.y;
            button(ui, "yes", r.take_top(44), "Ja");
            button(ui, "no", r.take_top(44), "Nee");
            modal.used(r.y - top);
        }
    }};
    robot.press(Key::tab);
    robot.press(Key::enter);
    robot.frames(3);
    REQUIRE(open);
    CHECK(robot.focused() == "dialog/yes");
    robot.press(Key::tab);
    robot.press(Key::tab);
    CHECK(robot.focused() == "dialog/yes");
    robot.click("behind");
    CHECK(behind == 0);
    robot.press(Key::escape);
    robot.frames(2);
    CHECK_FALSE(open);
    CHECK(robot.focused() == "ask");
}

TEST_CASE("a list that opens is chosen from by keyboard", "[ui]") {
    int chosen = 0;
    UiRobot robot{[&](Ui& ui) {
        const std::array<std::string_view, 3> roles = {"bewoner", "professional", "beleid"};
        if (const auto now = dropdown(ui, "role", {10, 10, 200, 44}, roles, chosen)) chosen = *now;
    }};
    robot.press(Key::tab);
    robot.press(Key::enter);
    robot.frames(2);
    robot.press(Key::down);
    robot.press(Key::down);
    robot.press(Key::enter);
    CHECK(chosen == 2);
    CHECK(robot.focused() == "role");
}

TEST_CASE("what scrolled away comes into view when Tab reaches it", "[ui]") {
    UiRobot robot{[&](Ui& ui) {
        ScrollArea area{ui, "area", {0, 0, 300, 200}};
        Rect r = area.content();
        const float top = r.y;
        for (int i = 0; i < 20; ++i)
            row_button(ui, "row" + std::to_string(i), r.take_top(36), "rij");
        area.used(r.y - top);
    }};
    CHECK_FALSE(robot.shows("area/row12"));
    for (int i = 0; i < 13; ++i) robot.press(Key::tab);
    robot.frames(2);
    CHECK(robot.focused() == "area/row12");
    CHECK(robot.shows("area/row12"));
    robot.point({100, 100});
    robot.wheel(50);
    robot.frames(2);
    CHECK(robot.shows("area/row0"));
}

TEST_CASE("a message can be answered for as long as it stands there", "[ui]") {
    bool say = true;
    std::optional<std::string> answer;
    UiRobot robot{[&](Ui& ui) {
        if (say)
            show_toast(
                ui,
                {.text = "Door naar Effecten", .action = "Terug", .seconds = 10, .key = "phase"});
        say = false;
        if (auto pressed = draw_toasts(ui, 700)) answer = pressed;
    }};
    robot.frames(2);
    REQUIRE(robot.shows("toast:1/action"));
    REQUIRE(robot.click("toast:1/action"));
    CHECK(answer == "phase");
    CHECK_FALSE(robot.shows("toast:1/action"));
    say = true;
    robot.frames(2);
    robot.point({0, 0});
    robot.wait(11);
    CHECK_FALSE(robot.shows("toast:2/action"));
}

TEST_CASE("a still screen asks for no frame, a moving one does", "[ui]") {
    bool on = false;
    UiRobot robot{[&](Ui& ui) { toggle(ui, "t", {10, 10, 36, 20}, on); }};
    robot.host.motion.enabled = true;
    robot.frames(2);
    CHECK_FALSE(robot.host.next_change());
    on = true;
    robot.frame();
    CHECK(robot.host.next_change() == 0.0);
    robot.wait(0.3);
    CHECK_FALSE(robot.host.next_change());
}

TEST_CASE("a scene of more than 65,536 corners is drawn", "[ui]") {
    UiRobot robot{[&](Ui& ui) {
        for (int i = 0; i < 1200; ++i) {
            const Rect card{static_cast<float>(i % 30) * 40, static_cast<float>(i / 30) * 18, 38,
                            16};
            fill(ui, card, Role::activity_tint, 8);
            outline(ui, card, Role::activity_line, 8);
            bead(ui, card.centre(), Kind::effect);
        }
        button(ui, "last", {10, 700, 100, 32}, "Laatste");
    }};
    CHECK(ImGui::GetDrawData()->TotalVtxCount > 65536);
    CHECK(robot.shows("last"));
}
