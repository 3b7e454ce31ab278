#include "app/replay/replay_help.h"

#include "app/facilitator/help_page.h"

#include <array>
#include <vector>

namespace kring {
namespace {

constexpr std::array blocks{
    HelpBlock{"replay.help_what", "replay.help_what_line"},
    HelpBlock{"replay.help_look", "replay.help_look_line"},
    HelpBlock{"replay.help_names", "replay.help_names_line"},
};
/// Only where the panel has no room beside the picture.
constexpr HelpKey panel_key{"key.n", "replay.help_panel"};
constexpr std::array all_keys{
    HelpKey{"key.space", "replay.help_space"},
    HelpKey{"key.left_right", "replay.help_steps"},
    HelpKey{"key.pages", "replay.help_marks"},
    HelpKey{"key.home_end", "replay.help_ends"},
    HelpKey{"key.digits", "replay.help_speed"},
    HelpKey{"key.plus_minus", "replay.help_faster"},
    panel_key,
    HelpKey{"key.f5", "replay.help_wall"},
    HelpKey{"key.shift_pages", "replay.help_pages"},
    HelpKey{"key.commands", "help.commands"},
    HelpKey{"key.escape", "replay.help_escape"},
};

}  // namespace

void draw_replay_help(View& view, ReplayUi& ui) {
    if (!ui.help_open) return;
    std::vector<HelpKey> keys{all_keys.begin(), all_keys.end()};
    if (panel_stands_beside(view.ui))
        std::erase_if(keys, [](const HelpKey& row) { return row.keys == panel_key.keys; });
    draw_help_page(view, {"replay.help_title", blocks, keys, "replay.help_safe"}, ui.help_open);
}

}  // namespace kring
