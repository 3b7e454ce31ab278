#include "app/projector/wall_page.h"

#include <algorithm>
#include <vector>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

namespace {

using Turn = TurnsScreen::Turn;

const char* key_of(Turn turn) {
    switch (turn) {
    case Turn::telling: return "turns.telling";
    case Turn::told: return "turns.told";
    case Turn::passed: return "turns.passed";
    case Turn::waiting: break;
    }
    return "turns.waiting";
}

/// A name that is long is set smaller, in two lines, before it is cut.
ui::TextLook name_look(const WallPage& wall, const TurnsScreen::Row& row, float width) {
    ui::TextLook look{.size = wall_reading,
                      .weight =
                          row.turn == Turn::telling ? ui::Weight::semibold : ui::Weight::regular,
                      .max_lines = 1};
    if (ui::text_width(wall.ui, row.name, look) <= width) return look;
    look.size = wall_body;
    look.max_lines = 2;
    return look;
}

void draw_row(const WallPage& wall, const TurnsScreen::Row& row, Rect line) {
    ui::Ui& ui = wall.ui;
    const bool now = row.turn == Turn::telling;
    draw_wall_panel(wall, line, now ? Role::accent_soft : Role::surface, 10);
    line = line.inset(wall.w(24), 0);
    const ImVec2 centre = line.take_left(wall.w(52), wall.w(24)).centre();
    switch (row.turn) {
    case Turn::told: draw_wall_disc(wall, centre, WallDisc::done); break;
    case Turn::telling: draw_wall_disc(wall, centre, WallDisc::now); break;
    case Turn::passed: draw_wall_disc(wall, centre, WallDisc::passed); break;
    case Turn::waiting: draw_wall_disc(wall, centre, WallDisc::open); break;
    }
    const std::string& says = wall.words(key_of(row.turn));
    ui::draw_text(ui, line.take_right(ui::text_width(ui, says) + 1, wall.w(24)), says,
                  {.role = now ? Role::accent_ink : Role::text2});
    ui::draw_text_middle(ui, line, row.name, name_look(wall, row, line.w));
}

/// Room for a name: what stands left and right of it taken off.
float name_width(const WallPage& wall, float row) {
    float says = 0;
    for (const Turn turn : {Turn::waiting, Turn::telling, Turn::told, Turn::passed})
        says = std::max(says, ui::text_width(wall.ui, wall.words(key_of(turn))));
    return row - says - wall.w(48 + 52 + 24 + 24 + 1);
}

/// Whose turn it is, or an invitation, and how many there were.
void draw_now(const WallPage& wall, const TurnsScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    const auto telling = std::find_if(screen.rows.begin(), screen.rows.end(),
                                      [](const auto& row) { return row.turn == Turn::telling; });
    const bool any = telling != screen.rows.end();
    const std::string who = any                   ? telling->name
                            : screen.stories == 0 ? wall.words("wall.no_story_yet")
                                                  : wall.words("wall.who_next");
    const float inner = area.w - wall.w(80);
    const ui::TextLook look = fitting(wall, who, inner, {{wall_statement, 3}, {wall_reading, 5}});
    const float text = ui::text_height(ui, inner, who, look);
    const bool counted = screen.stories > 0;
    area.h = std::min(area.h, wall.w(36 + 40 + 16 + (counted ? 24 + 40 : 0) + 36) + text);
    draw_wall_panel(wall, area, Role::accent_soft, 12);
    Rect rest = area.inset(wall.w(40), wall.w(36));
    // A round begins anew with everybody at "not yet": it says which one it is.
    const std::string round =
        wall.words("turns.head_round", {{"round", std::to_string(screen.round)}}) + " · ";
    draw_wall_label(wall, rest.take_top(wall.w(40), wall.w(16)), Icon::story,
                    (screen.round > 1 ? round : std::string{}) +
                        wall.words(any ? "turns.now" : "turns.head"));
    rest.take_top(ui::draw_text_block(ui, rest, who, look), wall.w(24));
    if (!counted) return;
    const std::string count =
        wall.words.count("wall.stories_told", static_cast<std::int64_t>(screen.stories));
    ui::draw_text(ui, rest.take_top(wall.w(40)), count, {.role = Role::text2});
}

}  // namespace

void draw_turns(const WallPage& wall, const TurnsScreen& screen, Rect area) {
    area.take_top(wall.w(32));
    if (screen.nameless || screen.rows.empty())
        return draw_wall_invitation(
            wall, area, Icon::story,
            screen.stories == 0
                ? wall.words("wall.no_stories")
                : wall.words.count("wall.stories_told", static_cast<std::int64_t>(screen.stories)),
            screen.nameless ? wall.words("wall.nameless_turns") : std::string{});
    draw_now(wall, screen, area.take_right(area.w * 0.33F, wall.w(64)));
    const auto count = static_cast<float>(screen.rows.size());
    const float gap = wall.w(12);
    float least = wall.w(68);
    for (const auto& row : screen.rows)
        if (name_look(wall, row, name_width(wall, area.w)).max_lines > 1) least = wall.w(92);
    const float height = std::clamp((area.h - gap * (count - 1)) / count, least, wall.w(100));
    const std::vector<float> heights(screen.rows.size(), height);
    const WallRows rows = rows_that_fit(wall, heights, gap, area.h);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end; ++i)
        draw_row(wall, screen.rows[i], rest.take_top(height, gap));
    draw_wall_foot(wall, area, rows, screen.rows.size());
}

}  // namespace kring
