#pragma once

#include "app/platform/window.h"

#include <cstdio>
#include <optional>
#include <string>

namespace kring {

inline constexpr const char* picture_sizes = "--size wants WIDTHxHEIGHT, 300x200 to 7680x4320";

/// "1366x768"; nothing for anything else.
inline std::optional<platform::Size> read_size(const std::string& text) {
    int width = 0;
    int height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2) return std::nullopt;
    if (width < 300 || height < 200 || width > 7680 || height > 4320) return std::nullopt;
    return platform::Size{width, height};
}

/// A window that nobody looks at or works in, to take pictures of that size.
inline platform::WindowOptions window_for_pictures(platform::Size size) {
    platform::WindowOptions options;
    options.size = size;
    options.smallest = {300, 200};
    options.hears_devices = false;
    options.fixed_step = 1.F / 60;
    options.for_pictures = true;
    return options;
}

/// Letters on a screen as fine as this one, which on a computer says so of itself: twice as large
/// at 3840 x 2160.
inline float letters_for(platform::Size size) { return size.height >= 2000 ? 2.F : 1.F; }

}  // namespace kring
