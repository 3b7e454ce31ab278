#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kring::platform {

/// One screen, as the system describes it. Place and size in window units, as windows are placed.
struct Monitor {
    std::string name;  ///< as its maker calls it; may be empty, and two may have the same
    int x = 0, y = 0;
    int width = 0, height = 0;
    int width_mm = 0, height_mm = 0;  ///< 0: it does not say
    bool operator==(const Monitor&) const = default;
};
using Monitors = std::vector<Monitor>;

/// The screens that are there now, the system's first one first. Main thread, while a window is
/// open.
Monitors find_monitors();
/// Calls `told` when a screen was plugged in or unplugged, from within waiting for events. One at a
/// time; an empty function: nobody wants to know any more.
void on_monitors_changed(std::function<void()> told);

/// By what a screen is known again after it was unplugged, or tomorrow: its name and its size in
/// millimetres; and its place only where that leaves two the same.
std::string identity_of(const Monitors& monitors, std::size_t which);
/// The screen that most of the rectangle lies on; nothing when it lies on none.
std::optional<std::size_t> monitor_under(const Monitors& monitors, int x, int y, int width,
                                         int height);
/// Whether the room sees the same on both, as far as it matters: a projector that shows what the
/// laptop shows is no second screen.
bool mirrored(const Monitor& a, const Monitor& b);
/// The screen for the wall: the remembered one, else the first that is not the console's. Never the
/// console's, nor one that mirrors it; nothing when there is no other.
std::optional<std::size_t> monitor_for_wall(const Monitors& monitors, const std::string& remembered,
                                            std::size_t console);

}  // namespace kring::platform
