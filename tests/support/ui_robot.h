#pragma once

#include "app/ui/ui.h"
#include "tests/support/no_window.h"

#include <functional>
#include <imgui.h>
#include <string>
#include <string_view>
#include <vector>

namespace kring::test {

/// The fonts of all tests, baked once a process.
struct TestFonts {
    ImFontAtlas atlas;
    ui::Fonts fonts;

    TestFonts();
    static TestFonts& shared();
};

/// A pair of hands without a window: presses, types and points the way a person does, one change
/// of input a frame, on Dear ImGui 1.86 and 1.90. Asserts nothing itself.
///     UiRobot robot{[&](ui::Ui& ui) { draw_home(ui, state, out); }};
///     robot.click("new");  robot.type("Samen koken");  robot.press(ui::Key::enter);
class UiRobot {
public:
    using Draw = std::function<void(ui::Ui&)>;

    explicit UiRobot(Draw draw, ImVec2 size = {1366, 768});
    ~UiRobot();
    UiRobot(const UiRobot&) = delete;
    UiRobot& operator=(const UiRobot&) = delete;

    /// Draws one frame; the clock goes on by a sixtieth of a second.
    void frame();
    void frames(int n);
    /// Lets time pass on the clock of the screen, then draws.
    void wait(double seconds);

    void press(ui::Key key, ui::Mods mods = {});
    /// The key goes down, and the next frame() sees it.
    void press_in_next_frame(ui::Key key, ui::Mods mods = {});
    /// Holds Shift for the mouse, or lets it go.
    void hold_shift(bool down);
    void type(std::string_view utf8);
    void paste(std::string text);

    void point(ImVec2 at);
    void mouse(int button, bool down);
    void wheel(float notches);
    void click_at(ImVec2 at, int button = 0);
    /// Clicks the middle of what is seen of a widget. False when it is not on the screen.
    bool click(const std::string& path, int button = 0);
    bool double_click(const std::string& path);
    bool point_at(const std::string& path);
    void drag(ImVec2 from, ImVec2 to);

    bool shows(const std::string& path) const;
    /// The path of the widget with the keyboard; empty when none has it.
    std::string focused() const;
    const ui::Theme& theme() const { return m_theme; }

    ui::UiHost host;
    ui::Probe probe;
    std::string clipboard;
    double now = 1;

private:
    void set_wheel(float notches);

    NoWindow m_window;
    Draw m_draw;
    ui::Theme m_theme;
    std::vector<ui::KeyPress> m_keys;
};

}  // namespace kring::test
