#include "app/replay/moment_words.h"
#include "app/replay/panel_parts.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"
#include "core/replay/moments.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

constexpr float bars_token = 28;
constexpr float row_token = 20 + 4 + bars_token;

/// Where the moment that is looked at lies on the axis of the bars.
float now_x(const Panel& panel, const Rect& bars) {
    const FoldedTime& axis = panel.found().axis;
    const auto length = static_cast<float>(std::max<std::int64_t>(axis.length().count(), 1));
    const float share = static_cast<float>(axis.folded(panel.back.at).count()) / length;
    return bars.x + bars.w * std::clamp(share, 0.F, 1.F);
}

void draw_bars(const Panel& panel, const VoiceRow& row, const Rect& bars, int most) {
    ui::Ui& ui = panel.ui();
    const int n = static_cast<int>(row.parts.size());
    ui::fill(ui, {bars.x, bars.bottom() - ui.px(1), bars.w, ui.px(1)}, Role::hair);
    for (int i = 0; i < n; ++i) {
        const int said = row.parts[static_cast<std::size_t>(i)];
        if (said == 0) continue;
        const Rect cell = bars.column(i, n, ui.px(3));
        const float share = static_cast<float>(said) / static_cast<float>(most);
        const float height = std::max(bars.h * share, ui.px(4));
        ui::fill(ui, {cell.x, cell.bottom() - height, cell.w, height},
                 row.person ? Role::accent : Role::away, 2);
    }
    const float x = now_x(panel, bars);
    ui::fill(ui, {x - ui.px(0.75F), bars.y, ui.px(1.5F), bars.h}, Role::text2);
}

/// The start of the part of the session that lies under the mouse.
SessionTime pointed_at(const Panel& panel, const Rect& bars) {
    const float share = std::clamp((panel.ui().mouse().x - bars.x) / bars.w, 0.F, 1.F);
    const auto part = std::min(static_cast<std::size_t>(share * static_cast<float>(voice_parts)),
                               voice_parts - 1);
    const FoldedTime& axis = panel.found().axis;
    return axis.unfolded(axis.length() * static_cast<std::int64_t>(part) /
                         static_cast<std::int64_t>(voice_parts));
}

std::string count_words(const Panel& panel, const VoiceRow& row) {
    if (row.all == 0) return panel.words()("replay_panel.silent");
    return panel.words().count("replay_panel.times", row.all);
}

/// By mouse to the part that is pointed at; by key to where they were last heard.
void draw_voice(const Panel& panel, const VoiceRow& row, const Rect& place, int most) {
    ui::Ui& ui = panel.ui();
    const std::string name =
        row.person ? person_words(panel, *row.person) : panel.words()("replay_panel.no_name");
    const std::string count = count_words(panel, row);
    const ui::Touch touch = ui.touch("voice", place, {.group = "voices"});
    ui::name_spoken(ui, touch, name + ", " + count);
    if (ui.hidden(place)) return;
    if (touch.hovered || touch.ring) ui::fill(ui, place.grown(ui.px(6)), Role::sunken, 8);
    if (touch.ring) ui::outline(ui, place.grown(ui.px(6)), Role::accent, 8, 2);
    ui::hint(ui, touch, place, {panel.words()("replay_panel.voice_hint")});
    Rect rest = place;
    Rect line = rest.take_top(ui.px(20), ui.px(4));
    const float wide = ui::text_width(ui, count, small_print) + 1;
    ui::draw_text(ui, line.take_right(wide, ui.px(8)), count, small_print);
    ui::draw_text(ui, line, name, {.weight = ui::Weight::semibold});
    draw_bars(panel, row, rest, most);
    if (!touch.clicked) return;
    const bool by_mouse = place.contains(ui.mouse()) && !touch.ring;
    const SessionTime last =
        row.person ? last_heard(panel.back.log, *row.person) : pointed_at(panel, rest);
    panel.view.out.ask(GoToMoment{by_mouse ? pointed_at(panel, rest) : last});
}

int most_in_a_part(const std::vector<VoiceRow>& rows) {
    int most = 1;
    for (const VoiceRow& row : rows)
        most = std::max(most, *std::max_element(row.parts.begin(), row.parts.end()));
    return most;
}

}  // namespace

void draw_voices_part(const Panel& panel, const Rect& area) {
    ui::Ui& ui = panel.ui();
    const auto& rows = panel.found().voices;
    Rect rest = area;
    draw_part_head(panel, rest, panel.words()("replay_panel.voices_title"),
                   panel.words()("replay_panel.voices_line"));
    if (rows.empty())
        return ui::empty_state(ui, rest, Icon::person, panel.words()("replay_panel.no_voices"),
                               panel.words()("replay_panel.no_voices_line"));
    Rect axis = rest.take_bottom(ui.px(16), ui.px(8));
    axis.w -= ui.px(bar_token);
    ui::draw_text(ui, axis, moment_words(panel.words(), SessionTime{0}), small_print);
    const SessionTime end = panel.found().axis.unfolded(panel.found().axis.length());
    ui::draw_text(ui, axis, moment_words(panel.words(), end),
                  {.size = ui::TypeSize::caption, .role = Role::text2, .align = ui::Align::right});
    ui::ScrollArea scroll{ui, "voices", rest};
    Rect list = scroll.content();
    const float top = list.y;
    list.w = axis.w;
    const int most = most_in_a_part(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ui::IdScope scope{ui, "voice", i};
        draw_voice(panel, rows[i], list.take_top(ui.px(row_token), ui.px(16)), most);
    }
    scroll.used(list.y - top);
}

}  // namespace kring
