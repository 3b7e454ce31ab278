#include "app/facilitator/home_parts.h"
#include "app/facilitator/home_text.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kring {
namespace {

using namespace ui;

std::string title_or_none(const View& view, const std::string& title) {
    return title.empty() ? view.words("home.no_title") : title;
}

/// The page under its head: what is drawn goes from the top down.
struct OverColumn {
    View& view;
    HomeUi& home;
    Rect rest;
    bool measuring = false;  ///< rows only take their room

    std::string source(const std::string& title, std::int64_t started) const {
        return title_or_none(view, title) + ", " + day_text(view.words, started, home.now);
    }
};

/// A row that leads to the moment in the session it came from.
void draw_source_row(OverColumn& column, std::size_t i, const std::string& title,
                     const std::string& line, const std::string& source, const OpenReplay& there) {
    View& view = column.view;
    Ui& ui = view.ui;
    const IdScope scope{ui, "row", i};
    const Rect room = column.rest.inset(ui.px(16), 0, ui.px(48), 0);
    const TextLook head{.weight = Weight::semibold};
    const TextLook small{.size = TypeSize::caption, .role = Role::text2};
    float height =
        text_height(ui, room.w, title, head) + ui.px(2) + text_height(ui, room.w, source, small);
    if (!line.empty()) height += text_height(ui, room.w, line) + ui.px(2);
    const Rect row = column.rest.take_top(height + ui.px(20));
    if (column.measuring || ui.hidden(row.grown(row.h))) return;
    const Touch touch = ui.touch("go", row, {.group = "over"});
    name_spoken(ui, touch, title, source);
    hint(ui, touch, row, {view.words("found.go"), {}});
    if (touch.ring)
        outline(ui, row, Role::accent, 8, 2);
    else if (touch.hovered)
        fill(ui, row, Role::ground, 8);
    if (touch.clicked) view.out.ask(there);
    Rect inside{room.x, row.y + ui.px(10), room.w, height};
    inside.take_top(draw_text_block(ui, inside, title, head), ui.px(2));
    if (!line.empty()) inside.take_top(draw_text_block(ui, inside, line), ui.px(2));
    draw_text_block(ui, inside, source, small);
    icon(ui, Icon::chevron, {row.right() - ui.px(24), row.centre().y}, 16, Role::text2);
}

/// Rows on a white panel as high as they are.
template <class Rows> void draw_panel(OverColumn& column, Rows rows) {
    Ui& ui = column.view.ui;
    const Rect before = column.rest;
    const Rect inside = before.inset(ui.px(8), ui.px(8), ui.px(8), 0);
    column.rest = inside;
    column.measuring = true;
    rows();
    column.measuring = false;
    const float bottom = column.rest.y + ui.px(8);
    panel(ui, {before.x, before.y, before.w, bottom - before.y});
    column.rest = inside;
    rows();
    column.rest = {before.x, bottom + ui.px(16), before.w, before.h};
}

void draw_nothing(OverColumn& column, Icon which, const char* words, const char* line) {
    Ui& ui = column.view.ui;
    empty_state(ui, column.rest.take_top(ui.px(280)), which, column.view.words(words),
                column.view.words(line));
}

void draw_actions(OverColumn& column, const Overview& over) {
    if (over.actions.empty())
        return draw_nothing(column, Icon::check, "over.no_actions", "over.no_actions_line");
    View& view = column.view;
    for (std::size_t i = 0; i < over.actions.size();) {
        const std::string& who = over.actions[i].who;
        std::size_t end = i;
        while (end < over.actions.size() && over.actions[end].who == who) ++end;
        section_head(view.ui, column.rest.take_top(view.ui.px(28), view.ui.px(8)),
                     who.empty() ? view.words("over.nobody") : who,
                     view.words.count("over.actions", static_cast<std::int64_t>(end - i)),
                     TypeSize::body);
        draw_panel(column, [&] {
            for (std::size_t at = i; at < end; ++at) {
                const OpenAction& action = over.actions[at];
                draw_source_row(column, at, action.what, action.when,
                                column.source(action.title, action.started),
                                {action.path, action.at});
            }
        });
        i = end;
    }
}

void draw_stories(OverColumn& column, const Overview& over) {
    if (over.chosen.empty())
        return draw_nothing(column, Icon::story, "over.no_stories", "over.no_stories_line");
    draw_panel(column, [&] {
        for (std::size_t i = 0; i < over.chosen.size(); ++i) {
            const ChosenStory& story = over.chosen[i];
            draw_source_row(column, i, story.story, story.reasons,
                            column.source(story.title, story.started), {story.path, story.at});
        }
    });
}

void draw_length(OverColumn& column, const UsualLength& usual, SessionTime longest) {
    View& view = column.view;
    Ui& ui = view.ui;
    Rect row = column.rest.take_top(ui.px(40)).inset(ui.px(16), 0);
    if (column.measuring || ui.hidden(row)) return;
    const Language language = view.words.language();
    draw_text(ui, row.take_left(row.w * 0.3F, ui.px(16)), usual.phase_name.in(language));
    const TextLook small{.size = TypeSize::caption, .role = Role::text2, .align = Align::right};
    draw_text(ui, row.take_right(ui.px(120), ui.px(16)),
              view.words.count("over.in_sessions", usual.sessions), small);
    const auto minutes = std::chrono::round<Minutes>(usual.average);
    draw_text(ui, row.take_right(ui.px(110), ui.px(16)), view.words.duration(minutes),
              {.align = Align::right});
    const float share = static_cast<float>(usual.average.count()) /
                        static_cast<float>(std::max<SessionTime::rep>(longest.count(), 1));
    progress_bar(ui, row.middle_row(ui.px(8)), share, Role::sunken);
}

void draw_lengths(OverColumn& column, const Overview& over) {
    if (over.lengths.empty())
        return draw_nothing(column, Icon::timer, "over.no_lengths", "over.no_lengths_line");
    View& view = column.view;
    Ui& ui = view.ui;
    SessionTime longest{0};
    for (const UsualLength& usual : over.lengths) longest = std::max(longest, usual.average);
    for (std::size_t i = 0; i < over.lengths.size();) {
        const UsualLength& first = over.lengths[i];
        section_head(ui, column.rest.take_top(ui.px(28), ui.px(8)),
                     first.method.in(view.words.language()), {}, TypeSize::body);
        std::size_t end = i;
        while (end < over.lengths.size() && over.lengths[end].method_id == first.method_id) ++end;
        draw_panel(column, [&] {
            for (std::size_t at = i; at < end; ++at) draw_length(column, over.lengths[at], longest);
        });
        i = end;
    }
}

}  // namespace

