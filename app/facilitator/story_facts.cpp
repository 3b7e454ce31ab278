#include "app/facilitator/story_facts.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_day.h"
#include "app/facilitator/story_field.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

constexpr std::array teller_perspectives{Perspective::unset, Perspective::citizen,
                                         Perspective::professional, Perspective::policymaker,
                                         Perspective::other};
constexpr std::array valences{StoryValence::unset, StoryValence::positive, StoryValence::negative,
                              StoryValence::mixed};

/// Where the facts of one story are drawn: cells side by side where there is room for two.
struct Cells {
    ui::Ui& ui;
    Rect& rest;
    int columns;
    int used = 0;
    Rect row{};

    /// The next cell: its label line is cut off already.
    Rect next(float height) {
        if (used % columns == 0) row = rest.take_top(ui.px(20) + height, ui.px(12));
        Rect cell = row.column(used++ % columns, columns, ui.px(16));
        cell.take_top(ui.px(20));
        cell.h = height;
        return cell;
    }
    void new_row() { used = 0; }
};

void draw_label(View& view, const Rect& cell, const std::string& words) {
    ui::Ui& ui = view.ui;
    ui::draw_text(ui, {cell.x, cell.y - ui.px(20), cell.w, ui.px(16)}, words,
                  {.size = ui::TypeSize::caption, .weight = ui::Weight::semibold});
}

struct FactsSheet {
    View& view;
    const Glance& glance;
    ConsoleUi& console;
    StoryId id;
    const Story& story;
    Cells& cells;
};

void draw_line(const FactsSheet& sheet, StoryField field, const ui::WhyNot& no,
               std::string_view note = {}) {
    const std::string key = key_of(field);
    const std::string code = key.substr(std::string_view{"story_field."}.size());
    const std::string& kept = sheet.story.form[field];
    const bool day = field == StoryField::recorded_on;
    draw_story_field(sheet.view, sheet.console, {sheet.id, code, day ? day_as_typed(kept) : kept},
                     sheet.cells.next(sheet.cells.ui.px(44)),
                     {.label = sheet.view.words(key),
                      .note = note,
                      .hint = sheet.view.words("facts.hint_" + code),
                      .max_code_points = max_line,
                      .why_not = no});
}

/// Somebody of the table, or nobody.
void draw_told_by(const FactsSheet& sheet) {
    const State& state = sheet.glance.state;
    std::vector<PersonId> ids{PersonId{}};
    std::vector<std::string> names{sheet.view.words("facts.told_by_nobody")};
    for (const auto& [id, person] : state.people) {
        ids.push_back(id);
        names.push_back(name_of(state, id));
    }
    const auto told_by = sheet.story.told_by;
    if (told_by && !state.people.contains(*told_by)) {
        ids.push_back(*told_by);
        names.push_back(name_of(state, *told_by));
    }
    int chosen = 0;
    for (std::size_t i = 1; i < ids.size(); ++i)
        if (told_by == ids[i]) chosen = static_cast<int>(i);
    const std::vector<std::string_view> labels{names.begin(), names.end()};
    const Rect cell = sheet.cells.next(sheet.cells.ui.px(44));
    draw_label(sheet.view, cell, sheet.view.words("facts.told_by"));
    const PersonId anybody = state.people.empty() ? PersonId{} : state.people.begin()->first;
    const ui::WhyNot no =
        why_not(sheet.view, sheet.glance,
                NameTeller{sheet.id, anybody ? std::optional{anybody} : std::nullopt});
    const auto now = ui::dropdown(sheet.view.ui, "told_by", cell, labels, chosen, {}, no);
    if (!now || *now == chosen) return;
    const PersonId person = ids[static_cast<std::size_t>(*now)];
    send_or_say(sheet.view, sheet.glance,
                NameTeller{sheet.id, person ? std::optional{person} : std::nullopt});
}

template <class E, std::size_t n>
void draw_mark(const FactsSheet& sheet, const char* id, const char* words,
               const std::array<E, n>& values, E StoryMarks::*mark) {
    std::vector<std::string_view> labels;
    int chosen = 0;
    for (std::size_t i = 0; i < n; ++i) {
        labels.emplace_back(sheet.view.words(key_of(values[i])));
        if (values[i] == sheet.story.marks.*mark) chosen = static_cast<int>(i);
    }
    const Rect cell = sheet.cells.next(sheet.cells.ui.px(44));
    draw_label(sheet.view, cell, sheet.view.words(words));
    const ui::WhyNot no = why_not(sheet.view, sheet.glance, MarkStory{sheet.id, sheet.story.marks});
    const auto now = ui::dropdown(sheet.view.ui, id, cell, labels, chosen, {}, no);
    if (!now) return;
    StoryMarks marks = sheet.story.marks;
    marks.*mark = values[static_cast<std::size_t>(*now)];
    sheet.view.out.send(MarkStory{sheet.id, marks});
}

