#include "app/facilitator/help_page.h"
#include "app/facilitator/home_parts.h"

#include <array>

namespace kring {

static constexpr std::array home_blocks{
    HelpBlock{"home.help_sessions", "home.help_sessions_line"},
    HelpBlock{"home.help_search", "home.help_search_line"},
    HelpBlock{"home.help_past", "home.help_past_line"},
};
static constexpr std::array home_keys{
    HelpKey{"key.new", "home.new"},           HelpKey{"key.open", "home.open"},
    HelpKey{"key.import", "home.import"},     HelpKey{"key.find", "home.help_find"},
    HelpKey{"key.commands", "help.commands"}, HelpKey{"key.text_size", "help.text_size"},
    HelpKey{"key.settings", "help.settings"}, HelpKey{"key.quit", "help.quit"},
    HelpKey{"key.escape", "help.escape"},
};

void draw_home_help(View& view, HomeUi& home) {
    if (view.ui.focus.top_trap() == 0 && view.ui.take(ui::Key::f1)) home.help_open = true;
    draw_help_page(view, {"home.help_title", home_blocks, home_keys, "home.help_safe"},
                   home.help_open);
}

}  // namespace kring
