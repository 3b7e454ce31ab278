#pragma once
#include "app/ui/icons.h"
#include "core/base/result.h"
#include <array>
#include <cstddef>
#include <imgui.h>
#include <string>
#include <string_view>

namespace kring::ui {

/// The colour roles of Kring. A view asks for a role, never for a value; the values are in
/// assets/themes/*.toml. `line` = beads, borders, links, icons (3:1); `tint` = fill of a card;
/// `ink` = text in the colour of its kind and the fill of the one card in focus (7:1).
enum class Role : unsigned char {
    ground,
    surface,
    sunken,
    raised,
    text,
    text2,
    away,
    away_fill,
    link_away,
    bead_away,
    line,
    hair,
    accent,
    on_accent,
    accent_soft,
    accent_ink,
    accent_mid,
    accent_deep,
    on_accent_deep,
    bead,
    rim_investors,
    rim_collectors,
    investor_line,
    investor_tint,
    investor_ink,
    activity_line,
    activity_tint,
    activity_ink,
    effect_line,
    effect_tint,
    effect_ink,
    collector_line,
    collector_tint,
    collector_ink,
    negative_line,
    negative_tint,
    negative_ink,
    story_line,
    story_tint,
    story_ink,
    reason_line,
    reason_tint,
    reason_ink,
    dissent_line,
    dissent_tint,
    dissent_ink,
};
inline constexpr std::size_t role_count = 46;

/// What a card can be. Colour, icon, letter and place say it; `negative` is an effect that
/// turns out badly and keeps the letter of an effect.
enum class Kind : unsigned char {
    investor,
    activity,
    effect,
    collector,
    negative,
    story,
    reason,
    dissent
};

Role line_of(Kind kind);
Role tint_of(Kind kind);
Role ink_of(Kind kind);
Icon icon_of(Kind kind);
char letter_of(Kind kind);

/// A full set of colours. `shadows`: popups float on a shadow (light theme only).
struct Theme {
    std::array<ImU32, role_count> colours{};
    bool shadows = true;
    bool high_contrast = false;

    ImU32 operator[](Role role) const { return colours[static_cast<std::size_t>(role)]; }
};

/// The name of a role in a theme file and in the tables of the design ("text2", "It", "Cb").
std::string_view theme_key(Role role);

/// Reads a theme from a TOML file. The error names the file, the line if there is one, and what
/// is wrong or missing; it is for whoever writes themes, in English.
Result<Theme, std::string> load_theme(const std::string& path);

/// Ratio of WCAG 2.2 between two opaque colours, 1 to 21.
float contrast(ImU32 a, ImU32 b);

/// `t` of the way from `a` to `b`, channel by channel; t in 0..1.
ImU32 mix(ImU32 a, ImU32 b, float t);

}  // namespace kring::ui
