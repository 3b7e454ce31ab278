#include "app/places.h"

#include <cstdlib>
#include <filesystem>

namespace kring {

namespace fs = std::filesystem;

static std::string from_environment(const char* name, const std::string& otherwise) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? std::string{value} : otherwise;
}

static std::string home() { return from_environment("HOME", "."); }

/// The folder that holds `assets` and `sessions`: the nearest one above the program, or the share
/// folder of an installation.
static std::string find_root() {
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    for (fs::path folder = program.parent_path(); !folder.empty() && folder != folder.root_path();
         folder = folder.parent_path()) {
        if (fs::exists(folder / "assets" / "words", ignored)) return folder.string();
        if (fs::exists(folder / "share" / "kring" / "assets", ignored))
            return (folder / "share" / "kring").string();
    }
    return KRING_SOURCE_DIR;
}

Places find_places() {
    const std::string root = find_root();
    const std::string data_home = from_environment("XDG_DATA_HOME", home() + "/.local/share");
    const std::string data = from_environment("KRING_DATA", data_home + "/kring");
    const std::string config = from_environment(
        "KRING_CONFIG", from_environment("XDG_CONFIG_HOME", home() + "/.config") + "/kring");
    const std::string cache = from_environment(
        "KRING_CACHE", from_environment("XDG_CACHE_HOME", home() + "/.cache") + "/kring");
    Places places;
    places.assets = from_environment("KRING_ASSETS", root + "/assets");
    places.examples = root + "/sessions";
    places.sessions = from_environment("KRING_SESSIONS", home() + "/Kring");
    places.methods = data + "/methods";
    places.settings = config + "/settings.toml";
    places.index = cache + "/sessions.sqlite";
    places.data_home = data_home;
    places.plain_text = data + "/screen.txt";
    return places;
}

}  // namespace kring
