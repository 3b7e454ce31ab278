#include "app/projector/wall_page.h"

#include <algorithm>
#include <vector>

namespace kring {

using ui::Rect;
using ui::Role;

/// The question as large as it can be, and below it what helps to answer it.
void draw_question(const WallPage& wall, const QuestionScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    const std::string& asked = wall.in(wall.audience.question);
    const std::string& question = asked.empty() ? wall.in(wall.audience.phase) : asked;
    const float width = std::min(area.w, wall.w(1500));
    const ui::TextLook look =
        fitting(wall, question, width,
                {{wall_title, 2}, {wall_question, 3}, {wall_statement, 4}, {wall_reading, 6}});
    ui::TextLook whole = look;
    whole.max_lines = 0;
    const float height = ui::text_height(ui, width, question, whole);
    const ui::TextLook prompt{.size = wall_reading, .role = Role::text2};
    const float mark = wall.w(40);
    const float gap = wall.w(20);
    std::vector<float> heights;
    float below = 0;
    const float room = area.h - height - wall.w(56);
    for (const Phrase& each : screen.prompts) {
        const float one = ui::text_height(ui, width - mark, wall.in(each), prompt);
        if (below + one + gap > room) break;  // the facilitator has them all
        heights.push_back(one);
        below += one + gap;
    }
    Rect column = area.middle_row(height + (heights.empty() ? 0 : wall.w(56) + below - gap));
    column.w = width;
    column.y -= std::min(wall.w(40), column.y - area.y);
    column.take_top(ui::draw_text_block(ui, column, question, whole), wall.w(56));
    for (std::size_t i = 0; i < heights.size(); ++i) {
        Rect row = column.take_top(heights[i], gap);
        const Rect dot = row.take_left(mark);
        ui.dl->AddCircleFilled({dot.x + wall.w(8), dot.y + ui.line(wall_reading) / 2}, wall.w(8),
                               ui.colour(Role::accent), 24);
        ui::draw_text_block(ui, row, wall.in(screen.prompts[i]), prompt);
    }
}

}  // namespace kring
