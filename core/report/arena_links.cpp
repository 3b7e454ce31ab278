#include "core/report/arena_parts.h"

#include <algorithm>
#include <cmath>

namespace kring::arena {

namespace {

bool same_column_neighbours(const ArenaLayout& layout, const Join& join) {
    const std::size_t apart = join.from > join.to ? join.from - join.to : join.to - join.from;
    return apart == 1 && layout.boxes[join.from].column == layout.boxes[join.to].column;
}

LinkShape shape_of(const ArenaLayout& layout, const Join& join) {
    if (join.kind == LinkKind::boosts) return LinkShape::back;
    if (join.kind != LinkKind::leads_to) return LinkShape::curve;
    return same_column_neighbours(layout, join) ? LinkShape::arrow : LinkShape::bow;
}

/// An end of a link on the right edge of a box.
struct Port {
    std::size_t box = 0;
    float other = 0;  ///< height of its other end: ports stand in this order
    std::size_t link = 0;
    std::size_t end = 0;  ///< 0 or 3: which point of the curve
};

std::vector<Port> ports_of(const ArenaLayout& layout) {
    std::vector<Port> ports;
    for (std::size_t i = 0; i < layout.links.size(); ++i) {
        const LinkCurve& link = layout.links[i];
        const CardBox& from = layout.boxes[link.from];
        const CardBox& to = layout.boxes[link.to];
        const bool bow = link.shape == LinkShape::bow;
        if (bow || (link.shape == LinkShape::curve && from.column != ArenaColumn::investor))
            ports.push_back({link.from, to.bead.y, i, 0});
        if (bow) ports.push_back({link.to, from.bead.y, i, 3});
    }
    std::stable_sort(ports.begin(), ports.end(), [](const Port& a, const Port& b) {
        return std::pair{a.box, a.other} < std::pair{b.box, b.other};
    });
    return ports;
}

/// Links that leave one card stand apart, in the order of their targets.
void spread_ports(ArenaLayout& layout, const ArenaSize& size) {
    const std::vector<Port> ports = ports_of(layout);
    for (std::size_t first = 0; first < ports.size();) {
        std::size_t end = first;
        while (end < ports.size() && ports[end].box == ports[first].box) ++end;
        const CardBox& box = layout.boxes[ports[first].box];
        const auto steps = static_cast<float>(end - first - 1);
        const float room = box.front().h - 16 * size.card_height / 56;
        const float gap = steps > 0 ? std::min(size.link_gap, room / steps) : 0;
        for (std::size_t i = first; i < end; ++i) {
            const float y = box.bead.y + gap * (static_cast<float>(i - first) - steps / 2);
            layout.links[ports[i].link].p[ports[i].end] = {box.rect.right(), y};
        }
        first = end;
    }
}

void bend_curve(LinkCurve& link) {
    const float middle = (link.p[0].x + link.p[3].x) / 2;
    link.p[1] = {middle, link.p[0].y};
    link.p[2] = {middle, link.p[3].y};
}

void bend_arrow(LinkCurve& link, const CardBox& from, const CardBox& to, float aside) {
    const bool down = from.rect.y < to.rect.y;
    const float x = from.rect.x + from.rect.w / 2 + aside;
    const float y0 = down ? from.rect.bottom() : from.rect.y;
    const float y1 = down ? to.rect.y : to.rect.bottom();
    link.p = {ArenaPoint{x, y0}, {x, y0 + (y1 - y0) / 3}, {x, y0 + (y1 - y0) * 2 / 3}, {x, y1}};
}

void bend_bow(LinkCurve& link, const Frame& frame) {
    const float span = std::abs(link.p[3].y - link.p[0].y) / frame.size.card_height;
    const float unit = frame.size.card_height / 56;
    // A curve reaches three quarters as far as its two control points; it stays off the beads.
    const float most =
        (frame.size.column_gap + frame.inward_right * 0.5F - frame.size.bead_radius) / 0.75F;
    const float out = std::min((16 + 8 * span) * unit, most);
    const float x = std::max(link.p[0].x, link.p[3].x) + out;
    link.p[1] = {x, link.p[0].y};
    link.p[2] = {x, link.p[3].y};
}

/// Under both columns where both cards are the last of theirs; else through the corridor between.
void bend_back(LinkCurve& link, const ArenaLayout& layout, const Frame& frame) {
    const CardBox& effect = layout.boxes[link.from];
    const CardBox& activity = layout.boxes[link.to];
    const auto last = [&](std::size_t box) {
        return box + 1 == layout.boxes.size() ||
               layout.boxes[box + 1].column != layout.boxes[box].column;
    };
    const float unit = frame.size.card_height / 56;
    if (last(link.from) && last(link.to)) {
        const float low = std::max(effect.rect.bottom(), activity.rect.bottom());
        const float most = (frame.oval.cy + frame.oval.ry - frame.size.rim / 2 - low) / 0.75F;
        const float depth = low + std::clamp(most - 2 * unit, 6 * unit, 40 * unit);
        const float from = effect.rect.x + 28 * unit;
        const float to = activity.rect.right() - 28 * unit;
        link.p = {ArenaPoint{from, effect.rect.bottom()},
                  {from, depth},
                  {to, depth},
                  {to, activity.rect.bottom()}};
        return;
    }
    const float corridor = effect.rect.x - activity.rect.right();
    const ArenaPoint a{effect.rect.x, effect.rect.bottom() - 9 * unit};
    const ArenaPoint b{activity.rect.right(), activity.rect.bottom() - 9 * unit};
    const float sag = 14 * unit;
    link.p = {a, {a.x - corridor * 0.6F, a.y + sag}, {b.x + corridor * 0.6F, b.y + sag}, b};
}

}  // namespace

void draw_links(ArenaLayout& layout, const Frame& frame, const std::vector<Join>& joins) {
    for (const Join& join : joins) {
        const CardBox& from = layout.boxes[join.from];
        const CardBox& to = layout.boxes[join.to];
        LinkCurve link;
        link.links = join.links;
        link.kind = join.kind;
        link.shape = shape_of(layout, join);
        link.from = join.from;
        link.to = join.to;
        link.p = {from.bead, from.bead, to.bead, to.bead};
        link.width = std::clamp(join.weight, link.shape == LinkShape::arrow ? 2 : 1, 3);
        link.dashed = join.dashed;
        link.negative = from.negative || to.negative;
        layout.links.push_back(std::move(link));
    }
    spread_ports(layout, frame.size);
    for (LinkCurve& link : layout.links) {
        const CardBox& from = layout.boxes[link.from];
        const CardBox& to = layout.boxes[link.to];
        const bool both_ways =
            link.shape == LinkShape::arrow &&
            std::any_of(joins.begin(), joins.end(), [&](const Join& j) {
                return j.kind == link.kind && j.from == link.to && j.to == link.from;
            });
        const float aside =
            both_ways ? (link.from < link.to ? -1.F : 1.F) * 2 * frame.size.link_gap : 0;
        switch (link.shape) {
        case LinkShape::curve: bend_curve(link); break;
        case LinkShape::arrow: bend_arrow(link, from, to, aside); break;
        case LinkShape::bow: bend_bow(link, frame); break;
        case LinkShape::back: bend_back(link, layout, frame); break;
        }
    }
}

namespace {

/// From the left box over the top (or under the bottom) to the right one, `out` outside the rim.
std::vector<ArenaPoint> along_rim(const Superellipse& oval, const CardBox& left,
                                  const CardBox& right, bool upper, float out) {
    const Superellipse path{oval.cx, oval.cy, oval.rx + out, oval.ry + out};
    const auto rim_point = [&](const CardBox& box, float side) {
        const float y = box.rect.centre().y;
        return ArenaPoint{path.cx + side * path.rim_x(y - path.cy), y};
    };
    const ArenaPoint first = rim_point(left, -1);
    const ArenaPoint last = rim_point(right, 1);
    // Clockwise from the right, so a quarter is the bottom and three quarters the top. Starting on
    // the far side of the half we want, the left comes before the right.
    std::vector<ArenaPoint> all = outline(oval, out);
    const auto quarter = static_cast<std::ptrdiff_t>(all.size() / 4);
    if (!upper) std::reverse(all.begin(), all.end());
    std::rotate(all.begin(), all.begin() + quarter, all.end());
    std::vector<ArenaPoint> line{first};
    for (const ArenaPoint& p : all) {
        const float end = p.x < path.cx ? first.y : last.y;
        if (upper ? p.y < end : p.y > end) line.push_back(p);
    }
    line.push_back(last);
    return line;
}

}  // namespace

void draw_same_parties(ArenaLayout& layout, const Frame& frame) {
    std::vector<std::pair<const CardBox*, const CardBox*>> pairs;
    for (const CardBox& left : layout.boxes) {
        if (left.column != ArenaColumn::investor || !left.card) continue;
        for (const CardBox& right : layout.boxes)
            if (right.column == ArenaColumn::collector && right.card == left.card)
                pairs.push_back({&left, &right});
    }
    for (const bool upper : {true, false}) {
        std::vector<std::pair<const CardBox*, const CardBox*>> half;
        for (const auto& [left, right] : pairs) {
            const float middle = (left->rect.centre().y + right->rect.centre().y) / 2;
            if ((middle <= layout.oval.cy) == upper) half.push_back({left, right});
        }
        const auto steps = static_cast<float>(half.size()) - 1;
        const float gap =
            steps > 0 ? std::min(frame.size.link_gap, 0.7F * frame.size.rim / steps) : 0;
        for (std::size_t i = 0; i < half.size(); ++i) {
            const float out = gap * (static_cast<float>(i) - steps / 2);
            layout.same_parties.push_back(
                {half[i].first->card, upper,
                 along_rim(layout.oval, *half[i].first, *half[i].second, upper, out)});
        }
    }
}

}  // namespace kring::arena
