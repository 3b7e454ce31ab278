#pragma once
#include "app/ui/fonts.h"
#include <array>
#include <cstddef>

namespace kring::ui {

enum class Weight : unsigned char { regular, semibold };

/// Em sizes and line heights of the type scale of the console, in pixels at scale 1.
inline constexpr std::array<float, type_sizes> type_em = {12, 15, 19, 23, 29, 37};
inline constexpr std::array<float, type_sizes> type_line = {16, 20, 26, 30, 36, 46};

inline ImFont* font_of(const Fonts& fonts, TypeSize size, Weight weight) {
    const auto i = static_cast<std::size_t>(size);
    return weight == Weight::semibold ? fonts.semibold[i] : fonts.regular[i];
}

/// Height of the line box of a size, in pixels of the window.
inline float line_height(const Fonts& fonts, TypeSize size) {
    return type_line[static_cast<std::size_t>(size)] * fonts.scale;
}

}  // namespace kring::ui
