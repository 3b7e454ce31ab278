#include "app/projector/wall_page.h"

#include <algorithm>
#include <vector>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

namespace {

/// What is going on, as a sentence.
std::string says(const WallPage& wall, const WaitingScreen& screen) {
    if (screen.closed) return wall.words("wall.vote_closed");
    switch (screen.cast) {
    case CastBy::hands: return wall.words("wall.vote_hands");
    case CastBy::paper: return wall.words("wall.vote_paper");
    case CastBy::laptop: break;
    }
    if (screen.voted && *screen.voted == screen.may_vote) return wall.words("wall.vote_all");
    return wall.words("wall.vote_laptop");
}

/// "5 van de 7", a person a dot, and what to do.
void draw_count(const WallPage& wall, const WaitingScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    const std::string sentence = says(wall, screen);
    const ui::TextLook look =
        fitting(wall, sentence, area.w, {{wall_statement, 2}, {wall_reading, 4}});
    const float text = ui::text_height(ui, area.w, sentence, look);
    const bool counted = screen.voted && screen.may_vote > 0;
    const float marks = counted ? wall.w(92 + 32 + 64 + 40) : 0;
    Rect column = area.middle_row(marks + text);
    if (counted) {
        const std::string count =
            wall.words("wall.voted", {{"n", std::to_string(*screen.voted)},
                                      {"all", std::to_string(screen.may_vote)}});
        ui::draw_text(ui, column.take_top(wall.w(92), wall.w(32)), count,
                      {.size = wall_title, .weight = ui::Weight::semibold});
        const Rect row = column.take_top(wall.w(64), wall.w(40));
        if (screen.may_vote <= most_wall_ballots)
            draw_wall_ballots(wall, row, *screen.voted, screen.may_vote);
        else
            draw_wall_bar(wall, row,
                          static_cast<float>(*screen.voted) / static_cast<float>(screen.may_vote));
    }
    ui::draw_text_block(ui, column, sentence, look);
}

/// What is chosen from.
void draw_stories(const WallPage& wall, const WaitingScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    const ui::TextLook look{.size = wall_reading, .max_lines = 3};
    const float gap = wall.w(16);
    std::vector<float> heights;
    float height = wall.w(36 + 40 + 20 + 36) - gap;
    for (const std::string& title : screen.stories) {
        const float width = area.w - wall.w(80 + 72);
        heights.push_back(std::max(ui::text_height(ui, width, title, look), wall.w(56)));
        height += heights.back() + gap;
    }
    area = area.middle_row(std::min(height, area.h));
    draw_wall_panel(wall, area, Role::surface, 12);
    Rect rest = area.inset(wall.w(40), wall.w(36));
    draw_wall_label(wall, rest.take_top(wall.w(40), wall.w(20)), Icon::story,
                    wall.words("wall.choosing_from"));
    const WallRows rows = rows_that_fit(wall, heights, gap, rest.h);
    const Rect list = rest;
    for (std::size_t i = rows.first; i < rows.end; ++i) {
        Rect row = rest.take_top(heights[i], gap);
        const Rect mark = row.take_left(wall.w(52), wall.w(20));
        draw_wall_disc(wall, {mark.centre().x, row.centre().y}, WallDisc::open,
                       std::to_string(i + 1));
        ui::draw_text_middle(ui, row, screen.stories[i], look);
    }
    draw_wall_foot(wall, list, rows, screen.stories.size());
}

}  // namespace

void draw_waiting(const WallPage& wall, const WaitingScreen& screen, Rect area) {
    area.take_top(wall.w(32));
    if (screen.may_vote == 0)
        return draw_wall_invitation(wall, area, Icon::vote, wall.words("wall.no_vote"));
    if (screen.stories.empty()) return draw_count(wall, screen, area);
    const Rect side = area.take_right(area.w * 0.42F, wall.w(64));
    draw_stories(wall, screen, side);
    draw_count(wall, screen, area);
}

}  // namespace kring
