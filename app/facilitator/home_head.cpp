#include "app/facilitator/home_parts.h"
#include "app/ui/draw.h"
#include "app/ui/edit_text.h"
#include "app/ui/text.h"

namespace kring {
namespace {

using namespace ui;

void draw_name(View& view, Rect row) {
    Ui& ui = view.ui;
    draw_mark(ui.dl, row.take_left(ui.px(36), ui.px(14)).centre(), ui.px(36),
              ui.colour(Role::accent));
    draw_text(ui, row, view.words("home.kring"),
              {.size = TypeSize::title, .weight = Weight::semibold});
}

void draw_search(View& view, const Rect& rect, HomeUi& home) {
    Ui& ui = view.ui;
    const bool page = ui.focus.top_trap() == 0;
    if (page && ui.take(Key::f, {.ctrl = true})) focus_field(ui, "search");
    if (page && !home.search.empty() && ui.take(Key::escape)) home.search.clear();
    FieldLook look;
    look.hint = view.words("home.search");
    look.left = Icon::search;
    look.keys = "Ctrl F";
    look.max_code_points = 200;
    look.padding = 14;
    look.commit_on_leave = false;
    const FieldAnswer answer = edit_text(ui, "search", rect, home.search, look);
    if (answer.changed) home.page = HomePage::sessions;
}

/// The three ways in, from the right; narrow windows get icons for the two quiet ones.
void draw_doors(View& view, Rect& row, HomeUi& home) {
    Ui& ui = view.ui;
    const bool page = ui.focus.top_trap() == 0;
    const std::string& start = view.words("home.new");
    const ButtonLook loud{.kind = ButtonKind::soft,
                          .left = Icon::plus,
                          .hint = {view.words("home.new_hint"), "Ctrl N"}};
    const Rect right = row.take_right(button_width(ui, start, loud) + ui.px(8), ui.px(8));
    const bool narrow = row.w < ui.px(600);
    const auto door = [&](const char* id, Icon which, const std::string& label, Hint what) {
        if (narrow)
            return icon_button(ui, id, row.take_right(ui.px(44), ui.px(8)), which, {.hint = what});
        const ButtonLook look{.left = which, .hint = what};
        const float width = button_width(ui, label, look);
        return button(ui, id, row.take_right(width, ui.px(8)), label, look);
    };
    const Hint open_hint{view.words("home.open_hint"), "Ctrl O"};
    const Hint import_hint{view.words("home.import_hint"), "Ctrl I"};
    const bool opening = door("open", Icon::folder, view.words("home.open"), open_hint);
    const bool importing = door("import", Icon::import, view.words("home.import"), import_hint);
    const bool starting = button(ui, "new", right, start, loud);
    if (opening || (page && ui.take(Key::o, {.ctrl = true})))
        ask_for_file(view, home, HomeUi::Choosing::opening);
    if (importing || (page && ui.take(Key::i, {.ctrl = true})))
        ask_for_file(view, home, HomeUi::Choosing::importing);
    if (starting || (page && ui.take(Key::n, {.ctrl = true}))) view.out.ask(StartSession{});
}

void draw_settings_door(View& view, const Rect& rect) {
    const ButtonLook look{.kind = ButtonKind::bare,
                          .hint = {view.words("home.settings"), "Ctrl ,"}};
    if (button(view.ui, "settings", rect, "Aa", look)) view.out.ask(OpenSettings{});
}

}  // namespace

void ask_for_file(View& view, HomeUi& home, HomeUi::Choosing what) {
    (void)view;
    home.choosing = what;
    const bool importing = what == HomeUi::Choosing::importing;
    FileWish wish;
    wish.title = importing ? "home.import_title" : "home.open_title";
    wish.confirm = importing ? "home.import_it" : "home.open_it";
    wish.endings = {".kring"};
    if (importing) wish.endings = {".txt", ".csv", ".tsv", ".md", ".kring"};
    const bool first = home.chooser.folder.empty();
    choose_file(home.chooser, wish, first ? home.folder : std::string{});
}

void draw_home_head(View& view, Rect row, HomeUi& home) {
    Ui& ui = view.ui;
    const bool small = row.w < ui.px(900);
    const Rect mark{row.x, row.y, small ? ui.px(36) : ui.px(160), row.h};
    Rect rest = row.inset(small ? ui.px(52) : ui.px(312), 0, 0, 0);
    if (row.w < ui.px(1140) && !small) rest = row.inset(ui.px(184), 0, 0, 0);
    if (small)
        draw_mark(ui.dl, mark.centre(), ui.px(36), ui.colour(Role::accent));
    else
        draw_name(view, mark);
    draw_doors(view, rest, home);
    draw_settings_door(view, rest.take_right(ui.px(44), ui.px(16)));
    draw_search(view, rest, home);
}

}  // namespace kring
