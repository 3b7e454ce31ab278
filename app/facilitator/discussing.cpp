#include "app/facilitator/discussing.h"

#include "app/facilitator/say.h"
#include "app/facilitator/story_list.h"
#include "app/facilitator/story_said.h"
#include "app/facilitator/story_words.h"
#include "app/ui/bmp_text.h"
#include "app/ui/reading_text.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Key;
using ui::Rect;
using ui::Role;

/// From this width on the list stands beside the story; else it drops down from the title.
constexpr float least_for_list = 1080;
/// Narrower than this the story stands above what was said.
constexpr float least_beside_talk = 560;

StoryListLook discussed_look(const ConsoleUi& console) {
    return {.of = StoryListOf::to_discuss,
            .domain = console.stories.domain,
            .keyboard_on_click = false};
}

StoryId story_to_discuss(const StoryListUi& list, StoryId open) {
    const auto& rows = list.rows;
    const auto is_open = [&](const StoryListRow& row) { return row.id == open; };
    if (rows.empty() || std::any_of(rows.begin(), rows.end(), is_open))
        return rows.empty() ? StoryId{} : open;
    return rows.front().id;
}

/// Alt with an arrow goes on also from within the field.
void discussing_keys(ui::Ui& ui, ConsoleUi& console) {
    if (ui.focus.top_trap() != 0) return;
    StoryUi& stories = console.stories;
    const auto go = [&](int step) {
        stories.open = neighbour(stories.discussing.list, stories.open, step);
    };
    if (ui.take(Key::right, {.alt = true}) || ui.take(Key::down, {.alt = true})) go(1);
    if (ui.take(Key::left, {.alt = true}) || ui.take(Key::up, {.alt = true})) go(-1);
}

/// Letters that nobody asked for are the beginning of a remark, as they are of a card elsewhere.
void letters_to_remark(View& view, const Glance& glance, StoryId story) {
    ui::Ui& ui = view.ui;
    if (ui.typed.empty() || ui.focus.in_text() || ui.focus.top_trap() != 0) return;
    const char32_t first = ui.typed.front();
    if (first == U' ' || first == U'+' || first == U'-' || glance.session.read_only()) return;
    start_remark(view, story, ui::encode_utf8(ui.typed));
    ui.typed.clear();
}

/// All stories under the button that names the one that lies open.
void draw_drop_down(View& view, const Glance& glance, ConsoleUi& console, const Rect& anchor) {
    ui::Ui& ui = view.ui;
    DiscussingUi& discussing = console.stories.discussing;
    const float rows = static_cast<float>(std::min<std::size_t>(discussing.list.rows.size(), 8));
    ui::Popup menu{
        ui, "list", anchor, discussing.list_open, {.width = 360, .height = 44 * rows + 16}};
    if (!menu) return;
    if (const auto chosen = draw_story_list(view, glance, discussing.list, menu.content(),
                                            console.stories.open, discussed_look(console))) {
        console.stories.open = *chosen;
        if (!ui.focus.visible()) menu.close();
    }
    if (ui.take(Key::enter) || ui.take(Key::kp_enter)) menu.close();
}

/// "Verhaal 2 van 7" with the ways to the others, and how many were not talked about yet.
void draw_ways(View& view, const Glance& glance, ConsoleUi& console, bool with_list, Rect& rest) {
    ui::Ui& ui = view.ui;
    DiscussingUi& discussing = console.stories.discussing;
    const auto& rows = discussing.list.rows;
    Rect row = rest.take_top(ui.px(36), ui.px(12));
    const auto way = [&](const char* id, Icon icon, const char* hint, const char* keys, int step) {
        if (ui::icon_button(ui, id, row.take_left(ui.px(36), ui.px(4)), icon,
                            {.hint = {view.words(hint), view.words(keys)},
                             .group = "ways",
                             .keep_focus = true}))
            console.stories.open = neighbour(discussing.list, console.stories.open, step);
    };
    way("previous", Icon::chevron_left, "discussing.previous", "key.alt_left", -1);
    way("next", Icon::chevron, "discussing.next", "key.alt_right", 1);
    row.take_left(ui.px(8));
    const auto here = std::find_if(rows.begin(), rows.end(), [&](const StoryListRow& each) {
        return each.id == console.stories.open;
    });
    const std::string which =
        view.words("discussing.which", {{"place", std::to_string(here - rows.begin() + 1)},
                                        {"all", std::to_string(rows.size())}});
    if (with_list) {
        ui::draw_text(ui, row, which, {.role = Role::text2});
    } else {
        const ui::ButtonLook look{.kind = ui::ButtonKind::bordered,
                                  .right = Icon::down,
                                  .weight = ui::Weight::regular,
                                  .group = "ways"};
        const Rect place = row.take_left(ui::button_width(ui, which, look), ui.px(12));
        if (ui::button(ui, "which", place, which, look))
            discussing.list_open = !discussing.list_open;
        draw_drop_down(view, glance, console, place);
    }
    const auto silent = std::count_if(rows.begin(), rows.end(),
                                      [](const StoryListRow& each) { return each.said == 0; });
    if (silent > 0 && !with_list)
        ui::draw_text(ui, row, view.words.count("discussing.left", silent),
                      {.size = ui::TypeSize::caption, .role = Role::text2});
}

