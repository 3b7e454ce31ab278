#include "app/projector/wall_page.h"

#include <algorithm>
#include <vector>

namespace kring {

using ui::Icon;
using ui::Kind;
using ui::Rect;
using ui::Role;

namespace {

constexpr float least_column = 400;  ///< a column narrower than this is no longer read

Kind kind_of(const BoardScreen::Column& column, bool negative) {
    if (!column.kind) return negative ? Kind::negative : Kind::story;
    switch (*column.kind) {
    case CardKind::activity: return Kind::activity;
    case CardKind::effect: return negative ? Kind::negative : Kind::effect;
    case CardKind::party: return column.sides.investor ? Kind::investor : Kind::collector;
    case CardKind::insight: break;
    }
    return Kind::dissent;
}

std::string name_of(const WallPage& wall, const BoardScreen::Column& column) {
    if (!column.sorted) return wall.words("wall.not_sorted");
    const std::string& name = wall.in(column.name);
    return name.empty() ? wall.words("wall.other_domain") : name;
}

ui::TextLook card_look(const BoardScreen::Item& item, bool faded, ui::TypeSize size) {
    return {.size = size,
            .role = item.lit ? Role::bead
                    : faded  ? Role::away
                             : Role::text,
            .max_lines = 4};
}

float card_height(const WallPage& wall, const BoardScreen::Item& item, float width,
                  ui::TypeSize size) {
    const float text = ui::text_height(wall.ui, width - wall.w(24 + 40 + 24), item.text,
                                       card_look(item, false, size));
    return text + wall.w(32);
}

void draw_card(const WallPage& wall, const BoardScreen::Column& column,
               const BoardScreen::Item& item, bool faded, ui::TypeSize size, const Rect& rect) {
    ui::Ui& ui = wall.ui;
    const Kind kind = kind_of(column, item.negative);
    // The bead lies half over the edge.
    const Rect card = rect.inset(wall.w(24), 0, 0, 0);
    const Role fill = item.lit ? ui::ink_of(kind) : faded ? Role::away_fill : ui::tint_of(kind);
    ui::fill(ui, card, fill, 8);
    if (!faded && !item.lit) ui::outline(ui, card, ui::line_of(kind), 8);
    if (faded && !item.lit && ui.theme.high_contrast) ui::outline(ui, card, Role::hair, 8);
    ui::draw_text_middle(ui, card.inset(wall.w(40), 0, wall.w(24), 0), item.text,
                         card_look(item, faded, size));
    ui::bead(ui, {card.x, card.centre().y}, ui::icon_of(kind),
             ui.colour(item.lit ? Role::bead
                       : faded  ? Role::bead_away
                                : ui::line_of(kind)),
             ui.colour(item.lit ? ui::ink_of(kind) : Role::bead), 24,
             item.lit ? ui.colour(ui::ink_of(kind)) : 0);
}

void draw_head(const WallPage& wall, const BoardScreen::Column& column, Rect line) {
    const Kind kind = kind_of(column, false);
    ui::icon(wall.ui, ui::icon_of(kind), line.take_left(wall.w(36), wall.w(14)).centre(), 18,
             ui::line_of(kind), 2.2F);
    ui::draw_text(wall.ui, line, name_of(wall, column),
                  {.weight = ui::Weight::semibold, .role = ui::ink_of(kind)});
}

void draw_invite(const WallPage& wall, const BoardScreen::Column& column, Rect area) {
    ui::Ui& ui = wall.ui;
    const std::string& said = wall.in(column.invites);
    const std::string invite =
        !said.empty() ? said
                      : wall.words(column.kind ? "wall.no_cards_here" : "wall.no_stories_here");
    const float height = ui::text_height(ui, area.w - wall.w(48), invite) + wall.w(48);
    const Rect card = area.take_top(height);
    ui::dashed_rect(ui, card, ui.colour(Role::line), 8);
    ui::draw_text_middle(ui, card.inset(wall.w(24), 0), invite, {.role = Role::text2});
}

/// Larger letters when all cards of a column still fit with them.
bool fits(const WallPage& wall, const BoardScreen::Column& column, const Rect& area,
          ui::TypeSize size) {
    float sum = 0;
    for (const auto& item : column.items) sum += card_height(wall, item, area.w, size) + wall.w(16);
    return sum <= area.h;
}

/// One column of cards from the top; what does not fit is counted.
void draw_stack(const WallPage& wall, const BoardScreen::Column& column, bool faded,
                ui::TypeSize size, Rect area) {
    if (column.items.empty()) return draw_invite(wall, column, area);
    std::vector<float> heights;
    for (const auto& item : column.items) heights.push_back(card_height(wall, item, area.w, size));
    const float gap = wall.w(16);
    const WallRows rows = rows_that_fit(wall, heights, gap, area.h);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end; ++i)
        draw_card(wall, column, column.items[i], faded, size, rest.take_top(heights[i], gap));
    draw_wall_foot(wall, area, rows, column.items.size());
}

/// A single lane has the whole width: rows of cards.
struct Grid {
    int across = 3;
    float gap = 0;
    std::vector<float> heights;  ///< of its rows: that of the highest card
};

Grid grid_of(const WallPage& wall, const BoardScreen::Column& column, const Rect& area,
             ui::TypeSize size) {
    Grid grid{area.w >= wall.w(3 * 440) ? 3 : 2, wall.w(24), {}};
    const float width = area.column(0, grid.across, grid.gap).w;
    for (std::size_t i = 0; i < column.items.size(); ++i) {
        if (i % static_cast<std::size_t>(grid.across) == 0) grid.heights.push_back(wall.w(96));
        grid.heights.back() =
            std::max(grid.heights.back(), card_height(wall, column.items[i], width, size));
    }
    return grid;
}

void draw_grid(const WallPage& wall, const BoardScreen::Column& column, bool faded, Rect area) {
    ui::TypeSize size = wall_reading;
    Grid grid = grid_of(wall, column, area, size);
    if (!rows_that_fit(wall, grid.heights, grid.gap, area.h).all)
        grid = grid_of(wall, column, area, size = wall_body);
    WallRows rows = rows_that_fit(wall, grid.heights, grid.gap, area.h);
    const auto per_row = static_cast<std::size_t>(grid.across);
    const std::size_t end = std::min(rows.end * per_row, column.items.size());
    Rect rest = area;
    for (std::size_t row = rows.first; row < rows.end; ++row) {
        const Rect line = rest.take_top(grid.heights[row], grid.gap);
        for (std::size_t i = row * per_row; i < std::min((row + 1) * per_row, end); ++i)
            draw_card(wall, column, column.items[i], faded, size,
                      line.column(static_cast<int>(i % per_row), grid.across, grid.gap));
    }
    rows.first *= per_row;
    rows.end = end;
    draw_wall_foot(wall, area, rows, column.items.size());
}

/// "Ook op tafel: Incasseerders 4"
std::string others_of(const WallPage& wall, const std::vector<BoardScreen::Column>& columns,
                      std::size_t from) {
    std::string names;
    for (std::size_t i = from; i < columns.size(); ++i)
        names += (names.empty() ? "" : ", ") + name_of(wall, columns[i]) + ' ' +
                 std::to_string(columns[i].items.size());
    return wall.words("wall.also_there", {{"lanes", names}});
}

}  // namespace

