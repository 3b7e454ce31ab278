#pragma once

#include "app/app.h"
#include "app/cli/demo_wall.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace kring {

/// A clock that a robot winds by its frames, 1/60 of a second each, so that a demo shows the same
/// minutes on every machine.
class RobotClock {
public:
    explicit RobotClock(WallTime start) : m_start{start} {}
    void wind(double seconds) { m_seconds += seconds; }
    double seconds() const { return m_seconds; }
    WallTime wall() const {
        return m_start + std::chrono::milliseconds{static_cast<long>(m_seconds * 1000)};
    }

private:
    WallTime m_start;
    double m_seconds = 0;
};

/// A pair of hands at the window: moves the mouse, clicks and types through the same queue that a
/// person's keyboard and mouse fill, and takes pictures.
class Robot {
public:
    /// `taken`: pictures that are there already; the first is one more.
    Robot(App& app, platform::Window& window, RobotClock& clock, std::filesystem::path pictures,
          int taken = 0);
    ~Robot();
    Robot(const Robot&) = delete;
    Robot& operator=(const Robot&) = delete;

    /// Time goes by in the room.
    void wait(double seconds);
    void frames(int count);
    /// Draws until nothing moves any more, at most three seconds of the room, and waits for what
    /// goes on aside: for as long as that takes no time goes by in the room. `missed` counts when
    /// it takes half a minute.
    void settle();
    /// False when no such control can be seen; then nothing is done, and `missed` counts.
    bool point(std::string_view path);
    bool click(std::string_view path);
    /// Turns the wheel over `over` until the control can be seen whole; counts as `point` does.
    bool scroll_to(std::string_view path, std::string_view over);
    void type(std::string_view text);
    void press(ui::Key key, platform::Modifiers held = {});
    void mouse_away();
    /// Puts a text on the clipboard, as another program would.
    void copy(const std::string& text) { m_window.set_clipboard(text); }
    /// Writes `NN-name.png`, NN counting from 01.
    void picture(std::string_view name);
    /// Both screens: `NN-name-console.png`, and `NN-name-wall.png` when there is a wall.
    void both(std::string_view name);
    void use_wall(DemoWall* wall) { m_wall = wall; }
    /// Sits down at a session of the demo, without looking for it.
    void open(const std::string& path);
    int pictures() const { return m_pictures; }
    int missed() const { return m_missed; }
    const ui::Probe& probe() const { return m_probe; }

private:
    void frame();
    void wait_for_what_goes_on_aside();
    std::string next_name(std::string_view name);
    void keep(const std::string& called);
    /// Adds to `cut-texts.txt` every text that ends in an ellipsis on this picture.
    void list_cut_texts(const std::string& picture) const;

    App& m_app;
    platform::Window& m_window;
    RobotClock& m_clock;
    std::filesystem::path m_folder;
    ui::Probe m_probe;
    std::filesystem::path m_next_picture;
    DemoWall* m_wall = nullptr;
    int m_pictures = 0;
    int m_missed = 0;
};

}  // namespace kring
