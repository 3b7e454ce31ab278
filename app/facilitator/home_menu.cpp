#include "app/facilitator/dialog.h"
#include "app/facilitator/home_parts.h"
#include "app/facilitator/home_text.h"
#include "app/ui/edit_text.h"
#include "app/ui/text.h"
#include "core/base/text.h"

#include <algorithm>
#include <string>

namespace kring {
namespace {

using namespace ui;

/// Why nothing may be done with its file.
WhyNot why_not_touch(const View& view, const SessionSummary& session) {
    if (session.status == SessionStatus::example) return view.words("home.example_stays");
    if (session.locked) return view.words("home.locked_why");
    return std::nullopt;
}

/// Why there is nothing in it to open.
WhyNot why_not_read(const View& view, const SessionSummary& session) {
    if (session.status != SessionStatus::unreadable) return std::nullopt;
    return outcome_text(view.words, session);
}

struct Menu {
    View& view;
    Rect rest;
    bool chosen = false;

    bool row(const char* id, const char* words, Icon which, const WhyNot& why_not) {
        const RowLook look{.left = which, .group = "card_menu"};
        const bool now = row_button(view.ui, id, rest.take_top(view.ui.px(36)), view.words(words),
                                    {}, look, why_not);
        chosen = chosen || now;
        return now;
    }
    void gap() { rest.take_top(view.ui.px(8)); }
};

void draw_rows(Menu& menu, HomeUi& home, const SessionSummary& session) {
    View& view = menu.view;
    const WhyNot no_read = why_not_read(view, session);
    const WhyNot no_touch = why_not_touch(view, session);
    const WhyNot either = no_read ? no_read : no_touch;
    const bool example = session.status == SessionStatus::example;
    if (menu.row("open", "home.menu_open", Icon::enter,
                 no_read   ? no_read
                 : example ? std::nullopt
                           : no_touch)) {
        if (example)
            view.out.ask(OpenExample{session.path});
        else
            view.out.ask(OpenSession{session.path});
    }
    if (menu.row("look_back", "home.menu_look_back", Icon::play, no_read))
        view.out.ask(OpenReplay{session.path, std::nullopt});
    if (menu.row("go_on_from", "home.menu_go_on_from", Icon::arrow, no_read))
        view.out.ask(GoOnFrom{session.path});
    menu.gap();
    const std::string title = title_text(view.words, session);
    if (menu.row("rename", "home.menu_rename", Icon::note, either))
        home.renaming = {true, session.path, title, session.title};
    if (menu.row("duplicate", "home.menu_duplicate", Icon::compare, either))
        view.out.ask(DuplicateSession{session.path});
    const bool archived = is_archived(session);
    if (menu.row(archived ? "bring_back" : "archive",
                 archived ? "home.menu_bring_back" : "home.menu_archive",
                 archived ? Icon::undo : Icon::folder, no_touch))
        view.out.ask(ArchiveSession{session.path, archived});
    if (menu.row("bin", "home.menu_bin", Icon::bin, no_touch))
        home.binning = {true, session.path, title, {}};
}

/// A dialog about one session: its head, and below that what `inside` draws, which says whether it
/// is done.
template <class Inside>
void draw_ask(View& view, const char* id, CardAsk& ask, std::string_view title,
              std::string_view line, Inside inside) {
    if (!ask.open) return;
    Ui& ui = view.ui;
    Modal modal{ui, id, ask.open, std::min(520.F, ui.page.w / ui.scale - 32)};
    if (!modal) return;
    const Rect whole = modal.content();
    Rect rest = whole;
    const bool closed = draw_dialog_head(view, rest, title, line);
    if (inside(rest) || closed) modal.close();
    modal.used(rest.y - whole.y);
}

bool draw_new_name(View& view, CardAsk& ask, Rect& rest) {
    Ui& ui = view.ui;
    FieldLook look;
    look.hint = view.words("home.no_title");
    look.max_code_points = max_line;
    look.select_all_on_focus = true;
    look.commit_on_leave = false;
    const FieldAnswer field =
        edit_text(ui, "title", rest.take_top(ui.px(44), ui.px(16)), ask.typed, look);
    if (!ask.seen) focus_field(ui, "title");
    ask.seen = ask.seen || field.focused;
    const auto clean = clean_line(ask.typed);
    const WhyNot no_title = clean ? std::nullopt : WhyNot{view.words("home.rename_needs_title")};
    Rect bar = rest.take_top(ui.px(44));
    const std::string& now = view.words("home.rename_now");
    const ButtonLook go{.kind = ButtonKind::main};
    const bool pressed =
        button(ui, "now", bar.take_right(button_width(ui, now, go), ui.px(8)), now, go, no_title);
    const std::string& keep = view.words("home.rename_keep");
    const bool kept = button(ui, "keep", bar.take_right(button_width(ui, keep)), keep);
    const bool renamed = (pressed || field.entered) && clean;
    if (renamed) view.out.ask(RenameSession{ask.path, clean.value()});
    return kept || renamed;
}

bool draw_to_bin(View& view, const CardAsk& ask, Rect& rest) {
    Ui& ui = view.ui;
    rest.take_top(draw_text_block(ui, rest, view.words("home.bin_line")), ui.px(20));
    Rect bar = rest.take_top(ui.px(44));
    const std::string& keep = view.words("home.bin_keep");
    const bool kept = button(ui, "keep", bar.take_left(button_width(ui, keep), ui.px(8)), keep);
    const std::string& now = view.words("home.bin_now");
    const ButtonLook go{.kind = ButtonKind::bordered, .left = Icon::bin};
    const bool binned = button(ui, "now", bar.take_left(button_width(ui, now, go)), now, go);
    if (binned) view.out.ask(BinSession{ask.path});
    return kept || binned;
}

}  // namespace

void draw_card_menu(View& view, const Rect& place, HomeUi& home, const SessionSummary& session,
                    bool asked) {
    Ui& ui = view.ui;
    const bool open = home.menu_open && home.menu_of == session.path;
    const IconButtonLook look{.kind = ButtonKind::bare,
                              .hint =
                                  open ? Hint{} : Hint{view.words("home.menu_hint"), "Shift F10"}};
    if (icon_button(ui, "more", place, Icon::more, look) || asked) {
        home.menu_open = home.menu_of != session.path || !home.menu_open;
        home.menu_of = session.path;
    }
    if (home.menu_of != session.path || !home.menu_open) return;
    Popup popup{ui, "card_menu", place, home.menu_open, {.width = 320, .side = Align::right}};
    if (!popup) return;
    Menu menu{view, popup.content()};
    const float top = menu.rest.y;
    draw_rows(menu, home, session);
    popup.used(menu.rest.y - top);
    if (menu.chosen) popup.close();
}

void draw_card_dialogs(View& view, HomeUi& home) {
    draw_ask(view, "rename", home.renaming, view.words("home.rename_title"),
             view.words("home.rename_line"),
             [&](Rect& rest) { return draw_new_name(view, home.renaming, rest); });
    draw_ask(view, "to_bin", home.binning, view.words("home.bin_title"), home.binning.title,
             [&](Rect& rest) { return draw_to_bin(view, home.binning, rest); });
}

bool is_archived(const SessionSummary& session) {
    constexpr std::string_view archive = "/archief";
    const std::size_t slash = session.path.rfind('/');
    return slash != std::string::npos && session.path.substr(0, slash).ends_with(archive);
}

}  // namespace kring