void draw_board(const WallPage& wall, const BoardScreen& screen, Rect area) {
    area.take_top(wall.w(24));
    const bool lit = std::any_of(screen.columns.begin(), screen.columns.end(), [](const auto& c) {
        return std::any_of(c.items.begin(), c.items.end(), [](const auto& i) { return i.lit; });
    });
    const std::size_t count = screen.columns.size();
    if (count == 0)
        return draw_wall_invitation(wall, area, Icon::note, wall.words("wall.no_cards"));
    if (count == 1 && screen.columns[0].items.empty())
        return draw_wall_invitation(wall, area, ui::icon_of(kind_of(screen.columns[0], false)),
                                    screen.columns[0].kind ? wall.in(screen.columns[0].invites)
                                                           : wall.words("wall.no_stories"),
                                    screen.columns[0].kind ? wall.words("wall.no_cards") : "");
    if (count == 1) {
        draw_head(wall, screen.columns[0], area.take_top(wall.w(40), wall.w(20)));
        return draw_grid(wall, screen.columns[0], lit, area);
    }
    const auto fit = static_cast<std::size_t>(std::max(area.w / wall.w(least_column), 1.F));
    const std::size_t shown = std::min(count, fit);
    if (shown < count) {
        const Rect foot = area.take_bottom(wall.w(40), wall.w(16));
        ui::draw_text(wall.ui, foot, others_of(wall, screen.columns, shown), {.role = Role::text2});
    }
    const auto place = [&](std::size_t i) {
        return area.column(static_cast<int>(i), static_cast<int>(shown), wall.w(40));
    };
    ui::TypeSize size = wall_reading;
    for (std::size_t i = 0; i < shown; ++i)
        if (!fits(wall, screen.columns[i], place(i).inset(0, wall.w(60), 0, 0), wall_reading))
            size = wall_body;
    for (std::size_t i = 0; i < shown; ++i) {
        Rect column = place(i);
        draw_head(wall, screen.columns[i], column.take_top(wall.w(40), wall.w(20)));
        draw_stack(wall, screen.columns[i], lit, size, column);
    }
}

}  // namespace kring
