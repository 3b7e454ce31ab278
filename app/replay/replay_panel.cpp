#include "app/replay/replay_panel.h"

#include "app/facilitator/say.h"
#include "app/replay/moment_words.h"
#include "app/replay/panel_parts.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"
#include "core/replay/moments.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

struct Tab {
    ReplayTab tab;
    const char* words;
};
constexpr std::array tabs{
    Tab{ReplayTab::notes, "replay_panel.notes"}, Tab{ReplayTab::left_out, "replay_panel.left_out"},
    Tab{ReplayTab::voices, "replay_panel.voices"}, Tab{ReplayTab::shares, "replay_panel.shares"}};

/// What is true of the whole session is found out once.
void look_again(const LookBack& back, ReplayPanelUi& panel) {
    const auto& found = panel.found;
    if (found && found->log == back.log.data() && found->records == back.log.size() &&
        found->names == back.names)
        return;
    const Timeline timeline{back.log};
    const FoldedTime axis{timeline};
    ReplayPanelUi::Found all{back.log.data(),
                             back.log.size(),
                             back.names,
                             left_out(back.log, back.end),
                             {},
                             {},
                             timeline.chapters(),
                             axis,
                             voices_over_time(back.log, back.end, voice_parts, axis),
                             shares_of(back.end)};
    for (const PersonId id : all.left_out.said_little)
        all.last_heard.push_back(last_heard(back.log, id));
    for (const std::string& phase : all.left_out.cut_short)
        all.left_at.push_back(left_at(back.log, phase));
    panel.found = std::move(all);
}

/// Place of the tab that is chosen.
int tab_at(const ReplayPanelUi& panel) {
    const auto at = std::find_if(tabs.begin(), tabs.end(),
                                 [&](const Tab& each) { return each.tab == panel.tab; });
    return static_cast<int>(at - tabs.begin());
}

void draw_tabs(View& view, ReplayPanelUi& panel, const Rect& row) {
    std::array<std::string_view, tabs.size()> labels;
    for (std::size_t i = 0; i < tabs.size(); ++i) labels[i] = view.words(tabs[i].words);
    if (const auto chosen = ui::segmented(view.ui, "tabs", row, labels, tab_at(panel)))
        panel.tab = tabs[static_cast<std::size_t>(*chosen)].tab;
}

}  // namespace

bool stands_at_or_after(const LookBack& back, SessionTime moment) {
    if (moment <= back.at) return true;
    const auto next =
        std::upper_bound(back.log.begin(), back.log.end(), back.at,
                         [](SessionTime at, const Record& record) { return at < record.at; });
    return next == back.log.end() || moment < next->at;
}

std::string phase_words(const Panel& panel, const std::string& phase) {
    const Phase* found = panel.back.end.method.phase(phase);
    return found == nullptr ? std::string{} : found->name.in(panel.words().language());
}

std::string phase_words_at(const Panel& panel, SessionTime moment) {
    const auto& chapters = panel.found().chapters;
    const auto after =
        std::upper_bound(chapters.begin(), chapters.end(), moment,
                         [](SessionTime at, const Chapter& chapter) { return at < chapter.began; });
    return after == chapters.begin() ? std::string{} : phase_words(panel, std::prev(after)->phase);
}

std::string moment_words(const Panel& panel, SessionTime moment) {
    const std::string phase = phase_words_at(panel, moment);
    const std::string time = moment_words(panel.words(), moment);
    return phase.empty() ? time : time + "  " + phase;
}

std::string person_words(const Panel& panel, PersonId person) {
    if (panel.back.names) return name_of(panel.back.end, person);
    int number = 1;
    for (const auto& [id, who] : panel.back.end.people)
        if (id < person) ++number;
    return panel.words()("replay_panel.participant", {{"number", std::to_string(number)}});
}

Role card_role(const ui::Ui& ui) {
    return ui.theme.shadows || ui.theme.high_contrast ? Role::sunken : Role::raised;
}

void draw_part_head(const Panel& panel, Rect& rest, std::string_view title, std::string_view line,
                    std::optional<Icon> sign) {
    ui::Ui& ui = panel.ui();
    const ui::TextLook head{.size = ui::TypeSize::lead, .weight = ui::Weight::semibold};
    rest.take_top(ui::draw_text_block(ui, rest, title, head), ui.px(4));
    Rect row = rest;
    if (sign) {
        Rect first = row;
        first.h = ui.line(ui::TypeSize::caption);
        ui::icon(ui, *sign, first.take_left(ui.px(14), ui.px(6)).centre(), 14, Role::text2, 2.2F);
        row.x = first.x;
        row.w = first.w;
    }
    rest.take_top(ui::draw_text_block(ui, row, line, small_print), ui.px(12));
}

void draw_moment_row(const Panel& panel, std::string_view id, const MomentRow& row, Rect& rest) {
    ui::Ui& ui = panel.ui();
    const std::string second = row.second.empty() ? moment_words(panel, row.at) : row.second;
    const ui::RowLook look{.left = row.icon,
                           .bead = row.bead,
                           .arrow = true,
                           .title_lines = 3,
                           .hint = {panel.words()("replay_panel.go_hint")},
                           .group = "moments",
                           .padding = 8};
    const Rect place{rest.x - ui.px(8), rest.y, rest.w + ui.px(16),
                     ui::row_height(ui, rest.w + ui.px(16), row.title, second, look)};
    rest.take_top(place.h);
    if (ui.hidden(place)) {
        (void)ui.touch(id, place);
        return;
    }
    if (ui::row_button(ui, id, place, row.title, second, look))
        panel.view.out.ask(GoToMoment{row.at});
}

bool panel_stands_beside(const ui::Ui& ui) { return ui.page.w >= ui.px(1000); }

void put_panel_over(ReplayPanelUi& panel, bool open, bool by_key) {
    panel.open = open;
    panel.wants_keyboard = open && by_key;
}

const char* panel_hint(const ReplayPanelUi& panel) {
    return panel.open ? "replay.panel_close_hint" : "replay.panel_hint";
}

void draw_replay_panel(View& view, const LookBack& back, ReplayPanelUi& state, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "replay_panel"};
    if (std::exchange(state.wants_keyboard, false))
        ui.focus.give_when_drawn(ui.id("tabs/" + std::to_string(tab_at(state))));
    ui::fill(ui, area, Role::surface);
    look_again(back, state);
    Rect inside = area.inset(ui.px(16), ui.px(16), ui.px(16), ui.px(16));
    draw_tabs(view, state, inside.take_top(ui.px(32), ui.px(16)));
    const Panel panel{view, back, state};
    switch (state.tab) {
    case ReplayTab::notes: return draw_notes_part(panel, inside);
    case ReplayTab::left_out: return draw_left_out_part(panel, inside);
    case ReplayTab::voices: return draw_voices_part(panel, inside);
    case ReplayTab::shares: return draw_shares_part(panel, inside);
    }
}

std::vector<SessionTime> note_moments(const ReplayPanelUi& panel) {
    std::vector<SessionTime> moments;
    if (panel.reflection.notes == nullptr) return moments;
    for (const auto& [id, note] : *panel.reflection.notes) moments.push_back(note.at);
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    return moments;
}

}  // namespace kring
