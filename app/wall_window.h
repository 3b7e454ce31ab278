#pragma once

#include "app/facilitator/wall_ui.h"
#include "app/platform/monitors.h"
#include "app/platform/window.h"
#include "app/projector/wall.h"
#include "app/ui/style.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// What a picture of the wall is drawn with.
struct WallPicture {
    const Audience& audience;
    WallLook look;
    const Words& words;
    const ui::Theme& theme;
    double seconds = 0;  ///< monotonic
};

/// The second window: on which screen it stands, and that it is drawn only when it changes. Takes
/// no input; what happens to it never reaches the window of the console. All calls on the main
/// thread, outside a frame.
class WallWindow {
public:
    /// Where the wall stands.
    enum class Place { nowhere, other_screen, console };
    /// What became of the screens since it was asked last.
    struct News {
        bool lost = false;   ///< the screen the wall stood on is gone, and the wall with it
        bool found = false;  ///< there is a screen for the wall that was not there before
    };

    /// `on_event`: something arrived that may change a picture.
    WallWindow(platform::Window& console, std::function<void()> on_event);
    ~WallWindow();
    WallWindow(const WallWindow&) = delete;
    WallWindow& operator=(const WallWindow&) = delete;

    Place place() const { return m_place; }
    News look_around(const std::string& remembered);
    /// The screens as the console shows them.
    std::vector<ScreenSeen> screens(const std::string& remembered);
    /// Width of the wall for one of height, where it stands or would.
    float shape(const std::string& remembered) const;
    /// The system was told to close it.
    bool closed_by_hand() const;

    /// Puts the wall on the other screen, or in the console's window when there is none. False: the
    /// window could not be opened, and the wall is nowhere.
    bool open(const std::string& remembered, const std::string& title, float zoom);
    void close();
    /// Draws when the picture is another than the one that stands there. True: drawn.
    bool draw(const WallPicture& picture);
    /// How far down the picture that stands on the other screen can be scrolled.
    float most_scroll() const { return m_most_scroll; }
    /// Seconds until something on it changes by itself; nothing: a person has to do something.
    std::optional<double> next_change(double now) const;

    /// A large number on each screen but the console's, until `until` on the monotonic clock.
    /// Answers with the number of the console's screen, from 1.
    std::size_t show_numbers(const ui::Theme& theme, double now, double until);
    /// Draws the numbers again where something lay over them, and takes them away when their time
    /// is over.
    void tend_numbers(const ui::Theme& theme, double now);

private:
    struct Drawn;
    struct Number {
        std::size_t number = 0;
        std::unique_ptr<platform::Window> window;
    };
    std::size_t console_screen() const;
    std::optional<std::size_t> screen_for(const std::string& remembered) const;
    bool put_on(std::size_t screen, const std::string& title, float zoom);

    platform::Window& m_console;
    std::function<void()> m_on_event;
    platform::Monitors m_monitors;
    bool m_monitors_changed = false;
    Place m_place = Place::nowhere;
    platform::Monitor m_stands_on;
    std::unique_ptr<platform::Window> m_window;
    std::unique_ptr<ui::UiHost> m_host;
    std::unique_ptr<Drawn> m_drawn;
    float m_most_scroll = 0;
    bool m_touched = false;  ///< uncovered, moved or resized since it was drawn
    std::vector<Number> m_numbers;
    bool m_numbers_touched = false;
    double m_numbers_until = 0;
};

}  // namespace kring
