#include "app/facilitator/home.h"

#include "app/facilitator/home_card.h"
#include "app/facilitator/home_parts.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace kring {
namespace {

using namespace ui;

/// Shown before anybody asks for more: one of each kind of method.
constexpr std::size_t most_examples = 2;

float margin(Ui& ui) { return ui.page.w < ui.px(1000) ? ui.px(24) : ui.px(64); }

void draw_files(View& view, const Shelf& shelf, HomeUi& home) {
    const auto path = draw_file_chooser(view, home.chooser);
    if (!path) return;
    if (home.choosing == HomeUi::Choosing::folder)
        add_folder(view, shelf, home, *path);
    else if (home.choosing == HomeUi::Choosing::importing)
        view.out.ask(ImportFile{*path});
    else
        view.out.ask(OpenSession{*path});
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
    if (!home.search.empty() || filter_active(home)) return 0;
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

/// While the folders are gone through: how far it is.
float draw_reading(View& view, const Rect& rect, const Shelf& shelf) {
    if (!shelf.reading || shelf.total <= shelf.read) return 0;
    Ui& ui = view.ui;
    Rect row{rect.x, rect.y, rect.w, ui.px(20)};
    const std::string words = view.words(
        "home.reading", {{"read", view.words.number(static_cast<std::int64_t>(shelf.read))},
                         {"total", view.words.number(static_cast<std::int64_t>(shelf.total))}});
    const TextLook small{.size = TypeSize::caption, .role = Role::text2};
    draw_text(ui, row.take_right(text_width(ui, words, small) + 1, ui.px(12)), words, small);
    progress_bar(ui, row.middle_row(ui.px(4)),
                 static_cast<float>(shelf.read) / static_cast<float>(shelf.total), Role::sunken);
    return ui.px(20 + 12);
}

/// The cards that can be seen, and a row more on both sides so that Tab finds its way.
float draw_grid(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home,
                const std::vector<std::size_t>& shown) {
    Ui& ui = view.ui;
    const float gap = ui.px(16);
    const float height = ui.px(184);
    const int columns = std::max(1, static_cast<int>((rect.w + gap) / (ui.px(350) + gap)));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto at = static_cast<int>(i);
        const Rect column = rect.column(at % columns, columns, gap);
        const float y = rect.y + static_cast<float>(at / columns) * (height + gap);
        const Rect card{column.x, y, column.w, height};
        if (ui.hidden(card.grown(height + gap))) continue;
        const std::string id = std::to_string(shown[i]);
        const SessionSummary& session = shelf.sessions[shown[i]];
        draw_session_card(view, home, id, card, session, folder_text(shelf, session));
    }
    const int rows = (static_cast<int>(shown.size()) + columns - 1) / columns;
    return static_cast<float>(rows) * (height + gap);
}

/// The session that stands above the grid is not in it as well.
void leave_out(std::vector<std::size_t>& shown, const Shelf& shelf, const SessionSummary* top) {
    if (top != nullptr) std::erase(shown, static_cast<std::size_t>(top - shelf.sessions.data()));
}

void draw_nothing(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    if (filter_active(home)) {
        Rect rest = rect;
        const Rect bar = rest.take_bottom(ui.px(44));
        empty_state(ui, rest, Icon::filter, view.words("home.nothing_fits"),
                    view.words("home.nothing_fits_line"));
        const std::string& all = view.words("home.show_all");
        if (button(ui, "show_all", bar.middle(button_width(ui, all), ui.px(44)), all))
            clear_filter(home);
        return;
    }
    if (shelf.reading) return;
    const std::string trouble = shelf.trouble.empty() ? "" : "archive." + shelf.trouble;
    if (!trouble.empty())
        return empty_state(ui, rect, Icon::warning, view.words("home.folder_trouble"),
                           view.words.has(trouble) ? view.words(trouble, {{"file", shelf.folder}})
                                                   : shelf.folder);
    empty_state(ui, rect, Icon::folder, view.words("home.nothing_yet"),
                view.words("home.nothing_yet_line"));
}

std::size_t examples_in(const Shelf& shelf) {
    return static_cast<std::size_t>(
        std::count_if(shelf.sessions.begin(), shelf.sessions.end(), [](const auto& session) {
            return session.status == SessionStatus::example;
        }));
}

/// The rest of what came with Kring, for who wants to see more of it.
float draw_more_examples(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    if (home.more_examples || filter_active(home) || examples_in(shelf) <= most_examples) return 0;
    const std::string& words = view.words("home.more_examples");
    const ButtonLook look{.kind = ButtonKind::bare, .right = Icon::down};
    if (button(ui, "more_examples",
               {rect.x - ui.px(16), rect.y, button_width(ui, words, look), ui.px(36)}, words, look))
        home.more_examples = true;
    return ui.px(36 + 4);
}

void draw_own(View& view, Rect& page, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    std::vector<std::size_t> shown = shown_sessions(shelf, home);
    if (!filter_active(home)) leave_out(shown, shelf, to_continue(shelf));
    if (shown.empty() && (!only_examples(shelf) || filter_active(home) || !shelf.trouble.empty()))
        draw_nothing(view, page.take_top(ui.px(260)), shelf, home);
    page.take_top(draw_grid(view, page, shelf, home, shown));
    page.take_top(draw_more_examples(view, page, shelf, home));
}

void draw_sessions(View& view, const Shelf& shelf, HomeUi& home, const Rect& rect) {
    Ui& ui = view.ui;
    const float side = margin(ui);
    ScrollArea area{ui, "sessions", rect};
    const Rect all = area.content();
    // The bar's room comes off the margin, so that both sides stay alike.
    Rect page{rect.x + side, all.y, rect.w - 2 * side, 1e6F};
    page.take_top(draw_top(view, page, shelf, home));
    const bool searching = !home.search.empty();
    const bool examples = only_examples(shelf) && !filter_active(home);
    const char* head = searching ? "home.results" : examples ? "home.examples" : "home.all";
    const Rect head_row = page.take_top(ui.px(36), ui.px(8));
    if (examples && !searching)
        section_head(ui, head_row, view.words(head));
    else
        draw_shelf_head(view, head_row, shelf, home, view.words(head));
    page.take_top(draw_filter_chips(view, page, shelf, home));
    page.take_top(draw_reading(view, page, shelf));
    if (searching)
        page.take_top(draw_found(view, page, shelf, home, area));
    else
        draw_own(view, page, shelf, home);
    page.take_top(draw_home_foot(view, page, shelf, home), ui.px(16));
    area.used(page.y - all.y);
}

/// One of each kind of method, so that the first start shows what there is and no more.
void add_examples(const Shelf& shelf, std::vector<std::size_t>& places, bool all) {
    std::vector<std::size_t> examples;
    const auto is_example = [&](std::size_t i) {
        return shelf.sessions[i].status == SessionStatus::example;
    };
    std::copy_if(places.begin(), places.end(), std::back_inserter(examples), is_example);
    std::erase_if(places, is_example);
    std::stable_sort(examples.begin(), examples.end(), [&](std::size_t a, std::size_t b) {
        return !shelf.sessions[a].tells_stories && shelf.sessions[b].tells_stories;
    });
    std::set<std::string> seen;
    std::vector<std::size_t> first, rest;
    for (const std::size_t i : examples)
        (seen.insert(shelf.sessions[i].method_id).second ? first : rest).push_back(i);
    places.insert(places.end(), first.begin(), first.end());
    if (all) places.insert(places.end(), rest.begin(), rest.end());
}

}  // namespace

