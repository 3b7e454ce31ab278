#include "app/projector/wall_page.h"

#include <algorithm>
#include <cmath>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

/// In the colour of the cards that are asked for.
static PhaseSign sign_of(const std::optional<AudienceCards>& cards) {
    ui::Kind kind = ui::Kind::activity;
    if (cards && cards->kind == CardKind::effect) kind = ui::Kind::effect;
    if (cards && cards->kind == CardKind::insight) kind = ui::Kind::dissent;
    if (cards && cards->kind == CardKind::party)
        kind = cards->sides.investor ? ui::Kind::investor : ui::Kind::collector;
    return {ui::icon_of(kind), ui::line_of(kind), ui::ink_of(kind)};
}

PhaseSign sign_of(const Audience& audience) {
    switch (audience.kind) {
    case PhaseKind::cards: return sign_of(audience.cards);
    case PhaseKind::links: return {Icon::link, Role::accent, Role::accent_ink};
    case PhaseKind::balance: return {Icon::compare, Role::accent, Role::accent_ink};
    case PhaseKind::follow_up:
    case PhaseKind::feedback: return {Icon::arrow, Role::accent, Role::accent_ink};
    case PhaseKind::stories:
    case PhaseKind::reading: return {Icon::story, Role::story_line, Role::story_ink};
    case PhaseKind::sorting: return {Icon::folder, Role::story_line, Role::story_ink};
    case PhaseKind::discussing: return {Icon::reason, Role::accent, Role::accent_ink};
    case PhaseKind::ballot: return {Icon::vote, Role::accent, Role::accent_ink};
    case PhaseKind::reasons: return {Icon::reason, Role::accent, Role::accent_ink};
    case PhaseKind::passing_on: return {Icon::up, Role::accent, Role::accent_ink};
    case PhaseKind::setup:
    case PhaseKind::welcome: return {Icon::person, Role::accent, Role::accent_ink};
    case PhaseKind::closed: break;
    }
    return {Icon::check, Role::accent, Role::accent_ink};
}

ui::TextLook fitting(const WallPage& wall, std::string_view text, float width,
                     std::initializer_list<FittingSize> sizes) {
    ui::TextLook look{.weight = ui::Weight::semibold};
    for (const FittingSize& each : sizes) {
        look.size = each.size;
        look.max_lines = each.lines;
        ui::TextLook free = look;
        free.max_lines = 0;
        if (ui::text_lines(wall.ui, width, text, free) <= each.lines) return look;
    }
    return look;
}

namespace {

/// What the clock says in words beside its ring.
struct ClockWords {
    std::string number, first, second;
};

ClockWords clock_words(const WallPage& wall, const AudienceClock& clock) {
    const Words& words = wall.words;
    const bool over = clock.left <= SessionTime{0};
    const auto minutes =
        over ? std::chrono::floor<Minutes>(-clock.left) : std::chrono::ceil<Minutes>(clock.left);
    ClockWords said;
    said.number = std::to_string(minutes.count());
    if (over && minutes.count() == 0)
        said.first = words("wall.clock_out");
    else
        said.first = words.count(over ? "wall.clock_over" : "wall.clock_left", minutes.count());
    if (clock.paused)
        said.second = words("wall.clock_paused");
    else if (clock.until)
        said.second = words("wall.clock_until", {{"time", words.clock_time(*clock.until)}});
    return said;
}

float clock_width(const WallPage& wall, const ClockWords& said) {
    ui::Ui& ui = wall.ui;
    const float first =
        ui::text_width(ui, said.first, {.size = wall_reading, .weight = ui::Weight::semibold});
    return wall.w(112 + 24) + std::max(first, ui::text_width(ui, said.second)) + 1;
}

/// Ring, number and words. `area` is exactly as wide as they are.
void draw_clock(const WallPage& wall, const AudienceClock& clock, const ClockWords& said,
                Rect area) {
    ui::Ui& ui = wall.ui;
    const bool over = clock.left <= SessionTime{0};
    const auto length = static_cast<float>(std::max<SessionTime::rep>(clock.length.count(), 1));
    const float share =
        over ? 1 : std::clamp(static_cast<float>(clock.left.count()) / length, 0.F, 1.F);
    const Rect round = area.take_left(wall.w(112), wall.w(24));
    ui::ring(ui, round.centre(), wall.w(56), share, over ? Role::negative_line : Role::accent, 7);
    ui::draw_number(
        ui, round, said.number,
        {.size = wall_statement, .weight = ui::Weight::semibold, .align = ui::Align::centre});
    Rect lines = area.middle_row(said.second.empty() ? wall.w(50) : wall.w(92));
    ui::draw_text(ui, lines.take_top(wall.w(50)), said.first,
                  {.size = wall_reading, .weight = ui::Weight::semibold});
    if (!said.second.empty())
        ui::draw_text(ui, lines.take_top(wall.w(42)), said.second, {.role = Role::text2});
}

}  // namespace

