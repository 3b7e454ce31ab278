#include "core/report/arena_parts.h"

#include <algorithm>
#include <cmath>

namespace kring {

namespace {

/// Clear space between a card of an inner column and the rim, for a card of 56.
constexpr float rim_margin = 5;
constexpr float least_rows = 3;  ///< cards that must fit above each other, whatever the field

/// Smaller, so that four columns and three rows fit into the field.
ArenaSize made_to_fit(const ArenaSize& size) {
    const float wide = 2 * size.party_width + size.activity_width + size.effect_width +
                       3 * size.column_gap + 2 * size.bead_radius;
    const float high = least_rows * (size.card_height + size.least_gap) + 4 * size.rim;
    const float fit = std::min(size.field.w / wide, size.field.h / high);
    return fit < 1 ? scaled(size, std::max(fit, 0.F)) : size;
}

constexpr std::size_t segments = 240;

}  // namespace

ArenaSize scaled(const ArenaSize& size, float scale) {
    ArenaSize s = size;
    for (float* value : {&s.party_width, &s.activity_width, &s.effect_width, &s.card_height,
                         &s.least_gap, &s.stack_step, &s.rim, &s.bead_radius, &s.link_gap,
                         &s.open_radius, &s.open_line, &s.column_gap})
        *value *= scale;
    return s;
}

ArenaSize wall_size(const ArenaRect& field, float scale) {
    ArenaSize s;
    s.field = field;
    s.party_width = 300;
    s.activity_width = 308;
    s.effect_width = 374;
    s.card_height = 96;
    s.least_gap = 16;
    s.stack_step = 9;
    s.rim = 40;
    s.bead_radius = 24;
    s.link_gap = 10;
    s.open_radius = 22;
    s.open_line = 40;
    s.column_gap = 56;
    s.most_in_column = 6;
    return scaled(s, scale);
}

float Superellipse::rim_x(float dy) const {
    const float part = std::abs(dy) / std::max(ry, 1e-6F);
    return part >= 1 ? 0 : rx * std::pow(1 - std::pow(part, n), 1 / n);
}

float Superellipse::rim_y(float dx) const {
    const float part = std::abs(dx) / std::max(rx, 1e-6F);
    return part >= 1 ? 0 : ry * std::pow(1 - std::pow(part, n), 1 / n);
}

std::vector<ArenaPoint> outline(const Superellipse& oval, float grow) {
    static const std::vector<ArenaPoint> unit = [] {
        std::vector<ArenaPoint> points;
        const auto power = [](double v) {
            return static_cast<float>(
                std::copysign(std::pow(std::abs(v), 2.0 / double{Superellipse::n}), v));
        };
        for (std::size_t i = 0; i < segments; ++i) {
            const double t = 2 * 3.14159265358979 * static_cast<double>(i) / double{segments};
            points.push_back({power(std::cos(t)), power(std::sin(t))});
        }
        return points;
    }();
    std::vector<ArenaPoint> line = unit;
    for (ArenaPoint& p : line)
        p = {oval.cx + (oval.rx + grow) * p.x, oval.cy + (oval.ry + grow) * p.y};
    return line;
}

namespace arena {

std::size_t room_in(const ArenaSize& size, float length) {
    const float pitch = size.card_height + size.least_gap;
    if (length + 0.01F < size.card_height) return 0;
    return static_cast<std::size_t>((length + size.least_gap + 0.01F) / pitch);
}

Frame frame_of(const ArenaSize& wanted) {
    Frame f;
    const ArenaSize s = f.size = made_to_fit(wanted);
    const ArenaRect& field = s.field;
    f.oval = {field.centre().x, field.centre().y, std::max((field.w - s.party_width) / 2, 0.F),
              std::max((field.h - s.rim) / 2, 0.F)};
    // What three gaps leave over goes to the sides of the inner columns; most of it to the right,
    // where open places stand.
    const float spare =
        field.w - 2 * s.party_width - s.activity_width - s.effect_width - 3 * s.column_gap;
    f.inward = 0.35F * spare;
    f.inward_right = 0.47F * spare;
    const float activities = field.x + s.party_width + s.column_gap + f.inward;
    const float effects = activities + s.activity_width + s.column_gap + 0.18F * spare;

    const float unit = s.card_height / 56;
    const auto inner = [&](float x, float width) {
        const float reach = std::max(f.oval.cx - x + s.bead_radius, x + width - f.oval.cx);
        const float half = f.oval.rim_y(reach) - 0.55F * s.rim - rim_margin * unit;
        const float kept = std::max(half, least_rows / 2 * (s.card_height + s.least_gap));
        return ArenaRect{x, f.oval.cy - kept, width, 2 * kept};
    };
    // A card on the rim may stand off it by a third of its width before the column is full.
    const auto outer = [&](float x, float inward) {
        const float reach = f.oval.rx - inward - 0.35F * s.party_width;
        const float half =
            std::min(f.oval.rim_y(std::max(reach, 0.F)) + s.card_height / 2, field.h / 2);
        const float kept = std::max(half, least_rows / 2 * (s.card_height + s.least_gap));
        return ArenaRect{x, f.oval.cy - kept, s.party_width + inward, 2 * kept};
    };
    f.columns = {outer(field.x, f.inward), inner(activities, s.activity_width),
                 inner(effects, s.effect_width),
                 outer(field.right() - s.party_width - f.inward_right, f.inward_right)};
    return f;
}

float left_edge(const Frame& f, ArenaColumn column, float y) {
    if (column == ArenaColumn::activity || column == ArenaColumn::effect)
        return f.columns[at(column)].x;
    const float in = f.oval.rx - f.oval.rim_x(y - f.oval.cy);
    if (column == ArenaColumn::investor) return f.size.field.x + std::min(in, f.inward);
    return f.size.field.right() - f.size.party_width - std::min(in, f.inward_right);
}

namespace {

/// Free stretches of a column between the fixed cards, the least gap already taken off.
std::vector<ArenaRect> stretches(const Frame& f, ArenaColumn column,
                                 const std::vector<Slot>& fixed) {
    const ArenaRect& all = f.columns[at(column)];
    std::vector<ArenaRect> free;
    float top = all.y;
    for (const Slot& slot : fixed) {
        free.push_back({all.x, top, all.w, slot.top - f.size.least_gap - top});
        top = slot.top + f.size.card_height + f.size.least_gap;
    }
    free.push_back({all.x, top, all.w, all.bottom() - top});
    return free;
}

/// Tops for the cards put by hand: as asked, moved only as far as they stand in each other's way.
void keep_apart(const Frame& f, ArenaColumn column, std::vector<Slot>& fixed) {
    const ArenaRect& all = f.columns[at(column)];
    const float pitch = f.size.card_height + f.size.least_gap;
    float least = all.y;
    for (Slot& slot : fixed) {
        slot.top = std::max(slot.top, least);
        least = slot.top + pitch;
    }
    float most = all.bottom() - f.size.card_height;
    for (auto slot = fixed.rbegin(); slot != fixed.rend(); ++slot) {
        slot->top = std::min(slot->top, most);
        most = slot->top - pitch;
    }
}

HandPlaced try_hand_placed(const Frame& f, ArenaColumn column, const Board& board,
                           const Cards& placed) {
    HandPlaced hand;
    const ArenaRect& all = f.columns[at(column)];
    for (const CardId id : placed) {
        const double height = std::clamp(board.cards.at(id).place->height, 0.0, 1.0);
        hand.fixed.push_back(
            {all.y + static_cast<float>(height) * (all.h - f.size.card_height), id});
    }
    std::stable_sort(hand.fixed.begin(), hand.fixed.end(),
                     [](const Slot& a, const Slot& b) { return a.top < b.top; });
    keep_apart(f, column, hand.fixed);
    for (const ArenaRect& free : stretches(f, column, hand.fixed))
        hand.room += room_in(f.size, free.h);
    return hand;
}

}  // namespace

HandPlaced hand_placed(const Frame& f, ArenaColumn column, const Board& board, const Cards& cards) {
    Cards placed;
    for (const CardId id : cards)
        if (board.cards.at(id).place) placed.push_back(id);
    std::sort(placed.begin(), placed.end());
    const std::size_t most =
        std::min(f.size.most_in_column, room_in(f.size, f.columns[at(column)].h));
    // Too many by hand leave no room for the rest: the ones written last go back to the others.
    while (placed.size() > most) placed.pop_back();
    for (;; placed.pop_back()) {
        HandPlaced hand = try_hand_placed(f, column, board, placed);
        hand.room = std::min(hand.room, most - placed.size());
        const std::size_t others = cards.size() - placed.size();
        if (placed.empty() || hand.room >= std::min<std::size_t>(others, 3)) return hand;
    }
}

namespace {

/// How many of `others` go into each stretch: by its length, at most what it holds.
std::vector<std::size_t> share_out(const Frame& f, const std::vector<ArenaRect>& free,
                                   std::size_t others) {
    std::vector<std::size_t> count(free.size(), 0);
    for (std::size_t n = 0; n < others; ++n) {
        std::size_t best = free.size();
        float most = 0;
        for (std::size_t i = 0; i < free.size(); ++i) {
            const float each = free[i].h / static_cast<float>(count[i] + 1);
            if (count[i] >= room_in(f.size, free[i].h) || each <= most) continue;
            best = i;
            most = each;
        }
        if (best == free.size()) break;
        ++count[best];
    }
    return count;
}

/// `count` cards with equal gaps, as near to the middle of the oval as the stretch allows.
void fill_stretch(const Frame& f, ArenaColumn column, const ArenaRect& free, std::size_t count,
                  std::vector<Slot>& slots) {
    if (count == 0) return;
    const bool rim = column == ArenaColumn::investor || column == ArenaColumn::collector;
    const float unit = f.size.card_height / 56;
    const float most = rim ? std::max(28 * unit, 0.053F * f.size.field.h)
                           : std::max(40 * unit, 0.068F * f.size.field.h);
    const auto n = static_cast<float>(count);
    const float spare = free.h - n * f.size.card_height;
    const float gap = count > 1 ? std::min(most, spare / (n - 1)) : 0;
    const float length = n * f.size.card_height + (n - 1) * gap;
    const float lowest = std::max(free.y, free.bottom() - length);
    const float top = std::clamp(f.oval.cy - length / 2, free.y, lowest);
    for (std::size_t i = 0; i < count; ++i)
        slots.push_back({top + static_cast<float>(i) * (f.size.card_height + gap), {}});
}

}  // namespace

std::vector<Slot> slots_of(const Frame& f, ArenaColumn column, const HandPlaced& hand,
                           std::size_t others) {
    const std::vector<ArenaRect> free = stretches(f, column, hand.fixed);
    const std::vector<std::size_t> count = share_out(f, free, others);
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < free.size(); ++i) {
        fill_stretch(f, column, free[i], count[i], slots);
        if (i < hand.fixed.size()) slots.push_back(hand.fixed[i]);
    }
    return slots;
}

}  // namespace arena
}  // namespace kring
