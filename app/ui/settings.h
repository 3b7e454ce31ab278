#pragma once

#include "core/method/phrase.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// The colours that come with Kring, each a file in assets/themes.
enum class ThemeName : unsigned char { light, dark, high_contrast };
inline constexpr std::array<ThemeName, 3> theme_names = {ThemeName::light, ThemeName::dark,
                                                         ThemeName::high_contrast};
/// As its file is called: "high-contrast".
constexpr std::string_view code_of(ThemeName theme) {
    constexpr std::array<std::string_view, theme_names.size()> codes = {"light", "dark",
                                                                        "high-contrast"};
    return codes[static_cast<std::size_t>(theme)];
}
constexpr std::optional<ThemeName> theme_named(std::string_view code) {
    for (const ThemeName theme : theme_names)
        if (code_of(theme) == code) return theme;
    return std::nullopt;
}

/// From the smallest to the largest factor that text can have, in tenths.
struct TextSizes {
    float smallest = 1;
    float largest = 1;
};
inline constexpr TextSizes console_text{0.8F, 2};
/// Text on the wall has a floor: the last row has to read it.
inline constexpr TextSizes wall_text{1, 1.6F};

/// What Kring remembers of a person between two starts. All of it can change while people are at
/// work.
struct Settings {
    Language language = Language::dutch;
    float text_size = 1;  ///< of the console, within `console_text`
    int width = 1366;     ///< of the window
    int height = 768;
    ThemeName theme = ThemeName::light;       ///< of the console
    ThemeName wall_theme = ThemeName::light;  ///< rooms are bright
    float wall_text_size = 1;                 ///< within `wall_text`
    std::string wall_screen;  ///< identity of the screen of the wall; empty: none was chosen
    bool motion = true;       ///< off: everything arrives at once
    bool plain_text = false;  ///< the screen is written to a file in plain lines
    std::vector<std::string> folders;  ///< with sessions in them, beside the person's own
    bool operator==(const Settings&) const = default;
};

}  // namespace kring
