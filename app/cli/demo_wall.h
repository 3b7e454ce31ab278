#pragma once

#include "app/app.h"
#include "app/platform/window.h"

#include <filesystem>
#include <memory>

namespace kring {

/// What the room of the demo sees: a window of its own in which the wall is drawn, in its own
/// letters, and kept as a picture.
class DemoWall {
public:
    static Result<DemoWall, platform::WindowError> open(platform::Size size,
                                                        const ui::Theme& theme);

    /// Writes what the wall shows of the session that lies open as a PNG. `now`: of the clock in
    /// the room. False: there is no session, or the file could not be written.
    bool picture(App& app, WallTime now, const std::filesystem::path& path);

private:
    DemoWall(std::unique_ptr<platform::Window> window, const ui::Theme& theme);

    std::unique_ptr<platform::Window> m_window;
    std::unique_ptr<ui::UiHost> m_host;
    ui::Theme m_theme;
};

}  // namespace kring
