#include "app/cli/session_script.h"

#include "app/cli/script_fields.h"
#include "app/cli/script_room.h"
#include "core/base/checksum.h"

#include <cstdio>
#include <sstream>

namespace kring {

/// The same script always gives the same session, so its id comes from its text.
static std::string id_from(std::string_view text) {
    std::string id;
    char digits[9];
    for (const char* salt : {"a", "b", "c", "d"}) {
        const auto sum = crc32(salt + std::string{text});
        std::snprintf(digits, sizeof digits, "%08x", static_cast<unsigned>(sum));
        id += digits;
    }
    return id;
}

Result<PlayedScript, ScriptError>
play_script(std::string_view text, const std::vector<Method>& methods, const std::string& folder) {
    script::Room room{methods, folder, id_from(text)};
    script::Commands commands;
    script::add_session_commands(commands, room);
    script::add_card_commands(commands, room);
    script::add_story_commands(commands, room);
    script::add_vote_commands(commands, room);
    script::add_panel_commands(commands, room);
    std::istringstream in{std::string{text}};
    int at = 0;
    for (std::string raw; std::getline(in, raw);) {
        ++at;
        const auto [command, rest] = script::first_word(raw);
        if (command.empty() || command.front() == ';') continue;
        try {
            const auto found = commands.find(command);
            if (found == commands.end()) throw script::Failed{"unknown command '" + command + "'"};
            found->second(rest);
        } catch (const script::Failed& failed) {
            return Err{ScriptError{at, failed.reason}};
        }
    }
    const auto log = room.session.log();
    return PlayedScript{room.id, room.started, room.language, {log.begin(), log.end()}, room.notes};
}

}  // namespace kring
