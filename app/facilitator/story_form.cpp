#include "app/facilitator/story_form.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_consent.h"
#include "app/facilitator/story_facts.h"
#include "app/facilitator/story_field.h"
#include "app/facilitator/story_withdraw.h"
#include "app/facilitator/story_words.h"
#include "app/ui/code_words.h"
#include "app/ui/reading_text.h"
#include "app/ui/widgets.h"
#include "core/base/reading_time.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// Widest line of a field, in characters: comfortable to read back to the teller.
constexpr int reading_measure = 75;

/// The parts of a story in the order in which people tell it; `why` stands apart.
constexpr std::array told_parts{StoryField::before, StoryField::happened, StoryField::after};

std::string code_of_field(StoryField field) {
    return key_of(field).substr(std::string_view{"story_field."}.size());
}

StoryText text_of(StoryId id, const Story& story, StoryField field) {
    return {id, code_of_field(field), story.form[field]};
}

void count_words_of(const Glance& glance, TellingUi& telling, StoryId id, const Story& story) {
    const std::size_t records = glance.records();
    if (telling.counted == id && telling.counted_records == records) return;
    telling.counted = id;
    telling.counted_records = records;
    const std::string text = told_text(story.form) + '\n' + story.form.why;
    telling.words = count_words(text);
    telling.minutes = reading_minutes(text);
}

/// "Verhaal 7, eerder verzameld" and how long it is.
void draw_eyebrow(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                  const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    TellingUi& telling = console.stories.telling;
    count_words_of(glance, telling, id, story);
    Rect row = rest.take_top(ui.px(32), ui.px(8));
    const auto deed = [&](const char* name, Icon icon, const char* hint, const ui::WhyNot& no) {
        return ui::icon_button(ui, name, row.take_right(ui.px(32), ui.px(4)), icon,
                               {.kind = ui::ButtonKind::bare, .hint = {view.words(hint)}}, no);
    };
    const bool locked = glance.session.read_only();
    if (!locked && deed("bin", Icon::bin, "stories.bin_hint", why_not(view, glance, BinStory{id})))
        view.out.send(BinStory{id});
    if (deed("read", Icon::story, "stories.read_hint", std::nullopt))
        console.middle = Middle::reading;
    const std::string number = std::to_string(story.number);
    std::string first = view.words("stories.number", {{"number", number}});
    if (story.origin != StoryOrigin::told) first += "  \u00b7  " + view.words(key_of(story.origin));
    if (telling.words > 0) {
        const auto words = static_cast<std::int64_t>(telling.words);
        const auto minutes = static_cast<std::int64_t>(std::lround(telling.minutes));
        first += "  \u00b7  " + view.words.count("stories.words", words);
        first +=
            "  \u00b7  " + view.words.count("stories.minutes", std::max<std::int64_t>(minutes, 1));
    }
    ui::draw_text(ui, row, first, {.size = ui::TypeSize::caption, .role = Role::text2});
}

void draw_title(View& view, ConsoleUi& console, StoryId id, const Story& story, Rect& rest,
                const ui::WhyNot& locked) {
    ui::Ui& ui = view.ui;
    ui::FieldLook look{.hint = view.words("stories.title_hint"),
                       .min_lines = 1,
                       .max_lines = 6,
                       .size = rest.w >= ui.px(400) ? ui::TypeSize::title : ui::TypeSize::lead,
                       .max_code_points = max_line,
                       .why_not = locked};
    // A title is one line, however wide: Enter goes on to the story.
    const bool enter =
        ui.focus.is(ui.id("title")) && (ui.take(ui::Key::enter) || ui.take(ui::Key::kp_enter));
    draw_growing_field(view, console, text_of(id, story, StoryField::title), rest, look);
    if (enter) ui::focus_field(ui, "before");
    rest.take_top(ui.px(16));
}

/// One long text with its question above it.
void draw_part(View& view, ConsoleUi& console, StoryId id, const Story& story, StoryField field,
               Rect& rest, const ui::WhyNot& locked, int lines) {
    ui::Ui& ui = view.ui;
    rest.take_top(ui.px(20));
    const std::string code = code_of_field(field);
    draw_growing_field(view, console, text_of(id, story, field), rest,
                       {.label = view.words(key_of(field)),
                        .hint = view.words("stories.hint_" + code),
                        .min_lines = lines,
                        .measure = reading_measure,
                        .max_code_points = max_text,
                        .why_not = locked});
    rest.take_top(ui.px(16));
}

/// Why it matters stands apart: it is of the same rank as the story.
void draw_why(View& view, ConsoleUi& console, StoryId id, const Story& story, Rect& rest,
              const ui::WhyNot& locked) {
    ui::Ui& ui = view.ui;
    const StoryText text = text_of(id, story, StoryField::why);
    ui::FieldLook look{.hint = view.words("stories.hint_why"),
                       .multi_line = true,
                       .min_lines = 2,
                       .measure = reading_measure,
                       .max_code_points = max_text,
                       .why_not = locked};
    const float inner = rest.w - 2 * ui.px(16);
    const float field = ui::edit_text_height(ui, text.name, inner, shown_text(view, text), look);
    const Rect panel = rest.take_top(field + ui.px(12 + 20 + 8 + 16), ui.px(16));
    ui::fill(ui, panel, Role::reason_tint, 12);
    if (ui.theme.high_contrast) ui::outline(ui, panel, Role::reason_line, 12);
    Rect inside = panel.inset(ui.px(16), ui.px(12), ui.px(16), ui.px(16));
    Rect head = inside.take_top(ui.px(20), ui.px(8));
    ui::icon(ui, Icon::reason, head.take_left(ui.px(18), ui.px(8)).centre(), 18, Role::reason_line);
    ui::draw_text(ui, head, view.words("stories.why"),
                  {.weight = ui::Weight::semibold, .role = Role::reason_ink});
    draw_story_field(view, console, text, inside.take_top(field), look);
}