const std::vector<std::size_t>& shown_sessions(const Shelf& shelf, HomeUi& home) {
    auto& shown = home.shown;
    const bool all_examples = home.more_examples || filter_active(home);
    const bool same = shown.made && shown.version == shelf.version &&
                      shown.total == shelf.sessions.size() && shown.filter == home.filter &&
                      shown.order == home.order && shown.archived == home.archived &&
                      shown.more_examples == all_examples;
    if (same) return shown.sessions;
    shown = {shelf.version, shelf.sessions.size(), home.filter, home.order,
             home.archived, all_examples,          true,        {}};
    shown.sessions = arranged(shelf.sessions, home.filter, home.order);
    std::erase_if(shown.sessions,
                  [&](std::size_t i) { return is_archived(shelf.sessions[i]) != home.archived; });
    add_examples(shelf, shown.sessions, all_examples);
    return shown.sessions;
}

const SessionSummary* to_continue(const Shelf& shelf) {
    const auto going = [](const SessionSummary& session) {
        return !session.locked && !is_archived(session) &&
               (session.status == SessionStatus::under_way ||
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
    ask_for_words(view, shelf, home);
    choose_hit_by_key(view, shelf, home);
    draw_home_head(view, {head.x + side, head.y + ui.px(28), head.w - 2 * side, ui.px(44)}, home);
    if (home.page == HomePage::over)
        draw_over_sessions(view, page.inset(side, ui.px(12), side, 0), shelf, home);
    else
        draw_sessions(view, shelf, home, page.inset(0, ui.px(12), 0, 0));
    draw_card_dialogs(view, home);
    draw_folders_dialog(view, shelf, home);
    draw_others_dialog(view, shelf, home);
    draw_home_commands(view, home);
    draw_home_help(view, home);
    draw_files(view, shelf, home);
}

}  // namespace kring
