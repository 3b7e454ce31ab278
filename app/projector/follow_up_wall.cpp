#include "app/projector/wall_page.h"

#include <algorithm>
#include <vector>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

namespace {

constexpr float text_width_share = 0.56F;

float text_width(const WallPage& wall, const Rect& row) {
    return row.w * text_width_share - wall.w(32 + 52 + 24);
}

float row_height(const WallPage& wall, const FollowUpScreen::Row& row, const Rect& area) {
    const ui::TextLook look{.size = wall_reading, .max_lines = 4};
    const float what = ui::text_height(wall.ui, text_width(wall, area), row.what, look);
    const float column = area.w * (1 - text_width_share) / 2 - wall.w(64);
    const ui::TextLook side{.max_lines = 3};
    const float who = ui::text_height(wall.ui, column, row.who, side);
    const float when = ui::text_height(wall.ui, column, row.when, side);
    return std::max({what, who, when, wall.w(52)}) + wall.w(32);
}

void draw_mark(const WallPage& wall, const FollowUpScreen::Row& row, ImVec2 centre) {
    ui::Ui& ui = wall.ui;
    if (row.done) return draw_wall_disc(wall, centre, WallDisc::done);
    if (!row.find_out) return draw_wall_disc(wall, centre, WallDisc::open);
    ui.dl->AddCircleFilled(centre, wall.w(26), ui.colour(ui::tint_of(ui::Kind::dissent)), 48);
    ui.dl->AddCircle(centre, wall.w(24.5F), ui.colour(ui::line_of(ui::Kind::dissent)), 48,
                     wall.w(3));
    ui::icon(ui, Icon::search, centre, 14, ui::ink_of(ui::Kind::dissent), 2.2F);
}

/// What is not agreed yet is asked for, in a voice that is not the answer's.
void draw_answer(const WallPage& wall, const Rect& area, const std::string& said, const char* asks,
                 ui::Weight weight) {
    ui::draw_text_middle(wall.ui, area, said.empty() ? wall.words(asks) : said,
                         {.weight = said.empty() ? ui::Weight::regular : weight,
                          .role = said.empty() ? Role::text2 : Role::text,
                          .max_lines = 3});
}

void draw_row(const WallPage& wall, const FollowUpScreen::Row& row, Rect area) {
    ui::Ui& ui = wall.ui;
    draw_wall_panel(wall, area, Role::surface, 10);
    Rect what = area.take_left(area.w * text_width_share);
    what.take_left(wall.w(32));
    draw_mark(wall, row, what.take_left(wall.w(52), wall.w(24)).centre());
    ui::draw_text_middle(ui, what, row.what, {.size = wall_reading, .max_lines = 4});
    const float column = area.w / 2;
    draw_answer(wall, area.take_left(column).inset(wall.w(40), 0, 0, 0), row.who, "wall.who",
                ui::Weight::semibold);
    draw_answer(wall, area.inset(wall.w(40), 0, wall.w(24), 0), row.when, "wall.when",
                ui::Weight::regular);
}

/// "Wie we misten: Huisarts, School"
std::string missing_of(const WallPage& wall, const FollowUpScreen& screen) {
    std::string names;
    for (const std::string& name : screen.missing) names += (names.empty() ? "" : ", ") + name;
    return names.empty() ? names : wall.words("followup.missing") + ": " + names;
}

}  // namespace

void draw_follow_up(const WallPage& wall, const FollowUpScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    area.take_top(wall.w(24));
    const std::string missing = missing_of(wall, screen);
    if (!missing.empty()) {
        const ui::TextLook look{.role = ui::ink_of(ui::Kind::dissent), .max_lines = 2};
        const float inner = area.w - wall.w(32 + 36 + 16 + 32);
        const float height = ui::text_height(ui, inner, missing, look) + wall.w(32);
        Rect note = area.take_bottom(height, wall.w(16));
        draw_wall_panel(wall, note, ui::tint_of(ui::Kind::dissent), 10);
        note = note.inset(wall.w(32), 0);
        ui::icon(ui, Icon::person, note.take_left(wall.w(36), wall.w(16)).centre(), 18,
                 ui::ink_of(ui::Kind::dissent));
        ui::draw_text_middle(ui, note, missing, look);
    }
    if (screen.rows.empty())
        return draw_wall_invitation(
            wall, area, Icon::plus,
            wall.words(screen.feedback ? "wall.no_feedback" : "wall.no_actions"));
    std::vector<float> heights;
    for (const auto& row : screen.rows) heights.push_back(row_height(wall, row, area));
    const float gap = wall.w(12);
    const WallRows rows = rows_that_fit(wall, heights, gap, area.h);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end; ++i)
        draw_row(wall, screen.rows[i], rest.take_top(heights[i], gap));
    draw_wall_foot(wall, area, rows, screen.rows.size());
}

}  // namespace kring
