#include "app/replay/replay_screen.h"

#include "app/facilitator/commands.h"
#include "app/facilitator/console.h"
#include "app/replay/look_back.h"
#include "app/replay/replay_commands.h"
#include "app/replay/replay_controls.h"
#include "app/replay/replay_help.h"
#include "app/replay/replay_keys.h"
#include "app/replay/replay_line.h"
#include "app/replay/replay_moves.h"
#include "app/replay/replay_top_bar.h"
#include "app/replay/replay_wall.h"
#include "app/replay/timeline_bar.h"
#include "app/ui/widgets.h"
#include "core/archive/archive_error.h"

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// What the pictures keep for themselves belongs to a log and a place.
void notice_change(const Replayed& replay, ReplayUi& ui) {
    ConsoleUi& console = ui.console;
    if (ui.seen_version != replay.version()) {
        const Middle middle = console.middle;
        const StoryId open = console.stories.open;
        console = {};
        console.middle = middle;
        console.stories.open = open;
        ui.seen_place = static_cast<std::size_t>(-1);
    }
    if (ui.seen_place != replay.place()) {
        console.changed = replay.changes();
        // Also at a place that was passed only: now it is known what the step took away.
        console.arena.layout.reset();
        console.board.records = static_cast<std::size_t>(-1);
        console.open_stacks.clear();
        if (console.changed.stories.size() == 1)
            console.stories.open = *console.changed.stories.begin();
    }
    ui.seen_version = replay.version();
    ui.seen_place = replay.place();
    begin_at_top(replay, ui);
}

/// Nothing that was begun in the picture leads anywhere here.
void let_go(ConsoleUi& console) {
    console.selected = {};
    console.selected_link = {};
    console.linking_from = {};
    console.merging = {};
    console.paste.reset();
    console.bin_open = console.people_open = console.saved_open = false;
    console.ballot.page = BallotPage::facilitator;
}

void draw_damage(View& view, const Replayed& replay, Rect& middle) {
    const std::string text = damage_words(view.words, replay);
    if (text.empty()) return;
    ui::Ui& ui = view.ui;
    const ui::TextLook look{.size = ui::TypeSize::caption, .max_lines = 3};
    const float width = middle.w - ui.px(32 + 24 + 28);
    const float height = ui::text_height(ui, width, text, look) + ui.px(16);
    Rect bar = middle.take_top(height + ui.px(12)).inset(ui.px(16), ui.px(6));
    ui::fill(ui, bar, Role::dissent_tint, 8);
    Rect inside = bar.inset(ui.px(12), 0);
    ui::icon(ui, ui::Icon::warning, inside.take_left(ui.px(18), ui.px(10)).centre(), 18,
             Role::dissent_line);
    ui::draw_text_middle(ui, inside, text, look);
}

/// The vote that is going on at this moment, if there is one. Its box lies beside no past session:
/// who has voted is known from the close on, and what they voted from the reveal on.
const Round* round_not_revealed(const State& state) {
    if (state.rounds.empty()) return nullptr;
    const Round& round = state.rounds.rbegin()->second;
    const bool going = round.stage == RoundStage::open || round.stage == RoundStage::closed;
    return going ? &round : nullptr;
}

void draw_round_not_revealed(View& view, const Round& round, const Rect& area) {
    const auto heads = round.rules.voters.empty()
                           ? static_cast<std::int64_t>(round.rules.heads)
                           : static_cast<std::int64_t>(round.rules.voters.size());
    const bool closed = round.stage == RoundStage::closed;
    const bool counted = closed && !round.rules.voters.empty();
    const std::string line =
        counted ? view.words("replay.voted", {{"n", std::to_string(round.voted.size())},
                                              {"all", std::to_string(heads)}})
                : view.words.count("replay.may_vote", heads);
    ui::empty_state(view.ui, area, ui::Icon::vote,
                    view.words(closed ? "replay.vote_closed" : "replay.vote_open"), line);
}

void draw_picture(View& view, const ReplaySeen& seen, ReplayUi& ui, const Rect& area) {
    const Replayed& replay = seen.replay;
    if (replay.now().method.phases.empty()) {
        const bool empty = replay.timeline().last() == 0;
        return ui::empty_state(view.ui, area, ui::Icon::play,
                               view.words(empty ? "replay.nothing" : "replay.not_begun"),
                               view.words(empty ? "replay.nothing_line" : "replay.not_begun_line"));
    }
    const Middle middle = middle_of(ui.console, replay.now());
    const Round* round = round_not_revealed(replay.now());
    if (round != nullptr && middle == Middle::ballot)
        return draw_round_not_revealed(view, *round, area);
    const bool board = middle == Middle::arena || middle == Middle::board;
    Outbox dropped;  // whatever is asked of the past is not done
    View inner{view.ui, view.words, dropped, ui.drafts};
    const ui::IdScope scope{view.ui, "picture"};
    draw_middle_view(inner, glance_at(seen, board), ui.console, area);
    let_go(ui.console);
}

