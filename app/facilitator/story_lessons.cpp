#include "app/facilitator/story_lessons.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_field.h"
#include "app/facilitator/story_words.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"
#include "core/session/stories.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr std::array fates{LessonFate::unset, LessonFate::taken_up, LessonFate::under_way,
                           LessonFate::not_taken_up};

std::vector<StoryId> with_lesson(const State& state) {
    std::vector<StoryId> ids;
    for (const StoryId id : stories_on_list(state)) {
        const Story* story = find_story(state, id);
        if (!story->withdrawn && !story->form.lessons.empty()) ids.push_back(id);
    }
    return ids;
}

void draw_fate(View& view, const Glance& glance, StoryId id, const StoryMarks& marks,
               const Rect& place, const ui::WhyNot& no) {
    std::vector<std::string_view> labels;
    for (const LessonFate fate : fates) labels.emplace_back(view.words(key_of(fate)));
    const auto at = std::find(fates.begin(), fates.end(), marks.lesson_fate) - fates.begin();
    const auto now = ui::dropdown(view.ui, "fate", place, labels, static_cast<int>(at), {}, no);
    if (!now || *now == at) return;
    StoryMarks changed = marks;
    changed.lesson_fate = fates[static_cast<std::size_t>(*now)];
    send_or_say(view, glance, MarkStory{id, changed});
}

/// To be looked at only: "opgepakt: ligt bij de gemeente".
void draw_kept(View& view, const StoryMarks& marks, Rect& rest) {
    std::string line = view.words(key_of(marks.lesson_fate));
    if (!marks.lesson_note.empty()) line += ": " + marks.lesson_note;
    rest.take_top(ui::draw_text_block(view.ui, rest, line), view.ui.px(16));
}

void draw_lesson(View& view, const Glance& glance, ConsoleUi& console, StoryId id, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "lesson", id.value};
    const Story& story = *find_story(glance.state, id);
    rest.take_top(ui::draw_text_block(ui, rest, story.form.lessons, {.max_lines = 4}), ui.px(2));
    ui::draw_text(ui, rest.take_top(ui.px(18), ui.px(6)), story_title(view.words, story),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
    if (glance.session.read_only()) return draw_kept(view, story.marks, rest);
    const ui::WhyNot no = why_not(view, glance, MarkStory{id, story.marks});
    const bool beside = rest.w >= ui.px(360);
    Rect row = rest.take_top(ui.px(44), ui.px(beside ? 16 : 6));
    draw_fate(view, glance, id, story.marks, beside ? row.take_left(ui.px(168), ui.px(8)) : row,
              no);
    const Rect note = beside ? row : rest.take_top(ui.px(44), ui.px(16));
    draw_story_field(
        view, console, {id, "lesson_note", story.marks.lesson_note}, note,
        {.hint = view.words("table.lesson_note_hint"), .max_code_points = max_line, .why_not = no});
}

}  // namespace

void draw_story_lessons(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    const auto ids = with_lesson(glance.state);
    if (ids.empty()) return;
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "lessons"};
    const auto settled = std::count_if(ids.begin(), ids.end(), [&](StoryId id) {
        return find_story(glance.state, id)->marks.lesson_fate != LessonFate::unset;
    });
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("table.lessons"),
                     view.words("table.lessons_known", {{"n", std::to_string(settled)},
                                                        {"of", std::to_string(ids.size())}}));
    for (const StoryId id : ids) draw_lesson(view, glance, console, id, rest);
}

}  // namespace kring
