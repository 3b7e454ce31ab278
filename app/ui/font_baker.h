#pragma once

#include <imgui.h>
#include <imgui_freetype.h>

namespace kring::ui {

/// How letters are made, and so how wide they are: FreeType, its hinting upright only. Whoever
/// measures letters bakes the same way, else a line that fits when measured is cut when drawn.
inline void bake_with_freetype(ImFontAtlas& atlas) {
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
}

}  // namespace kring::ui
