#include "app/facilitator/stories.h"

#include "app/facilitator/new_story.h"
#include "app/facilitator/say.h"
#include "app/facilitator/story_form.h"
#include "app/facilitator/story_list.h"
#include "app/facilitator/turn_list_view.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// Narrower than this there is room for the form alone, with a list that drops down.
constexpr float least_beside_form = 620;

void draw_new_button(View& view, const Glance& glance, ConsoleUi& console, const Rect& place) {
    if (glance.session.read_only()) return;
    if (ui::button(view.ui, "new", place, view.words("stories.new"),
                   {.kind = ui::ButtonKind::quiet,
                    .left = Icon::plus,
                    .hint = {view.words("stories.new_hint")}},
                   why_not(view, glance, StartStory{})))
        start_story(view, glance, console);
}

/// The way to what was put away, as long as there is something.
void draw_put_away(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    const auto& stories = glance.state.stories;
    const auto away = std::count_if(stories.begin(), stories.end(), [](const auto& each) {
        return each.second.in_bin && !each.second.withdrawn;
    });
    if (away == 0) return;
    const ui::ButtonLook look{
        .kind = ui::ButtonKind::bare, .left = Icon::bin, .size = ui::TypeSize::caption};
    const std::string label =
        view.words.count("stories.bin_count", static_cast<std::int64_t>(away));
    Rect place = rest.take_bottom(view.ui.px(32), view.ui.px(4));
    place.w = std::min(place.w, ui::button_width(view.ui, label, look));
    if (ui::button(view.ui, "put_away", place, label, look)) console.bin_open = true;
}

void draw_list(View& view, const Glance& glance, ConsoleUi& console, Rect rest) {
    ui::Ui& ui = view.ui;
    StoryListUi& list = console.stories.telling.list;
    look_at_stories(view, glance, list, {});
    const std::string many = list.in_all == 0 ? std::string{} : std::to_string(list.in_all);
    ui::section_head(ui, rest.take_top(ui.px(20), ui.px(8)), view.words("stories.list"), many,
                     ui::TypeSize::caption);
    if (!glance.session.read_only())
        draw_new_button(view, glance, console, rest.take_bottom(ui.px(40), ui.px(8)));
    draw_put_away(view, glance, console, rest);
    if (list.in_all == 0) {
        ui::draw_text_block(ui, rest, view.words("story.none_line"), {.role = Role::text2});
        return;
    }
    if (const auto chosen = draw_story_list(view, glance, list, rest, console.stories.open, {}))
        console.stories.open = *chosen;
}

/// The turns above, the stories below.
void draw_column(View& view, const Glance& glance, ConsoleUi& console, const Rect& column) {
    ui::Ui& ui = view.ui;
    ui::panel(ui, column);
    Rect rest = column.inset(ui.px(12), ui.px(12));
    draw_turn_list(view, glance, console, rest, rest.h * 0.42F);
    rest.take_top(ui.px(16));
    draw_list(view, glance, console, rest);
}

/// The story that lies open; else the first that is not finished, else the last one told.
StoryId story_to_show(const State& state, StoryId open) {
    const Story* story = find_story(state, open);
    if (story != nullptr && !story->in_bin) return open;
    const auto stories = stories_on_list(state);
    const auto begun = std::find_if(stories.begin(), stories.end(), [&](StoryId id) {
        const Story& each = state.stories.at(id);
        return !each.withdrawn && !is_told(each);
    });
    if (begun != stories.end()) return *begun;
    return stories.empty() ? StoryId{} : stories.back();
}

void draw_nothing_yet(View& view, const Glance& glance, ConsoleUi& console, Rect place) {
    ui::Ui& ui = view.ui;
    ui::panel(ui, place);
    const std::string& label = view.words("stories.new");
    const ui::ButtonLook look{.kind = ui::ButtonKind::bordered, .left = Icon::plus};
    Rect foot = place.take_bottom(place.h * 0.36F);
    ui::empty_state(ui, place, Icon::story, view.words("story.none"),
                    view.words("stories.none_line"));
    if (glance.session.read_only()) return;
    const Rect button = foot.middle(ui::button_width(ui, label, look), ui.px(44));
    if (ui::button(ui, "first", {button.x, foot.y, button.w, button.h}, label, look,
                   why_not(view, glance, StartStory{})))
        start_story(view, glance, console);
}

}  // namespace

void draw_stories(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "stories"};
    StoryUi& stories = console.stories;
    const bool fresh = notice_new_story(glance.state, stories);
    stories.open = story_to_show(glance.state, stories.open);
    Rect rest = area.inset(ui.px(16), ui.px(16), ui.px(16), 0);
    const bool two = rest.w >= ui.px(least_beside_form);
    const float column = two ? std::clamp(rest.w * 0.32F, ui.px(232), ui.px(320))
                             : std::min(rest.w * 0.42F, ui.px(216));
    draw_column(view, glance, console, rest.take_left(column, ui.px(16)));
    if (!stories.open) return draw_nothing_yet(view, glance, console, rest);
    draw_story_form(view, glance, console, rest);
    if (fresh) focus_story(view, stories.open, stories.telling.turn_began);
}

}  // namespace kring
