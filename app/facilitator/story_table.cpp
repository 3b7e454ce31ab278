#include "app/facilitator/story_table.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_lessons.h"
#include "app/facilitator/story_words.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"
#include "core/report/story_counts.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

constexpr ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};

/// A row of the counts: what, and how many told and chosen.
struct CountRow {
    std::string what;
    StoryShare share;
};

template <class Map, class Name> std::vector<CountRow> rows_of(const Map& shares, Name name) {
    std::vector<CountRow> rows;
    for (const auto& [key, share] : shares)
        if (std::string what = name(key); !what.empty()) rows.push_back({std::move(what), share});
    return rows;
}

/// "5 verteld, 1 gekozen", as blocks: filled for chosen, outlined for told.
void draw_share(ui::Ui& ui, Rect area, const StoryShare& share) {
    const auto many = static_cast<float>(share.told);
    const float size = std::min(ui.px(12), (area.w + ui.px(4)) / std::max(many, 1.F) - ui.px(4));
    if (size < ui.px(3)) {
        ui::draw_number(ui, area,
                        std::to_string(share.chosen) + " / " + std::to_string(share.told));
        return;
    }
    for (std::size_t i = 0; i < share.told; ++i) {
        const Rect block = area.take_left(size, ui.px(4)).middle_row(size);
        if (i < share.chosen)
            ui::fill(ui, block, Role::story_line, 3);
        else
            ui::outline(ui, block, Role::story_line, 3);
    }
}

void draw_counts(View& view, const char* head, const std::vector<CountRow>& rows, Rect& rest) {
    if (rows.empty()) return;
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(20), ui.px(6)), view.words(head), {},
                     ui::TypeSize::body);
    for (const CountRow& row : rows) {
        Rect line = rest.take_top(ui.px(28));
        const Rect name = line.take_left(
            std::max(line.w * 0.45F, std::min(line.w * 0.66F, ui.px(208))), ui.px(12));
        const Rect share = line;
        ui::draw_text(ui, name, row.what);
        draw_share(ui, share, row.share);
    }
    rest.take_top(ui.px(16));
}

std::string by_domain(const View& view, const State& state, std::optional<DomainId> domain) {
    if (!domain) return state.domains.empty() ? std::string{} : view.words("domain.unsorted");
    return domain_words(view.words, state, *domain);
}

std::string by_teller(const View& view, const State& state, std::optional<PersonId> person) {
    return person ? name_of(state, *person) : view.words("table.somebody_else");
}

void draw_silent(View& view, const State& state, const std::vector<PersonId>& silent, Rect& rest) {
    if (silent.empty()) return;
    std::string names;
    for (const PersonId person : silent)
        names += (names.empty() ? "" : ", ") + name_of(state, person);
    rest.take_top(ui::draw_text_block(view.ui, rest,
                                      view.words("table.told_nothing", {{"names", names}}), small),
                  view.ui.px(16));
}

float draw_analysis(View& view, const Glance& glance, ConsoleUi& console, Rect rest) {
    const State& state = glance.state;
    const float top = rest.y;
    const StoryCounts counts = count_stories(state);
    ui::Ui& ui = view.ui;
    ui::section_head(
        ui, rest.take_top(ui.px(28), ui.px(8)), view.words("table.counts"),
        view.words.count("prepare.stories", static_cast<std::int64_t>(counts.all.told)));
    draw_counts(view, "table.by_domain",
                rows_of(counts.by_domain,
                        [&](std::optional<DomainId> d) { return by_domain(view, state, d); }),
                rest);
    draw_counts(view, "table.by_valence",
                rows_of(counts.by_valence,
                        [&](StoryValence v) { return view.words(key_of("story_valence", v)); }),
                rest);
    draw_counts(view, "table.by_perspective",
                rows_of(counts.by_perspective,
                        [&](Perspective p) { return view.words(key_of("perspective", p)); }),
                rest);
    draw_counts(view, "table.by_teller",
                rows_of(counts.by_teller,
                        [&](std::optional<PersonId> p) { return by_teller(view, state, p); }),
                rest);
    draw_silent(view, state, counts.told_nothing, rest);
    draw_story_lessons(view, glance, console, rest);
    return rest.y - top;
}

std::string facts_of(const View& view, const State& state, StoryId id, const Story& story) {
    std::string line = teller_words(view.words, story);
    const auto add = [&](const std::string& fact) {
        if (!fact.empty()) line += ", " + fact;
    };
    if (story.domain) add(domain_words(view.words, state, *story.domain));
    if (story.marks.valence != StoryValence::unset)
        add(view.words(key_of("story_valence", story.marks.valence)));
    const auto comments = remarks_about(state, id, RemarkKind::comment).size();
    if (comments > 0) add(view.words.count("table.comments", static_cast<std::int64_t>(comments)));
    return line;
}

void draw_row(View& view, const Glance& glance, ConsoleUi& console, StoryId id, const Rect& row) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", id.value};
    const Story& story = *find_story(glance.state, id);
    const StoryStanding standing = standing_of(glance.state, id);
    const std::string note = standing_words(view.words, standing);
    const ui::RowLook look{.left = standing == StoryStanding::chosen ? Icon::check : Icon::story,
                           .left_role = standing == StoryStanding::chosen ? Role::accent_ink
                                                                          : Role::story_line,
                           .title_weight = standing == StoryStanding::chosen ? ui::Weight::semibold
                                                                             : ui::Weight::regular,
                           .note = note,
                           .group = "stories"};
    const std::string title = std::to_string(story.number) + "  " + story_title(view.words, story);
    const std::string facts =
        story.withdrawn ? std::string{} : facts_of(view, glance.state, id, story);
    if (!ui::row_button(ui, "open", row, title, facts, look)) return;
    console.stories.open = id;
    console.middle = Middle::stories;
}

void draw_story_rows(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    ui::ScrollArea scroll{ui, "stories", area};
    Rect rest = scroll.content();
    const float top = rest.y;
    for (const StoryId id : stories_on_list(glance.state)) {
        const Rect row = rest.take_top(ui.px(64));
        if (!ui.hidden(row)) draw_row(view, glance, console, id, row);
    }
    scroll.used(rest.y - top + ui.px(16));
}

}  // namespace

void draw_story_table(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "table"};
    Rect rest = area.inset(ui.px(16), ui.px(16), ui.px(16), 0);
    if (stories_on_list(glance.state).empty()) {
        ui::empty_state(ui, rest, Icon::story, view.words("story.none"),
                        view.words("story.none_line"));
        return;
    }
    const bool wide = rest.w >= ui.px(640);
    Rect counts = wide ? rest.take_right(rest.w * 0.4F, ui.px(24))
                       : rest.take_bottom(rest.h * 0.45F, ui.px(12));
    draw_story_rows(view, glance, console, rest);
    ui::ScrollArea scroll{ui, "counts", counts};
    scroll.used(draw_analysis(view, glance, console, scroll.content()) + ui.px(16));
}

}  // namespace kring
