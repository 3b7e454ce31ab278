#include "app/ui/theme.h"

#include <cmath>
#include <optional>
#include <toml++/toml.h>

namespace kring::ui {
namespace {

constexpr std::array<std::string_view, role_count> keys = {
    "ground",       "surface",  "sunken",     "raised",    "text",      "text2",
    "away",         "awayfill", "linkaway",   "beadaway",  "line",      "hair",
    "accent",       "onaccent", "accentsoft", "accentink", "accentmid", "accentdeep",
    "onaccentdeep", "bead",     "Ib",         "Cb",        "I",         "It",
    "Ik",           "A",        "At",         "Ak",        "E",         "Et",
    "Ek",           "C",        "Ct",         "Ck",        "N",         "Nt",
    "Nk",           "V",        "Vt",         "Vk",        "R",         "Rt",
    "Rk",           "D",        "Dt",         "Dk"};
static_assert(static_cast<std::size_t>(Role::dissent_ink) + 1 == role_count);

constexpr unsigned first_kind = static_cast<unsigned>(Role::investor_line);

Role kind_role(Kind kind, unsigned step) {
    return static_cast<Role>(first_kind + 3 * static_cast<unsigned>(kind) + step);
}

/// "#RRGGBB"; nothing for anything else.
std::optional<ImU32> parse_colour(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    ImU32 value = 0;
    for (const char c : text.substr(1)) {
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return std::nullopt;
        value = value * 16 + static_cast<ImU32>(digit);
    }
    return IM_COL32((value >> 16U) & 0xFFU, (value >> 8U) & 0xFFU, value & 0xFFU, 0xFFU);
}

float linear(ImU32 channel) {
    const float v = static_cast<float>(channel & 0xFFU) / 255;
    return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F);
}

float luminance(ImU32 c) {
    return 0.2126F * linear(c >> IM_COL32_R_SHIFT) + 0.7152F * linear(c >> IM_COL32_G_SHIFT) +
           0.0722F * linear(c >> IM_COL32_B_SHIFT);
}

Err<std::string> complaint(const std::string& path, const toml::source_region& where,
                           const std::string& what) {
    return Err{path + ":" + std::to_string(where.begin.line) + ": " + what};
}

Result<Theme, std::string> read_theme(const std::string& path, const toml::table& file) {
    const toml::table* colours = file["colours"].as_table();
    if (colours == nullptr) return Err{path + ": no table [colours]"};
    Theme theme;
    theme.shadows = file["shadows"].value_or(true);
    theme.high_contrast = file["high_contrast"].value_or(false);
    for (std::size_t i = 0; i < role_count; ++i) {
        const toml::node* node = colours->get(keys[i]);
        if (node == nullptr)
            return complaint(path, colours->source(), "no colour '" + std::string{keys[i]} + "'");
        const auto colour = parse_colour(node->value_or(std::string_view{}));
        if (!colour)
            return complaint(path, node->source(),
                             "'" + std::string{keys[i]} + "' has to be like \"#0F4A5C\"");
        theme.colours[i] = *colour;
    }
    return theme;
}

}  // namespace

Role line_of(Kind kind) { return kind_role(kind, 0); }
Role tint_of(Kind kind) { return kind_role(kind, 1); }
Role ink_of(Kind kind) { return kind_role(kind, 2); }

Icon icon_of(Kind kind) {
    constexpr std::array<Icon, 8> icons = {Icon::investor,  Icon::activity, Icon::effect,
                                           Icon::collector, Icon::warning,  Icon::story,
                                           Icon::reason,    Icon::dissent};
    return icons[static_cast<std::size_t>(kind)];
}

char letter_of(Kind kind) { return "IAECEVRD"[static_cast<std::size_t>(kind)]; }

std::string_view theme_key(Role role) { return keys[static_cast<std::size_t>(role)]; }

Result<Theme, std::string> load_theme(const std::string& path) {
    try {
        return read_theme(path, toml::parse_file(path));
    } catch (const toml::parse_error& error) {
        return complaint(path, error.source(), std::string{error.description()});
    }
}

float contrast(ImU32 a, ImU32 b) {
    const float la = luminance(a);
    const float lb = luminance(b);
    return (std::max(la, lb) + 0.05F) / (std::min(la, lb) + 0.05F);
}

ImU32 mix(ImU32 a, ImU32 b, float t) {
    ImU32 out = 0;
    for (const unsigned shift : {0U, 8U, 16U, 24U}) {
        const auto ca = static_cast<float>((a >> shift) & 0xFFU);
        const auto cb = static_cast<float>((b >> shift) & 0xFFU);
        out |= static_cast<ImU32>(std::lround(ca + (cb - ca) * t)) << shift;
    }
    return out;
}

}  // namespace kring::ui