/// The whole story, smaller than for reading aloud, with why it matters under it.
void draw_story(View& view, StoryId id, const Story& story, Rect area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "story", id.value};
    ui::panel(ui, area);
    ui::ScrollArea scroll{ui, "scroll", area.inset(0, ui.px(12), ui.px(4), ui.px(4))};
    const Rect content = scroll.content();
    Rect rest = content.inset(ui.px(20), 0, ui.px(16), 0);
    rest.h = content.h;
    const float top = rest.y;
    rest.take_top(ui::draw_text_block(ui, rest, story_title(view.words, story),
                                      {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold}),
                  ui.px(2));
    rest.take_top(
        ui::draw_text_block(ui, rest, teller_words(view.words, story), {.role = Role::text2}),
        ui.px(12));
    const ui::ReadingLook look{.size = ui::TypeSize::body, .line = 22, .measure = 70};
    const std::string told = told_text(story.form);
    const float height = ui::reading_text_height(ui, "told", rest.w, told, look);
    ui::draw_reading_text(ui, "told", rest.take_top(height, ui.px(16)), told, look);
    ui::ReadingLook why = look;
    why.measure = 0;
    const float inner = rest.w - ui.px(32);
    const float reason = ui::reading_text_height(ui, "why", inner, story.form.why, why);
    const ui::TextLook bold{.weight = ui::Weight::semibold, .role = Role::reason_ink};
    const std::string& title = view.words("reading.why");
    const float head = ui::text_height(ui, inner, title, bold);
    const Rect panel = rest.take_top(reason + head + ui.px(12 + 6 + 12), ui.px(16));
    ui::fill(ui, panel, Role::reason_tint, 12);
    if (ui.theme.high_contrast) ui::outline(ui, panel, Role::reason_line, 12);
    Rect inside = panel.inset(ui.px(16), ui.px(12));
    ui::draw_text_block(ui, inside.take_top(head, ui.px(6)), title, bold);
    ui::draw_reading_text(ui, "why", inside, story.form.why, why);
    scroll.used(rest.y - top + ui.px(8));
}

/// Beside each other, or one above the other where there is no room for that.
void draw_two(View& view, const Glance& glance, ConsoleUi& console, StoryId id, const Story& story,
              Rect rest) {
    ui::Ui& ui = view.ui;
    const bool beside = rest.w >= ui.px(least_beside_talk);
    const Rect left = beside ? rest.take_left(rest.w * 0.54F, ui.px(16))
                             : rest.take_top(rest.h * 0.45F, ui.px(12));
    draw_story(view, id, story, left);
    draw_said(view, glance, console, id, rest);
}

}  // namespace

void draw_discussing(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "discussing"};
    StoryListUi& list = console.stories.discussing.list;
    Rect rest = area.inset(ui.px(16), ui.px(16), ui.px(16), 0);
    draw_scopes(view, glance.state, rest, console.stories.domain);
    look_at_stories(view, glance, list, discussed_look(console));
    const StoryId id = story_to_discuss(list, console.stories.open);
    if (!id)
        return ui::empty_state(ui, rest, Icon::story, view.words("discussing.nothing"),
                               view.words("discussing.nothing_line"));
    console.stories.open = id;
    const bool with_list = rest.w >= ui.px(least_for_list);
    if (with_list) {
        const Rect column = rest.take_left(ui.px(280), ui.px(16));
        ui::panel(ui, column);
        if (const auto chosen = draw_story_list(view, glance, list, column.inset(ui.px(8)), id,
                                                discussed_look(console)))
            console.stories.open = *chosen;
    }
    discussing_keys(ui, console);
    letters_to_remark(view, glance, console.stories.open);
    draw_ways(view, glance, console, with_list, rest);
    // By a key it may be another one by now.
    const StoryId now = console.stories.open;
    draw_two(view, glance, console, now, *find_story(glance.state, now), rest);
}

}  // namespace kring
