#include "app/facilitator/say.h"
#include "app/replay/moment_words.h"
#include "app/replay/panel_parts.h"
#include "app/ui/widgets.h"
#include "core/replay/moments.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;

void draw_head(const Panel& panel, std::string_view key, std::size_t many, Rect& rest) {
    ui::Ui& ui = panel.ui();
    ui::section_head(ui, rest.take_top(ui.px(20), ui.px(2)), panel.words()(key),
                     std::to_string(many), ui::TypeSize::body);
}

void draw_cards(const Panel& panel, std::string_view key, const std::vector<CardId>& cards,
                Rect& rest) {
    if (cards.empty()) return;
    draw_head(panel, key, cards.size(), rest);
    for (const CardId id : cards) {
        const ui::IdScope scope{panel.ui(), "card", id.value};
        const Card& card = *panel.back.end.board.find(id);
        draw_moment_row(panel, key,
                        {card.text, moment_of(panel.back.log, id), kind_of(card), std::nullopt, {}},
                        rest);
    }
    rest.take_top(panel.ui().px(12));
}

void draw_stories(const Panel& panel, Rect& rest) {
    const auto& stories = panel.found().left_out.uncommented;
    if (stories.empty()) return;
    draw_head(panel, "replay_panel.uncommented", stories.size(), rest);
    for (const StoryId id : stories) {
        const ui::IdScope scope{panel.ui(), "story", id.value};
        const Story& story = panel.back.end.stories.at(id);
        draw_moment_row(panel, "row",
                        {title_or_beginning(story),
                         moment_of(panel.back.log, id),
                         ui::Kind::story,
                         std::nullopt,
                         {}},
                        rest);
    }
    rest.take_top(panel.ui().px(12));
}

void draw_people(const Panel& panel, Rect& rest) {
    const auto& people = panel.found().left_out.said_little;
    if (people.empty()) return;
    draw_head(panel, "replay_panel.said_little", people.size(), rest);
    for (std::size_t i = 0; i < people.size(); ++i) {
        const PersonId id = people[i];
        const ui::IdScope scope{panel.ui(), "person", id.value};
        draw_moment_row(
            panel, "row",
            {person_words(panel, id), panel.found().last_heard[i], std::nullopt, Icon::person, {}},
            rest);
    }
    rest.take_top(panel.ui().px(12));
}

/// "12:30  2 van 20 min", or that it was skipped.
std::string time_words(const Panel& panel, const std::string& phase, SessionTime left) {
    const State& end = panel.back.end;
    const SessionTime now = panel.back.log.empty() ? left : panel.back.log.back().at;
    const auto spent = std::chrono::round<Minutes>(time_in_phase(end, phase, now));
    const auto progress = end.progress.find(phase);
    const bool skipped = progress != end.progress.end() && progress->second.visits == 0;
    const std::string what =
        skipped ? panel.words()("replay_panel.skipped")
                : panel.words()("replay_panel.got_minutes",
                                {{"spent", std::to_string(spent.count())},
                                 {"planned", panel.words().minutes(minutes_planned(end, phase))}});
    return moment_words(panel.words(), left) + "  " + what;
}

void draw_phases(const Panel& panel, Rect& rest) {
    const auto& phases = panel.found().left_out.cut_short;
    if (phases.empty()) return;
    draw_head(panel, "replay_panel.cut_short", phases.size(), rest);
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const std::string& phase = phases[i];
        const ui::IdScope scope{panel.ui(), phase};
        const SessionTime left = panel.found().left_at[i];
        draw_moment_row(panel, "phase",
                        {phase_words(panel, phase), left, std::nullopt, Icon::timer,
                         time_words(panel, phase, left)},
                        rest);
    }
    rest.take_top(panel.ui().px(12));
}

/// What was left lying is where a next session begins.
void draw_go_on(const Panel& panel, const Rect& row) {
    const ui::ButtonLook look{.kind = ui::ButtonKind::bordered,
                              .right = Icon::arrow,
                              .hint = {panel.words()("replay_panel.go_on_hint")}};
    if (ui::button(panel.ui(), "go_on", row, panel.words()("replay_panel.go_on"), look))
        panel.view.out.ask(GoOnFrom{panel.back.path});
}

/// What was named once has a head of its own and is not said twice.
std::vector<CardId> without(std::vector<CardId> cards, const std::vector<CardId>& others) {
    std::erase_if(cards, [&](CardId id) {
        return std::find(others.begin(), others.end(), id) != others.end();
    });
    return cards;
}

}  // namespace

void draw_left_out_part(const Panel& panel, const Rect& area) {
    ui::Ui& ui = panel.ui();
    const LeftOut& left = panel.found().left_out;
    Rect rest = area;
    draw_part_head(panel, rest, panel.words()("replay_panel.left_out_title"),
                   panel.words()("replay_panel.left_out_line"));
    draw_go_on(panel, rest.take_bottom(ui.px(44), ui.px(12)));
    if (left == LeftOut{})
        return ui::empty_state(ui, rest, Icon::check, panel.words()("replay_panel.nothing_left"),
                               panel.words()("replay_panel.nothing_left_line"));
    ui::ScrollArea scroll{ui, "left_out", rest};
    Rect list = scroll.content();
    const float top = list.y;
    draw_cards(panel, "replay_panel.named_once", left.named_once, list);
    draw_cards(panel, "replay_panel.unlinked", without(left.unlinked, left.named_once), list);
    draw_stories(panel, list);
    draw_people(panel, list);
    draw_phases(panel, list);
    scroll.used(list.y - top);
}

}  // namespace kring
