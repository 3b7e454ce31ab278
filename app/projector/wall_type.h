#pragma once

#include "app/ui/type_steps.h"

#include <algorithm>
#include <array>

namespace kring {

/// The height of a wall for which the type below is twice that of the console.
inline constexpr float wall_design_height = 540;

/// Scale of the fonts of a wall (ui::Fonts::scale) that is `width` by `height` pixels: its type is
/// a share of the height, body 1/36. A window higher than 4:3 is taken as 4:3, so that a line keeps
/// its measure. `zoom`: larger letters, fewer of them.
inline float wall_scale(float width, float height, float zoom = 1) {
    return std::min(height, width * 0.75F) * zoom / wall_design_height;
}

/// The sizes of the wall: body 30, reading 38, statement 46, question 58 and title 74 pixels an em
/// at 1080. There is nothing smaller: what a view of the console sets as a caption is body here.
inline constexpr std::array wall_type{
    ui::TypeStep{ui::TypeSize::body, 15, 0, true, true, true},
    ui::TypeStep{ui::TypeSize::lead, 19, 0, true, true},
    ui::TypeStep{ui::TypeSize::title, 23, -0.5F, true, true},
    ui::TypeStep{ui::TypeSize::display, 29, -0.5F, false, false},
    ui::TypeStep{ui::TypeSize::hero, 37, -1, false, false},
};

}  // namespace kring
