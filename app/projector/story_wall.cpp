#include "app/projector/wall_page.h"
#include "app/ui/bmp_text.h"
#include "app/ui/text_layout.h"
#include "app/ui/wrapped_text.h"
#include "core/base/reading_time.h"
#include "core/base/sentences.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kring {

using ui::Icon;
using ui::Rect;
using ui::Role;

namespace {

/// A story in lines, and the sentence that is being read in it. Places are code points.
struct Told {
    std::u32string text;
    ui::WrappedText lines;
    ImFont* font = nullptr;
    float pitch = 0;
    std::size_t from = 0, to = 0;  ///< the sentence; equal: none

    std::size_t line_of(std::size_t place) const { return lines.row_of(place); }
};

std::string said_by(const WallPage& wall, const TellerShown& teller) {
    if (teller.as == TellerShown::As::nobody) return wall.words("story.nobody");
    if (teller.as == TellerShown::As::role)
        return wall.words("wall.teller_role", {{"role", teller.text}});
    return teller.text;
}

Told lay_out_story(const WallPage& wall, const StoryScreen& screen, const std::string& text,
                   float width) {
    Told told;
    told.font = ui::font_of(wall.ui.fonts, wall_reading, ui::Weight::regular);
    told.pitch = wall.w(66);
    told.text = ui::decode_utf8(ui::drawable(text));
    told.lines.lay_out(
        told.text, [&](char32_t c) { return ui::advance_of(told.font, c); }, width, true);
    const auto sentences = split_sentences(text);
    if (!screen.sentence || *screen.sentence >= sentences.size()) return told;
    const TextRange sentence = sentences[*screen.sentence];
    const auto places = [&](std::size_t bytes) {
        return ui::decode_utf8(ui::drawable(std::string_view{text}.substr(0, bytes))).size();
    };
    told.from = places(sentence.from);
    told.to = places(sentence.to);
    return told;
}

/// A soft strip behind the part of a line that is being read.
void draw_strip(const WallPage& wall, const Told& told, std::size_t line, ImVec2 at) {
    const ui::TextRow& row = told.lines.rows()[line];
    const std::size_t from = std::max(told.from, row.begin);
    const std::size_t to = std::min(told.to, told.lines.end_of(told.text, line));
    if (from >= to) return;
    const float left = at.x + told.lines.x_of(from, line);
    const float right = at.x + told.lines.x_of(to, line);
    const Rect strip{left - wall.w(6), at.y + wall.w(4), right - left + wall.w(12),
                     told.pitch - wall.w(8)};
    ui::fill(wall.ui, strip, Role::accent_soft, 6);
    if (wall.ui.theme.high_contrast) ui::outline(wall.ui, strip, Role::accent, 6);
}

void draw_line(const WallPage& wall, const Told& told, std::size_t line, ImVec2 at) {
    ui::Ui& ui = wall.ui;
    const ui::TextRow& row = told.lines.rows()[line];
    const std::size_t end = told.lines.end_of(told.text, line);
    const float y = std::floor(ui::text_top(told.font, at.y, told.pitch));
    const bool reading = told.to > told.from;
    for (std::size_t i = row.begin; i < end; ++i) {
        const bool now = !reading || (i >= told.from && i < told.to);
        told.font->RenderChar(ui.dl, told.font->FontSize, {at.x + told.lines.x_of(i, line), y},
                              ui.colour(now ? Role::text : Role::text2),
                              static_cast<ImWchar>(told.text[i]));
    }
}

/// The lines that stand on the wall: around the sentence that is being read, else from where the
/// facilitator scrolled to.
WallRows lines_shown(const WallPage& wall, const Told& told, float room) {
    const std::size_t count = told.lines.rows().size();
    const auto fit = static_cast<std::size_t>(std::max(room / told.pitch + 0.01F, 1.F));
    if (count <= fit) return {0, count, true};
    const std::size_t last = count - fit;  // the first line of the last page
    std::size_t begins = 0;
    if (told.to > told.from) {
        const std::size_t line = told.line_of(told.from);
        begins = std::min(line > 2 ? line - 2 : 0, last);
    }
    wall.page_until(static_cast<float>(last - begins) * told.pitch);
    const float scrolled = std::max(wall.look.scroll, 0.F) * wall.page.h / told.pitch;
    const std::size_t first = std::min(begins + static_cast<std::size_t>(scrolled + 0.5F), last);
    return {first, first + fit, false};
}

std::string minutes_called(const WallPage& wall, const std::string& text) {
    const double minutes = reading_minutes(text);
    if (minutes <= 0) return {};
    const auto whole = static_cast<std::int64_t>(std::lround(std::max(minutes, 1.0)));
    return wall.words.count("wall.reading_minutes", whole);
}

/// How long it takes, and which part of it this is; only the part where both do not fit.
void draw_foot(const WallPage& wall, const WallRows& rows, std::size_t count,
               const std::string& text, Rect row) {
    const std::string minutes = minutes_called(wall, text);
    const std::string part =
        rows.all ? std::string{}
                 : wall.words("wall.lines", {{"from", std::to_string(rows.first + 1)},
                                             {"to", std::to_string(rows.end)},
                                             {"all", std::to_string(count)}});
    if (minutes.empty() && part.empty()) return;
    const Icon icon = rows.all || rows.end == count ? Icon::timer : Icon::down;
    ui::icon(wall.ui, icon, row.take_left(wall.w(36), wall.w(14)).centre(), 18, Role::text2);
    const ui::TextLook look{.role = Role::text2};
    const std::string both = minutes + (minutes.empty() || part.empty() ? "" : "  ·  ") + part;
    const bool fits = part.empty() || ui::text_width(wall.ui, both, look) <= row.w;
    ui::draw_text(wall.ui, row, fits ? both : part, look);
}

/// Why it matters to the teller. Returns false when there is no room for all of it here.
bool draw_why(const WallPage& wall, const std::string& why, bool now, Rect& side) {
    ui::Ui& ui = wall.ui;
    const float inner = side.w - wall.w(80);
    for (const ui::TypeSize size : {wall_reading, wall_body}) {
        const float text = ui::text_height(ui, inner, why, {.size = size});
        const float height = wall.w(36 + 40 + 16 + 36) + text;
        if (height > side.h) continue;
        const Rect panel = side.take_top(height, wall.w(24));
        draw_wall_panel(wall, panel, Role::accent_soft, 12);
        if (now) ui::outline(ui, panel, Role::accent, 12);
        Rect rest = panel.inset(wall.w(40), wall.w(36));
        draw_wall_label(wall, rest.take_top(wall.w(40), wall.w(16)), Icon::reason,
                        wall.words("wall.why"));
        ui::draw_text_block(ui, rest, why, {.size = size});
        return true;
    }
    return false;
}

/// Which stories were heard and which come, around the one that is read.
void draw_list(const WallPage& wall, const std::vector<StoryScreen::Item>& list, Rect area) {
    ui::Ui& ui = wall.ui;
    const float pitch = wall.w(72);
    const float pad = wall.w(32);
    const auto fit = static_cast<std::size_t>(std::max((area.h - 2 * pad) / pitch, 0.F));
    if (list.size() < 2 || fit < std::min<std::size_t>(list.size(), 3)) return;
    const std::size_t shown = list.size() <= fit ? list.size() : fit - 1;
    const auto at = std::find_if(list.begin(), list.end(), [](const auto& i) { return i.now; });
    const auto now = static_cast<std::size_t>(at == list.end() ? 0 : at - list.begin());
    const std::size_t first = std::min(now > 1 ? now - 1 : 0, list.size() - shown);
    const float foot = shown < list.size() ? pitch : 0;
    area.h = 2 * pad + pitch * static_cast<float>(shown) + foot;
    draw_wall_panel(wall, area, Role::surface, 12);
    Rect rest = area.inset(wall.w(40), pad);
    for (std::size_t i = first; i < first + shown; ++i) {
        Rect row = rest.take_top(pitch);
        const ImVec2 centre = row.take_left(wall.w(52), wall.w(20)).centre();
        const WallDisc disc = list[i].now     ? WallDisc::now
                              : list[i].heard ? WallDisc::done
                                              : WallDisc::open;
        draw_wall_disc(wall, centre, disc, std::to_string(i + 1));
        ui::draw_text(ui, row, list[i].title,
                      {.weight = list[i].now ? ui::Weight::semibold : ui::Weight::regular});
    }
    if (foot > 0)
        ui::draw_text(
            ui, rest.take_top(pitch),
            wall.words.count("wall.and_more", static_cast<std::int64_t>(list.size() - shown)),
            {.role = Role::text2});
}

void draw_told(const WallPage& wall, const StoryScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    Rect teller = area.take_top(wall.w(40), wall.w(40));
    ui::icon(ui, Icon::person, teller.take_left(wall.w(36), wall.w(14)).centre(), 18, Role::text2);
    ui::draw_text(ui, teller, said_by(wall, screen.teller), {.role = Role::text2});
    Rect side = area.take_right(area.w * 0.3115F, wall.w(64));
    side.y += wall.w(8);
    side.h -= wall.w(8);
    std::string text = screen.text;
    const std::size_t sentences = split_sentences(text).size();
    const bool why_now = screen.sentence && *screen.sentence >= sentences;
    if (!screen.why.empty() && !draw_why(wall, screen.why, why_now, side))
        text += "\n\n" + wall.words("wall.why") + ": " + screen.why;
    draw_list(wall, screen.list, side);
    Rect column = area;
    column.w = std::min(column.w, wall.w(1160));
    const Rect foot = column.take_bottom(wall.w(40), wall.w(24));
    const Told told = lay_out_story(wall, screen, text, column.w);
    const WallRows rows = lines_shown(wall, told, column.h);
    for (std::size_t i = rows.first; i < rows.end; ++i)
        draw_strip(wall, told, i,
                   {column.x, column.y + told.pitch * static_cast<float>(i - rows.first)});
    for (std::size_t i = rows.first; i < rows.end; ++i)
        draw_line(wall, told, i,
                  {column.x, column.y + told.pitch * static_cast<float>(i - rows.first)});
    draw_foot(wall, rows, told.lines.rows().size(), text, foot);
}

}  // namespace

void draw_story(const WallPage& wall, const StoryScreen& screen) {
    Rect rest;
    if (screen.shows == StoryScreen::Shows::story) {
        draw_wall_head(wall, rest, screen.title, wall_title);
        return draw_told(wall, screen, rest);
    }
    draw_wall_head(wall, rest, wall.in(wall.audience.question));
    const bool withheld = screen.shows == StoryScreen::Shows::withheld;
    draw_wall_invitation(wall, rest, withheld ? Icon::lock : Icon::story,
                         wall.words(withheld ? "wall.withheld" : "wall.no_stories"),
                         withheld ? wall.words("wall.withheld_line") : std::string{});
}

}  // namespace kring
