#include "app/cli/commands.h"
#include "app/cli/session_script.h"
#include "app/places.h"
#include "core/archive/rewrite.h"
#include "core/method/load_method.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace kring {

int write_session(const std::string& script, const std::string& out) {
    std::ifstream in{script, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in || text.empty()) {
        std::cerr << script << ": cannot be read\n";
        return 2;
    }
    const std::string folder = std::filesystem::path{script}.parent_path().string();
    const auto played =
        play_script(text, load_methods(find_places().method_folders()).methods, folder);
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
