#include "app/projector/wall_page.h"
#include "app/ui/text_layout.h"

#include <algorithm>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

void draw_wall_panel(const WallPage& wall, const Rect& area, Role fill, float radius_token) {
    ui::fill(wall.ui, area, fill, radius_token);
    if (!wall.ui.theme.high_contrast) return;
    const Role edge = fill == Role::accent_soft ? Role::accent : Role::hair;
    ui::outline(wall.ui, area, edge, radius_token);
}

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

namespace {

/// A line of one of several texts; `last` of its text.
struct TextLine {
    std::string text;
    bool last = false;
};

std::vector<TextLine> lines_of(const WallPage& wall, const std::vector<std::string>& texts,
                               ui::TypeSize size, float width) {
    ImFont* font = ui::font_of(wall.ui.fonts, size, ui::Weight::regular);
    std::vector<TextLine> lines;
    for (const std::string& text : texts) {
        const ui::FontRun run{text, font};
        const ui::Layout layout = ui::lay_out({&run, 1}, width, 0);
        for (const ui::Layout::Line& line : layout.lines) {
            std::string part;
            for (const ui::Layout::Fragment& f : line.fragments)
                part += layout.text.substr(f.begin, f.end - f.begin);
            lines.push_back({part + (line.hyphen ? "-" : ""), false});
        }
        if (!lines.empty()) lines.back().last = true;
    }
    return lines;
}

}  // namespace

void draw_wall_texts(const WallPage& wall, const Rect& area, const std::vector<std::string>& texts,
                     std::initializer_list<ui::TypeSize> sizes) {
    ui::TextLook look;
    std::vector<TextLine> lines;
    std::vector<float> heights;
    for (const ui::TypeSize size : sizes) {
        look.size = size;
        lines = lines_of(wall, texts, size, area.w);
        heights.clear();
        float sum = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool gap = lines[i].last && i + 1 < lines.size();
            heights.push_back(wall.ui.line(size) * (gap ? 1.5F : 1.F));
            sum += heights.back();
        }
        if (sum <= area.h) break;
    }
    const WallRows rows = rows_that_fit(wall, heights, 0, area.h);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end; ++i) {
        Rect line = rest.take_top(heights[i]);
        line.h = wall.ui.line(look.size);
        line.w += 1;  // it was measured once already
        ui::draw_text(wall.ui, line, lines[i].text, look);
    }
    draw_wall_foot(wall, area, rows, lines.size(), "wall.lines");
}

}  // namespace kring
