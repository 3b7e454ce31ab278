#include "app/platform/monitors.h"

#include "app/platform/gl.h"

#include <algorithm>
#include <utility>

namespace kring::platform {
namespace {

std::function<void()> somebody;

Monitor describe(GLFWmonitor* from) {
    Monitor monitor;
    if (const char* name = glfwGetMonitorName(from)) monitor.name = name;
    glfwGetMonitorPos(from, &monitor.x, &monitor.y);
    glfwGetMonitorPhysicalSize(from, &monitor.width_mm, &monitor.height_mm);
    if (const GLFWvidmode* mode = glfwGetVideoMode(from)) {
        monitor.width = mode->width;
        monitor.height = mode->height;
    }
    return monitor;
}

std::string name_and_size(const Monitor& monitor) {
    return monitor.name + ' ' + std::to_string(monitor.width_mm) + 'x' +
           std::to_string(monitor.height_mm) + "mm";
}

long long shared_area(const Monitor& a, const Monitor& b) {
    const long long width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const long long height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return std::max(width, 0LL) * std::max(height, 0LL);
}

long long area_of(const Monitor& monitor) {
    return static_cast<long long>(monitor.width) * monitor.height;
}

}  // namespace

Monitors find_monitors() {
    int count = 0;
    GLFWmonitor** found = glfwGetMonitors(&count);
    Monitors monitors;
    for (int i = 0; i < count; ++i) {
        Monitor monitor = describe(found[i]);
        if (area_of(monitor) > 0) monitors.push_back(std::move(monitor));
    }
    return monitors;
}

void on_monitors_changed(std::function<void()> told) {
    somebody = std::move(told);
    glfwSetMonitorCallback([](GLFWmonitor*, int) {
        if (somebody) somebody();
    });
}

std::string identity_of(const Monitors& monitors, std::size_t which) {
    const Monitor& monitor = monitors[which];
    const std::string known = name_and_size(monitor);
    const auto same = std::count_if(monitors.begin(), monitors.end(), [&](const Monitor& other) {
        return name_and_size(other) == known;
    });
    if (same < 2) return known;
    return known + " @" + std::to_string(monitor.x) + ',' + std::to_string(monitor.y);
}

std::optional<std::size_t> monitor_under(const Monitors& monitors, int x, int y, int width,
                                         int height) {
    const Monitor rectangle{{}, x, y, width, height, 0, 0};
    std::optional<std::size_t> best;
    long long most = 0;
    for (std::size_t i = 0; i < monitors.size(); ++i) {
        const long long area = shared_area(monitors[i], rectangle);
        if (area <= most) continue;
        most = area;
        best = i;
    }
    return best;
}

bool mirrored(const Monitor& a, const Monitor& b) {
    return 2 * shared_area(a, b) > std::min(area_of(a), area_of(b));
}

std::optional<std::size_t> monitor_for_wall(const Monitors& monitors, const std::string& remembered,
                                            std::size_t console) {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < monitors.size(); ++i) {
        if (console < monitors.size() && mirrored(monitors[i], monitors[console])) continue;
        if (identity_of(monitors, i) == remembered) return i;
        if (!first) first = i;
    }
    return first;
}

}  // namespace kring::platform
