#include "app/facilitator/home_parts.h"
#include "app/ui/edit_text.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kring {
namespace {

using namespace ui;

constexpr std::array when_words{"home.when_any",       "home.when_month",     "home.when_quarter",
                                "home.when_this_year", "home.when_last_year", "home.when_before"};
constexpr std::array people_words{"home.people_any", "home.people_few", "home.people_some",
                                  "home.people_many", "home.people_most"};
constexpr std::array<std::pair<int, int>, people_words.size()> people_bounds{
    std::pair{0, 0}, {1, 5}, {6, 10}, {11, 20}, {21, 0}};
constexpr std::array order_words{"home.order_touched", "home.order_started", "home.order_title",
                                 "home.order_people"};

constexpr std::int64_t day_ms = 86'400'000;

/// When a year begins, counted from that of `now`: Unix time in milliseconds.
std::int64_t year_start(std::int64_t now, int years) {
    const auto seconds = static_cast<std::time_t>(now / 1'000);
    std::tm local{};
    localtime_r(&seconds, &local);
    std::tm start{};
    start.tm_year = local.tm_year + years;
    start.tm_mday = 1;
    start.tm_isdst = -1;
    return std::int64_t{std::mktime(&start)} * 1'000;
}

std::int64_t now_of(const HomeUi& home) {
    return home.now != 0 ? home.now : std::int64_t{std::time(nullptr)} * 1'000;
}

void set_when(HomeUi& home, int when) {
    const std::int64_t now = now_of(home);
    home.when = when;
    home.filter.from.reset();
    home.filter.until.reset();
    if (when == 1) home.filter.from = now - 31 * day_ms;
    if (when == 2) home.filter.from = now - 92 * day_ms;
    if (when == 3) home.filter.from = year_start(now, 0);
    if (when == 4) home.filter.from = year_start(now, -1);
    if (when == 4) home.filter.until = year_start(now, 0);
    if (when == 5) home.filter.until = year_start(now, -1);
}

void set_people(HomeUi& home, int people) {
    const auto [fewest, most] = people_bounds[static_cast<std::size_t>(people)];
    home.people = people;
    home.filter.fewest_people = fewest > 0 ? std::optional{fewest} : std::nullopt;
    home.filter.most_people = most > 0 ? std::optional{most} : std::nullopt;
}

/// What can be chosen from among the sessions there are: id and name, by the alphabet.
using Names = std::vector<std::pair<std::string, std::string>>;

Names by_name(const std::map<std::string, std::string>& found) {
    Names names{found.begin(), found.end()};
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.second < b.second; });
    return names;
}

Names methods_in(const View& view, const Shelf& shelf) {
    std::map<std::string, std::string> found;
    for (const SessionSummary& session : shelf.sessions)
        if (!session.method_id.empty())
            found.emplace(session.method_id, session.method.in(view.words.language()));
    return by_name(found);
}

/// Of the method that is chosen, else of all.
Names phases_in(const View& view, const Shelf& shelf, const HomeUi& home) {
    const std::string& method = home.filter.method;
    std::map<std::string, std::string> found;
    for (const SessionSummary& session : shelf.sessions)
        if (!session.phase.empty() && (method.empty() || method == session.method_id))
            found.emplace(session.phase, session.phase_name.in(view.words.language()));
    return by_name(found);
}

std::string name_in(const Names& names, const std::string& id) {
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const auto& name) { return name.first == id; });
    return found == names.end() ? id : found->second;
}

/// The sheet under the button: a row a choice.
struct FilterSheet {
    View& view;
    Rect rest;

    Rect row(const char* words) {
        Ui& ui = view.ui;
        Rect line = rest.take_top(ui.px(36), ui.px(4));
        const Rect control = line.take_right(ui.px(224), ui.px(12)).middle_row(ui.px(36));
        draw_text(ui, line, view.words(words));
        return control;
    }
    std::optional<int> choose(const char* id, const char* words,
                              const std::vector<std::string_view>& labels, int chosen) {
        return dropdown(view.ui, id, row(words), labels, chosen);
    }
    /// One of `names`, or the first word for all of them.
    void choose_name(const char* id, const char* words, const char* all, const Names& names,
                     std::string& chosen) {
        std::vector<std::string_view> labels{view.words(all)};
        int now = 0;
        for (const auto& [name_id, name] : names) {
            if (name_id == chosen) now = static_cast<int>(labels.size());
            labels.emplace_back(name);
        }
        const auto answer = choose(id, words, labels, now);
        if (answer)
            chosen =
                *answer == 0 ? std::string{} : names[static_cast<std::size_t>(*answer) - 1].first;
    }
};

template <std::size_t n>
std::vector<std::string_view> labels_of(const View& view, const std::array<const char*, n>& keys) {
    std::vector<std::string_view> labels;
    for (const char* key : keys) labels.emplace_back(view.words(key));
    return labels;
}

