#include "app/facilitator/command_box.h"

#include "app/ui/edit_text.h"
#include "core/library/excerpt.h"

#include <algorithm>
#include <optional>

namespace kring {
namespace {

using namespace ui;

/// Each word that was typed begins a word of the title.
bool fits_title(const std::string& title, const std::vector<std::string>& typed) {
    const std::vector<std::string> words = sought_words(title);
    return std::all_of(typed.begin(), typed.end(), [&](const std::string& begin) {
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return word.starts_with(begin); });
    });
}

/// The rows; the one that is to be done, if any.
std::optional<std::size_t> draw_found(View& view, CommandBoxUi& box, const std::vector<Deed>& deeds,
                                      const Rect& rest) {
    Ui& ui = view.ui;
    if (deeds.empty())
        empty_state(ui, rest, Icon::search, view.words("commands.nothing"),
                    view.words("home.commands_nothing"));
    std::optional<std::size_t> go;
    ScrollArea area{ui, "found", rest};
    Rect content = area.content();
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        const IdScope scope{ui, "command", i};
        const RowLook look{.left = deeds[i].icon,
                           .selected = i == box.chosen,
                           .note = deeds[i].keys,
                           .keep_focus = true};
        const Rect row = content.take_top(ui.px(40));
        if (i == box.chosen) area.show(row);
        if (row_button(ui, "row", row, deeds[i].title, {}, look)) go = i;
    }
    area.used(content.y - area.content().y);
    return go;
}

}  // namespace

void draw_command_box(View& view, CommandBoxUi& box,
                      const std::function<std::vector<Deed>()>& all) {
    Ui& ui = view.ui;
    if (ui.focus.top_trap() == 0 && ui.take(Key::k, {.ctrl = true})) box = {true, {}, 0};
    if (!box.open) return;
    Modal modal{ui, "commands", box.open, 600, 480};
    if (!modal) return;
    Rect rest = modal.content();
    std::vector<Deed> deeds = all();
    const auto typed = sought_words(box.typed);
    std::erase_if(deeds, [&](const Deed& deed) { return !fits_title(deed.title, typed); });
    const std::size_t n = deeds.size();
    if (n > 0 && ui.take(Key::down, {}, true)) box.chosen = (box.chosen + 1) % n;
    if (n > 0 && ui.take(Key::up, {}, true)) box.chosen = (box.chosen + n - 1) % n;
    box.chosen = std::min(box.chosen, n > 0 ? n - 1 : 0);
    const FieldAnswer field = edit_text(ui, "typed", rest.take_top(ui.px(48), ui.px(8)), box.typed,
                                        {.hint = view.words("commands.hint"),
                                         .left = Icon::search,
                                         .keys = "Esc",
                                         .commit_on_leave = false});
    if (!field.focused) focus_field(ui, "typed");
    if (field.changed) box.chosen = 0;
    auto go = draw_found(view, box, deeds, rest);
    if (field.entered && n > 0) go = box.chosen;
    if (!go) return;
    modal.close();
    deeds[*go].run();
}

}  // namespace kring
