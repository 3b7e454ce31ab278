#include "app/facilitator/help_page.h"
#include "app/facilitator/prepare_parts.h"
#include "core/session/stories.h"

#include <array>

namespace kring {

static std::vector<Deed> all_deeds(Prepare& prepare) {
    using ui::Icon;
    View& view = prepare.view;
    PrepareUi& here = prepare.ui;
    std::vector<Deed> deeds;
    const auto add = [&](const char* words, const char* keys, Icon which, auto run) {
        deeds.push_back({view.words(words), keys, which, run});
    };
    const auto opens = [](bool& what) { return [&what] { what = true; }; };
    if (!prepare.locked)
        add("prepare.begin", "Ctrl Enter", Icon::arrow, [&] { begin_session(prepare); });
    if (tells_stories(prepare.state())) {
        add("prepare.stories_title", "", Icon::story, opens(here.stories_open));
        add("prepare.domains", "", Icon::folder, opens(here.domains_open));
        add("prepare.choosing", "", Icon::person, opens(here.choosing_open));
    } else {
        add("prepare.table", "", Icon::note, opens(here.pasting));
    }
    add("commands.home", "", Icon::arrow_left, [&view] { view.out.ask(GoHome{}); });
    add("commands.help", "F1", Icon::help, opens(here.help_open));
    add("commands.settings", "Ctrl ,", Icon::person, [&view] { view.out.ask(OpenSettings{}); });
    add("commands.quit", "Ctrl Q", Icon::close, [&view] { view.out.ask(Quit{}); });
    return deeds;
}

void draw_prepare_commands(Prepare& prepare) {
    draw_command_box(prepare.view, prepare.ui.commands, [&] { return all_deeds(prepare); });
}

static constexpr std::array prepare_blocks{
    HelpBlock{"prepare.help_enough", "prepare.help_enough_line"},
    HelpBlock{"prepare.help_people", "prepare.help_people_line"},
    HelpBlock{"prepare.help_plan", "prepare.help_plan_line"},
};
static constexpr std::array prepare_keys{
    HelpKey{"key.ctrl_enter", "prepare.begin"}, HelpKey{"key.undo", "help.undo"},
    HelpKey{"key.redo", "help.redo"},           HelpKey{"key.commands", "help.commands"},
    HelpKey{"key.text_size", "help.text_size"}, HelpKey{"key.settings", "help.settings"},
    HelpKey{"key.quit", "help.quit"},           HelpKey{"key.escape", "prepare.help_escape"},
};

void draw_prepare_help(Prepare& prepare) {
    ui::Ui& ui = prepare.view.ui;
    if (ui.focus.top_trap() == 0 && ui.take(ui::Key::f1)) prepare.ui.help_open = true;
    draw_help_page(prepare.view,
                   {"prepare.help_title", prepare_blocks, prepare_keys, "prepare.help_safe"},
                   prepare.ui.help_open);
}

}  // namespace kring
