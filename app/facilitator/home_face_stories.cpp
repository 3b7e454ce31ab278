#include "app/facilitator/home_face.h"
#include "app/ui/draw.h"

#include <algorithm>

namespace kring {
namespace {

using namespace ui;

/// More would be slivers; the session itself shows them all. What was chosen is always among them.
constexpr std::size_t most_sheets = 5;
/// An empty session shows as many places as a method face does.
constexpr std::size_t empty_places = 3;

std::vector<StoryFace> few_of(std::vector<StoryFace> stories) {
    while (stories.size() > most_sheets) {
        const auto spare = std::find_if(stories.rbegin(), stories.rend(),
                                        [](const StoryFace& story) { return !story.chosen; });
        if (spare == stories.rend()) break;
        stories.erase(std::next(spare).base());
    }
    if (stories.size() > most_sheets) stories.resize(most_sheets);
    return stories;
}

/// A title and a line of it, at the top of a sheet.
void draw_writing(Ui& ui, Rect& inside, Role ink) {
    const float thick = std::max(2.F, inside.w * 0.09F);
    for (const float share : {1.F, 0.6F}) {
        const Rect row = inside.take_top(thick, thick * 1.4F);
        fill(ui, {row.x, row.y, row.w * share, row.h}, ink, 1);
    }
}

/// A dot a vote, from the bottom up; as many as fit.
void draw_votes(Ui& ui, const Rect& inside, int votes, Role ink) {
    const float radius = std::max(2.F, inside.w * 0.12F);
    float y = inside.bottom() - radius;
    for (int i = 0; i < votes && y - radius >= inside.y; ++i, y -= radius * 2.8F)
        ui.dl->AddCircleFilled({inside.centre().x, y}, radius, ui.colour(ink), 16);
}

void draw_sheet(Ui& ui, const Rect& sheet, const StoryFace& story) {
    fill(ui, sheet, story.chosen ? Role::accent_soft : Role::surface, 4);
    if (ui.theme.high_contrast) outline(ui, sheet, story.chosen ? Role::accent : Role::line, 4);
    Rect inside = sheet.inset(sheet.w * 0.2F, sheet.h * 0.12F);
    const Role ink = story.chosen ? Role::accent : Role::bead_away;
    draw_writing(ui, inside, ink);
    draw_votes(ui, inside, story.votes, ink);
}

}  // namespace

void draw_story_face(Ui& ui, const Rect& rect, const std::vector<StoryFace>& stories) {
    const auto shown = few_of(stories);
    const std::size_t places = std::max(shown.size(), empty_places);
    const Rect page = rect.inset(rect.w * 0.08F, rect.h * 0.12F);
    const float gap = page.w * 0.05F;
    for (std::size_t i = 0; i < places; ++i) {
        const Rect sheet = page.column(static_cast<int>(i), static_cast<int>(places), gap);
        if (i < shown.size())
            draw_sheet(ui, sheet, shown[i]);
        else
            dashed_rect(ui, sheet, ui.colour(Role::line), 4);
    }
}

}  // namespace kring
