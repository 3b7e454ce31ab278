#include "app/facilitator/home.h"

#include "app/facilitator/home_card.h"
#include "app/ui/draw.h"
#include "app/ui/edit_text.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

float margin(Ui& ui) { return ui.page.w < ui.px(1000) ? ui.px(24) : ui.px(64); }

void ask_for_file(HomeUi& home, bool importing) {
    home.importing = importing;
    FileWish wish;
    wish.title = importing ? "home.import_title" : "home.open_title";
    wish.confirm = importing ? "home.import_it" : "home.open_it";
    wish.endings = {".kring"};
    if (importing) wish.endings = {".txt", ".csv", ".tsv", ".md", ".kring"};
    const bool first = home.chooser.folder.empty();
    choose_file(home.chooser, wish, first ? home.folder : std::string{});
}

void draw_files(View& view, HomeUi& home) {
    const auto path = draw_file_chooser(view, home.chooser);
    if (!path) return;
    if (home.importing)
        view.out.ask(ImportFile{*path});
    else
        view.out.ask(OpenSession{*path});
}

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
    edit_text(ui, "search", rect, home.search, look);
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
    if (opening || (page && ui.take(Key::o, {.ctrl = true}))) ask_for_file(home, false);
    if (importing || (page && ui.take(Key::i, {.ctrl = true}))) ask_for_file(home, true);
    if (starting || (page && ui.take(Key::n, {.ctrl = true}))) view.out.ask(StartSession{});
}

void draw_settings_door(View& view, const Rect& rect) {
    const ButtonLook look{.kind = ButtonKind::bare,
                          .hint = {view.words("home.settings"), "Ctrl ,"}};
    if (button(view.ui, "settings", rect, "Aa", look)) view.out.ask(OpenSettings{});
}

void draw_head(View& view, Rect row, HomeUi& home) {
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

bool only_examples(const Shelf& shelf) {
    return std::all_of(shelf.sessions.begin(), shelf.sessions.end(), [](const auto& session) {
        return session.status == SessionStatus::example;
    });
}

/// Nothing of one's own yet: what Kring is for, and the one way to begin.
float draw_first_start(View& view, Rect rect) {
    Ui& ui = view.ui;
    Rect card{rect.x, rect.y, rect.w, ui.px(244)};
    panel(ui, card, Role::surface, 16);
    Rect inside = card.inset(ui.px(32));
    if (inside.w > ui.px(720))
        draw_mark(ui.dl, inside.take_right(ui.px(180), ui.px(32)).centre(), ui.px(148),
                  ui.colour(Role::accent_soft));
    draw_text(ui, inside.take_top(ui.px(36), ui.px(8)), view.words("home.welcome"),
              {.size = TypeSize::display, .weight = Weight::semibold});
    const Rect words = inside.take_top(ui.px(60), ui.px(20));
    draw_text_block(ui, words, view.words("home.welcome_line"),
                    {.role = Role::text2, .max_lines = 3});
    const std::string& label = view.words("home.new");
    const ButtonLook look{.kind = ButtonKind::main, .right = Icon::arrow, .radius = 12};
    const float width = std::max(button_width(ui, label, look), ui.px(232));
    Rect button_row = inside.take_top(ui.px(56));
    if (button(ui, "first", button_row.take_left(width, ui.px(12)), label, look))
        view.out.ask(StartSession{});
    const std::string& practise = view.words("home.practice");
    const ButtonLook quiet{.kind = ButtonKind::bordered,
                           .left = Icon::play,
                           .hint = {view.words("home.practice_what"), {}},
                           .radius = 12};
    const float wide = std::min(button_width(ui, practise, quiet), button_row.w);
    if (button(ui, "practice", button_row.take_left(wide), practise, quiet))
        view.out.ask(StartPractice{});
    return card.h;
}

/// What is above the grid; answers how high it was, with the room under it.
float draw_top(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    const bool searching = !home.search.empty();
    if (searching) return 0;
    if (only_examples(shelf)) {
        if (shelf.reading && shelf.sessions.empty()) return 0;
        return draw_first_start(view, rect) + ui.px(24);
    }
    const SessionSummary* session = to_continue(shelf);
    if (session == nullptr) return 0;
    const float height = continue_height(view, rect.w, *session);
    draw_continue_card(view, home, {rect.x, rect.y, rect.w, height}, *session);
    return height + ui.px(24);
}

std::string grid_note(View& view, const Shelf& shelf, const HomeUi& home, std::size_t shown) {
    if (!home.search.empty())
        return view.words.count("home.found", static_cast<std::int64_t>(shown));
    if (shelf.reading && shelf.total > shelf.read)
        return view.words("home.reading", {{"read", std::to_string(shelf.read)},
                                           {"total", std::to_string(shelf.total)}});
    return only_examples(shelf) ? std::string{} : view.words("home.newest_first");
}

/// The cards that can be seen, and a row more on both sides so that Tab finds its way.
float draw_grid(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home,
                const std::vector<std::size_t>& shown) {
    Ui& ui = view.ui;
    const float gap = ui.px(16);
    const float height = ui.px(184);
    const int columns = std::max(1, static_cast<int>((rect.w + gap) / (ui.px(350) + gap)));
    const std::string folded = fold_case(home.search);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto at = static_cast<int>(i);
        const Rect column = rect.column(at % columns, columns, gap);
        const float y = rect.y + static_cast<float>(at / columns) * (height + gap);
        const Rect card{column.x, y, column.w, height};
        if (ui.hidden(card.grown(height + gap))) continue;
        const std::string id = "session:" + std::to_string(shown[i]);
        draw_session_card(view, home, id, card, shelf.sessions[shown[i]], folded);
    }
    const int rows = (static_cast<int>(shown.size()) + columns - 1) / columns;
    return static_cast<float>(rows) * (height + gap);
}

