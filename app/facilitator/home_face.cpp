#include "app/facilitator/home_face.h"

#include "app/ui/draw.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <vector>

namespace kring {
namespace {

using namespace ui;

enum Column : std::size_t { investors, activities, effects, collectors, columns };

struct Dot {
    ImVec2 at;
    Kind kind = Kind::activity;
};

struct Face {
    ImVec2 centre;
    float rx = 0, ry = 0, rim = 0, dot = 0, thin = 0, step = 0;
    std::array<std::vector<CardId>, columns> order;
    std::array<std::map<CardId, Dot>, columns> dots;
};

/// Half the width of the oval at a height from its middle (tokens.md 6, n = 2.9).
float half_width(const Face& face, float dy) {
    const float share = std::min(std::abs(dy) / face.ry, 1.F);
    return face.rx * std::pow(1.F - std::pow(share, 2.9F), 1.F / 2.9F);
}

void path_half(Ui& ui, const Face& face, float from, float to) {
    constexpr int steps = 48;
    for (int i = 0; i <= steps; ++i) {
        const float t = from + (to - from) * static_cast<float>(i) / steps;
        const float c = std::cos(t);
        const float s = std::sin(t);
        const float power = 2.F / 2.9F;
        ui.dl->PathLineTo(
            {face.centre.x + std::copysign(std::pow(std::abs(c), power), c) * face.rx,
             face.centre.y + std::copysign(std::pow(std::abs(s), power), s) * face.ry});
    }
}

void draw_oval(Ui& ui, const Face& face) {
    constexpr float half = std::numbers::pi_v<float> / 2;
    path_half(ui, face, 0, 4 * half);
    ui.dl->PathFillConvex(ui.colour(Role::surface));
    path_half(ui, face, half, 3 * half);
    ui.dl->PathStroke(ui.colour(Role::rim_investors), 0, face.rim);
    path_half(ui, face, -half, half);
    ui.dl->PathStroke(ui.colour(Role::rim_collectors), 0, face.rim);
}

void keep_few(std::vector<CardId>& cards) {
    if (cards.size() > most_dots) cards.resize(most_dots);
}

void fill_columns(Face& face, const Board& board) {
    face.order[activities] = cards_of(board, CardKind::activity);
    face.order[effects] = cards_of(board, CardKind::effect);
    for (const CardId party : cards_of(board, CardKind::party)) {
        if (on_investor_rim(board, party)) face.order[investors].push_back(party);
        if (on_collector_rim(board, party)) face.order[collectors].push_back(party);
    }
    for (auto& column : face.order) keep_few(column);
}

/// Puts a column in the order of the middle of its neighbours, so that few curves cross.
void untangle(Face& face, const Board& board, Column column, Column beside) {
    const auto& fixed = face.order[beside];
    std::map<CardId, std::pair<float, int>> sums;
    for (const auto& [id, link] : board.links) {
        if (!board.shows(link)) continue;
        for (const auto& [mine, other] :
             {std::pair{link.from, link.to}, std::pair{link.to, link.from}}) {
            const auto place = std::find(fixed.begin(), fixed.end(), other);
            if (place == fixed.end()) continue;
            auto& [sum, n] = sums[mine];
            sum += static_cast<float>(place - fixed.begin());
            ++n;
        }
    }
    const auto middle = [&sums](CardId id) {
        const auto it = sums.find(id);
        return it == sums.end() ? 1000.F : it->second.first / static_cast<float>(it->second.second);
    };
    std::stable_sort(face.order[column].begin(), face.order[column].end(),
                     [&middle](CardId a, CardId b) { return middle(a) < middle(b); });
}

void place_column(Face& face, const Board& board, Column column, Kind kind) {
    const auto& cards = face.order[column];
    if (cards.empty()) return;
    const bool rim = column == investors || column == collectors;
    const float reach = (rim ? 0.62F : 0.8F) * face.ry;
    const float gaps = static_cast<float>(std::max<std::size_t>(cards.size() - 1, 1));
    const float step = std::min(face.step, 2 * reach / gaps);
    float dy = -step * static_cast<float>(cards.size() - 1) / 2;
    for (const CardId id : cards) {
        float x = column == activities ? -0.375F * face.rx : 0.32F * face.rx;
        if (rim) x = column == investors ? -half_width(face, dy) : half_width(face, dy);
        Kind shown = kind;
        if (kind == Kind::effect && board.find(id)->details.valence == Valence::negative)
            shown = Kind::negative;
        face.dots[column][id] = {{face.centre.x + x, face.centre.y + dy}, shown};
        dy += step;
    }
}

const Dot* dot_of(const Face& face, Column column, CardId id) {
    const auto it = face.dots[column].find(id);
    return it == face.dots[column].end() ? nullptr : &it->second;
}

void draw_curve(Ui& ui, const Face& face, const Link& link, Column from, Column to) {
    const Dot* a = dot_of(face, from, link.from);
    const Dot* b = dot_of(face, to, link.to);
    // A contribution runs party to activity; every method may name its ends the other way round.
    if (a == nullptr || b == nullptr) return;
    const bool bad = a->kind == Kind::negative || b->kind == Kind::negative;
    const float width = face.thin * (0.35F + 0.65F * static_cast<float>(link.details.weight));
    const float dash = link.details.assumed ? 4.F : 0.F;
    draw_bezier(ui, link_curve(a->at, b->at), ui.colour(line_of(bad ? Kind::negative : a->kind)),
                width, dash, dash * 0.75F);
}

void draw_links(Ui& ui, const Face& face, const Board& board) {
    for (const auto& [id, link] : board.links) {
        if (!board.shows(link)) continue;
        if (link.kind == LinkKind::contribution) draw_curve(ui, face, link, investors, activities);
        if (link.kind == LinkKind::produces) draw_curve(ui, face, link, activities, effects);
        if (link.kind == LinkKind::benefit) draw_curve(ui, face, link, effects, collectors);
    }
}

Face measure(Ui& ui, const Rect& rect) {
    // 0 at the small size of the design, 1 at the large one.
    const float large = std::clamp((rect.w / ui.scale - 120) / 144, 0.F, 1.F);
    // Below the small size everything shrinks alike.
    const float shrink = std::min(rect.w / ui.scale / 120, 1.F);
    const auto between = [large, shrink](float small, float big) {
        return (small + (big - small) * large) * shrink;
    };
    Face face;
    face.centre = rect.centre();
    face.rx = rect.w / 2 - ui.px(between(10, 16));
    face.ry = rect.h / 2 - ui.px(between(9, 12));
    face.rim = ui.px(between(6, 8));
    face.dot = ui.px(between(4.5F, 5.5F));
    face.thin = ui.px(1.2F);
    face.step = ui.px(between(9.7F, 23.F));
    return face;
}

}  // namespace

void draw_face(Ui& ui, const Rect& rect, const Board& board) {
    Face face = measure(ui, rect);
    draw_oval(ui, face);
    fill_columns(face, board);
    untangle(face, board, effects, activities);
    untangle(face, board, investors, activities);
    untangle(face, board, collectors, effects);
    place_column(face, board, investors, Kind::investor);
    place_column(face, board, activities, Kind::activity);
    place_column(face, board, effects, Kind::effect);
    place_column(face, board, collectors, Kind::collector);
    draw_links(ui, face, board);
    std::size_t most = 0;
    for (const auto& column : face.order) most = std::max(most, column.size());
    const float radius = most > 7 ? face.dot * 0.8F : face.dot;
    for (const auto& column : face.dots)
        for (const auto& [id, dot] : column)
            ui.dl->AddCircleFilled(dot.at, radius, ui.colour(line_of(dot.kind)), 20);
}

const Board& sample_board() {
    static const Board board = [] {
        Board made;
        const auto card = [&made](Seq id, CardKind kind, bool invests, bool collects) {
            Card c;
            c.kind = kind;
            c.rank = static_cast<double>(id);
            c.details.sides = {invests, collects};
            made.cards.emplace(CardId{id}, c);
        };
        for (Seq id = 1; id <= 3; ++id) card(id, CardKind::party, true, false);
        for (Seq id = 4; id <= 6; ++id) card(id, CardKind::activity, false, false);
        for (Seq id = 7; id <= 10; ++id) card(id, CardKind::effect, false, false);
        for (Seq id = 11; id <= 13; ++id) card(id, CardKind::party, false, true);
        struct Line {
            LinkKind kind;
            Seq from, to;
            int weight;
        };
        constexpr std::array lines{
            Line{LinkKind::contribution, 1, 4, 2}, Line{LinkKind::contribution, 2, 5, 1},
            Line{LinkKind::contribution, 3, 6, 2}, Line{LinkKind::produces, 4, 7, 1},
            Line{LinkKind::produces, 5, 8, 1},     Line{LinkKind::produces, 5, 9, 1},
            Line{LinkKind::produces, 6, 10, 2},    Line{LinkKind::benefit, 7, 11, 1},
            Line{LinkKind::benefit, 8, 12, 2},     Line{LinkKind::benefit, 9, 12, 1},
            Line{LinkKind::benefit, 10, 13, 1}};
        Seq next = 20;
        for (const Line& line : lines) {
            Link link{line.kind, CardId{line.from}, CardId{line.to}, {}};
            link.details.weight = line.weight;
            made.links.emplace(LinkId{next++}, link);
        }
        return made;
    }();
    return board;
}

}  // namespace kring
