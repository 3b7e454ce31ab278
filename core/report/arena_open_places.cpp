#include "core/report/arena_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kring::arena {

namespace {

struct Asks {
    ArenaColumn column = ArenaColumn::effect;
    bool right = true;  ///< of the card, where its links leave; else left, where they arrive
};

std::optional<Asks> asks(GapRule rule) {
    switch (rule) {
    case GapRule::activity_without_effect: return Asks{ArenaColumn::activity, true};
    case GapRule::activity_without_investor: return Asks{ArenaColumn::activity, false};
    case GapRule::effect_out_of_reach: return Asks{ArenaColumn::effect, false};
    case GapRule::effect_without_collector: return Asks{ArenaColumn::effect, true};
    default: return std::nullopt;
    }
}

ArenaRect round(ArenaPoint centre, float radius) {
    return {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
}

bool inside(const ArenaRect& field, const ArenaRect& r) {
    return r.x >= field.x && r.y >= field.y && r.right() <= field.right() &&
           r.bottom() <= field.bottom();
}

/// Everything that is drawn already.
struct Taken {
    std::vector<ArenaRect> rects;
    std::vector<ArenaPoint> lines;  ///< points along the links, closer together than a circle
};

std::vector<ArenaPoint> points_on(const std::vector<LinkCurve>& links) {
    constexpr int steps = 24;
    std::vector<ArenaPoint> points;
    points.reserve(links.size() * (steps + 1));
    for (const LinkCurve& link : links) {
        for (int i = 0; i <= steps; ++i) {
            const float t = static_cast<float>(i) / steps;
            const float u = 1 - t;
            const std::array<float, 4> share{u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
            ArenaPoint at;
            for (std::size_t k = 0; k < share.size(); ++k) {
                at.x += share[k] * link.p[k].x;
                at.y += share[k] * link.p[k].y;
            }
            points.push_back(at);
        }
    }
    return points;
}

bool on_a_line(const OpenPlace& place, const std::vector<ArenaPoint>& lines, float unit) {
    const ArenaPoint centre = place.rect.centre();
    const float reach = place.rect.w / 2 + 3 * unit;
    return std::any_of(lines.begin(), lines.end(), [&](const ArenaPoint& p) {
        return std::hypot(p.x - centre.x, p.y - centre.y) < reach;
    });
}

/// The circle at the end of the longest line that runs into nothing, clear of cards and of links;
/// without a line it sits on the edge of the card, like a bead, and on the left, where the bead is,
/// there is none. Where links run everywhere it lies on them rather than being left out.
bool find_room(OpenPlace& place, const CardBox& box, bool right, const ArenaSize& size,
               const Taken& taken) {
    const float bead = right ? 0 : size.bead_radius;
    const float edge = right ? box.rect.right() : box.rect.x - bead;
    const float way = right ? 1.F : -1.F;
    const float y = box.bead.y;
    std::optional<OpenPlace> crowded;
    for (const float part : {1.F, 0.75F, 0.5F, 0.25F, 0.F}) {
        if (part == 0 && !right) break;
        const float line = part * size.open_line;
        const float centre = part > 0 ? edge + way * (line + size.open_radius) : edge;
        place.rect = round({centre, y}, size.open_radius);
        place.from = {edge, y};
        place.to = {part > 0 ? edge + way * line : edge, y};
        const bool free =
            std::none_of(taken.rects.begin(), taken.rects.end(), [&](const ArenaRect& r) {
                return r != box.rect && r.overlaps(place.rect);
            });
        if (!free || !inside(size.field, place.rect)) continue;
        if (part == 0 || !on_a_line(place, taken.lines, size.card_height / 56)) return true;
        if (!crowded) crowded = place;
    }
    if (crowded) place = *crowded;
    return crowded.has_value();
}

}  // namespace

void draw_open_places(ArenaLayout& layout, const Frame& frame, std::span<const Gap> gaps) {
    Taken taken{{}, points_on(layout.links)};
    for (const CardBox& box : layout.boxes) {
        taken.rects.push_back(box.rect);
        taken.rects.push_back(round(box.bead, frame.size.bead_radius));
    }
    // A stack asks only what all its cards ask.
    std::vector<Gap> open{gaps.begin(), gaps.end()};
    std::sort(open.begin(), open.end());
    const auto is_open = [&](GapRule rule, CardId card) {
        return std::binary_search(open.begin(), open.end(), Gap{rule, card});
    };
    for (const GapRule rule : {GapRule::effect_without_collector, GapRule::activity_without_effect,
                               GapRule::activity_without_investor, GapRule::effect_out_of_reach}) {
        const Asks where = *asks(rule);
        for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
            const CardBox& box = layout.boxes[i];
            if (box.column != where.column) continue;
            if (!std::all_of(box.members.begin(), box.members.end(),
                             [&](CardId id) { return is_open(rule, id); }))
                continue;
            OpenPlace place;
            place.gap = {rule, box.members.front()};
            place.box = i;
            if (!find_room(place, box, where.right, frame.size, taken)) continue;
            taken.rects.push_back(place.rect);
            layout.open_places.push_back(place);
        }
    }
}

}  // namespace kring::arena
