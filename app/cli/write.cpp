#include "app/cli/commands.h"
#include "app/cli/session_script.h"
#include "app/places.h"
#include "core/archive/rewrite.h"
#include "core/base/checksum.h"
#include "core/method/load_method.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

namespace kring {

/// The same script always gives the same file, so its id comes from its text.
static std::string id_from(const std::string& text) {
    std::string id;
    char digits[9];
    for (const char* salt : {"a", "b", "c", "d"}) {
        std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(crc32(salt + text)));
        id += digits;
    }
    return id;
}

int write_session(const std::string& script, const std::string& out) {
    std::ifstream in{script, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in || text.empty()) {
        std::cerr << script << ": cannot be read\n";
        return 2;
    }
    const auto played = play_script(text, load_methods(find_places().method_folders()).methods);
    if (!played) {
        std::cerr << script << ':' << played.error().line << ": " << played.error().reason << '\n';
        return 2;
    }
    const PlayedScript& session = played.value();
    const SessionHeader header{id_from(text), WallTime{SessionTime{session.started}}, KRING_VERSION,
                               session.language};
    if (const auto failed = write_copy(out, header, session.log)) {
        std::cerr << out << ": " << code_of(failed->problem) << ' ' << failed->detail << '\n';
        return 2;
    }
    return 0;
}

}  // namespace kring
