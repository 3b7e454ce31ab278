#include "app/facilitator/reading_page.h"

#include "app/ui/reading_text.h"
#include "app/ui/widgets.h"
#include "core/base/reading_time.h"

#include <algorithm>
#include <cmath>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// Sentences of what is told; one further stands for why it matters.
std::size_t last_step(const ReadingUi& reading) { return reading.sentences.size(); }

bool at_why(const ReadingUi& reading) { return reading.sentence >= reading.sentences.size(); }

ui::ReadingLook page_look(const ReadingUi& reading) {
    ui::ReadingLook look;
    look.size = reading.large ? ui::TypeSize::display : ui::TypeSize::lead;
    look.line = reading.large ? 46.F : 33.F;
    look.measure = reading.large ? 56 : 62;
    look.centred = reading.large;
    look.pointable = true;
    look.role = Role::text2;
    if (!at_why(reading)) look.highlight = reading.sentences[reading.sentence];
    return look;
}

ui::ReadingLook why_look(const ReadingUi& reading) {
    return {.size = reading.large ? ui::TypeSize::title : ui::TypeSize::body, .measure = 0};
}

/// What the panel with why it matters wants in a column of `width`.
float why_height(View& view, const ReadingUi& reading, const Story& story, float width) {
    ui::Ui& ui = view.ui;
    const float inner = width - ui.px(32);
    const float head = ui::text_height(ui, inner - ui.px(26), view.words("reading.why"),
                                       {.weight = ui::Weight::semibold});
    return ui::reading_text_height(ui, "why", inner, story.form.why, why_look(reading)) + head +
           ui.px(16 + 8 + 16);
}

}  // namespace

void read_story(const Glance& glance, ReadingUi& reading, StoryId id, const Story& story) {
    const std::size_t records = glance.records();
    if (reading.story == id && reading.records == records) return;
    if (reading.story != id) reading.sentence = 0;
    reading.story = id;
    reading.records = records;
    std::string text = told_text(story.form);
    if (text == reading.text) return;
    reading.text = std::move(text);
    reading.sentences = split_sentences(reading.text);
    reading.sentence = std::min(reading.sentence, last_step(reading));
}

void step_sentence(ReadingUi& reading, int step) {
    const auto last = static_cast<std::ptrdiff_t>(last_step(reading));
    const auto at = static_cast<std::ptrdiff_t>(reading.sentence) + step;
    reading.sentence = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, last));
}

std::string minutes_left(const Words& words, const ReadingUi& reading, const Story& story) {
    const std::size_t from =
        at_why(reading) ? reading.text.size() : reading.sentences[reading.sentence].from;
    const std::string left = reading.text.substr(from) + '\n' + story.form.why;
    const double minutes = reading_minutes(left);
    if (minutes <= 0) return words("reading.left_none");
    if (minutes <= 0.5) return words("reading.left_half");
    return words.count("reading.left_minutes", static_cast<std::int64_t>(std::lround(minutes)));
}

void draw_why_panel(View& view, ReadingUi& reading, const Story& story, Rect& rest, float most) {
    ui::Ui& ui = view.ui;
    const bool now = at_why(reading);
    const ui::ReadingLook look = why_look(reading);
    const ui::TextLook bold{.weight = ui::Weight::semibold, .role = Role::reason_ink};
    const std::string& title = view.words("reading.why");
    const float head = ui::text_height(ui, rest.w - ui.px(32 + 26), title, bold);
    const float whole = why_height(view, reading, story, rest.w);
    const Rect panel = rest.take_top(std::min(whole, most), ui.px(16));
    const ui::Touch touch = ui.touch("why_panel", panel, {.focusable = false, .keep_focus = true});
    if (touch.clicked) reading.sentence = last_step(reading);
    ui::fill(ui, panel, Role::reason_tint, 12);
    if (now || ui.theme.high_contrast)
        ui::outline(ui, panel, now ? Role::accent : Role::reason_line, 12, 2);
    Rect inside = panel.inset(ui.px(16), ui.px(16));
    Rect row = inside.take_top(head, ui.px(8));
    const Rect sign = row.take_left(ui.px(18), ui.px(8));
    ui::icon(ui, Icon::reason, {sign.centre().x, sign.y + ui.px(10)}, 18, Role::reason_line);
    ui::draw_text_block(ui, row, title, bold);
    ui::draw_reading_text(ui, "why", inside, story.form.why, look);
}

void draw_story_page(View& view, ReadingUi& reading, const Story& story, Rect area, bool with_why) {
    ui::Ui& ui = view.ui;
    if (with_why && !story.form.why.empty()) {
        // It comes up from below once the story itself was read.
        const float most = area.h * (at_why(reading) ? 0.7F : 0.32F);
        const float high = std::min(why_height(view, reading, story, area.w), most);
        Rect below = area.take_bottom(high, ui.px(16));
        draw_why_panel(view, reading, story, below, high);
    }
    const ui::IdScope scope{ui, "page", reading.story.value};
    const ui::ReadingAnswer answer =
        ui::draw_reading_text(ui, "told", area, reading.text, page_look(reading));
    if (!answer.clicked) return;
    const auto on = std::find_if(reading.sentences.begin(), reading.sentences.end(),
                                 [&](const TextRange& each) { return *answer.clicked < each.to; });
    if (on != reading.sentences.end())
        reading.sentence = static_cast<std::size_t>(on - reading.sentences.begin());
}

}  // namespace kring
