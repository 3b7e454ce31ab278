#include "app/ui/arena_picture.h"

#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace kring {

using ui::Kind;
using ui::Rect;
using ui::Role;

Rect ArenaPicture::rect_of(std::size_t box) const {
    return at(layout.boxes[box].rect).moved(shift[box].x, shift[box].y);
}

ImVec2 ArenaPicture::bead_of(std::size_t box) const {
    const ImVec2 bead = at(layout.boxes[box].bead);
    return {bead.x + shift[box].x, bead.y + shift[box].y};
}

Lit ArenaPicture::lit(const CardBox& box) const {
    if (!light) return Lit::plain;
    if (std::find(box.members.begin(), box.members.end(), pointed) != box.members.end())
        return Lit::focus;
    const bool within = std::any_of(box.members.begin(), box.members.end(),
                                    [&](CardId id) { return light->cards.contains(id); });
    return within ? Lit::chain : Lit::away;
}

Lit ArenaPicture::lit(const LinkCurve& link) const {
    const auto is = [&](LinkId id) { return id == pointed_link; };
    if (pointed_link && std::any_of(link.links.begin(), link.links.end(), is)) return Lit::focus;
    if (!light) return Lit::plain;
    const bool within = std::any_of(link.links.begin(), link.links.end(),
                                    [&](LinkId id) { return light->links.contains(id); });
    return within ? Lit::chain : Lit::away;
}

Kind kind_of(const CardBox& box) {
    switch (box.column) {
    case ArenaColumn::investor: return Kind::investor;
    case ArenaColumn::activity: return Kind::activity;
    case ArenaColumn::collector: return Kind::collector;
    case ArenaColumn::effect: break;
    }
    return box.negative ? Kind::negative : Kind::effect;
}

static void draw_rim(ui::Ui& ui, const std::vector<ImVec2>& points, std::size_t from,
                     std::size_t to, Role role, float width) {
    std::vector<ImVec2> half;
    for (std::size_t i = from; i <= to; ++i) half.push_back(points[i % (points.size() - 1)]);
    ui.dl->AddPolyline(half.data(), static_cast<int>(half.size()), ui.colour(role), 0, width);
}

/// A point of the rim moved `by` away from the middle.
static ArenaPoint outside(const Superellipse& oval, ArenaPoint p, float by) {
    const float dx = p.x - oval.cx;
    const float dy = p.y - oval.cy;
    const float length = std::max(std::hypot(dx, dy), 1.F);
    return {p.x + dx / length * by, p.y + dy / length * by};
}

void draw_arena_ground(ui::Ui& ui, const ArenaPicture& picture) {
    std::vector<ImVec2> points;
    for (const ArenaPoint& p : outline(picture.layout.oval)) points.push_back(picture.at(p));
    if (points.size() < 8) return;
    if (points.front().x != points.back().x || points.front().y != points.back().y)
        points.push_back(points.front());
    ui.dl->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()) - 1,
                               ui.colour(Role::surface));
    const std::size_t quarter = (points.size() - 1) / 4;
    const bool bare = ui.theme.high_contrast;  // there a rim is a line, not a band
    const float width = bare ? ui.px(1.5F) : picture.layout.rim;
    draw_rim(ui, points, quarter, 3 * quarter, bare ? Role::investor_line : Role::rim_investors,
             width);
    draw_rim(ui, points, 3 * quarter, 5 * quarter,
             bare ? Role::collector_line : Role::rim_collectors, width);
    for (const SameParty& same : picture.layout.same_parties) {
        std::vector<ImVec2> line;
        for (const ArenaPoint& p : same.line)
            line.push_back(picture.at(bare ? outside(picture.layout.oval, p, ui.px(8)) : p));
        const bool away = picture.light && !picture.light->cards.contains(same.party);
        ui.dl->AddPolyline(line.data(), static_cast<int>(line.size()),
                           ui.colour(away ? Role::bead_away : Role::text), 0, ui.px(2));
    }
}

ArenaCurve curve_of(const ArenaPicture& picture, const LinkCurve& link) {
    const ImVec2 from = picture.shift[link.from];
    const ImVec2 to = picture.shift[link.to];
    const auto moved = [&](ArenaPoint p, ImVec2 by) {
        const ImVec2 at = picture.at(p);
        return ImVec2{at.x + by.x, at.y + by.y};
    };
    return {moved(link.p[0], from), moved(link.p[1], from), moved(link.p[2], to),
            moved(link.p[3], to)};
}