void draw_sheet(View& view, const Rect& anchor, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    Popup popup{ui,
                "filter_sheet",
                anchor,
                home.filter_open,
                {.width = 420, .side = Align::right, .padding = 16}};
    if (!popup) return;
    FilterSheet sheet{view, popup.content()};
    const float top = sheet.rest.y;
    const std::string method = home.filter.method;
    sheet.choose_name("method", "home.filter_method", "home.method_any", methods_in(view, shelf),
                      home.filter.method);
    if (method != home.filter.method) home.filter.phase.clear();
    sheet.choose_name("phase", "home.filter_phase", "home.phase_any", phases_in(view, shelf, home),
                      home.filter.phase);
    if (const auto when =
            sheet.choose("when", "home.filter_when", labels_of(view, when_words), home.when))
        set_when(home, *when);
    if (const auto people = sheet.choose("people", "home.filter_people",
                                         labels_of(view, people_words), home.people))
        set_people(home, *people);
    FieldLook look;
    look.hint = view.words("home.filter_about_hint");
    look.max_code_points = 100;
    look.commit_on_leave = false;
    edit_text(ui, "about", sheet.row("home.filter_about"), home.filter.about, look);
    const Rect open = sheet.row("home.filter_open");
    if (toggle(ui, "open_actions", open, home.filter.with_open_actions,
               {view.words("home.filter_open")}))
        home.filter.with_open_actions = !home.filter.with_open_actions;
    const Rect archived = sheet.row("home.filter_archived");
    if (toggle(ui, "archived", archived, home.archived, {view.words("home.filter_archived")}))
        home.archived = !home.archived;
    Rect bar = sheet.rest.take_top(ui.px(36));
    const std::string& all = view.words("home.show_all");
    const WhyNot none = filter_active(home) ? std::nullopt : WhyNot{view.words("home.shows_all")};
    if (button(ui, "all", bar.take_right(button_width(ui, all)).middle_row(ui.px(36)), all, {},
               none))
        clear_filter(home);
    popup.used(sheet.rest.y - top);
}

void draw_order(View& view, const Rect& anchor, HomeUi& home) {
    Ui& ui = view.ui;
    Popup popup{ui, "order_list", anchor, home.order_open, {.width = 240, .side = Align::right}};
    if (!popup) return;
    Rect rest = popup.content();
    const float top = rest.y;
    for (std::size_t i = 0; i < order_words.size(); ++i) {
        const auto order = static_cast<SessionOrder>(i);
        const RowLook look{.choice = order == home.order, .group = "orders"};
        const std::string id = "order:" + std::to_string(i);
        if (!row_button(ui, id, rest.take_top(ui.px(36)), view.words(order_words[i]), {}, look))
            continue;
        home.order = order;
        popup.close();
    }
    popup.used(rest.y - top);
}

}  // namespace

bool filter_active(const HomeUi& home) {
    return home.archived || !(home.filter == SessionFilter{});
}

void clear_filter(HomeUi& home) {
    home.filter = {};
    home.when = home.people = 0;
    home.archived = false;
}

void draw_shelf_head(View& view, const Rect& row, const Shelf& shelf, HomeUi& home,
                     std::string_view title) {
    Ui& ui = view.ui;
    // The words of the last button end where the page does; its own room lies outside.
    Rect rest{row.x, row.y, row.w + ui.px(16), row.h};
    const auto place = [&](const std::string& label, const ButtonLook& look) {
        return rest.take_right(button_width(ui, label, look), ui.px(4)).middle_row(ui.px(32));
    };
    const std::string& over = view.words("home.over");
    const ButtonLook over_look{
        .kind = ButtonKind::bare, .left = Icon::note, .hint = {view.words("home.over_hint"), {}}};
    const Rect over_place = place(over, over_look);
    const std::string& filter = view.words("home.filter");
    const ButtonLook filter_look{.kind = filter_active(home) ? ButtonKind::soft : ButtonKind::bare,
                                 .left = Icon::filter};
    const Rect filter_place = place(filter, filter_look);
    const std::string& order = view.words(order_words[static_cast<std::size_t>(home.order)]);
    const ButtonLook order_look{.kind = ButtonKind::bare,
                                .right = Icon::down,
                                .weight = Weight::regular,
                                .hint = {view.words("home.order_hint"), {}}};
    const bool searching = !home.search.empty();
    const Rect order_place = searching ? Rect{} : place(order, order_look);
    draw_text(ui, rest, title, {.size = TypeSize::lead, .weight = Weight::semibold});
    if (!searching && button(ui, "order", order_place, order, order_look))
        home.order_open = !home.order_open;
    if (button(ui, "filter", filter_place, filter, filter_look))
        home.filter_open = !home.filter_open;
    if (button(ui, "over", over_place, over, over_look)) home.page = HomePage::over;
    draw_order(view, order_place, home);
    draw_sheet(view, filter_place, shelf, home);
}

float draw_filter_chips(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home) {
    if (!filter_active(home)) return 0;
    Ui& ui = view.ui;
    const float height = ui.px(28);
    float x = rect.x;
    float y = rect.y;
    const auto gone = [&](const char* id, const std::string& label) {
        const ChipLook look{.on = true, .removable = true, .group = "filter_chips"};
        const float width = std::min(chip_width(ui, label, look), rect.w);
        if (x > rect.x && x + width > rect.right()) {
            x = rect.x;
            y += height + ui.px(8);
        }
        const Rect place{x, y, width, height};
        x += width + ui.px(8);
        return chip(ui, id, place, label, look) != ChipAnswer::none;
    };
    SessionFilter& filter = home.filter;
    if (!filter.method.empty() &&
        gone("no_method", name_in(methods_in(view, shelf), filter.method)))
        filter.method.clear();
    if (!filter.phase.empty() &&
        gone("no_phase", name_in(phases_in(view, shelf, home), filter.phase)))
        filter.phase.clear();
    if (home.when > 0 &&
        gone("no_when", view.words(when_words[static_cast<std::size_t>(home.when)])))
        set_when(home, 0);
    if (home.people > 0 &&
        gone("no_people", view.words(people_words[static_cast<std::size_t>(home.people)])))
        set_people(home, 0);
    if (!filter.about.empty() && gone("no_about", "“" + filter.about + "”")) filter.about.clear();
    if (filter.with_open_actions && gone("no_open", view.words("home.filter_open")))
        filter.with_open_actions = false;
    if (home.archived && gone("no_archived", view.words("home.filter_archived")))
        home.archived = false;
    return y + height + ui.px(12) - rect.y;
}

}  // namespace kring
