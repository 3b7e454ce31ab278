#include "app/projector/wall_page.h"

#include <algorithm>
#include <vector>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

namespace {

/// What is promised about names, in the words of this session.
std::string promise_of(const WallPage& wall, const WelcomeScreen& screen) {
    if (screen.stories) return wall.words("wall.promise_stories");
    if (screen.nameless.empty()) return wall.words("wall.promise_cards");
    std::string phases;
    for (const Phrase& phase : screen.nameless)
        phases += (phases.empty() ? "" : ", ") + wall.in(phase);
    return wall.words("wall.promise_nameless", {{"phases", phases}});
}

/// A head with an icon and a text below it, as high as they are or as `area` lets them be. Returns
/// what is left below.
Rect draw_panel(const WallPage& wall, Rect area, Icon icon, std::string_view head,
                const std::string& text, Role fill) {
    const float inner = area.w - wall.w(80);
    const float around = wall.w(36 + 40 + 16 + 36);
    const float lines = ui::text_height(wall.ui, inner, text);
    if (area.h < around + std::min(lines, wall.w(40 + wall_foot))) return area;
    const Rect panel = area.take_top(std::min(around + lines, area.h), wall.w(24));
    draw_wall_panel(wall, panel, fill, 12);
    Rect rest = panel.inset(wall.w(40), wall.w(36));
    draw_wall_label(wall, rest.take_top(wall.w(40), wall.w(16)), icon, head);
    draw_wall_texts(wall, rest, {text}, {wall_body});
    return area;
}

void draw_agreements(const WallPage& wall, const std::vector<Phrase>& agreements,
                     const Rect& area) {
    ui::Ui& ui = wall.ui;
    const float text_width = area.w - wall.w(52 + 24);
    const float gap = wall.w(24);
    ui::TextLook look;
    std::vector<float> heights;
    for (const ui::TypeSize size : {wall_statement, wall_reading, wall_body}) {
        look.size = size;
        heights.clear();
        float sum = -gap;
        for (const Phrase& each : agreements) {
            heights.push_back(
                std::max(ui::text_height(ui, text_width, wall.in(each), look), wall.w(52)));
            sum += heights.back() + gap;
        }
        if (sum <= area.h) break;
    }
    const WallRows rows = rows_that_fit(wall, heights, gap, area.h);
    Rect rest = area;
    for (std::size_t i = rows.first; i < rows.end; ++i) {
        Rect row = rest.take_top(heights[i], gap);
        const Rect mark = row.take_left(wall.w(52), wall.w(24));
        draw_wall_disc(wall, {mark.centre().x, mark.y + wall.w(26)}, WallDisc::done);
        ui::draw_text_middle(ui, row, wall.in(agreements[i]), look);
    }
    draw_wall_foot(wall, area, rows, agreements.size());
}

}  // namespace

void draw_welcome(const WallPage& wall, const WelcomeScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    area.take_top(wall.w(24));
    Rect side = area.take_right(area.w * 0.33F, wall.w(64));
    const std::string today = !screen.question.empty() ? screen.question : screen.case_sentence;
    if (!today.empty())
        side =
            draw_panel(wall, side, Icon::help, wall.words("wall.today"), today, Role::accent_soft);
    draw_panel(wall, side, Icon::lock, wall.words("wall.promise"), promise_of(wall, screen),
               Role::surface);
    if (!screen.title.empty()) {
        ui::TextLook look =
            fitting(wall, screen.title, area.w, {{wall_statement, 1}, {wall_reading, 2}});
        area.take_top(ui::draw_text_block(ui, area, screen.title, look), wall.w(32));
    }
    draw_agreements(wall, screen.agreements, area);
}

}  // namespace kring