static Role link_role(const ArenaPicture& picture, const LinkCurve& link, Lit lit) {
    if (lit == Lit::away) return Role::link_away;
    if (link.negative) return ui::line_of(Kind::negative);
    return ui::line_of(kind_of(picture.layout.boxes[link.from]));
}

/// Tokens: 1.5, 3 and 5 for the three weights.
static float link_width(ui::Ui& ui, int weight) {
    return ui.px(weight >= 3 ? 5.F : weight == 2 ? 3.F : 1.5F);
}

static void draw_link(ui::Ui& ui, const ArenaPicture& picture, const LinkCurve& link, Lit lit) {
    const ArenaCurve c = curve_of(picture, link);
    const ImU32 colour = ui.colour(link_role(picture, link, lit));
    const float width = link_width(ui, link.width) + (lit == Lit::focus ? ui.px(1.5F) : 0);
    const bool head = link.shape != LinkShape::curve;
    ImVec2 end = c.b;
    const float length = ui.px(8) + width;
    ImVec2 direction{c.b.x - c.c2.x, c.b.y - c.c2.y};
    const float size = std::hypot(direction.x, direction.y);
    if (head && size > 0) {
        direction = {direction.x / size, direction.y / size};
        end = {c.b.x - direction.x * length * 0.8F, c.b.y - direction.y * length * 0.8F};
    }
    float on = 0;
    float off = 0;
    if (link.shape == LinkShape::back)
        on = off = 2;
    else if (link.dashed)
        on = -1;
    ui::draw_bezier(ui, {c.a, c.c1, c.c2, end}, colour, width, on, off);
    if (head && size > 0) ui::arrow_head(ui, c.b, direction, length, colour);
}

void draw_arena_links(ui::Ui& ui, const ArenaPicture& picture) {
    for (const bool faded : {true, false})
        for (const LinkCurve& link : picture.layout.links) {
            const Lit lit = picture.lit(link);
            if ((lit == Lit::away) == faded) draw_link(ui, picture, link, lit);
        }
}

