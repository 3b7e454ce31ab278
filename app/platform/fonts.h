#pragma once

#include "app/ui/fonts.h"
#include "app/ui/type_steps.h"

#include <span>

struct ImFontAtlas;

namespace kring::platform {

/// Which typeface the words stand in. All but `inter` mean that a package is missing; Kring works
/// on and says so.
enum class Typeface { inter, noto_sans, built_in };

struct BakedFonts {
    ui::Fonts fonts;
    Typeface typeface = Typeface::built_in;
};

/// Fills an empty atlas with the console's type scale, drawn by FreeType. `scale`: pixels for one
/// pixel of the design (text size times content scale), clamped to 0.5 .. 4. Not between NewFrame
/// and Render. Costs some tens of milliseconds; grows with the square of the scale.
BakedFonts bake_fonts(ImFontAtlas& atlas, float scale);
/// The same with other sizes than those of the console; a size that is left out is the next larger.
BakedFonts bake_fonts(ImFontAtlas& atlas, float scale, std::span<const ui::TypeStep> steps);

}  // namespace kring::platform
