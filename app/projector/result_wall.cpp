#include "app/projector/wall_page.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

namespace {

std::string and_list(const Words& words, const std::vector<std::string>& parts) {
    std::string list;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) list += i + 1 == parts.size() ? ' ' + words("wall.and") + ' ' : ", ";
        list += parts[i];
    }
    return list;
}

/// "Gekozen: De bank voor de school"
std::string headline(const WallPage& wall, const ResultScreen& screen) {
    const Words& words = wall.words;
    const std::string titles = and_list(words, screen.chosen);
    const auto with = [&](const char* key) { return words(key, {{"stories", titles}}); };
    if (screen.outcome) {
        switch (*screen.outcome) {
        case ChoiceOutcome::no_choice: return words("wall.no_choice");
        case ChoiceOutcome::parked: return words("wall.parked");
        case ChoiceOutcome::two_stories:
            return titles.empty() ? words("wall.chosen_hidden") : with("wall.chosen_two");
        case ChoiceOutcome::one_story: break;
        }
        return titles.empty() ? words("wall.chosen_hidden") : with("wall.chosen");
    }
    if (!screen.revealed) return wall.in(wall.audience.question);
    return titles.empty() ? words("wall.undecided") : with("wall.most_votes");
}

/// "7", "3,5": exact to hundredths, without nulls at the end.
std::string called(const WallPage& wall, const ResultScreen::Number& number) {
    if (number.parts <= 0) return "\u2013";
    const std::int64_t hundredths =
        (std::abs(number.total) * 200 / number.parts + 1) / 2;  // rounded to the nearest
    std::string says = number.total < 0 ? "\u2212" : "";
    says += wall.words.number(hundredths / 100);
    if (hundredths % 100 == 0) return says;
    std::string rest = std::to_string(100 + hundredths % 100).substr(1);
    if (rest.back() == '0') rest.pop_back();
    return says + (wall.words.language() == Language::dutch ? "," : ".") + rest;
}

double value(const ResultScreen::Number& number) {
    return number.parts > 0 ? static_cast<double>(number.total) / static_cast<double>(number.parts)
                            : 0;
}

void draw_row(const WallPage& wall, const ResultScreen& screen, const ResultScreen::Row& row,
              double most, Rect area) {
    ui::Ui& ui = wall.ui;
    draw_wall_panel(wall, area, row.chosen ? Role::accent_soft : Role::surface, 12);
    const bool high = area.h >= wall.w(200) && row.chosen;
    area = area.inset(wall.w(40), 0).middle_row(wall.w(high ? 50 + 22 + 72 : 40 + 10 + 56));
    Rect top = area.take_top(wall.w(high ? 50 : 40), wall.w(high ? 22 : 10));
    if (row.before) {
        const std::string before =
            wall.words("wall.before", {{"n", std::to_string(screen.round - 1)},
                                       {"value", called(wall, *row.before)}});
        ui::draw_text(ui, top.take_right(ui::text_width(ui, before) + 1, wall.w(24)), before,
                      {.role = Role::text2});
    }
    const std::string& title = row.title.empty() ? wall.words("wall.hidden_story") : row.title;
    ui::draw_text(ui, top, title,
                  {.size = high ? wall_reading : wall_body,
                   .weight = row.chosen ? ui::Weight::semibold : ui::Weight::regular,
                   .role = row.title.empty() ? Role::text2 : Role::text});
    const bool dots = screen.dots && screen.ballots <= most_wall_ballots && row.now.total >= 0;
    if (dots && row.chosen) {
        const std::string of = wall.words("wall.of", {{"all", std::to_string(screen.ballots)}});
        const Rect place = area.take_right(ui::text_width(ui, of) + 1, wall.w(12));
        ui::draw_text(ui, Rect{place.x, place.y + wall.w(high ? 14 : 4), place.w, place.h}, of,
                      {.role = Role::text2});
    }
    const ui::TextLook number{.size = high ? wall_question : wall_reading,
                              .weight = row.chosen ? ui::Weight::semibold : ui::Weight::regular,
                              .align = ui::Align::right};
    const std::string says = called(wall, row.now);
    const float width = std::max(ui::number_width(ui, says, number) + 1, wall.w(60));
    ui::draw_number(ui, area.take_right(width, wall.w(24)), says, number);
    if (dots)
        draw_wall_ballots(wall, area, static_cast<std::size_t>(row.now.total), screen.ballots);
    else
        draw_wall_bar(wall, area,
                      most > 0 ? static_cast<float>(std::max(value(row.now), 0.0) / most) : 0);
}

