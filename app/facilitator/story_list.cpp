#include "app/facilitator/story_list.h"

#include "app/facilitator/story_words.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// A list this long gets a field to find a story in.
constexpr std::size_t long_list = 12;

float row_height(const ui::Ui& ui, StoryListOf of) {
    return ui.px(of == StoryListOf::every ? 52 : 44);
}

/// What is still missing, else who told it.
std::string second_line(const Words& words, const Story& story, bool withheld) {
    if (story.withdrawn) return {};
    std::string teller = teller_words(words, story);
    const bool nobody = teller_shown(story).as == TellerShown::As::nobody;
    if (!is_told(story) && nobody) return words("story_list.unfinished_nobody");
    if (withheld && nobody) return words("story_list.withheld_nobody");
    if (!is_told(story)) return words("story_list.unfinished", {{"teller", teller}});
    if (withheld) return words("story_list.withheld", {{"teller", teller}});
    return teller;
}

StoryListRow row_of(const View& view, const Glance& glance, StoryId id) {
    const Story& story = *find_story(glance.state, id);
    StoryListRow row;
    row.id = id;
    row.number = story.number;
    row.title = story_title(view.words, story);
    row.withdrawn = story.withdrawn;
    row.unfinished = !is_told(story);
    row.withheld = !story.withdrawn && !may_use(story, Purpose::room, glance.today);
    row.read_back = story.marks.read_back;
    row.heard = story.heard;
    row.second = second_line(view.words, story, row.withheld);
    return row;
}

void count_remarks(const State& state, std::vector<StoryListRow>& rows) {
    std::map<StoryId, std::size_t> said;
    for (const auto& [id, remark] : state.remarks)
        if (remark.kind == RemarkKind::comment && remark.story) ++said[*remark.story];
    for (StoryListRow& row : rows) {
        const auto found = said.find(row.id);
        row.said = found == said.end() ? 0 : found->second;
    }
}

bool fits(const StoryListRow& row, const std::string& wanted) {
    return fold_case(row.title).find(wanted) != std::string::npos ||
           fold_case(row.second).find(wanted) != std::string::npos ||
           std::to_string(row.number) == wanted;
}

/// What stands in front of the row: where the group is, what it heard, or the number.
void draw_mark(ui::Ui& ui, ImVec2 centre, const StoryListRow& row, bool open, StoryListOf of) {
    const float radius = ui.px(13);
    const std::string number = std::to_string(row.number);
    const ui::TextLook look{.size = ui::TypeSize::caption,
                            .weight = open ? ui::Weight::semibold : ui::Weight::regular,
                            .role = open ? Role::on_accent : Role::text,
                            .align = ui::Align::centre};
    const Rect box = Rect::around(centre, ui.px(30), ui.px(26));
    if (open)
        ui::fill(ui, Rect::around(centre, 2 * radius, 2 * radius), Role::accent, 13);
    else if (of == StoryListOf::to_read && row.heard)
        ui::fill(ui, Rect::around(centre, 2 * radius, 2 * radius), Role::accent_soft, 13);
    else if (row.unfinished)
        ui::dashed_circle(ui, centre, radius, ui.colour(Role::line));
    else
        ui.dl->AddCircle(centre, radius, ui.colour(Role::line), 0, ui.px(1.5F));
    if (of == StoryListOf::to_read && row.heard && !open)
        ui::icon(ui, Icon::check, centre, 14, Role::accent_ink, 2.6F);
    else
        ui::draw_text(ui, box, number, look);
}

/// Small signs at the right end; each says in words what it is.
void draw_signs(View& view, const StoryListRow& row, Rect& inside, StoryListOf of) {
    ui::Ui& ui = view.ui;
    const auto sign = [&](const char* id, Icon icon, Role role, const std::string& what) {
        const Rect place = inside.take_right(ui.px(18), ui.px(6));
        const ui::Touch touch = ui.touch(id, place, {.focusable = false, .keep_focus = true});
        ui::icon(ui, icon, place.centre(), 16, role);
        ui::hint(ui, touch, place, {.text = what});
    };
    if (row.withdrawn) return;
    if (of == StoryListOf::to_discuss) {
        const std::string said =
            row.said == 0 ? view.words("story_list.nothing_said") : std::to_string(row.said);
        const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
        ui::draw_text(ui, inside.take_right(ui::text_width(ui, said, small) + 1, ui.px(6)), said,
                      small);
        return;
    }
    if (of == StoryListOf::to_read) return;
    if (row.withheld)
        sign("withheld", Icon::eyeoff, Role::dissent_line, view.words("story_list.withheld_hint"));
    if (row.read_back)
        sign("read_back", Icon::check, Role::text2, view.words("story_list.read_back_hint"));
}

