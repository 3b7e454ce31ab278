#include "app/facilitator/home_parts.h"
#include "app/ui/edit_text.h"
#include "core/base/text.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace kring {
namespace {

using namespace ui;

/// Something that can be done here.
struct Deed {
    std::string title;
    const char* keys;
    Icon icon;
    std::function<void(View&, HomeUi&)> run;
};

std::vector<Deed> all_deeds(const View& view) {
    std::vector<Deed> deeds;
    const auto add = [&](const char* words, const char* keys, Icon which, auto run) {
        deeds.push_back({view.words(words), keys, which, run});
    };
    const auto ask = [](Request request) {
        return [request](View& v, HomeUi&) { v.out.ask(request); };
    };
    add("home.new", "Ctrl N", Icon::plus, ask(StartSession{}));
    add("home.open", "Ctrl O", Icon::folder,
        [](View& v, HomeUi& home) { ask_for_file(v, home, HomeUi::Choosing::opening); });
    add("home.import", "Ctrl I", Icon::import,
        [](View& v, HomeUi& home) { ask_for_file(v, home, HomeUi::Choosing::importing); });
    const auto over = [&](const char* words, Icon which, OverPart part) {
        Deed deed{view.words("home.over") + ": " + view.words(words), "", which, {}};
        deed.run = [part](View&, HomeUi& home) {
            home.page = HomePage::over;
            home.part = part;
        };
        deeds.push_back(std::move(deed));
    };
    over("over.actions_head", Icon::check, OverPart::actions);
    over("over.stories_head", Icon::story, OverPart::stories);
    over("over.lengths_head", Icon::timer, OverPart::lengths);
    add("home.filter", "", Icon::filter, [](View&, HomeUi& home) {
        home.page = HomePage::sessions;
        home.filter_open = true;
    });
    add("folders.title", "", Icon::folder, [](View&, HomeUi& home) { home.folders_open = true; });
    add("home.practice", "", Icon::play, ask(StartPractice{}));
    add("commands.settings", "Ctrl ,", Icon::person, ask(OpenSettings{}));
    add("commands.quit", "Ctrl Q", Icon::close, ask(Quit{}));
    return deeds;
}

/// Each word that was typed begins a word of the title.
bool fits(const std::string& title, const std::vector<std::string>& typed) {
    const std::vector<std::string> words = sought_words(title);
    return std::all_of(typed.begin(), typed.end(), [&](const std::string& begin) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return word.starts_with(begin); });
    });
}

}  // namespace

void draw_home_commands(View& view, HomeUi& home) {
    Ui& ui = view.ui;
    if (ui.focus.top_trap() == 0 && ui.take(Key::k, {.ctrl = true})) {
        home.commands_open = true;
        home.command.clear();
        home.chosen = 0;
    }
    if (!home.commands_open) return;
    Modal modal{ui, "commands", home.commands_open, 600, 480};
    if (!modal) return;
    Rect rest = modal.content();
    std::vector<Deed> deeds = all_deeds(view);
    const auto typed = sought_words(home.command);
    std::erase_if(deeds, [&](const Deed& deed) { return !fits(deed.title, typed); });
    const std::size_t n = deeds.size();
    if (n > 0 && ui.take(Key::down, {}, true)) home.chosen = (home.chosen + 1) % n;
    if (n > 0 && ui.take(Key::up, {}, true)) home.chosen = (home.chosen + n - 1) % n;
    home.chosen = std::min(home.chosen, n > 0 ? n - 1 : 0);
    const FieldAnswer field =
        edit_text(ui, "typed", rest.take_top(ui.px(48), ui.px(8)), home.command,
                  {.hint = view.words("commands.hint"),
                   .left = Icon::search,
                   .keys = "Esc",
                   .commit_on_leave = false});
    if (!field.focused) focus_field(ui, "typed");
    if (field.changed) home.chosen = 0;
    if (n == 0)
        empty_state(ui, rest, Icon::search, view.words("commands.nothing"),
                    view.words("home.commands_nothing"));
    std::optional<std::size_t> go;
    if (field.entered && n > 0) go = home.chosen;
    ScrollArea area{ui, "found", rest};
    Rect content = area.content();
    for (std::size_t i = 0; i < n; ++i) {
        const IdScope scope{ui, "command", i};
        const RowLook look{.left = deeds[i].icon,
                           .selected = i == home.chosen,
                           .note = deeds[i].keys,
                           .keep_focus = true};
        const Rect row = content.take_top(ui.px(40));
        if (i == home.chosen) area.show(row);
        if (row_button(ui, "row", row, deeds[i].title, {}, look)) go = i;
    }
    area.used(content.y - area.content().y);
    if (!go) return;
    modal.close();
    deeds[*go].run(view, home);
}

}  // namespace kring