void draw_domain(View& view, const Glance& glance, StoryId id, const Story& story, Rect& rest) {
    if (glance.state.domains.empty()) return;
    ui::Ui& ui = view.ui;
    const auto domains = domains_and_other(glance.state);
    std::vector<std::string> names;
    int chosen = -1;
    for (std::size_t i = 0; i < domains.size(); ++i) {
        names.push_back(domain_words(view.words, glance.state, domains[i]));
        if (story.domain == domains[i]) chosen = static_cast<int>(i);
    }
    const std::vector<std::string_view> labels{names.begin(), names.end()};
    ui::draw_text(ui, rest.take_top(ui.px(16), ui.px(4)), view.words("stories.domain"),
                  {.size = ui::TypeSize::caption, .weight = ui::Weight::semibold});
    Rect row = rest.take_top(ui.px(44), ui.px(16));
    row.w = std::min(row.w, ui.px(320));
    const ui::WhyNot no = why_not(view, glance, SortStory{id, DomainId{}});
    if (const auto now =
            ui::dropdown(ui, "domain", row, labels, chosen, view.words("sorting.choose"), no))
        view.out.send(SortStory{id, domains[static_cast<std::size_t>(*now)]});
}

/// A story that lies open to look at: its words, without fields.
void draw_to_look_at(View& view, const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::TextLook head{.size = ui::TypeSize::caption, .weight = ui::Weight::semibold};
    rest.take_top(
        ui::draw_text_block(ui, rest, story_title(view.words, story),
                            {.size = ui::TypeSize::title, .weight = ui::Weight::semibold}),
        ui.px(16));
    const auto part = [&](StoryField field) {
        if (story.form[field].empty()) return;
        ui::draw_text(ui, rest.take_top(ui.px(16), ui.px(4)), view.words(key_of(field)), head);
        const std::string code = code_of_field(field);
        const ui::ReadingLook look{
            .size = ui::TypeSize::body, .line = 22, .measure = reading_measure};
        const float height = ui::reading_text_height(ui, code, rest.w, story.form[field], look);
        const Rect place = rest.take_top(height, ui.px(16));
        if (!ui.hidden(place)) ui::draw_reading_text(ui, code, place, story.form[field], look);
    };
    for (const StoryField field : told_parts) part(field);
    if (!story.form.why.empty()) {
        const ui::TextLook look{.role = Role::text, .line = 22};
        const float inner = rest.w - 2 * ui.px(16);
        const float height = ui::text_height(ui, inner, story.form.why, look);
        const Rect panel = rest.take_top(height + ui.px(56), ui.px(16));
        ui::fill(ui, panel, Role::reason_tint, 12);
        Rect inside = panel.inset(ui.px(16), ui.px(12));
        ui::draw_text(ui, inside.take_top(ui.px(20), ui.px(8)), view.words("stories.why"),
                      {.weight = ui::Weight::semibold, .role = Role::reason_ink});
        ui::draw_text_block(ui, inside, story.form.why, look);
    }
    part(StoryField::lessons);
}

void draw_fields(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                 const Story& story, Rect& rest) {
    const ui::WhyNot locked = why_not(view, glance, WriteStory{id, StoryField::happened, "."});
    draw_title(view, console, id, story, rest, locked);
    for (const StoryField field : told_parts) {
        const int lines = field == StoryField::happened ? 4 : 2;
        draw_part(view, console, id, story, field, rest, locked, lines);
    }
    draw_why(view, console, id, story, rest, locked);
    draw_part(view, console, id, story, StoryField::lessons, rest, locked, 2);
    draw_domain(view, glance, id, story, rest);
}

void draw_withdrawn(View& view, const Story& story, const Rect& area) {
    ui::empty_state(view.ui, area, Icon::lock,
                    view.words("withdraw.done", {{"number", std::to_string(story.number)}}),
                    view.words("withdraw.done_line"));
}

}  // namespace

void draw_story_form(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const StoryId id = console.stories.open;
    const Story* story = find_story(glance.state, id);
    if (story == nullptr) return;
    ui::panel(ui, area);
    if (story->withdrawn) return draw_withdrawn(view, *story, area);
    const ui::IdScope scope{ui, "form", id.value};
    ui::ScrollArea scroll{ui, "scroll", area.inset(0, ui.px(12), ui.px(4), ui.px(2))};
    const Rect content = scroll.content();
    Rect rest = content.inset(ui.px(24), 0, ui.px(20), 0);
    rest.h = content.h;
    const float top = rest.y;
    draw_eyebrow(view, glance, console, id, *story, rest);
    if (glance.session.read_only())
        draw_to_look_at(view, *story, rest);
    else
        draw_fields(view, glance, console, id, *story, rest);
    draw_consent(view, glance, console, id, *story, rest);
    draw_facts(view, glance, console, id, *story, rest);
    scroll.used(rest.y - top + ui.px(24));
    draw_withdraw_dialog(view, glance, console);
}

void focus_story(View& view, StoryId story, bool turn_began) {
    ui::Ui& ui = view.ui;
    const ui::IdScope form{ui, "form", story.value};
    const ui::IdScope scroll{ui, "scroll"};
    ui::focus_field(ui, turn_began ? "before" : "title");
}

}  // namespace kring
