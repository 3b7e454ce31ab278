#include "app/facilitator/passing_on.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_words.h"
#include "app/ui/widgets.h"
#include "core/session/passing.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// One step of the way of a story: which panel, when, what it said.
void draw_step(View& view, const PathStep& step, Rect& rest) {
    ui::Ui& ui = view.ui;
    Rect head = rest.take_top(ui.px(24), ui.px(4));
    ui::icon(ui, step.chosen ? Icon::check : Icon::minus,
             head.take_left(ui.px(18), ui.px(8)).centre(), 16,
             step.chosen ? Role::accent_ink : Role::text2);
    ui::draw_text(ui, head, step_words(view.words, step));
    Rect inside = rest.inset(ui.px(26), 0, 0, 0);
    for (const std::string& reason : step.reasons)
        inside.take_top(ui::draw_text_block(ui, inside, reason), ui.px(4));
    for (const std::string& other : step.dissent)
        inside.take_top(ui::draw_text_block(ui, inside,
                                            view.words("passing.dissent", {{"text", other}}),
                                            {.role = Role::dissent_ink}),
                        ui.px(4));
    rest.take_top(inside.y - rest.y, ui.px(8));
}

void draw_way(View& view, const char* head, const std::vector<PathStep>& steps, Rect& rest) {
    if (steps.empty()) return;
    ui::section_head(view.ui, rest.take_top(view.ui.px(20), view.ui.px(4)), view.words(head), {},
                     ui::TypeSize::caption);
    for (const PathStep& step : steps) draw_step(view, step, rest);
}

/// May it go along? A story that may not stays here, and says why.
void draw_chosen(View& view, const Glance& glance, ConsoleUi& console, StoryId id, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", id.value};
    const Story& story = *find_story(glance.state, id);
    const bool goes = may_use(story, Purpose::beyond, glance.today);
    const ui::RowLook look{.left = goes ? Icon::up : Icon::lock,
                           .left_role = goes ? Role::accent_ink : Role::dissent_line,
                           .arrow = true,
                           .title_weight = ui::Weight::semibold};
    const Rect row = rest.take_top(ui.px(56), ui.px(8));
    ui::panel(ui, row, Role::surface, 8);
    if (ui::row_button(ui, "open", row, story_title(view.words, story),
                       view.words(goes ? "passing.goes" : "passing.stays"), look)) {
        console.stories.open = id;
        console.middle = Middle::stories;
    }
    Rect inside = rest.inset(ui.px(12), 0, 0, 0);
    draw_way(view, "passing.path", story.path, inside);
    draw_way(view, "passing.heard", story.heard_back, inside);
    rest.take_top(inside.y - rest.y, ui.px(8));
}

void draw_how(View& view, const Glance& glance, Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("passing.how"));
    rest.take_top(
        ui::draw_text_block(ui, rest, view.words("passing.how_line", {{"file", glance.path}})),
        ui.px(16));
}

void draw_hear_back(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("passing.back"));
    rest.take_top(ui::draw_text_block(ui, rest, view.words("passing.back_line")), ui.px(8));
    const std::string& words = view.words("passing.hear_back");
    const ui::ButtonLook look{.kind = ui::ButtonKind::bordered, .left = Icon::import};
    Rect row = rest.take_top(ui.px(44), ui.px(16));
    const ui::WhyNot no =
        glance.session.read_only() ? ui::WhyNot{view.words("refusal.read_only")} : std::nullopt;
    if (!ui::button(ui, "hear", row.take_left(ui::button_width(ui, words, look)), words, look, no))
        return;
    choose_file(console.story_file,
                {.title = "passing.back_title", .confirm = "file.open_it", .endings = {".kring"}});
}

}  // namespace

void draw_passing_on(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "passing"};
    {
        ui::ScrollArea scroll{ui, "scroll", area.inset(ui.px(16), ui.px(16), ui.px(16), 0)};
        Rect rest = scroll.content();
        const float top = rest.y;
        std::vector<StoryId> chosen;
        for (const StoryId id : stories_on_list(glance.state))
            if (is_chosen(glance.state, id)) chosen.push_back(id);
        ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("passing.head"));
        if (chosen.empty())
            ui::empty_state(ui, rest.take_top(ui.px(200), ui.px(16)), Icon::up,
                            view.words("passing.nothing"), view.words("passing.nothing_line"));
        for (const StoryId id : chosen) draw_chosen(view, glance, console, id, rest);
        rest.take_top(ui.px(8));
        if (!chosen.empty()) draw_how(view, glance, rest);
        draw_hear_back(view, glance, console, rest);
        scroll.used(rest.y - top + ui.px(16));
    }
    if (const auto path = draw_file_chooser(view, console.story_file))
        view.out.ask(HearBackFrom{*path});
}

}  // namespace kring
