#include "app/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace kring {

static float sound_size(float size) {
    return std::isfinite(size) ? std::clamp(size, 0.8F, 2.0F) : 1.0F;
}

Settings load_settings(const std::string& path) {
    Settings settings;
    try {
        const toml::table file = toml::parse_file(path);
        if (file["language"].value_or(std::string{"nl"}) == "en")
            settings.language = Language::english;
        settings.text_size = sound_size(file["text_size"].value_or(1.0F));
        settings.wall_text_size = sound_size(file["wall_text_size"].value_or(1.0F));
        settings.wall_screen = file["wall_screen"].value_or(std::string{});
        settings.width = std::clamp(file["width"].value_or(1366), 960, 16'384);
        settings.height = std::clamp(file["height"].value_or(768), 600, 16'384);
    } catch (const toml::parse_error&) {
        return {};
    }
    return settings;
}

bool save_settings(const std::string& path, const Settings& settings) {
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path{path}.parent_path(), failed);
    const toml::table file{{"language", settings.language == Language::english ? "en" : "nl"},
                           {"text_size", settings.text_size},
                           {"width", settings.width},
                           {"height", settings.height},
                           {"wall_screen", settings.wall_screen},
                           {"wall_text_size", settings.wall_text_size}};
    const std::string beside = path + ".new";
    {
        std::ofstream out{beside};
        out << file << '\n';
        if (!out.flush()) return false;
    }
    std::filesystem::rename(beside, path, failed);
    return !failed;
}

}  // namespace kring
