#include "app/facilitator/reading.h"

#include "app/facilitator/reading_page.h"
#include "app/facilitator/say.h"
#include "app/facilitator/story_list.h"
#include "app/facilitator/story_words.h"
#include "app/ui/widgets.h"
#include "core/base/reading_time.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Key;
using ui::Rect;
using ui::Role;

/// Narrower than this the story has the middle to itself.
constexpr float least_beside_page = 640;

StoryListLook read_look(const ConsoleUi& console) {
    return {
        .of = StoryListOf::to_read, .domain = console.stories.domain, .keyboard_on_click = false};
}

/// The first story nobody heard yet, looking on from `from`; `from` itself when all were heard.
StoryId next_unheard(const StoryListUi& list, StoryId from) {
    const auto& rows = list.rows;
    const auto here = std::find_if(rows.begin(), rows.end(),
                                   [&](const StoryListRow& row) { return row.id == from; });
    const auto unheard = [&](const StoryListRow& row) { return !row.heard && row.id != from; };
    const auto after = std::find_if(here, rows.end(), unheard);
    if (after != rows.end()) return after->id;
    const auto before = std::find_if(rows.begin(), here, unheard);
    return before != here ? before->id : from;
}

/// The story that lies open when it may be read here; else the first that was not heard.
StoryId story_to_read(const StoryListUi& list, StoryId open) {
    const auto& rows = list.rows;
    const auto is_open = [&](const StoryListRow& row) { return row.id == open; };
    if (std::any_of(rows.begin(), rows.end(), is_open)) return open;
    if (rows.empty()) return {};
    const auto unheard =
        std::find_if(rows.begin(), rows.end(), [](const StoryListRow& row) { return !row.heard; });
    return unheard != rows.end() ? unheard->id : rows.front().id;
}

/// The keyboard is free for reading: nobody types, nothing lies over the page, and no button was
/// reached with Tab.
bool keys_are_free(const ui::Ui& ui) {
    if (ui.focus.top_trap() != 0 || ui.focus.in_text()) return false;
    return !ui.focus.visible() || ui.focus.find(ui.focus.focused()) == nullptr;
}

void go_to(ConsoleUi& console, StoryId story) { console.stories.open = story; }

/// Everybody heard it; on to the next that was not heard yet.
void heard(View& view, const Glance& glance, ConsoleUi& console, StoryId id, const Story& story) {
    if (!story.heard && !send_or_say(view, glance, HearStory{id, true})) return;
    const StoryListUi& list = console.stories.reading.list;
    const StoryId unheard = next_unheard(list, id);
    go_to(console, unheard == id && story.heard ? neighbour(list, id, 1) : unheard);
}

void reading_keys(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                  const Story& story) {
    ui::Ui& ui = view.ui;
    if (!keys_are_free(ui)) return;
    ReadingUi& reading = console.stories.reading;
    if (ui.take(Key::down, {}, true) || ui.take(Key::right, {}, true)) step_sentence(reading, 1);
    if (ui.take(Key::up, {}, true) || ui.take(Key::left, {}, true)) step_sentence(reading, -1);
    if (ui.take(Key::right, {.alt = true})) go_to(console, neighbour(reading.list, id, 1));
    if (ui.take(Key::left, {.alt = true})) go_to(console, neighbour(reading.list, id, -1));
    if (ui.take(Key::home)) reading.sentence = 0;
    if (reading.large && ui.take(Key::escape)) reading.large = false;
    if (glance.session.read_only()) return;
    if (ui.take(Key::enter) || ui.take(Key::kp_enter)) heard(view, glance, console, id, story);
}

/// Title, teller, and where to go from here.
void draw_head(View& view, ConsoleUi& console, StoryId id, const Story& story, Rect& rest) {
    ui::Ui& ui = view.ui;
    ReadingUi& reading = console.stories.reading;
    Rect deeds = rest;
    deeds.h = ui.px(36);
    const auto deed = [&](const char* name, Icon icon, const char* hint, const char* keys) {
        return ui::icon_button(ui, name, deeds.take_right(ui.px(36), ui.px(4)), icon,
                               {.kind = ui::ButtonKind::quiet,
                                .hint = {view.words(hint), view.words(keys)},
                                .group = "deeds",
                                .keep_focus = true});
    };
    const std::string& letters = view.words(reading.large ? "reading.small" : "reading.large");
    const ui::ButtonLook size{.size = ui::TypeSize::caption, .group = "deeds", .keep_focus = true};
    if (ui::button(ui, "large", deeds.take_right(ui::button_width(ui, letters, size), ui.px(4)),
                   letters, size))
        reading.large = !reading.large;
    if (deed("next", Icon::chevron, "reading.next", "key.alt_right"))
        go_to(console, neighbour(reading.list, id, 1));
    if (deed("previous", Icon::chevron_left, "reading.previous", "key.alt_left"))
        go_to(console, neighbour(reading.list, id, -1));
    Rect words = rest;
    words.w = deeds.w - ui.px(12);
    const float top = words.y;
    words.take_top(
        ui::draw_text_block(ui, words, story_title(view.words, story),
                            {.size = reading.large ? ui::TypeSize::display : ui::TypeSize::title,
                             .weight = ui::Weight::semibold,
                             .max_lines = 3}),
        ui.px(4));
    Rect teller = words.take_top(ui.px(20), ui.px(story.path.empty() ? 20 : 4));
    ui::icon(ui, Icon::person, teller.take_left(ui.px(18), ui.px(8)).centre(), 16, Role::text2);
    ui::draw_text(ui, teller, teller_words(view.words, story), {.role = Role::text2});
    if (!story.path.empty()) {
        Rect way = words.take_top(ui.px(20), ui.px(20));
        ui::icon(ui, Icon::check, way.take_left(ui.px(18), ui.px(8)).centre(), 16, Role::text2);
        ui::draw_text(ui, way, step_words(view.words, story.path.back()), {.role = Role::text2});
    }
    rest.take_top(std::max(words.y - top, ui.px(48)));
}

