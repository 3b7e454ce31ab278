#include "app/replay/replay_text.h"

#include "app/replay/replay_controls.h"
#include "app/replay/replay_line.h"
#include "app/replay/replay_moves.h"

#include <algorithm>
#include <chrono>

namespace kring {

std::string plain_replay(const Words& words, const ReplaySeen& seen, ReplayUi& ui,
                         const Heard& heard) {
    const Replayed& replay = seen.replay;
    std::string text = words("replay.nothing_changes") + '\n';
    if (ui.player.playing()) {
        const auto whole = std::chrono::floor<Minutes>(time_shown(replay, ui));
        text += words("replay.playing", {{"time", words.duration(whole)}}) + '\n';
    } else {
        text += time_of_all(words, replay, ui) + '\n';
        std::string caption = replay_caption(words, replay, ui);
        std::replace(caption.begin(), caption.end(), '\n', ' ');
        text += caption + '\n';
    }
    if (const std::string damage = damage_words(words, replay); !damage.empty())
        text += damage + '\n';
    text += words(replay.names() ? "replay.names_shown" : "replay.names_hidden") + "\n\n";
    return text + plain_console(words, glance_at(seen), ui.console, heard);
}

}  // namespace kring
