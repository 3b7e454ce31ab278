#include "app/facilitator/dialog.h"
#include "app/facilitator/prepare_form.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"
#include "core/exchange/story_table.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

constexpr float stories_row = 52;

void draw_story_row(Prepare& prepare, Rect row, StoryId id) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "story", id.value};
    const Story& story = *find_story(prepare.state(), id);
    const TextLook small{.size = TypeSize::caption, .role = Role::text2};
    bead(ui, row.take_left(ui.px(26), ui.px(10)).centre(), Kind::story, 24);
    const Rect bin = row.take_right(ui.px(32), ui.px(8)).middle_row(ui.px(32));
    const Rect lines = row.middle_row(ui.px(36));
    const std::string title =
        story.withdrawn ? prepare.words()("story.withdrawn") : title_or_beginning(story);
    draw_text(ui, {lines.x, lines.y, lines.w, ui.px(20)}, title);
    const TellerShown teller = teller_shown(story);
    const std::string& shown =
        teller.as == TellerShown::As::nobody ? prepare.words()("story.nobody") : teller.text;
    draw_text(ui, {lines.x, lines.y + ui.px(20), lines.w, ui.px(16)}, shown, small);
    const IconButtonLook away{.kind = ButtonKind::bare,
                              .hint = {prepare.words()("prepare.bin_story"), {}}};
    if (icon_button(ui, "bin", bin, Icon::bin, away,
                    why_not(prepare.view, prepare.glance, BinStory{id})))
        prepare.view.out.send(BinStory{id});
}

void draw_story_list(Prepare& prepare, const Rect& rect) {
    Ui& ui = prepare.view.ui;
    const auto stories = stories_on_list(prepare.state());
    if (stories.empty())
        return empty_state(ui, rect, Icon::story, prepare.words()("prepare.no_stories"),
                           prepare.words()("prepare.no_stories_line"));
    ScrollArea area{ui, "stories", rect};
    Rect rest = area.content();
    const float top = rest.y;
    for (const StoryId id : stories) {
        const Rect row = rest.take_top(ui.px(stories_row));
        if (!ui.hidden(row)) draw_story_row(prepare, row, id);
    }
    area.used(rest.y - top);
}

void bring(Prepare& prepare, const std::string& text) {
    ReadStories read = read_stories(text, prepare.state().domains);
    prepare.ui.trouble = read.stories.empty() ? "prepare.no_stories_found" : "";
    if (!read.stories.empty()) prepare.view.out.send(BringStories{std::move(read.stories)});
}

void draw_sources(Prepare& prepare, Rect row) {
    Ui& ui = prepare.view.ui;
    const auto source = [&](const char* id, const char* words, const char* hint, Icon sign,
                            FileWish wish) {
        const std::string& label = prepare.words()(words);
        const ButtonLook look{.left = sign, .hint = {prepare.words()(hint), {}}};
        const Rect place = row.take_right(button_width(ui, label, look), ui.px(8));
        if (button(ui, id, place, label, look, prepare.locked))
            choose_file(prepare.ui.story_chooser, std::move(wish));
    };
    source("panel", "prepare.from_panel", "prepare.from_panel_hint", Icon::up,
           {.title = "prepare.panel_title", .confirm = "prepare.file_read", .endings = {".kring"}});
    source("file", "prepare.from_file", "prepare.stories_file_hint", Icon::import,
           {.title = "prepare.stories_title",
            .confirm = "prepare.file_read",
            .endings = {".csv", ".tsv", ".txt", ".md"}});
}

void draw_new_story(Prepare& prepare, const Rect& rect) {
    if (!prepare.ui.dialog_seen) focus_field(prepare.view.ui, "new");
    prepare.ui.dialog_seen = true;
    FieldLook look;
    look.left = Icon::plus;
    look.hint = prepare.words()("prepare.write_story");
    look.max_code_points = max_line;
    look.why_not = prepare.locked;
    const FormAnswer answer = add_field(prepare.view, "new", rect, "prepare.new_story", look);
    if (answer.text) {
        StartStory story;
        story.form.title = *answer.text;
        story.form.recorded_on = prepare.glance.today;
        story.origin = StoryOrigin::collected;
        prepare.view.out.send(std::move(story));
    }
    if (answer.field.pasted_lines) bring(prepare, *answer.field.pasted_lines);
}