void draw_read_back(const FactsSheet& sheet, Rect& rest) {
    ui::Ui& ui = sheet.view.ui;
    StoryMarks marks = sheet.story.marks;
    marks.read_back = !marks.read_back;
    Rect row = rest.take_top(ui.px(44), ui.px(12));
    const std::string& label = sheet.view.words("facts.read");
    const ui::ButtonLook look{.kind = ui::ButtonKind::soft,
                              .left = Icon::story,
                              .size = ui::TypeSize::caption,
                              .hint = {sheet.view.words("facts.read_hint")}};
    const Rect button =
        row.take_right(ui::button_width(ui, label, look), ui.px(8)).middle_row(ui.px(32));
    if (ui::button(ui, "read_view", button, label, look)) sheet.console.middle = Middle::reading;
    if (ui::checkbox_row(ui, "read_back", {row.x - ui.px(12), row.y, row.w + ui.px(12), row.h},
                         !marks.read_back, sheet.view.words("facts.read_back"), {},
                         why_not(sheet.view, sheet.glance, MarkStory{sheet.id, marks})))
        sheet.view.out.send(MarkStory{sheet.id, marks});
}

void draw_verified(const FactsSheet& sheet, const char* name, const char* words, const char* hint,
                   const std::string& kept, const ui::WhyNot& no) {
    draw_story_field(sheet.view, sheet.console, {sheet.id, name, kept},
                     sheet.cells.next(sheet.cells.ui.px(44)),
                     {.label = sheet.view.words(words),
                      .hint = sheet.view.words(hint),
                      .max_code_points = max_line,
                      .why_not = no});
}

/// Label and value, one under another, of what is known.
void draw_to_look_at(View& view, const Glance& glance, const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    const auto line = [&](const std::string& label, const std::string& value) {
        if (value.empty()) return;
        Rect row = rest;
        const float width = std::min(ui.px(176), row.w * 0.4F);
        const float label_height =
            ui::draw_text_block(ui, row.take_left(width, ui.px(12)), label, {.role = Role::text2});
        const float height = ui::draw_text_block(ui, row, value);
        rest.take_top(std::max(label_height, height), ui.px(8));
    };
    if (story.told_by) line(view.words("facts.told_by"), name_of(glance.state, *story.told_by));
    for (const StoryField field :
         {StoryField::teller, StoryField::role, StoryField::recorder, StoryField::recorded_on,
          StoryField::happened_on, StoryField::place, StoryField::attachments})
        line(view.words(key_of(field)), field == StoryField::recorded_on
                                            ? day_words(view.words, story.form[field])
                                            : story.form[field]);
    if (story.marks.perspective != Perspective::unset)
        line(view.words("facts.perspective"), view.words(key_of(story.marks.perspective)));
    if (story.marks.valence != StoryValence::unset)
        line(view.words("facts.valence"), view.words(key_of(story.marks.valence)));
    line(view.words("facts.verified_by"), story.marks.verified_by);
    line(view.words("facts.verified_how"), story.marks.verified_how);
    if (story.marks.read_back) line(view.words("facts.read_back"), view.words("facts.yes"));
}

}  // namespace

void draw_facts(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "facts"};
    ui::section_head(ui, rest.take_top(ui.px(26), ui.px(12)), view.words("facts.head"));
    if (glance.session.read_only()) return draw_to_look_at(view, glance, story, rest);
    Cells cells{ui, rest, rest.w >= ui.px(380) ? 2 : 1};
    const FactsSheet sheet{view, glance, console, id, story, cells};
    const ui::WhyNot no = why_not(view, glance, WriteStory{id, StoryField::place, "."});
    const ui::WhyNot no_name = why_not(view, glance, WriteStory{id, StoryField::teller, "."});
    draw_told_by(sheet);
    draw_line(sheet, StoryField::teller, no_name);
    draw_line(sheet, StoryField::role, no);
    draw_mark(sheet, "perspective", "facts.perspective", teller_perspectives,
              &StoryMarks::perspective);
    draw_line(sheet, StoryField::happened_on, no);
    draw_line(sheet, StoryField::place, no);
    draw_mark(sheet, "valence", "facts.valence", valences, &StoryMarks::valence);
    draw_line(sheet, StoryField::recorder, no);
    draw_line(sheet, StoryField::recorded_on, no);
    cells.new_row();
    draw_read_back(sheet, rest);
    draw_verified(sheet, "verified_by", "facts.verified_by", "facts.verified_by_hint",
                  story.marks.verified_by, no);
    draw_verified(sheet, "verified_how", "facts.verified_how", "facts.verified_how_hint",
                  story.marks.verified_how, no);
    rest.take_top(ui.px(20));
    draw_growing_field(view, console, {id, "attachments", story.form.attachments}, rest,
                       {.label = view.words(key_of(StoryField::attachments)),
                        .min_lines = 1,
                        .max_code_points = max_text,
                        .why_not = no});
}

}  // namespace kring