void draw_panel(View& view, const ReplaySeen& seen, ReplayUi& ui, const Rect& area) {
    const Replayed& replay = seen.replay;
    const LookBack look{replay.session().log(), replay.session().state(), replay.now(),
                        replay.place(),         time_shown(replay, ui),   replay.names(),
                        replay.path()};
    draw_replay_panel(view, look, ui.panel, area);
}

void draw_foot(View& view, const ReplaySeen& seen, ReplayUi& ui, Rect foot) {
    ui::Ui& u = view.ui;
    ui::fill(u, foot, Role::surface);
    foot = foot.inset(u.px(24), 0);
    draw_replay_line(view, seen, ui, foot.take_top(replay_line_height(u)));
    draw_replay_controls(view, seen, ui, foot.take_bottom(u.px(32 + 12)).inset(0, 0, 0, u.px(12)));
    draw_timeline(view, seen, ui, foot);
}

/// What is under the top bar. A place without width: it is not there.
struct Places {
    Rect panel, foot, picture;
};

/// Narrower than this nobody can use the foot beside the panel, in tokens.
constexpr float least_foot = 340;

Places places_of(const ui::Ui& u, const ReplayUi& ui, Rect page) {
    const Rect whole = page;
    const bool beside = panel_stands_beside(u);
    Places places;
    if (beside || ui.panel.open) places.panel = page.take_right(u.px(panel_token));
    if (!beside && ui.panel.open && page.w < u.px(least_foot)) return {whole, {}, {}};
    places.foot = page.take_bottom(replay_foot_height(u));
    page.take_bottom(u.px(12));
    places.picture = page;
    if (!beside) places.picture.w = whole.w;  // nothing moves when the panel comes and goes
    return places;
}

/// The picture under the panel: what is in sight of it is drawn, and can be pointed at and reached.
void draw_under_panel(View& view, const ReplaySeen& seen, ReplayUi& ui, const Places& places) {
    ui::Ui& u = view.ui;
    const Rect& panel = places.panel;
    {
        const ui::UnderScope under{u, {u.page.x, u.page.y, panel.x - u.page.x, u.page.h}, panel.x};
        Rect in_sight = places.picture;
        in_sight.w = panel.x - in_sight.x;
        draw_damage(view, seen.replay, in_sight);
        draw_picture(view, seen, ui, {in_sight.x, in_sight.y, places.picture.w, in_sight.h});
    }
    // Else nobody sees where the picture ends and the panel begins.
    ui::fill(u, {panel.x, panel.y, u.px(1), panel.h}, Role::line);
}

void draw_page(View& view, const ReplaySeen& seen, ReplayUi& ui, const Rect& page) {
    Places places = places_of(view.ui, ui, page);
    if (places.panel.w > 0) draw_panel(view, seen, ui, places.panel);
    if (places.picture.w <= 0) return;
    if (places.panel.w > 0 && !panel_stands_beside(view.ui)) {
        draw_under_panel(view, seen, ui, places);
    } else {
        draw_damage(view, seen.replay, places.picture);
        draw_picture(view, seen, ui, places.picture);
    }
    draw_foot(view, seen, ui, places.foot);
}

}  // namespace

std::string damage_words(const Words& words, const Replayed& replay) {
    if (!replay.damage()) return {};
    const ArchiveError& damage = *replay.damage();
    const std::string file = replay.path().substr(replay.path().find_last_of('/') + 1);
    return words("archive." + std::string{code_of(damage.problem)},
                 {{"line", std::to_string(damage.line)}, {"file", file}});
}

Glance glance_at(const ReplaySeen& seen, bool gone) {
    const Replayed& replay = seen.replay;
    Glance glance{replay.session(), gone ? replay.with_gone() : replay.now(),
                  replay.time(),    Saved::read_only,
                  replay.path(),    {},
                  seen.local,       seen.today};
    glance.until = replay.timeline().until(replay.place()).size();
    return glance;
}

void draw_replay(View& view, const ReplaySeen& seen, ReplayUi& ui) {
    ui::Ui& u = view.ui;
    notice_change(seen.replay, ui);
    ui.line.dragging = false;  // whoever still holds it says so
    replay_keys_first(view, seen, ui);
    if (ui.wall.here) return draw_replay_wall_here(view, seen, ui);
    ui::page_background(u);
    Rect page = u.page;
    draw_replay_top_bar(view, seen, ui, page.take_top(u.px(56)));
    draw_page(view, seen, ui, page);
    draw_replay_help(view, ui);
    draw_commands(view, glance_at(seen), ui.console, replay_commands(view, seen, ui));
    replay_keys(view, seen, ui);
}

}  // namespace kring
