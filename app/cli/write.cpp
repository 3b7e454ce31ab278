#include "app/cli/commands.h"
#include "app/cli/session_script.h"
#include "app/places.h"
#include "core/archive/file.h"
#include "core/archive/rewrite.h"
#include "core/base/checksum.h"
#include "core/base/text.h"
#include "core/method/load_method.h"

#include <cstdio>
#include <iostream>

namespace kring {

/// No workshop is this long, in bytes.
static constexpr std::size_t longest_script = 4 << 20;

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
    // Only what is a file: a folder throws, and of a device or a pipe there is no end.
    const auto read = read_small_file(script, longest_script);
    if (!read || read->empty() || !is_valid_utf8(*read)) {
        std::cerr << script
                  << ": kan niet gelezen worden als script / cannot be read as a script\n";
        return 2;
    }
    const std::string& text = *read;
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
