#include "app/facilitator/home_parts.h"
#include "app/facilitator/home_text.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/text.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace kring {
namespace {

using namespace ui;

constexpr float found_row = 60;

struct KindLook {
    Icon icon;
    const char* words;
};

KindLook look_of(PassageKind kind) {
    switch (kind) {
    case PassageKind::title: return {Icon::folder, "found.title"};
    case PassageKind::question: return {Icon::help, "found.question"};
    case PassageKind::case_sentence: return {Icon::folder, "found.case"};
    case PassageKind::card: return {Icon::note, "found.card"};
    case PassageKind::link: return {Icon::link, "found.link"};
    case PassageKind::action: return {Icon::check, "found.action"};
    case PassageKind::notes: return {Icon::lock, "found.notes"};
    case PassageKind::story: return {Icon::story, "found.story"};
    case PassageKind::reason: return {Icon::reason, "found.reason"};
    case PassageKind::dissent: return {Icon::dissent, "found.dissent"};
    case PassageKind::comment: return {Icon::reason, "found.comment"};
    case PassageKind::not_chosen: return {Icon::reason, "found.not_chosen"};
    case PassageKind::criterion: return {Icon::vote, "found.criterion"};
    case PassageKind::reflection: return {Icon::note, "found.reflection"};
    case PassageKind::feedback: break;
    }
    return {Icon::undo, "found.feedback"};
}

/// The words that were found stand out in what is around them.
std::vector<Run> runs_of(const Excerpt& excerpt) {
    const std::string_view text = excerpt.text;
    std::vector<Run> runs;
    std::size_t at = 0;
    for (const auto& [from, to] : excerpt.marks) {
        if (from < at || to > text.size()) continue;
        if (from > at) runs.push_back({text.substr(at, from - at)});
        runs.push_back({text.substr(from, to - from), Weight::semibold, Role::accent_ink});
        at = to;
    }
    if (at < text.size() || runs.empty()) runs.push_back({text.substr(at)});
    return runs;
}

/// "Samen koken in de wijk, 21 oktober, kaart, na 42 minuten".
std::string place_text(const View& view, const HomeUi& home, const Hit& hit) {
    const Words& words = view.words;
    std::string line = hit.title.empty() ? words("home.no_title") : hit.title;
    line += ", " + day_text(words, hit.started, home.now);
    line += ", " + words(look_of(hit.kind).words);
    const auto minutes = std::chrono::duration_cast<Minutes>(hit.at);
    if (minutes.count() > 0)
        line += ", " + words("found.after", {{"time", words.duration(minutes)}});
    return line;
}

void go_there(View& view, const Hit& hit) { view.out.ask(OpenReplay{hit.path, hit.at}); }

const SessionSummary* session_at(const Shelf& shelf, const std::string& path) {
    const auto found =
        std::find_if(shelf.sessions.begin(), shelf.sessions.end(),
                     [&](const SessionSummary& session) { return session.path == path; });
    return found == shelf.sessions.end() ? nullptr : &*found;
}

void draw_hit(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home, std::size_t i) {
    Ui& ui = view.ui;
    const Hit& hit = shelf.found.hits[i];
    const IdScope scope{ui, "hit", i};
    Rect row = rect;
    const Rect dots = row.take_right(ui.px(36), ui.px(4)).middle(ui.px(32), ui.px(32));
    const Touch touch = ui.touch("go", row, {.group = "hits"});
    const std::string place = place_text(view, home, hit);
    name_spoken(ui, touch, hit.excerpt.text, place);
    hint(ui, touch, row, {view.words("found.go"), "Enter"});
    if (touch.ring) home.hit = i;
    if (touch.ring)
        outline(ui, rect, Role::accent, 8, 2);
    else if (home.typing && home.hit == i)
        fill(ui, rect, Role::accent_soft, 8);
    else if (touch.hovered)
        fill(ui, rect, Role::ground, 8);
    if (touch.clicked) go_there(view, hit);
    Rect inside = row.inset(ui.px(14), 0);
    icon(ui, look_of(hit.kind).icon, inside.take_left(ui.px(20), ui.px(14)).centre(), 18,
         Role::text2);
    inside = inside.middle_row(ui.px(22 + 18));
    draw_runs(ui, inside.take_top(ui.px(22)), runs_of(hit.excerpt));
    draw_text(ui, inside, place, {.size = TypeSize::caption, .role = Role::text2});
    if (const SessionSummary* session = session_at(shelf, hit.path))
        draw_card_menu(view, dots, home, *session, touch.context);
}

bool answered(const Shelf& shelf, const HomeUi& home) {
    return shelf.found.ask == home.asked.number && home.asked.words == home.search;
}

}  // namespace

void ask_for_words(View& view, const Shelf& shelf, HomeUi& home) {
    auto& asked = home.asked;
    if (home.search.empty()) {
        asked = {{}, asked.number, 0, {}, false};
        return;
    }
    const bool same = asked.words == home.search && asked.version == shelf.version &&
                      asked.filter == home.filter && asked.archived == home.archived;
    if (same) return;
    if (asked.words != home.search) home.hit = 0;
    asked = {home.search, asked.number + 1, shelf.version, home.filter, home.archived};
    SearchSessions sought{home.search, std::nullopt, asked.number};
    if (filter_active(home)) {
        sought.within.emplace();
        for (const SessionSummary& session : shelf.sessions)
            if (fits(home.filter, session) && is_archived(session) == home.archived)
                sought.within->push_back(session.path);
    }
    view.out.ask(std::move(sought));
}

void choose_hit_by_key(View& view, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    const std::size_t n = shelf.found.hits.size();
    home.typing = ui.focus.is(ui.id("search")) && ui.focus.top_trap() == 0;
    if (!home.typing || home.search.empty() || n == 0) return;
    if (ui.take(Key::down, {}, true)) home.hit = std::min(home.hit + 1, n - 1);
    if (ui.take(Key::up, {}, true)) home.hit -= home.hit > 0 ? 1 : 0;
    home.hit = std::min(home.hit, n - 1);
    if (answered(shelf, home) && (ui.take(Key::enter) || ui.take(Key::kp_enter)))
        go_there(view, shelf.found.hits[home.hit]);
}

float draw_found(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home, ScrollArea& area) {
    Ui& ui = view.ui;
    const auto& hits = shelf.found.hits;
    if (hits.empty()) {
        if (!answered(shelf, home)) return 0;
        Rect rest = rect;
        rest.h = ui.px(240);
        empty_state(ui, rest, Icon::search, view.words("home.nothing_found"),
                    view.words(filter_active(home) ? "home.nothing_found_here"
                                                   : "home.nothing_found_line"));
        if (!filter_active(home)) return rest.h;
        const std::string& all = view.words("home.search_all");
        const Rect bar{rest.x, rest.bottom(), rest.w, ui.px(44)};
        if (button(ui, "search_all", bar.middle(button_width(ui, all), ui.px(44)), all))
            clear_filter(home);
        return rest.h + bar.h;
    }
    const float height = ui.px(found_row);
    const Rect whole{rect.x, rect.y, rect.w, height * static_cast<float>(hits.size()) + ui.px(16)};
    panel(ui, whole);
    const Rect rows = whole.inset(ui.px(8));
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const Rect row{rows.x, rows.y + height * static_cast<float>(i), rows.w, height};
        if (i == home.hit && home.hit != home.seen_hit) {
            area.show(row);
            home.seen_hit = i;
        }
        if (!ui.hidden(row.grown(height))) draw_hit(view, row, shelf, home, i);
    }
    return whole.h;
}

}  // namespace kring
