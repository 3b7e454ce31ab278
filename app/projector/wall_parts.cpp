#include "app/projector/wall_page.h"

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

void draw_wall_disc(const WallPage& wall, ImVec2 centre, WallDisc is, std::string_view number) {
    ui::Ui& ui = wall.ui;
    const float radius = wall.w(26);
    switch (is) {
    case WallDisc::done:
        ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::accent_soft), 48);
        if (ui.theme.high_contrast)
            ui.dl->AddCircle(centre, radius - wall.w(1.5F), ui.colour(Role::accent), 48, wall.w(3));
        return ui::icon(ui, Icon::check, centre, 14, Role::accent, 2.2F);
    case WallDisc::now:
        ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::accent), 48);
        return ui::icon(ui, Icon::play, centre, 13, Role::on_accent, 2.2F);
    case WallDisc::passed:
        ui::dashed_circle(ui, centre, radius - wall.w(1.5F), ui.colour(Role::line));
        return ui::icon(ui, Icon::minus, centre, 13, Role::text2, 2.2F);
    case WallDisc::open: break;
    }
    ui.dl->AddCircle(centre, radius - wall.w(1.5F), ui.colour(Role::line), 48, wall.w(3));
    if (!number.empty())
        ui::draw_number(ui, Rect::around(centre, 2 * radius, wall.w(40)), number,
                        {.align = ui::Align::centre});
}

void draw_wall_label(const WallPage& wall, Rect row, Icon icon, std::string_view text, Role line,
                     Role ink) {
    ui::icon(wall.ui, icon, row.take_left(wall.w(36), wall.w(14)).centre(), 18, line, 2.2F);
    ui::draw_text(wall.ui, row, text, {.weight = ui::Weight::semibold, .role = ink});
}

void draw_wall_ballots(const WallPage& wall, const Rect& row, std::size_t filled, std::size_t all) {
    ui::Ui& ui = wall.ui;
    const float step =
        std::min(wall.w(72), row.w / static_cast<float>(std::max<std::size_t>(all, 1)));
    const float radius = std::min(wall.w(26), step * 26 / 72);
    for (std::size_t i = 0; i < all; ++i) {
        const ImVec2 centre{row.x + radius + step * static_cast<float>(i), row.centre().y};
        if (i < filled)
            ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::accent), 48);
        else
            ui.dl->AddCircle(centre, radius - wall.w(1.5F), ui.colour(Role::line), 48, wall.w(3));
    }
}

void draw_wall_bar(const WallPage& wall, const Rect& row, float share) {
    ui::Ui& ui = wall.ui;
    const Rect track = row.middle_row(wall.w(24));
    ui::fill(ui, track, Role::sunken, 6);
    if (share <= 0) return;
    Rect part = track;
    part.w = std::max(track.w * std::min(share, 1.F), track.h);
    ui::fill(ui, part, Role::accent, 6);
}

float draw_wall_texts(const WallPage& wall, const Rect& area, const std::vector<std::string>& texts,
                      std::initializer_list<ui::TypeSize> sizes) {
    ui::Ui& ui = wall.ui;
    ui::TextLook look;
    std::vector<float> heights;
    float gap = 0;
    float sum = 0;
    for (const ui::TypeSize size : sizes) {
        look.size = size;
        gap = ui.line(size) / 2;
        heights.clear();
        sum = -gap;
        for (const std::string& text : texts) {
            heights.push_back(ui::text_height(ui, area.w, text, look));
            sum += heights.back() + gap;
        }
        if (sum <= area.h) break;
    }
    const WallRows rows = rows_that_fit(wall, heights, gap, area.h);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end; ++i) {
        const float foot = rows.all ? 0 : wall.w(wall_foot);
        // One text that is longer than the room: as many of its lines as there are places for.
        look.max_lines = std::max(static_cast<int>((rest.h - foot + 0.5F) / ui.line(look.size)), 1);
        ui::draw_text_block(ui, rest.take_top(heights[i], gap), texts[i], look);
    }
    draw_wall_foot(wall, area, rows, texts.size());
    return std::min(sum, area.h);
}

}  // namespace kring
