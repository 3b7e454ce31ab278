#include "app/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace kring {

Settings load_settings(const std::string& path) {
    Settings settings;
    try {
        const toml::table file = toml::parse_file(path);
        if (file["language"].value_or(std::string{"nl"}) == "en")
            settings.language = Language::english;
        const float size = file["text_size"].value_or(1.0F);
        if (std::isfinite(size)) settings.text_size = std::clamp(size, 0.8F, 2.0F);
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
                           {"height", settings.height}};
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
