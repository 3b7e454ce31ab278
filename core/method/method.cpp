#include "core/method/method.h"

#include <algorithm>

namespace kring {

namespace {

template <class Things> auto find_id(const Things& things, std::string_view id) {
    const auto found = std::find_if(things.begin(), things.end(),
                                    [id](const auto& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

/// A party named on both rims stands first where it puts in.
bool takes(const Lane& lane, CardKind kind, Sides sides) {
    if (lane.kind != kind) return false;
    if (kind != CardKind::party) return true;
    if (sides == Sides{}) return true;
    return (sides.investor && lane.sides.investor) || (sides.collector && lane.sides.collector);
}

}  // namespace

const Phase* Method::phase(std::string_view phase_id) const { return find_id(phases, phase_id); }

const Lane* Method::lane(std::string_view lane_id) const { return find_id(lanes, lane_id); }

const Lane* Method::lane_of(CardKind kind, Sides sides) const {
    const auto found = std::find_if(lanes.begin(), lanes.end(), [kind, sides](const Lane& lane) {
        return takes(lane, kind, sides);
    });
    return found == lanes.end() ? nullptr : &*found;
}

std::optional<LinkKind> Method::link_between(CardKind from, CardKind to) const {
    const auto found = std::find_if(links.begin(), links.end(), [from, to](const LinkRule& rule) {
        return rule.from == from && rule.to == to;
    });
    if (found == links.end()) return std::nullopt;
    return found->kind;
}

const PhaseOrder* Method::order(std::string_view order_id) const {
    return find_id(orders, order_id);
}

}  // namespace kring
