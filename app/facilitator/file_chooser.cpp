#include "app/facilitator/file_chooser.h"

#include "app/facilitator/file_list.h"
#include "app/facilitator/home_text.h"
#include "app/ui/edit_text.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstdlib>

namespace kring {
namespace {

using namespace ui;
using Purpose = FileWish::Purpose;

constexpr float row_height_token = 40;

void go_to(FileChooser& chooser, const std::string& folder) {
    chooser.folder = folder;
    chooser.path_draft = folder;
    chooser.asked_to_replace.clear();
    if (chooser.wish.purpose != Purpose::save) chooser.name.clear();
}

/// A path somebody typed: a folder to look in, or the file itself.
std::optional<std::string> go_to_typed(FileChooser& chooser, const std::string& typed) {
    const std::string path = full_path(typed);
    if (is_folder(path)) {
        go_to(chooser, path);
    } else if (chooser.wish.purpose == Purpose::open && is_file(path)) {
        return path;
    } else {
        chooser.trouble = "file.not_there";
    }
    return std::nullopt;
}

/// The name in the field becomes a file in this folder; asks before replacing one.
std::optional<std::string> save_here(FileChooser& chooser) {
    const auto name = clean_line(chooser.name, 200);
    if (!name || name.value().find('/') != std::string::npos) {
        chooser.trouble = name ? "file.name_has_slash" : "file.name_empty";
        return std::nullopt;
    }
    const std::string path = path_in(chooser.folder, with_ending(chooser.wish, name.value()));
    if (is_folder(path) || (is_file(path) && !chooser.wish.may_replace)) {
        chooser.trouble = "file.name_taken";
        return std::nullopt;
    }
    if (is_file(path) && chooser.asked_to_replace != path) {
        chooser.asked_to_replace = path;
        chooser.trouble = "file.replace_question";
        return std::nullopt;
    }
    return path;
}

/// What Enter or the button does with the row that is chosen.
std::optional<std::string> settle(FileChooser& chooser, const std::vector<std::size_t>& shown) {
    if (chooser.wish.purpose == Purpose::save) return save_here(chooser);
    if (!chooser.name.empty() && (chooser.name.front() == '/' || chooser.name.front() == '~'))
        return go_to_typed(chooser, chooser.name);
    if (chooser.chosen >= shown.size()) return std::nullopt;
    const FileChooser::Entry& entry = chooser.entries[shown[chooser.chosen]];
    const std::string path = path_in(chooser.folder, entry.name);
    if (!entry.folder) return path;
    go_to(chooser, path);
    return std::nullopt;
}

std::optional<std::string> draw_path(View& view, FileChooser& chooser, Rect row) {
    Ui& ui = view.ui;
    const std::string up = parent_folder(chooser.folder);
    const WhyNot top = up == chooser.folder ? WhyNot{view.words("file.at_top")} : std::nullopt;
    const bool keys = ui.take(Key::up, {.alt = true});
    const IconButtonLook look{.hint = {view.words("file.up"), "Alt ↑"}};
    if ((icon_button(ui, "up", row.take_left(ui.px(44), ui.px(8)), Icon::up, look, top) || keys) &&
        !top)
        go_to(chooser, up);
    const FieldLook field{.left = Icon::folder, .max_code_points = 4000};
    const FieldAnswer answer = edit_text(ui, "path", row, chooser.path_draft, field);
    if (answer.entered) return go_to_typed(chooser, chooser.path_draft);
    if (answer.committed) chooser.path_draft = chooser.folder;
    return std::nullopt;
}

void draw_name(View& view, FileChooser& chooser, const Rect& row, std::size_t shown) {
    Ui& ui = view.ui;
    const bool saving = chooser.wish.purpose == Purpose::save;
    if (ui.focus.is(ui.id("name"))) {
        if (ui.take(Key::down, {}, true) && chooser.chosen + 1 < shown) ++chooser.chosen;
        if (ui.take(Key::up, {}, true) && chooser.chosen > 0) --chooser.chosen;
    }
    FieldLook look{.hint = view.words(saving ? "file.name" : "file.narrow")};
    if (!saving) look.left = Icon::search;
    look.max_code_points = 1000;
    look.commit_on_leave = false;
    const FieldAnswer answer = edit_text(ui, "name", row, chooser.name, look);
    if (!answer.changed) return;
    chooser.trouble.clear();
    chooser.asked_to_replace.clear();
    if (!saving) chooser.chosen = 0;
}

void draw_row(View& view, const FileChooser::Entry& entry, const Rect& row, bool chosen) {
    Ui& ui = view.ui;
    if (chosen) fill(ui, row, Role::accent_soft, 8);
    Rect inside = row.inset(ui.px(12), 0);
    icon(ui, entry.folder ? Icon::folder : Icon::note,
         inside.take_left(ui.px(18), ui.px(12)).centre(), 18, Role::text2);
    if (!entry.folder && entry.changed != 0) {
        const std::string when = day_text(view.words, entry.changed * 1000, 0);
        const TextLook look{.size = TypeSize::caption, .role = Role::text2, .align = Align::right};
        draw_text(ui, inside.take_right(text_width(ui, when, look), ui.px(12)), when, look);
    }
    draw_text(ui, inside, entry.shown);
}

/// The rows that can be seen. Answers true when one was opened by mouse.
bool draw_entries(View& view, FileChooser& chooser, const Rect& rect,
                  const std::vector<std::size_t>& shown) {
    Ui& ui = view.ui;
    panel(ui, rect, Role::ground, 8);
    if (shown.empty()) {
        const bool typed = chooser.wish.purpose != Purpose::save && !chooser.name.empty();
        const bool folders = chooser.wish.purpose == Purpose::folder;
        draw_text_middle(ui, rect.inset(ui.px(24)),
                         view.words(typed     ? "file.nothing_fits"
                                    : folders ? "file.no_folders_here"
                                              : "file.nothing_here"),
                         {.role = Role::text2, .align = Align::centre});
        return false;
    }
    bool opened = false;
    const bool by_keys = ui.focus.is(ui.id("name"));
    ScrollArea area{ui, "list", rect.inset(ui.px(4))};
    const Rect all = area.content();
    const float height = ui.px(row_height_token);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Rect row{all.x, all.y + static_cast<float>(i) * height, all.w, height};
        if (i == chooser.chosen && by_keys && chooser.shown_chosen != i) area.show(row);
        if (ui.hidden(row)) continue;
        const IdScope scope{ui, "row", i};
        const Touch touch = ui.touch("file", row, {.focusable = false, .keep_focus = true});
        if (touch.hovered && i != chooser.chosen) fill(ui, row, Role::sunken, 8);
        draw_row(view, chooser.entries[shown[i]], row, i == chooser.chosen);
        if (touch.clicked) {
            chooser.chosen = i;
            const FileChooser::Entry& entry = chooser.entries[shown[i]];
            opened |= entry.folder || touch.double_clicked;
            if (chooser.wish.purpose == Purpose::save && !entry.folder) chooser.name = entry.name;
        }
    }
    chooser.shown_chosen = chooser.chosen;
    area.used(height * static_cast<float>(shown.size()));
    return opened;
}

/// The button at the right, "Annuleren" beside it. True: go on with what is chosen.
bool draw_buttons(View& view, FileChooser& chooser, Rect row, const WhyNot& why_not) {
    Ui& ui = view.ui;
    const bool asked = !chooser.asked_to_replace.empty();
    const std::string& label = view.words(asked ? "file.replace_it" : chooser.wish.confirm);
    const ButtonLook look{.kind = ButtonKind::main};
    const float width = std::max(button_width(ui, label, look), ui.px(120));
    const bool yes = button(ui, "confirm", row.take_right(width, ui.px(8)), label, look, why_not);
    const std::string& no = view.words("file.cancel");
    const bool cancel = button(ui, "cancel", row.take_right(button_width(ui, no), ui.px(16)), no);
    if (cancel) chooser.open = false;
    if (!chooser.trouble.empty())
        draw_text_middle(ui, row, view.words(chooser.trouble),
                         {.role = Role::negative_ink, .max_lines = 2});
    return yes;
}

WhyNot why_not_settle(View& view, const FileChooser& chooser,
                      const std::vector<std::size_t>& shown) {
    if (chooser.wish.purpose != Purpose::open || chooser.chosen < shown.size() ||
        !chooser.name.empty())
        return std::nullopt;
    return view.words("file.choose_first");
}

/// A folder in the list, when saving: clicking it goes there, whatever name is in the field.
bool enter_chosen_folder(FileChooser& chooser, const std::vector<std::size_t>& shown) {
    if (chooser.chosen >= shown.size()) return false;
    const FileChooser::Entry& entry = chooser.entries[shown[chooser.chosen]];
    if (entry.folder) go_to(chooser, path_in(chooser.folder, entry.name));
    return entry.folder;
}

}  // namespace