/// "2 verhalen", "3 domeinen en overig", "Herhaald stemmen": each opens its dialog.
void draw_part_row(Prepare& prepare, const Rect& rect, const char* id, Icon sign,
                   const std::string& title, const std::string& second, bool& open) {
    const RowLook look{.left = sign, .arrow = true, .group = "table"};
    panel(prepare.view.ui, rect, Role::surface, 8);
    if (!row_button(prepare.view.ui, id, rect, title, second, look)) return;
    open = true;
    prepare.ui.dialog_seen = false;
}

std::string domains_line(const Prepare& prepare) {
    std::string names;
    for (const auto& [id, domain] : prepare.state().domains)
        names += (names.empty() ? "" : ", ") + domain.name;
    if (names.empty()) return prepare.words()("prepare.no_domains");
    return prepare.words()("prepare.domains_and_other", {{"names", names}});
}

}  // namespace

float story_table_height(Prepare& prepare) {
    return prepare.view.ui.px(36 + 3 * stories_row + 2 * 8);
}

void draw_story_table(Prepare& prepare, const Rect& place) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "story_table"};
    const State& state = prepare.state();
    Rect rest = place;
    section_head(ui, rest.take_top(ui.px(28), ui.px(8)), prepare.words()("prepare.table"));
    const auto n = static_cast<std::int64_t>(stories_on_list(state).size());
    draw_part_row(prepare, rest.take_top(ui.px(stories_row), ui.px(8)), "stories", Icon::story,
                  n == 0 ? prepare.words()("prepare.stories_none")
                         : prepare.words().count("prepare.stories", n),
                  prepare.words()("prepare.stories_line"), prepare.ui.stories_open);
    draw_part_row(prepare, rest.take_top(ui.px(stories_row), ui.px(8)), "domains", Icon::compare,
                  prepare.words()("prepare.domains"), domains_line(prepare),
                  prepare.ui.domains_open);
    draw_part_row(prepare, rest.take_top(ui.px(stories_row)), "choosing", Icon::vote,
                  prepare.words()(key_of("choosing_way", state.choosing.way)),
                  prepare.words()(key_of("choosing_way", state.choosing.way) + ".line"),
                  prepare.ui.choosing_open);
}

void draw_stories_dialog(Prepare& prepare) {
    if (!prepare.ui.stories_open) return;
    Ui& ui = prepare.view.ui;
    {
        Modal modal{ui, "stories", prepare.ui.stories_open,
                    std::min(720.F, ui.page.w / ui.scale - 32),
                    std::min(560.F, ui.page.h / ui.scale - 32)};
        if (!modal) return;
        Rect rest = modal.content();
        if (draw_dialog_head(prepare.view, rest, prepare.words()("prepare.stories_title")))
            modal.close();
        Rect line = rest.take_top(ui.px(44), ui.px(12));
        draw_new_story(prepare, line.take_left(line.w * 0.46F, ui.px(8)));
        draw_sources(prepare, line);
        if (!prepare.ui.trouble.empty())
            draw_text(ui, rest.take_top(ui.px(20), ui.px(8)), prepare.words()(prepare.ui.trouble),
                      {.role = Role::negative_ink});
        draw_story_list(prepare, rest);
    }
    const auto path = draw_file_chooser(prepare.view, prepare.ui.story_chooser);
    if (!path) return;
    prepare.ui.trouble.clear();
    if (path->ends_with(".kring"))
        prepare.view.out.ask(BringFrom{*path});
    else
        prepare.view.out.ask(ImportStories{*path});
}

}  // namespace kring
