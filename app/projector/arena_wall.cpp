#include "app/projector/wall_page.h"
#include "app/ui/arena_picture.h"

#include <algorithm>
#include <array>
#include <set>

namespace kring {

using ui::Kind;
using ui::Rect;
using ui::Role;

namespace {

constexpr std::array column_kinds{Kind::investor, Kind::activity, Kind::effect, Kind::collector};

/// The sizes of the wall; on one that is not so wide cards get narrower and stand closer, and keep
/// the height of their two lines.
ArenaSize size_for(const WallPage& wall, const Rect& field) {
    ArenaSize size = wall_size({0, 0, field.w, field.h}, wall.ui.scale / 2);
    const float cards = 2 * size.party_width + size.activity_width + size.effect_width;
    const float beads = 2 * size.bead_radius;
    size.column_gap = std::clamp((field.w - cards - beads) / 3, wall.w(32), size.column_gap);
    const float room = field.w - beads - 3 * size.column_gap;
    const float narrower = std::clamp(room / cards, 0.1F, 1.F);
    for (float* width : {&size.party_width, &size.activity_width, &size.effect_width})
        *width *= narrower;
    return size;
}

/// The stack that holds the card in the spotlight is opened: the room wants to see the card.
ArenaLayout lay_out(const ArenaScreen& screen, const ArenaSize& size) {
    ArenaLayout layout = lay_out_arena(screen.board, screen.gaps, size);
    const CardBox* box = screen.spotlight ? layout.box_of(screen.spotlight) : nullptr;
    if (box == nullptr || !box->stack) return layout;
    return lay_out_arena(screen.board, screen.gaps, size, {box->key});
}

/// Where the cards of a column begin: on the rim for a party, the middle one of them.
float left_of(const WallPage& wall, const ArenaPicture& picture, std::size_t column, float card) {
    const Superellipse& oval = picture.layout.oval;
    if (column == 0 || column == 3) {
        const float rim = column == 0 ? oval.cx - oval.rx : oval.cx + oval.rx;
        return picture.origin.x + rim - card / 2;
    }
    return picture.origin.x + picture.layout.columns[column].x - wall.w(16);
}

void draw_heads(const WallPage& wall, const ArenaScreen& screen, const ArenaPicture& picture,
                const ArenaSize& size, const Rect& line) {
    ui::Ui& ui = wall.ui;
    std::array<float, 5> left{};
    for (std::size_t i = 0; i < 4; ++i) left[i] = left_of(wall, picture, i, size.party_width);
    left[0] = line.x;
    left[4] = line.right();
    for (std::size_t i = 0; i < 4; ++i) {
        std::string head = wall.in(screen.heads[i]);
        if (head.empty()) continue;
        if (head.front() >= 'a' && head.front() <= 'z')
            head.front() = static_cast<char>(head.front() - 'a' + 'A');
        const float wide =
            wall.w(36 + 16) + ui::text_width(ui, head, {.weight = ui::Weight::semibold}) + 1;
        Rect place{left[i], line.y, std::max(left[i + 1] - left[i] - wall.w(16), 0.F), line.h};
        if (i == 3) place = Rect{left[i], line.y, std::max(wide, place.w), line.h}.kept_in(line);
        ui::icon(ui, ui::icon_of(column_kinds[i]), place.take_left(wall.w(36), wall.w(16)).centre(),
                 18, ui::line_of(column_kinds[i]), 2.2F);
        ui::draw_text(ui, place, head,
                      {.weight = ui::Weight::semibold, .role = ui::ink_of(column_kinds[i])});
    }
}

void draw_open_places(ui::Ui& ui, const ArenaPicture& picture) {
    for (const OpenPlace& place : picture.layout.open_places) {
        const Rect circle = picture.at(place.rect);
        const Role role = picture.light ? Role::away : Role::text2;
        ui::dashed_line(ui, picture.at(place.from), picture.at(place.to), ui.colour(role));
        ui.dl->AddCircleFilled(circle.centre(), circle.w / 2, ui.colour(Role::surface), 48);
        ui::open_place(ui, circle.centre(), circle.w / 2 / ui.scale, role);
    }
}

/// An empty column asks for its first card.
void draw_invitations(const WallPage& wall, const ArenaScreen& screen, const ArenaPicture& picture,
                      const ArenaSize& size) {
    ui::Ui& ui = wall.ui;
    const std::array widths{size.party_width, size.activity_width, size.effect_width,
                            size.party_width};
    for (std::size_t i = 0; i < arena_columns; ++i) {
        const auto column = static_cast<ArenaColumn>(i);
        const auto& boxes = picture.layout.boxes;
        const bool used = std::any_of(boxes.begin(), boxes.end(),
                                      [&](const auto& box) { return box.column == column; });
        const std::string& invites = wall.in(screen.invites[i]);
        if (used || invites.empty()) continue;
        const float width = std::min(widths[i], picture.layout.columns[i].w);
        const float x = i == 0 || i == 3 ? left_of(wall, picture, i, width)
                                         : picture.origin.x + picture.layout.columns[i].x;
        const float text =
            ui::text_height(ui, width - wall.w(48), invites, {.max_lines = 3}) + wall.w(24);
        const float height = std::max(size.card_height, text);
        const float middle = picture.origin.y + picture.layout.oval.cy;
        const Rect card{x, middle - height / 2, width, height};
        ui::fill(ui, card, Role::surface, 8);
        ui::dashed_rect(ui, card, ui.colour(Role::line), 8);
        ui::draw_text_middle(ui, card.inset(wall.w(24), 0), invites,
                             {.role = Role::text2, .max_lines = 3});
    }
}

/// One line of the legend: a sign and what it means.
struct Sign {
    enum class Is { thick, dashed, same, open, stack } is;
    std::string text;
};

void draw_sign(const WallPage& wall, Sign::Is is, const Rect& box) {
    ui::Ui& ui = wall.ui;
    const ImVec2 a{box.x, box.centre().y};
    const ImVec2 b{box.right(), box.centre().y};
    const ImU32 ink = ui.colour(Role::text);
    switch (is) {
    case Sign::Is::thick: ui.dl->AddLine(a, b, ink, wall.w(10)); break;
    case Sign::Is::dashed: ui::dashed_line(ui, a, b, ink); break;
    case Sign::Is::same: ui.dl->AddLine(a, b, ink, wall.w(4)); break;
    case Sign::Is::open: ui::open_place(ui, box.centre(), 11); break;
    case Sign::Is::stack: {
        const Rect front = Rect::around(box.centre(), wall.w(36), wall.w(28));
        for (const Rect& card : {front.moved(wall.w(8), wall.w(8)), front}) {
            ui::fill(ui, card, Role::effect_tint, 4);
            ui::outline(ui, card, Role::effect_line, 4, 1.5F);
        }
        break;
    }
    }
}

/// Nothing of the picture lies in `box`.
bool is_free(const WallPage& wall, const ArenaPicture& picture, const Rect& box) {
    for (std::size_t i = 0; i < picture.layout.boxes.size(); ++i)
        if (picture.rect_of(i).grown(wall.w(6)).overlaps(box)) return false;
    const auto rim = outline(picture.layout.oval, picture.layout.rim / 2);
    return std::none_of(rim.begin(), rim.end(), [&](const ArenaPoint& p) {
        return box.grown(wall.w(4)).contains(picture.at(p));
    });
}

/// In the bottom corner; what finds no room beside the picture is left out.
void draw_legend(const WallPage& wall, const ArenaPicture& picture, std::vector<Sign> signs,
                 const Rect& field, bool right) {
    ui::Ui& ui = wall.ui;
    for (; !signs.empty(); signs.pop_back()) {
        float width = 0;
        for (const Sign& sign : signs) width = std::max(width, ui::text_width(ui, sign.text) + 1);
        width += wall.w(48 + 16);
        const float height = wall.w(46) * static_cast<float>(signs.size());
        Rect box{right ? field.right() - width : field.x, wall.page.bottom() - wall.w(24) - height,
                 width, height};
        if (!is_free(wall, picture, box)) continue;
        for (const Sign& sign : signs) {
            Rect row = box.take_top(wall.w(46));
            draw_sign(wall, sign.is, row.take_left(wall.w(48), wall.w(16)));
            ui::draw_text(ui, row, sign.text);
        }
        return;
    }
}

void draw_legends(const WallPage& wall, const ArenaScreen& screen, const ArenaPicture& picture,
                  const Rect& field) {
    const auto& links = picture.layout.links;
    const auto any_link = [&](auto&& is) { return std::any_of(links.begin(), links.end(), is); };
    std::vector<Sign> left;
    if (any_link([](const LinkCurve& link) { return link.width > 1; }))
        left.push_back({Sign::Is::thick, wall.words("arena.thicker")});
    if (any_link([](const LinkCurve& link) { return link.dashed; }))
        left.push_back({Sign::Is::dashed, wall.words("arena.assumed")});
    draw_legend(wall, picture, left, field, false);
    std::vector<Sign> right;
    const auto& boxes = picture.layout.boxes;
    if (!picture.layout.same_parties.empty())
        right.push_back({Sign::Is::same, wall.words("arena.same_party")});
    if (std::any_of(boxes.begin(), boxes.end(), [](const CardBox& box) { return box.stack; }))
        right.push_back({Sign::Is::stack, wall.words("wall.stack")});
    const auto& places = picture.layout.open_places;
    const bool gains = std::any_of(places.begin(), places.end(), [](const OpenPlace& place) {
        return place.gap.rule == GapRule::effect_without_collector;
    });
    if (gains && !wall.in(screen.invites[3]).empty() && right.size() < 2)
        right.push_back({Sign::Is::open, wall.in(screen.invites[3])});
    draw_legend(wall, picture, right, field, true);
}

}  // namespace

void draw_arena(const WallPage& wall, const ArenaScreen& screen, Rect area) {
    ui::Ui& ui = wall.ui;
    if (screen.board.cards.empty() && wall.in(screen.heads[1]).empty())
        return draw_wall_invitation(wall, area, ui::Icon::note, wall.words("wall.no_cards"));
    const Rect heads = area.take_top(wall.w(40), wall.w(22));
    area.h = wall.page.bottom() - wall.w(22) - area.y;
    const ArenaSize size = size_for(wall, area);
    const ArenaLayout layout = lay_out(screen, size);
    ArenaPicture picture{layout,
                         screen.board,
                         area.min(),
                         std::nullopt,
                         screen.spotlight,
                         {},
                         std::vector<ImVec2>(layout.boxes.size(), ImVec2{0, 0})};
    if (screen.spotlight) picture.light = spotlight(screen.board, screen.spotlight);
    draw_heads(wall, screen, picture, size, heads);
    draw_arena_ground(ui, picture);
    draw_arena_links(ui, picture);
    draw_invitations(wall, screen, picture, size);
    for (std::size_t i = 0; i < layout.boxes.size(); ++i)
        draw_arena_box(ui, wall.words, picture, i);
    draw_open_places(ui, picture);
    draw_legends(wall, screen, picture, area);
}

}  // namespace kring
