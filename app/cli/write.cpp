#include "app/cli/commands.h"
#include "app/cli/session_script.h"
#include "app/places.h"
#include "core/archive/file.h"
#include "core/archive/rewrite.h"
#include "core/base/text.h"
#include "core/method/load_method.h"

#include <filesystem>
#include <iostream>

namespace kring {

/// No workshop is this long, in bytes.
static constexpr std::size_t longest_script = 4 << 20;

int write_session(const std::string& script, const std::string& out) {
    // Only what is a file: a folder throws, and of a device or a pipe there is no end.
    const auto text = read_small_file(script, longest_script);
    if (!text || text->empty() || !is_valid_utf8(*text)) {
        std::cerr << script
                  << ": kan niet gelezen worden als script / cannot be read as a script\n";
        return 2;
    }
    const std::string folder = std::filesystem::path{script}.parent_path().string();
    const auto played =
        play_script(*text, load_methods(find_places().method_folders()).methods, folder);
    if (!played) {
        std::cerr << script << ':' << played.error().line << ": " << played.error().reason << '\n';
        return 2;
    }
    const PlayedScript& session = played.value();
    for (const std::string& note : session.notes) std::cerr << script << ": " << note << '\n';
    const SessionHeader header{session.id, WallTime{SessionTime{session.started}}, KRING_VERSION,
                               session.language};
    if (const auto failed = write_copy(out, header, session.log)) {
        std::cerr << out << ": " << code_of(failed->problem) << ' ' << failed->detail << '\n';
        return 2;
    }
    return 0;
}

}  // namespace kring