/// "Korte termijn": a name on a card begins with a capital.
static std::string as_name(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string stack_name(const Words& words, const Board& board, const CardBox& box) {
    switch (box.by) {
    case StackBy::theme: return box.theme;
    case StackBy::horizon: return as_name(words(key_of(box.horizon)));
    case StackBy::scope: return as_name(words(key_of(box.scope)));
    case StackBy::rest: break;
    }
    // What no group holds together is called by its first card; the second line counts the others.
    const Card* first = board.find(box.members.front());
    return first != nullptr ? first->text : std::string{};
}

std::string second_line(const Words& words, const Board& board, const CardBox& box) {
    if (box.stack && box.by == StackBy::rest)
        return words.count("arena.and_more", static_cast<std::int64_t>(box.members.size()) - 1);
    if (box.stack) {
        static constexpr const char* keys[] = {"arena.count_parties", "arena.count_activities",
                                               "arena.count_effects", "arena.count_parties"};
        return words.count(keys[static_cast<int>(box.column)],
                           static_cast<std::int64_t>(box.members.size()));
    }
    std::string line;
    for (const LinkId id : box.says) {
        const Link* link = board.find(id);
        if (link == nullptr) continue;
        const LinkDetails& d = link->details;
        const std::string word = !d.note.empty() ? d.note
                                 : d.contribution != Contribution::unset
                                     ? words(key_of(d.contribution))
                                 : d.benefit != Benefit::unset ? words(key_of(d.benefit))
                                                               : std::string{};
        if (word.empty()) continue;
        line += line.empty() ? word : ", " + word;
    }
    return line;
}

namespace {

struct BoxColours {
    ImU32 fill, border, text, second, disc, glyph;
    ImU32 bead_rim = 0;
};

BoxColours colours_of(ui::Ui& ui, Kind kind, Lit lit) {
    if (lit == Lit::away)
        return {ui.colour(Role::away_fill), ui.theme.high_contrast ? ui.colour(Role::hair) : 0,
                ui.colour(Role::away),      ui.colour(Role::away),
                ui.colour(Role::bead_away), ui.colour(Role::bead)};
    if (lit == Lit::focus) {
        const ImU32 ink = ui.colour(ui::ink_of(kind));
        const ImU32 paper = ui.colour(Role::bead);
        return {ink, ink, paper, paper, paper, ink, ink};
    }
    return {ui.colour(ui::tint_of(kind)), ui.colour(ui::line_of(kind)), ui.colour(Role::text),
            ui.colour(Role::text2),       ui.colour(ui::line_of(kind)), ui.colour(Role::bead)};
}

Role text_role(Lit lit, bool second) {
    if (lit == Lit::away) return Role::away;
    if (lit == Lit::focus) return Role::bead;
    return second ? Role::text2 : Role::text;
}

float longest_word(ui::Ui& ui, const std::string& text, const ui::TextLook& look) {
    std::istringstream words{text};
    float widest = 0;
    for (std::string word; words >> word;)
        widest = std::max(widest, ui::text_width(ui, word, look));
    return widest;
}

void draw_words(ui::Ui& ui, const Words& words, const ArenaPicture& picture, const CardBox& box,
                Rect inside, Lit lit) {
    const bool party = box.column == ArenaColumn::investor || box.column == ArenaColumn::collector;
    const Card* card = box.stack ? nullptr : picture.board.find(box.card);
    if (!box.stack && !party) {
        ui::draw_text_middle(ui, inside, card->text,
                             {.role = text_role(lit, false), .max_lines = 2});
        return;
    }
    const std::string name = box.stack ? stack_name(words, picture.board, box) : card->text;
    const std::string second = second_line(words, picture.board, box);
    const ui::TextLook bold{.weight = ui::Weight::semibold, .role = text_role(lit, false)};
    if (second.empty()) {
        // A word that is too long for the card ends in an ellipsis rather than in two halves.
        ui::TextLook look = bold;
        look.max_lines = longest_word(ui, name, bold) > inside.w ? 1 : 2;
        ui::draw_text_middle(ui, inside, name, look);
        return;
    }
    Rect both = inside.middle_row(ui.px(40));
    ui::draw_text(ui, both.take_top(ui.px(20)), name, bold);
    ui::draw_text(ui, both, second, {.role = text_role(lit, true)});
}

}  // namespace

void draw_arena_box(ui::Ui& ui, const Words& words, const ArenaPicture& picture,
                    std::size_t index) {
    const CardBox& box = picture.layout.boxes[index];
    const Kind kind = kind_of(box);
    const Lit lit = picture.lit(box);
    const BoxColours colours = colours_of(ui, kind, lit);
    const Rect whole = picture.rect_of(index);
    const Rect front{whole.x, whole.y, whole.w - box.step, whole.h - box.step};
    if (box.stack) {
        const Rect back = front.moved(box.step, box.step);
        ui::fill(ui, back, colours.fill, 8);
        if (colours.border != 0) ui::outline(ui, back, colours.border, 8);
    }
    ui::fill(ui, front, colours.fill, 8);
    if (colours.border != 0) ui::outline(ui, front, colours.border, 8);
    const bool bead_right = box.column == ArenaColumn::investor;
    const Rect inside = bead_right ? front.inset(ui.px(12), 0, ui.px(20), 0)
                                   : front.inset(ui.px(20), 0, ui.px(12), 0);
    draw_words(ui, words, picture, box, inside, lit);
    ui::bead(ui, picture.bead_of(index), ui::icon_of(kind), colours.disc, colours.glyph, 26,
             colours.bead_rim);
}

void draw_gone_box(ui::Ui& ui, const ArenaPicture& picture, std::size_t index) {
    const CardBox& box = picture.layout.boxes[index];
    const Card* card = picture.board.find(box.card);
    const Rect rect = picture.rect_of(index);
    ui::fill(ui, rect, Role::surface, 8);
    ui::dashed_rect(ui, rect, ui.colour(Role::bead_away), 8);
    const bool bead_right = box.column == ArenaColumn::investor;
    const Rect inside = bead_right ? rect.inset(ui.px(12), 0, ui.px(20), 0)
                                   : rect.inset(ui.px(20), 0, ui.px(12), 0);
    if (card != nullptr) ui::draw_struck(ui, inside, card->text, {.role = Role::away});
    ui::bead(ui, picture.bead_of(index), ui::icon_of(kind_of(box)), ui.colour(Role::bead_away),
             ui.colour(Role::bead), 26);
}

}  // namespace kring
