#pragma once

#include "core/method/phrase.h"

#include <string>

namespace kring {

/// What Kring remembers of a person between two starts. A file that cannot be read is as good as
/// none: nothing in it is worth stopping for.
struct Settings {
    Language language = Language::dutch;
    float text_size = 1;  ///< 0.8 to 2
    int width = 1366;     ///< of the window
    int height = 768;
    std::string wall_screen;   ///< identity of the screen of the wall; empty: none was chosen
    float wall_text_size = 1;  ///< 0.8 to 2
    bool operator==(const Settings&) const = default;
};

Settings load_settings(const std::string& path);
/// False: could not be written; the program goes on.
bool save_settings(const std::string& path, const Settings& settings);

}  // namespace kring
