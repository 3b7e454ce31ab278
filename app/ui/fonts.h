#pragma once

#include <array>
#include <cstddef>

struct ImFont;

namespace kring::ui {

/// The steps of the type scale (em sizes 12, 15, 19, 23, 29, 37 before the person's own text size).
enum class TypeSize { caption, body, lead, title, display, hero };
inline constexpr std::size_t type_sizes = 6;

/// The fonts of one window. Belong to its atlas: after a change of text size every pointer is new,
/// so views take them from here each frame. Where a weight is not made at a size, both point to the
/// one that is.
struct Fonts {
    std::array<ImFont*, type_sizes> regular{};
    std::array<ImFont*, type_sizes> semibold{};
    float scale = 1.0F;  ///< pixels for one pixel of the design
};

}  // namespace kring::ui