void choose_file(FileChooser& chooser, FileWish wish, const std::string& folder,
                 const std::string& name) {
    chooser.open = true;
    chooser.seen = false;
    chooser.wish = std::move(wish);
    if (!folder.empty()) chooser.folder = full_path(folder);
    if (!is_folder(chooser.folder)) chooser.folder = full_path("~");
    chooser.path_draft = chooser.folder;
    chooser.name = name;
    chooser.trouble.clear();
    chooser.asked_to_replace.clear();
    chooser.listed.clear();
    chooser.chosen = 0;
}

std::optional<std::string> draw_file_chooser(View& view, FileChooser& chooser) {
    if (!chooser.open) return std::nullopt;
    Ui& ui = view.ui;
    const float height = std::min(560.F, ui.page.h / ui.scale - 48);
    const float width = std::min(640.F, ui.page.w / ui.scale - 48);
    Modal modal{ui, "files", chooser.open, width, height};
    if (!modal) return std::nullopt;
    list_folder(chooser);
    const auto shown = shown_entries(chooser);
    chooser.chosen = std::min(chooser.chosen, shown.empty() ? 0 : shown.size() - 1);

    Rect rest = modal.content();
    section_head(ui, rest.take_top(ui.px(28), ui.px(12)), view.words(chooser.wish.title));
    std::optional<std::string> path = draw_path(view, chooser, rest.take_top(ui.px(44), ui.px(8)));
    if (!chooser.seen) focus_field(ui, "name");
    chooser.seen = true;
    const bool enter = ui.focus.is(ui.id("name")) && ui.take(Key::enter);
    const Rect name = rest.take_top(ui.px(44), ui.px(12));
    const Rect buttons = rest.take_bottom(ui.px(44), ui.px(12));
    draw_name(view, chooser, name, shown.size());
    const bool opened = draw_entries(view, chooser, rest, shown);
    const bool yes = draw_buttons(view, chooser, buttons, why_not_settle(view, chooser, shown));
    if (opened && enter_chosen_folder(chooser, shown)) return std::nullopt;
    if (yes && chooser.wish.purpose == FileWish::Purpose::folder)
        path = chooser.folder;
    else if (!path && (enter || yes || opened))
        path = settle(chooser, shown);
    if (path) chooser.open = false;
    return path;
}

}  // namespace kring
