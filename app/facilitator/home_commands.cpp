#include "app/facilitator/home_parts.h"

#include <utility>

namespace kring {

static std::vector<Deed> all_deeds(View& view, HomeUi& home) {
    using ui::Icon;
    std::vector<Deed> deeds;
    const auto add = [&](const char* words, const char* keys, Icon which, auto run) {
        deeds.push_back({view.words(words), keys, which, run});
    };
    const auto ask = [&view](Request request) {
        return [&view, request] { view.out.ask(request); };
    };
    const auto choose = [&](HomeUi::Choosing what) {
        return [&view, &home, what] { ask_for_file(view, home, what); };
    };
    add("home.new", "Ctrl N", Icon::plus, ask(StartSession{}));
    add("home.open", "Ctrl O", Icon::folder, choose(HomeUi::Choosing::opening));
    add("home.import", "Ctrl I", Icon::import, choose(HomeUi::Choosing::importing));
    const auto over = [&](const char* words, Icon which, OverPart part) {
        deeds.push_back(
            {view.words("home.over") + ": " + view.words(words), "", which, [&home, part] {
                 home.page = HomePage::over;
                 home.part = part;
             }});
    };
    over("over.actions_head", Icon::check, OverPart::actions);
    over("over.stories_head", Icon::story, OverPart::stories);
    over("over.lengths_head", Icon::timer, OverPart::lengths);
    add("home.filter", "", Icon::filter, [&home] {
        home.page = HomePage::sessions;
        home.filter_open = true;
    });
    add("folders.title", "", Icon::folder, [&home] { home.folders_open = true; });
    add("home.practice", "", Icon::play, ask(StartPractice{}));
    add("commands.help", "F1", Icon::help, [&home] { home.help_open = true; });
    add("commands.settings", "Ctrl ,", Icon::person, ask(OpenSettings{}));
    add("commands.quit", "Ctrl Q", Icon::close, ask(Quit{}));
    return deeds;
}

void draw_home_commands(View& view, HomeUi& home) {
    draw_command_box(view, home.commands, [&] { return all_deeds(view, home); });
}

}  // namespace kring