/// "nog ongeveer een minuut lezen", and the tick that leads on.
void draw_foot(View& view, const Glance& glance, ConsoleUi& console, StoryId id, const Story& story,
               Rect row) {
    ui::Ui& ui = view.ui;
    if (!glance.session.read_only()) {
        const std::string& label = view.words(story.heard ? "reading.heard_on" : "reading.heard");
        const ui::ButtonLook look{
            .kind = ui::ButtonKind::soft,
            .left = Icon::check,
            .hint = {view.words("reading.heard_hint"), view.words("key.enter")},
            .keep_focus = true,
            .keys = view.words("key.enter")};
        const Rect place = row.take_right(ui::button_width(ui, label, look), ui.px(8));
        if (ui::button(ui, "heard", place, label, look, why_not(view, glance, HearStory{id, true})))
            heard(view, glance, console, id, story);
        if (story.heard &&
            ui::icon_button(ui, "not_heard", row.take_right(ui.px(44), ui.px(12)), Icon::undo,
                            {.kind = ui::ButtonKind::bare,
                             .hint = {view.words("reading.not_heard")},
                             .keep_focus = true},
                            why_not(view, glance, HearStory{id, false})))
            view.out.send(HearStory{id, false});
    }
    ui::icon(ui, Icon::timer, row.take_left(ui.px(20), ui.px(8)).centre(), 18, Role::text2);
    const std::string left = minutes_left(view.words, console.stories.reading, story);
    const bool fits = ui::text_width(ui, left) <= row.w;
    ui::draw_text_middle(ui, row, left,
                         {.size = fits ? ui::TypeSize::body : ui::TypeSize::caption,
                          .role = Role::text2,
                          .max_lines = 2});
}

/// What is not read here, as a quiet count.
void draw_withheld(View& view, const Glance& glance, const ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    std::int64_t all = 0;
    for (const auto& [id, story] : glance.state.stories) {
        const auto& domain = console.stories.domain;
        if (!story.in_bin && !story.withdrawn && (!domain || story.domain == domain)) ++all;
    }
    const std::int64_t withheld =
        all - static_cast<std::int64_t>(console.stories.reading.list.in_all);
    if (withheld <= 0) return;
    Rect row = rest.take_bottom(ui.px(24), ui.px(4));
    const ui::Touch touch = ui.touch("withheld", row, {.focusable = false, .keep_focus = true});
    ui::hint(ui, touch, row, {.text = view.words("reading.withheld_hint")});
    ui::icon(ui, Icon::eyeoff, row.take_left(ui.px(18), ui.px(8)).centre(), 16, Role::text2);
    ui::draw_text(ui, row, view.words.count("reading.withheld", withheld),
                  {.size = ui::TypeSize::caption, .role = Role::text2});
}

/// Every story of the choice, in the order in which it is read.
void draw_order(View& view, const Glance& glance, ConsoleUi& console, Rect column) {
    ui::Ui& ui = view.ui;
    ui::panel(ui, column);
    Rect rest = column.inset(ui.px(8), ui.px(8));
    if (!glance.session.read_only()) {
        const ui::ButtonLook look{.kind = ui::ButtonKind::bare,
                                  .left = Icon::redo,
                                  .size = ui::TypeSize::caption,
                                  .hint = {view.words("reading.shuffle_hint")},
                                  .keep_focus = true};
        const std::string& label = view.words("reading.shuffle");
        const Rect place = rest.take_bottom(ui.px(32), ui.px(4));
        const float width = std::min(ui::button_width(ui, label, look), place.w);
        if (ui::button(ui, "shuffle", {place.x, place.y, width, place.h}, label, look,
                       why_not(view, glance, ShuffleStories{})))
            view.out.ask(ShuffleOrder{});
    }
    draw_withheld(view, glance, console, rest);
    if (const auto chosen = draw_story_list(view, glance, console.stories.reading.list, rest,
                                            console.stories.open, read_look(console)))
        go_to(console, *chosen);
}

void draw_nothing(View& view, const Glance& glance, ConsoleUi& console, Rect rest) {
    draw_withheld(view, glance, console, rest);
    ui::empty_state(view.ui, rest, Icon::story, view.words("reading.none"),
                    view.words("reading.none_line"));
}

}  // namespace

void draw_reading(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "reading"};
    ReadingUi& reading = console.stories.reading;
    Rect rest = area.inset(ui.px(24), ui.px(16), ui.px(16), 0);
    if (!reading.large) draw_scopes(view, glance.state, rest, console.stories.domain);
    look_at_stories(view, glance, reading.list, read_look(console));
    const StoryId id = story_to_read(reading.list, console.stories.open);
    if (!id) return draw_nothing(view, glance, console, rest);
    console.stories.open = id;
    const Story& story = *find_story(glance.state, id);
    read_story(glance, reading, id, story);
    reading_keys(view, glance, console, id, story);
    const bool two = !reading.large && rest.w >= ui.px(least_beside_page);
    if (two) {
        Rect column = rest.take_right(std::clamp(rest.w * 0.3F, ui.px(240), ui.px(400)), ui.px(24));
        if (!story.form.why.empty()) draw_why_panel(view, reading, story, column, column.h * 0.5F);
        draw_order(view, glance, console, column);
    }
    draw_head(view, console, id, story, rest);
    draw_foot(view, glance, console, id, story, rest.take_bottom(ui.px(44), ui.px(12)));
    draw_story_page(view, reading, story, rest, !two);
}

}  // namespace kring