/// The session that stands above the grid is not in it as well.
void leave_out(std::vector<std::size_t>& shown, const Shelf& shelf, const SessionSummary* top) {
    if (top != nullptr) std::erase(shown, static_cast<std::size_t>(top - shelf.sessions.data()));
}

void draw_nothing(View& view, const Rect& rect, const Shelf& shelf, const HomeUi& home) {
    const bool searching = !home.search.empty();
    if (!searching && shelf.reading) return;
    const std::string trouble = shelf.trouble.empty() ? "" : "archive." + shelf.trouble;
    if (!searching && !trouble.empty())
        return empty_state(view.ui, rect, Icon::warning, view.words("home.folder_trouble"),
                           view.words.has(trouble) ? view.words(trouble) : shelf.folder);
    empty_state(view.ui, rect, searching ? Icon::search : Icon::folder,
                view.words(searching ? "home.nothing_found" : "home.nothing_yet"),
                view.words(searching ? "home.nothing_found_line" : "home.nothing_yet_line"));
}

void draw_sessions(View& view, const Shelf& shelf, HomeUi& home, const Rect& rect) {
    Ui& ui = view.ui;
    const float side = margin(ui);
    ScrollArea area{ui, "sessions", rect};
    const Rect all = area.content();
    // The bar's room comes off the margin, so that both sides stay alike.
    Rect page{rect.x + side, all.y, rect.w - 2 * side, 1e6F};
    page.take_top(draw_top(view, page, shelf, home));
    std::vector<std::size_t> shown = searched(shelf, home);
    if (home.search.empty()) leave_out(shown, shelf, to_continue(shelf));
    const bool examples = only_examples(shelf) && home.search.empty();
    const char* head = examples ? "home.examples" : "home.all";
    if (!home.search.empty()) head = "home.results";
    if (!shown.empty())
        section_head(ui, page.take_top(ui.px(28), ui.px(12)), view.words(head),
                     grid_note(view, shelf, home, shown.size()));
    if (shown.empty() &&
        (!only_examples(shelf) || !home.search.empty() || !shelf.trouble.empty())) {
        const Rect empty = page.take_top(ui.px(240));
        draw_nothing(view, empty, shelf, home);
    }
    page.take_top(draw_grid(view, page, shelf, home, shown), ui.px(8));
    area.used(page.y - all.y);
}

}  // namespace

const std::vector<std::size_t>& searched(const Shelf& shelf, HomeUi& home) {
    auto& hits = home.hits;
    const bool same = hits.search == home.search && hits.version == shelf.version;
    if (same && (hits.sessions.size() == shelf.sessions.size() || !home.search.empty()))
        return hits.sessions;
    hits = {home.search, shelf.version, {}};
    const auto folded = clean_line(home.search);
    const std::string wanted = folded ? fold_case(folded.value()) : std::string{};
    for (std::size_t i = 0; i < shelf.sessions.size(); ++i)
        if (wanted.empty() || find_written(shelf.sessions[i], wanted)) hits.sessions.push_back(i);
    return hits.sessions;
}

const SessionSummary* to_continue(const Shelf& shelf) {
    const auto going = [](const SessionSummary& session) {
        return !session.locked && (session.status == SessionStatus::under_way ||
                                   session.status == SessionStatus::cut_off);
    };
    const auto found = std::find_if(shelf.sessions.begin(), shelf.sessions.end(), going);
    return found == shelf.sessions.end() ? nullptr : &*found;
}

void draw_home(View& view, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    const IdScope scope{ui, "home"};
    page_background(ui);
    Rect page = ui.page;
    const Rect head = page.take_top(ui.px(88));
    const float side = margin(ui);
    draw_head(view, {head.x + side, head.y + ui.px(28), head.w - 2 * side, ui.px(44)}, home);
    draw_sessions(view, shelf, home, page.inset(0, ui.px(12), 0, 0));
    draw_files(view, home);
}

}  // namespace kring
