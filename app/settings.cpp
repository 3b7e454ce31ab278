#include "app/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace kring {

/// Each of them is looked through every few seconds.
static constexpr std::size_t most_folders = 20;

static float sound_size(float size, TextSizes sizes) {
    return std::isfinite(size) ? std::clamp(size, sizes.smallest, sizes.largest) : 1;
}

Settings sound(Settings settings) {
    settings.text_size = sound_size(settings.text_size, console_text);
    settings.wall_text_size = sound_size(settings.wall_text_size, wall_text);
    settings.width = std::clamp(settings.width, 960, 16'384);
    settings.height = std::clamp(settings.height, 600, 16'384);
    auto& folders = settings.folders;
    std::erase_if(folders, [](const std::string& path) { return path.empty() || path[0] != '/'; });
    if (folders.size() > most_folders) folders.resize(most_folders);
    return settings;
}

Settings load_settings(const std::string& path) {
    Settings settings;
    try {
        const toml::table file = toml::parse_file(path);
        if (file["language"].value_or(std::string{"nl"}) == "en")
            settings.language = Language::english;
        const auto theme = [&file](const char* key) {
            return theme_named(file[key].value_or(std::string{})).value_or(ThemeName::light);
        };
        settings.theme = theme("theme");
        settings.wall_theme = theme("wall_theme");
        settings.text_size = file["text_size"].value_or(settings.text_size);
        settings.wall_text_size = file["wall_text_size"].value_or(settings.wall_text_size);
        settings.wall_screen = file["wall_screen"].value_or(settings.wall_screen);
        settings.motion = file["motion"].value_or(settings.motion);
        settings.plain_text = file["plain_text"].value_or(settings.plain_text);
        if (const toml::array* folders = file["folders"].as_array())
            for (const toml::node& folder : *folders)
                if (auto place = folder.value<std::string>()) settings.folders.push_back(*place);
        settings.width = file["width"].value_or(settings.width);
        settings.height = file["height"].value_or(settings.height);
    } catch (const toml::parse_error&) {
        return {};
    }
    return sound(settings);
}

bool save_settings(const std::string& path, const Settings& settings) {
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path{path}.parent_path(), failed);
    toml::array folders;
    for (const std::string& folder : settings.folders) folders.push_back(folder);
    const toml::table file{{"language", settings.language == Language::english ? "en" : "nl"},
                           {"text_size", settings.text_size},
                           {"theme", code_of(settings.theme)},
                           {"wall_text_size", settings.wall_text_size},
                           {"wall_theme", code_of(settings.wall_theme)},
                           {"motion", settings.motion},
                           {"plain_text", settings.plain_text},
                           {"width", settings.width},
                           {"height", settings.height},
                           {"wall_screen", settings.wall_screen},
                           {"folders", folders}};
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
