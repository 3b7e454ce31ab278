#include "app/projector/wall_page.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kring {

using ui::Rect;
using ui::Role;

namespace {

/// "6 activiteiten", "14 effecten": what the group made, as far as there is any.
std::vector<std::string> made_by_the_group(const WallPage& wall, const ThanksScreen& screen) {
    struct Count {
        const char* key;
        std::size_t n;
    };
    const std::array counts{
        Count{"arena.count_activities", screen.activities},
        Count{"arena.count_effects", screen.effects}, Count{"arena.count_parties", screen.parties},
        Count{"wall.count_stories", screen.stories}, Count{"wall.count_actions", screen.actions}};
    std::vector<std::string> says;
    for (const Count& count : counts)
        if (count.n > 0)
            says.push_back(wall.words.count(count.key, static_cast<std::int64_t>(count.n)));
    return says;
}

/// Chips below each other where they do not fit beside each other. Returns the height.
float draw_chips(const WallPage& wall, const Rect& area, const std::vector<std::string>& says,
                 bool draw) {
    ui::Ui& ui = wall.ui;
    const float height = wall.w(76);
    const float gap = wall.w(20);
    float x = area.x;
    float y = area.y;
    for (const std::string& text : says) {
        const float width =
            std::min(ui::text_width(ui, text, {.size = wall_reading}) + 1 + wall.w(64), area.w);
        if (x > area.x && x + width > area.right()) {
            x = area.x;
            y += height + gap;
        }
        if (draw) {
            draw_wall_panel(wall, {x, y, width, height}, Role::surface, 19);
            ui::draw_text(ui, Rect{x, y, width, height}.inset(wall.w(32), 0), text,
                          {.size = wall_reading});
        }
        x += width + gap;
    }
    return y + height - area.y;
}

}  // namespace

void draw_thanks(const WallPage& wall, const ThanksScreen& screen) {
    ui::Ui& ui = wall.ui;
    Rect area;
    draw_wall_head(wall, area, {});
    const std::string& credit = wall.in(screen.credit);
    const ui::TextLook small{.role = Role::text2, .max_lines = 2};
    if (!credit.empty())
        ui::draw_text_block(
            ui, area.take_bottom(ui::text_height(ui, area.w, credit, small), wall.w(24)), credit,
            small);
    const std::string& thanks = wall.in(wall.audience.question);
    const float width = std::min(area.w, wall.w(1500));
    const ui::TextLook large =
        fitting(wall, thanks, width, {{wall_title, 2}, {wall_question, 3}, {wall_statement, 4}});
    const ui::TextLook title{.size = wall_reading, .role = Role::text2, .max_lines = 2};
    std::string chosen;
    for (const std::string& each : screen.chosen) chosen += (chosen.empty() ? "" : ", ") + each;
    const std::string line =
        chosen.empty() ? screen.title : wall.words("wall.chosen", {{"stories", chosen}});
    const std::vector<std::string> made = made_by_the_group(wall, screen);
    const float mark = wall.w(120);
    const float first = ui::text_height(ui, width, thanks, large);
    const float second = line.empty() ? 0 : ui::text_height(ui, width, line, title) + wall.w(20);
    const float third = made.empty() ? 0 : draw_chips(wall, {0, 0, width, 0}, made, false);
    Rect column = area.middle_row(mark + wall.w(40) + first + second + wall.w(48) + third);
    column.w = width;
    ui::draw_mark(ui.dl, column.take_top(mark, wall.w(40)).take_left(mark).centre(), mark,
                  ui.colour(Role::accent));
    column.take_top(ui::draw_text_block(ui, column, thanks, large), wall.w(20));
    if (!line.empty()) column.take_top(ui::draw_text_block(ui, column, line, title));
    column.take_top(wall.w(48));
    draw_chips(wall, column, made, true);
}

}  // namespace kring
