#include "app/facilitator/wall_moves.h"

#include "app/facilitator/say.h"
#include "app/projector/audience.h"
#include "app/ui/widgets.h"
#include "core/session/stories.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Key;

constexpr std::array arena_choices{
    WallChoice{WallView::phase, "wall_menu.view_phase"},
    WallChoice{WallView::question, "wall_menu.view_question"},
    WallChoice{WallView::board, "wall_menu.view_board"},
    WallChoice{WallView::arena, "wall_menu.view_arena"},
    WallChoice{WallView::balance, "wall_menu.view_balance"},
    WallChoice{WallView::follow_up, "wall_menu.view_follow_up"},
};

constexpr std::array story_choices{
    WallChoice{WallView::phase, "wall_menu.view_phase"},
    WallChoice{WallView::question, "wall_menu.view_question"},
    WallChoice{WallView::turns, "wall_menu.view_turns"},
    WallChoice{WallView::story, "wall_menu.view_story"},
    WallChoice{WallView::waiting, "wall_menu.view_waiting"},
    WallChoice{WallView::result, "wall_menu.view_result"},
    WallChoice{WallView::follow_up, "wall_menu.view_follow_up"},
};

void show(View& view, const Glance& glance, const Wall& wall) {
    if (wall != glance.state.wall) send_or_say(view, glance, ShowOnWall{wall});
}

/// The letter was typed, and nobody else is to read it.
bool take_typed(ui::Ui& ui, char32_t small, char32_t large) {
    const auto at = std::find_if(ui.typed.begin(), ui.typed.end(),
                                 [&](char32_t c) { return c == small || c == large; });
    if (at == ui.typed.end()) return false;
    ui.typed.erase(at);
    return true;
}

}  // namespace

Wall turned(const Wall& wall, bool on) {
    Wall turned;
    turned.on = on;
    if (on) turned.view = wall.view;
    return turned;
}

void turn_wall(View& view, const Glance& glance, bool on) {
    show(view, glance, turned(glance.state.wall, on));
}

void blank_wall(View& view, const Glance& glance, bool blank) {
    Wall wall = glance.state.wall;
    wall.blank = blank;
    show(view, glance, wall);
}

void freeze_wall(View& view, const Glance& glance, bool frozen) {
    Wall wall = glance.state.wall;
    wall.frozen = frozen;
    show(view, glance, wall);
}

void hold_on_wall(View& view, const Glance& glance, ConsoleUi& console, WallView held) {
    Wall wall = glance.state.wall;
    wall.view = held;
    wall.blank = wall.frozen = false;  // who asks for a picture wants to see it
    console.wall.scroll = 0;
    show(view, glance, wall);
}

void spotlight_on_wall(View& view, const Glance& glance, CardId card) {
    Wall wall = glance.state.wall;
    wall.card = card ? std::optional{card} : std::nullopt;
    show(view, glance, wall);
}

void zoom_wall(ConsoleUi& console, float step) {
    console.wall.zoom = std::clamp(console.wall.zoom + step, 1.F, most_wall_zoom);
}

void scroll_wall(ConsoleUi& console, float step) {
    console.wall.scroll = std::clamp(console.wall.scroll + step, 0.F, console.wall.most_scroll);
}

std::span<const WallChoice> wall_choices(const State& state) {
    if (tells_stories(state)) return story_choices;
    return arena_choices;
}

const char* wall_view_words(WallView held) {
    for (const auto& choice : arena_choices)
        if (choice.view == held) return choice.name;
    for (const auto& choice : story_choices)
        if (choice.view == held) return choice.name;
    return "wall_menu.view_phase";
}

std::string wall_status(const View& view, const Glance& glance) {
    const Wall& wall = glance.state.wall;
    if (!wall.on) return view.words("wall_menu.off");
    if (wall.blank) return view.words("wall_menu.is_blank");
    const Phase* phase = current_phase(glance.state);
    const std::string what = wall.view == WallView::phase && phase != nullptr
                                 ? phase->name.in(view.words.language())
                                 : view.words(wall_view_words(wall.view));
    return wall.frozen ? view.words("wall_menu.is_frozen", {{"what", what}}) : what;
}

void keep_wall_in_step(View& view, const Glance& glance, ConsoleUi& console) {
    WallUi& ui = console.wall;
    const bool went_on = ui.phase != glance.state.phase;
    ui.phase = glance.state.phase;
    Wall wall = glance.state.wall;
    if (!wall.on || glance.session.read_only()) return;
    if (went_on) {
        wall.card.reset();
        wall.story.reset();
        ui.scroll = 0;
    }
    const Phase* phase = current_phase(glance.state);
    const bool reads = phase != nullptr &&
                       (phase->kind == PhaseKind::reading || phase->kind == PhaseKind::discussing);
    const StoryId open = console.stories.open;
    if (reads && open && (ui.read != open || went_on)) {
        ui.read = open;
        ui.scroll = 0;
        const auto story = glance.state.stories.find(open);
        if (story != glance.state.stories.end() && !story->second.in_bin) wall.story = open;
    }
    show(view, glance, wall);
}

/// A story that is longer than the wall is turned over with the page keys, while it is read.
static void turn_pages(ui::Ui& ui, const Glance& glance, ConsoleUi& console) {
    const WallUi& wall = console.wall;
    if (!glance.state.wall.on || wall.audience == nullptr || ui.focus.in_text()) return;
    const auto* shown = std::get_if<StoryScreen>(&wall.audience->screen);
    if (shown == nullptr || shown->shows != StoryScreen::Shows::story) return;
    if (ui.take(Key::page_down)) scroll_wall(console, wall_scroll_step);
    if (ui.take(Key::page_up)) scroll_wall(console, -wall_scroll_step);
}

void wall_keys_first(View& view, const Glance& glance, ConsoleUi& console) {
    ui::Ui& ui = view.ui;
    turn_pages(ui, glance, console);
    if (ui.take(Key::f5)) turn_wall(view, glance, !glance.state.wall.on);
    if (!console.wall.here) return;
    if (ui.take(Key::escape)) turn_wall(view, glance, false);
}

void wall_keys(View& view, const Glance& glance) {
    ui::Ui& ui = view.ui;
    const Wall& wall = glance.state.wall;
    if (!wall.on || ui.focus.in_text()) return;
    if (take_typed(ui, U'b', U'B')) blank_wall(view, glance, !wall.blank);
    if (take_typed(ui, U'.', U'.')) freeze_wall(view, glance, !wall.frozen);
}

}  // namespace kring