void draw_rows(const WallPage& wall, const ResultScreen& screen, const Rect& area) {
    const float gap = wall.w(16);
    const auto count = static_cast<float>(screen.rows.size());
    double most = 0;
    bool any = false;
    for (const auto& row : screen.rows) {
        most = std::max(most, value(row.now));
        any = any || row.chosen;
    }
    const float extra = any ? wall.w(56) : 0;
    const float height =
        std::clamp((area.h - extra - gap * (count - 1)) / count, wall.w(132), wall.w(180));
    std::vector<float> heights;
    for (const auto& row : screen.rows)
        heights.push_back(row.chosen && height >= wall.w(150) ? height + wall.w(56) : height);
    const WallRows rows = rows_that_fit(wall, heights, gap, area.h);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end; ++i)
        draw_row(wall, screen, screen.rows[i], most, rest.take_top(heights[i], gap));
    draw_wall_foot(wall, area, rows, screen.rows.size());
}

/// A panel with what was said; the reason is as large as the result.
void draw_said(const WallPage& wall, const Rect& area, ui::Kind kind, std::string_view head,
               const std::vector<std::string>& texts, Role fill,
               std::initializer_list<ui::TypeSize> sizes) {
    ui::fill(wall.ui, area, fill, 12);
    if (wall.ui.theme.high_contrast) ui::outline(wall.ui, area, ui::line_of(kind), 12);
    Rect rest = area.inset(wall.w(48), wall.w(36));
    draw_wall_label(wall, rest.take_top(wall.w(40), wall.w(20)), ui::icon_of(kind), head,
                    ui::line_of(kind), ui::ink_of(kind));
    draw_wall_texts(wall, rest, texts, sizes);
}

void draw_reasons(const WallPage& wall, const ResultScreen& screen, Rect area) {
    std::vector<std::string> reasons = screen.reasons;
    if (!screen.explanation.empty()) reasons.push_back(screen.explanation);
    if (!screen.dissents.empty()) {
        const float share = reasons.empty() ? 0.5F : 0.45F;
        draw_said(wall, area.take_bottom(area.h * share, wall.w(16)), ui::Kind::dissent,
                  wall.words("wall.dissent"), screen.dissents, ui::tint_of(ui::Kind::dissent),
                  {wall_reading});
    }
    const bool settled = screen.outcome && *screen.outcome != ChoiceOutcome::one_story;
    const std::string& head = wall.words(settled ? "wall.reasons" : "wall.reason");
    if (reasons.empty()) reasons.push_back(wall.words("wall.reason_comes"));
    draw_said(wall, area, ui::Kind::reason, head, reasons, Role::surface,
              {wall_statement, wall_reading, wall_body});
}

}  // namespace

void draw_result(const WallPage& wall, const ResultScreen& screen) {
    Rect rest;
    std::string name;
    if (screen.revealed)
        name = screen.round > 1
                   ? wall.words("wall.result_of", {{"n", std::to_string(screen.round)}})
                   : wall.words("wall.result");
    draw_wall_head(wall, rest, headline(wall, screen), wall_question, name);
    rest.take_top(wall.w(32));
    if (!screen.revealed && !screen.outcome)
        return draw_wall_invitation(wall, rest, Icon::vote, wall.words("wall.no_result"),
                                    wall.words("wall.no_result_line"));
    if (screen.rows.empty()) return draw_reasons(wall, screen, rest);
    const Rect left = rest.take_left(rest.w * 0.4386F, wall.w(56));
    draw_rows(wall, screen, left);
    draw_reasons(wall, screen, rest);
}

}  // namespace kring