bool draw_row(View& view, const StoryListRow& row, const Rect& place, bool open, bool ring,
              StoryListOf of) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", row.id.value};
    const ui::Touch touch = ui.touch("row", place, {.focusable = false, .keep_focus = true});
    if (open)
        ui::fill(ui, place, Role::accent_soft, 8);
    else if (touch.hovered)
        ui::fill(ui, place, Role::ground, 8);
    if (ring) ui::outline(ui, place, Role::accent, 8, 2);
    Rect inside = place.inset(ui.px(8), 0);
    draw_mark(ui, inside.take_left(ui.px(28), ui.px(10)).centre(), row, open, of);
    draw_signs(view, row, inside, of);
    const bool one_line = row.second.empty() || of == StoryListOf::to_read;
    Rect lines = inside.middle_row(ui.px(one_line ? 20 : 36));
    ui::draw_text(ui, lines.take_top(ui.px(20)), row.title,
                  {.weight = open ? ui::Weight::semibold : ui::Weight::regular,
                   .role = row.withdrawn ? Role::text2 : Role::text});
    if (!one_line)
        ui::draw_text(ui, lines, row.second, {.size = ui::TypeSize::caption, .role = Role::text2});
    return touch.clicked;
}

void draw_filter(View& view, StoryListUi& list, Rect& area) {
    ui::Ui& ui = view.ui;
    if (list.in_all <= long_list) return list.filter.clear();
    const auto typed = ui::edit_text(ui, "filter", area.take_top(ui.px(36), ui.px(8)), list.filter,
                                     {.hint = view.words("story_list.filter"),
                                      .left = Icon::search,
                                      .max_code_points = max_line,
                                      .commit_on_leave = false,
                                      .escape_restores = false});
    if (typed.cancelled) list.filter.clear();
}

/// Where the arrows lead from the row that lies open.
std::optional<std::size_t> step_by_key(ui::Ui& ui, std::size_t at, std::size_t rows) {
    if (rows == 0) return std::nullopt;
    const bool none = at >= rows;
    if (ui.take(ui::Key::down, {}, true)) return none ? 0 : std::min(at + 1, rows - 1);
    if (ui.take(ui::Key::up, {}, true)) return none || at == 0 ? 0 : at - 1;
    if (ui.take(ui::Key::home)) return 0;
    if (ui.take(ui::Key::end)) return rows - 1;
    return std::nullopt;
}

}  // namespace

void look_at_stories(const View& view, const Glance& glance, StoryListUi& list,
                     const StoryListLook& look) {
    const std::string domain = look.domain ? std::to_string(look.domain->value) : "-";
    const std::string wanted = list.filter + '\n' + glance.today + '\n' + domain + '\n' +
                               std::to_string(static_cast<int>(view.words.language()));
    const std::size_t records = glance.records();
    if (list.records == records && list.read_for == wanted) return;
    list.records = records;
    list.read_for = wanted;
    const bool every = look.of == StoryListOf::every;
    const std::vector<StoryId> stories =
        every ? stories_on_list(glance.state) : candidates(glance.state, look.domain, glance.today);
    list.rows.clear();
    list.in_all = stories.size();
    const std::string filter = fold_case(list.filter);
    for (const StoryId id : stories) {
        StoryListRow row = row_of(view, glance, id);
        if (filter.empty() || fits(row, filter)) list.rows.push_back(std::move(row));
    }
    if (look.of == StoryListOf::to_discuss) count_remarks(glance.state, list.rows);
}

std::optional<StoryId> draw_story_list(View& view, const Glance& glance, StoryListUi& list,
                                       Rect area, StoryId open, const StoryListLook& look) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story_list"};
    draw_filter(view, list, area);
    look_at_stories(view, glance, list, look);
    const auto& rows = list.rows;
    const auto place = std::find_if(rows.begin(), rows.end(),
                                    [&](const StoryListRow& row) { return row.id == open; });
    const auto at = static_cast<std::size_t>(place - rows.begin());
    std::optional<StoryId> chosen;
    const ui::Touch keys = ui.touch("rows", area, {.keep_focus = true});
    if (keys.focused)
        if (const auto next = step_by_key(ui, at, rows.size())) chosen = rows[*next].id;

    ui::ScrollArea scroll{ui, "scroll", area};
    const Rect content = scroll.content();
    const float height = row_height(ui, look.of);
    const auto row_at = [&](std::size_t i) {
        return Rect{content.x, content.y + height * static_cast<float>(i), content.w, height};
    };
    const Rect& seen = ui.clipped();
    const auto count = static_cast<float>(rows.size());
    const auto first =
        static_cast<std::size_t>(std::clamp((seen.y - content.y) / height, 0.F, count));
    for (std::size_t i = first; i < rows.size() && row_at(i).y < seen.bottom(); ++i) {
        if (!draw_row(view, rows[i], row_at(i), i == at, i == at && keys.ring, look.of)) continue;
        chosen = rows[i].id;
        if (look.keyboard_on_click) ui.focus.give(keys.id, false);
    }
    if (rows.empty() && list.in_all > 0)
        ui::draw_text_block(ui, content.inset(ui.px(8), ui.px(8)),
                            view.words("story_list.none_found"), {.role = Role::text2});
    if (open != list.shown && at < rows.size()) {
        scroll.show(row_at(at));
        list.shown = open;
    }
    scroll.used(height * count);
    return chosen;
}

StoryId neighbour(const StoryListUi& list, StoryId from, int step) {
    const auto& rows = list.rows;
    if (rows.empty()) return from;
    const auto place = std::find_if(rows.begin(), rows.end(),
                                    [&](const StoryListRow& row) { return row.id == from; });
    if (place == rows.end()) return rows.front().id;
    const auto at = place - rows.begin() + step;
    const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
    return rows[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last))].id;
}

}  // namespace kring
