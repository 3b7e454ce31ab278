#include "app/facilitator/commands.h"

#include "app/facilitator/command_list.h"
#include "app/facilitator/dialog.h"
#include "app/facilitator/say.h"
#include "app/ui/edit_text.h"
#include "core/base/text.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace kring {
namespace {

using ui::Key;
using ui::Rect;

/// Every word that was typed begins a word of the text; case and accents do not matter.
bool fits(const std::string& folded, const std::vector<std::string>& typed) {
    return std::all_of(typed.begin(), typed.end(), [&](const std::string& word) {
        std::size_t at = folded.find(word);
        while (at != std::string::npos && at > 0 && folded[at - 1] != ' ')
            at = folded.find(word, at + 1);
        return at != std::string::npos;
    });
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const std::string folded = is_valid_utf8(text) ? fold_case(text) : std::string{};
    for (const char c : folded + " ") {
        if (c != ' ')
            word += c;
        else if (!word.empty())
            words.push_back(std::move(word)), word.clear();
    }
    return words;
}

std::vector<Command> fitting(const ConsoleUi& console, std::vector<Command> commands) {
    constexpr std::size_t most = 60;
    const std::vector<std::string> typed = words_in(console.commands.typed);
    std::vector<Command> found;
    for (Command& command : commands)
        if (found.size() < most && fits(fold_case(command.title + " " + command.finds), typed))
            found.push_back(std::move(command));
    return found;
}

void draw_command(View& view, const Glance& glance, ConsoleUi& console, const Command& command,
                  std::size_t i, const Rect& row, bool& open) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "command", i};
    const ui::RowLook look{.left = command.bead ? std::nullopt : std::optional{command.icon},
                           .bead = command.bead,
                           .selected = i == console.commands.chosen,
                           .note = command.note,
                           .keep_focus = true};
    if (!ui::row_button(ui, "row", row, command.title, {}, look, command.why_not)) return;
    open = false;
    command.run(view, glance, console);
}

void choose_by_key(ui::Ui& ui, ConsoleUi& console, std::size_t n) {
    std::size_t& chosen = console.commands.chosen;
    if (n == 0) return;
    if (ui.take(Key::down, {}, true)) chosen = (chosen + 1) % n;
    if (ui.take(Key::up, {}, true)) chosen = (chosen + n - 1) % n;
    chosen = std::min(chosen, n - 1);
}

}  // namespace

void draw_commands(View& view, const Glance& glance, ConsoleUi& console) {
    if (!console.commands_open) return;
    std::vector<Command> commands;
    if (!console.commands.finding) commands = all_commands(view, glance);
    if (console.commands.finding || !words_in(console.commands.typed).empty())
        for (Command& card : card_commands(view, glance)) commands.push_back(std::move(card));
    draw_commands(view, glance, console, std::move(commands));
}

void draw_commands(View& view, const Glance& glance, ConsoleUi& console,
                   std::vector<Command> offered) {
    if (!console.commands_open) return;
    ui::Ui& ui = view.ui;
    bool open = true;
    {
        ui::Modal modal{ui, "commands", open, 600, 480};
        if (!modal) {
            console.commands_open = false;
            return;
        }
        Rect rest = modal.content();
        const std::vector<Command> found = fitting(console, std::move(offered));
        choose_by_key(ui, console, found.size());
        const bool finding = console.commands.finding;
        const ui::FieldAnswer typed =
            ui::edit_text(ui, "typed", rest.take_top(ui.px(48), ui.px(8)), console.commands.typed,
                          {.hint = view.words(finding ? "commands.find_hint" : "commands.hint"),
                           .left = ui::Icon::search,
                           .keys = "Esc",
                           .commit_on_leave = false});
        if (!typed.focused) ui::focus_field(ui, "typed");
        if (typed.changed) console.commands.chosen = 0;
        if (found.empty()) {
            ui::empty_state(ui, rest, ui::Icon::search, view.words("commands.nothing"),
                            view.words("commands.nothing_line"));
        }
        ui::ScrollArea scroll{ui, "found", rest};
        const Rect content = scroll.content();
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Rect row{content.x, content.y + ui.px(40) * static_cast<float>(i), content.w,
                           ui.px(40)};
            if (i == console.commands.chosen) scroll.show(row);
            if (!ui.hidden(row)) draw_command(view, glance, console, found[i], i, row, open);
        }
        scroll.used(ui.px(40) * static_cast<float>(found.size()));
        if (typed.entered && console.commands.chosen < found.size()) {
            const Command& command = found[console.commands.chosen];
            if (!command.why_not) {
                open = false;
                command.run(view, glance, console);
            }
        }
    }
    if (!open) console.commands_open = false;
}

}  // namespace kring