void draw_wall_head(const WallPage& wall, Rect& rest, std::string_view question,
                    ui::TypeSize largest, std::string_view called) {
    ui::Ui& ui = wall.ui;
    Rect head = wall.page.inset(wall.w(48), wall.w(32));
    if (wall.audience.clock) {
        const ClockWords said = clock_words(wall, *wall.audience.clock);
        Rect corner = head.take_right(clock_width(wall, said), wall.w(48));
        draw_clock(wall, *wall.audience.clock, said, corner.take_top(wall.w(112)));
    }
    const PhaseSign sign = sign_of(wall.audience);
    draw_wall_label(wall, head.take_top(wall.w(40), wall.w(2)), sign.icon,
                    called.empty() ? std::string_view{wall.in(wall.audience.phase)} : called,
                    sign.line, sign.ink);
    if (!question.empty()) {
        const auto look =
            largest == wall_title
                ? fitting(wall, question, head.w,
                          {{wall_title, 1}, {wall_question, 1}, {wall_statement, 2}})
                : fitting(wall, question, head.w,
                          {{wall_question, 1}, {wall_statement, 2}, {wall_reading, 3}});
        head.take_top(ui::draw_text_block(ui, head, question, look));
    }
    const float used = std::max(head.y - wall.page.y + wall.w(24), wall.w(176));
    rest = {wall.page.x + wall.w(48), wall.page.y + used, wall.page.w - wall.w(96),
            std::max(wall.page.h - used - wall.w(48), 0.F)};
}

void draw_wall_invitation(const WallPage& wall, const Rect& area, Icon icon,
                          std::string_view sentence, std::string_view second) {
    ui::Ui& ui = wall.ui;
    const float width = std::min(area.w, wall.w(1160));
    ui::TextLook first = fitting(wall, sentence, width, {{wall_statement, 2}, {wall_reading, 4}});
    first.align = ui::Align::centre;
    const ui::TextLook below{.size = wall_reading, .role = Role::text2, .align = ui::Align::centre};
    const float text = ui::text_height(ui, width, sentence, first);
    const float more = second.empty() ? 0 : wall.w(24) + ui::text_height(ui, width, second, below);
    Rect column = area.middle(width, wall.w(96 + 32) + text + more);
    const Rect disc = column.take_top(wall.w(96), wall.w(32));
    ui::dashed_circle(ui, disc.centre(), wall.w(46), ui.colour(Role::line));
    ui::icon(ui, icon, disc.centre(), 24, Role::text2);
    column.take_top(ui::draw_text_block(ui, column, sentence, first), wall.w(24));
    if (!second.empty()) ui::draw_text_block(ui, column, second, below);
}

WallRows rows_that_fit(const WallPage& wall, std::span<const float> heights, float gap,
                       float room) {
    const std::size_t n = heights.size();
    const auto from = [&](std::size_t first, float height) {
        std::size_t end = first;
        float used = 0;
        while (end < n && used + heights[end] <= height + 0.5F) used += heights[end++] + gap;
        return std::max(end, std::min(first + 1, n));
    };
    if (from(0, room) >= n) return {0, n, true};
    const float less = room - wall.w(wall_foot);
    std::size_t last = n - 1;  // the first row of the last page, which is a full one
    while (last > 0 && from(last - 1, less) == n) --last;
    float above = 0;
    for (std::size_t i = 0; i < last; ++i) above += heights[i] + gap;
    wall.page_until(above);
    WallRows rows{0, 0, false};
    float left = wall.look.scroll * wall.page.h;
    while (rows.first < last && left > heights[rows.first] / 2) left -= heights[rows.first++] + gap;
    rows.end = from(rows.first, less);
    return rows;
}

void draw_wall_foot(const WallPage& wall, const Rect& area, const WallRows& rows, std::size_t count,
                    const char* key) {
    if (rows.all) return;
    Rect row{area.x, area.bottom() - wall.w(40), area.w, wall.w(40)};
    ui::icon(wall.ui, rows.end < count ? Icon::down : Icon::up,
             row.take_left(wall.w(36), wall.w(14)).centre(), 16, Role::text2);
    const std::string text = wall.words(key, {{"from", std::to_string(rows.first + 1)},
                                              {"to", std::to_string(rows.end)},
                                              {"all", std::to_string(count)}});
    ui::draw_text(wall.ui, row, text, {.role = Role::text2});
}

}  // namespace kring