void draw_over_sessions(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    const IdScope scope{ui, "over"};
    const bool page = ui.focus.top_trap() == 0;
    if (page && ui.take(Key::escape)) home.page = HomePage::sessions;
    Rect rest = rect;
    Rect head = rest.take_top(ui.px(44), ui.px(16));
    const IconButtonLook back{.kind = ButtonKind::quiet, .hint = {view.words("over.back"), "Esc"}};
    if (icon_button(ui, "back", head.take_left(ui.px(44), ui.px(16)), Icon::arrow_left, back))
        home.page = HomePage::sessions;
    const std::array<std::string_view, 3> parts{view.words("over.actions_head"),
                                                view.words("over.stories_head"),
                                                view.words("over.lengths_head")};
    const Rect choice = head.take_right(std::min(segmented_width(ui, parts), head.w), ui.px(16))
                            .middle_row(ui.px(36));
    draw_text(ui, head, view.words("home.over"),
              {.size = TypeSize::title, .weight = Weight::semibold});
    if (const auto part = segmented(ui, "part", choice, parts, static_cast<int>(home.part)))
        home.part = static_cast<OverPart>(*part);
    ScrollArea area{ui, "list", rest};
    const Rect content = area.content();
    OverColumn column{view, home, content};
    const Overview none;
    const Overview& over = shelf.over ? *shelf.over : none;
    if (!shelf.over && shelf.reading) {
        // Not known yet is not nothing.
    } else if (home.part == OverPart::actions) {
        draw_actions(column, over);
    } else if (home.part == OverPart::stories) {
        draw_stories(column, over);
    } else {
        draw_lengths(column, over);
    }
    area.used(column.rest.y - content.y);
}

}  // namespace kring
