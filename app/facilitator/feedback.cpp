#include "app/facilitator/feedback.h"

#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/facilitator/sentence_field.h"
#include "app/facilitator/story_words.h"
#include "app/facilitator/writing_files.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"
#include "core/report/story_counts.h"

#include <array>
#include <filesystem>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

struct FeedbackPart {
    const char* name;
    const char* label;
    const char* hint;
    std::string Feedback::*value;
};
constexpr std::array feedback_parts{
    FeedbackPart{"owner", "feedback.owner", "feedback.owner_hint", &Feedback::owner},
    FeedbackPart{"channel", "feedback.channel", "feedback.channel_hint", &Feedback::channel},
    FeedbackPart{"by_when", "feedback.by_when", "feedback.by_when_hint", &Feedback::by_when}};

void draw_head(View& view, const Glance& glance, StoryId id, const Story& story, Rect row) {
    ui::Ui& ui = view.ui;
    const StoryStanding standing = standing_of(glance.state, id);
    const bool chosen = standing == StoryStanding::chosen;
    const std::string word = standing_words(view.words, standing);
    const ui::ChipLook chip{.left = chosen ? std::optional{Icon::check} : std::nullopt,
                            .fill = chosen ? Role::accent_soft : Role::sunken,
                            .ink = chosen ? Role::accent_ink : Role::text};
    const Rect place =
        row.take_right(ui::chip_width(ui, word, chip), ui.px(12)).middle_row(ui.px(28));
    ui::chip_label(ui, place, word, chip);
    ui::bead(ui, row.take_left(ui.px(26), ui.px(10)).centre(), ui::Kind::story, 24);
    const Rect lines = row.middle_row(ui.px(36));
    ui::draw_text(ui, {lines.x, lines.y, lines.w, ui.px(20)}, story_title(view.words, story),
                  {.weight = ui::Weight::semibold});
    ui::draw_text(ui, {lines.x, lines.y + ui.px(20), lines.w, ui.px(16)},
                  teller_words(view.words, story),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
}

/// Three fields side by side, or one below the other in a narrow window, and a tick for done.
bool draw_who(View& view, const ui::WhyNot& no, const std::string& draft, Feedback& changed,
              const Feedback& kept, Rect& rest) {
    ui::Ui& ui = view.ui;
    const bool wide = rest.w >= ui.px(560);
    const float label = ui.px(20);
    Rect row = rest.take_top(wide ? label + ui.px(44) : 3 * (label + ui.px(48)), ui.px(8));
    bool send = false;
    for (std::size_t i = 0; i < feedback_parts.size(); ++i) {
        const FeedbackPart& part = feedback_parts[i];
        Rect cell = wide ? row.column(static_cast<int>(i), 3, ui.px(12))
                         : row.take_top(label + ui.px(44), ui.px(4));
        cell.take_top(label);
        cell.h = ui.px(44);
        std::string value;
        if (!draw_kept_field(view, part.name, draft + ':' + part.name, kept.*part.value, cell,
                             {.label = view.words(part.label),
                              .hint = view.words(part.hint),
                              .max_code_points = max_line,
                              .why_not = no},
                             value))
            continue;
        changed.*part.value = value;
        send = true;
    }
    return send;
}

/// Panels know their height only when they were drawn: measured in the frame before.
void draw_story(View& view, const Glance& glance, StoryId id, const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", id.value};
    const Feedback& kept = story.feedback;
    const ui::WhyNot no = why_not(view, glance, WriteFeedback{id, kept});
    const std::string draft = "feedback:" + std::to_string(id.value);
    draw_head(view, glance, id, story, rest.take_top(ui.px(44), ui.px(4)));
    if (story.withdrawn) return;
    Rect inside = rest.inset(ui.px(36), 0, 0, 0);
    Feedback changed = kept;
    std::string text;
    if (no) {
        if (!kept.text.empty()) draw_kept_sentence(view, kept.text, inside, ui.px(8));
        std::string who;
        for (const FeedbackPart& part : feedback_parts)
            if (!(kept.*part.value).empty()) who += (who.empty() ? "" : ", ") + kept.*part.value;
        if (!who.empty())
            ui::draw_text(ui, inside.take_top(ui.px(20)), who,
                          {.size = ui::TypeSize::caption, .role = Role::text2});
        rest.take_top(inside.y - rest.y);
        return;
    }
    const bool said =
        draw_sentence_field(view, "text", inside, ui.px(8), draft, kept.text,
                            {.hint = view.words("feedback.text_hint"), .why_not = no}, text);
    if (said) changed.text = text;
    bool send = draw_who(view, no, draft, changed, kept, inside) || said;
    if (ui::checkbox_row(ui, "done", inside.take_top(ui.px(40)), kept.done,
                         view.words("feedback.done"), {}, no)) {
        changed.done = !kept.done;
        send = true;
    }
    rest.take_top(inside.y - rest.y);
    if (send) send_or_say(view, glance, WriteFeedback{id, changed});
}

void draw_sheet_button(View& view, const Glance& glance, Rect row) {
    ui::Ui& ui = view.ui;
    const std::string& words = view.words("feedback.save_sheet");
    const ui::ButtonLook look{.kind = ui::ButtonKind::bordered,
                              .left = Icon::note,
                              .hint = {view.words("feedback.save_sheet_hint"), {}}};
    const Rect place = row.take_right(ui::button_width(ui, words, look), ui.px(12));
    if (ui::button(ui, "sheet", place, words, look, why_not_written(view, glance))) {
        const std::filesystem::path session{glance.path};
        const std::string name =
            session.stem().string() + view.words("feedback.sheet_suffix") + ".md";
        view.out.ask(SaveFeedbackSheet{(session.parent_path() / name).string()});
    }
    ui::section_head(ui, row, view.words("feedback.head"));
}

}  // namespace

void draw_feedback(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    (void)console;
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "feedback"};
    Rect page = area.inset(ui.px(16), ui.px(16), ui.px(16), 0);
    draw_sheet_button(view, glance, page.take_top(ui.px(36), ui.px(12)));
    const auto stories = stories_on_list(glance.state);
    if (stories.empty()) {
        ui::empty_state(ui, page, Icon::story, view.words("story.none"),
                        view.words("feedback.none_line"));
        return;
    }
    ui::ScrollArea scroll{ui, "scroll", page};
    Rect rest = scroll.content();
    const float top = rest.y;
    for (const StoryId id : stories) {
        draw_story(view, glance, id, *find_story(glance.state, id), rest);
        rest.take_top(ui.px(24));
    }
    scroll.used(rest.y - top + ui.px(16));
}

}  // namespace kring
