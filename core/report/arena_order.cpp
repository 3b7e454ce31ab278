#include "core/report/arena_parts.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace kring::arena {

namespace {

/// Where a card stands, by side of the picture: a party has a box on each rim.
class BoxIndex {
public:
    explicit BoxIndex(const std::vector<CardBox>& boxes) {
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const ArenaColumn column = boxes[i].column;
            auto& side = column == ArenaColumn::investor    ? m_left
                         : column == ArenaColumn::collector ? m_right
                                                            : m_inner;
            for (const CardId id : boxes[i].members) side.push_back({id, i});
        }
        for (auto* side : {&m_left, &m_inner, &m_right}) std::sort(side->begin(), side->end());
    }
    /// The boxes a link runs between; nothing when one of them does not show.
    std::optional<std::pair<std::size_t, std::size_t>> ends(const Link& link) const {
        const auto from = find(link.kind == LinkKind::contribution ? m_left : m_inner, link.from);
        const auto to = find(link.kind == LinkKind::benefit ? m_right : m_inner, link.to);
        if (!from || !to) return std::nullopt;
        return std::pair{*from, *to};
    }

private:
    using Side = std::vector<std::pair<CardId, std::size_t>>;
    static std::optional<std::size_t> find(const Side& side, CardId id) {
        const auto it = std::lower_bound(side.begin(), side.end(), std::pair{id, std::size_t{0}});
        if (it == side.end() || it->first != id) return std::nullopt;
        return it->second;
    }
    Side m_left, m_inner, m_right;
};

}  // namespace

std::vector<Join> joins_of(const Board& board, const std::vector<CardBox>& boxes) {
    const BoxIndex index{boxes};
    std::vector<Join> joins;
    joins.reserve(board.links.size());
    for (const auto& [id, link] : board.links) {
        const auto ends = index.ends(link);
        if (!ends || ends->first == ends->second) continue;
        joins.push_back({link.kind,
                         ends->first,
                         ends->second,
                         {id},
                         link.details.weight,
                         link.details.assumed});
    }
    const auto key = [](const Join& j) { return std::tuple{j.from, j.to, j.kind}; };
    std::stable_sort(joins.begin(), joins.end(),
                     [&](const Join& a, const Join& b) { return key(a) < key(b); });
    std::vector<Join> added;
    for (Join& join : joins) {
        if (added.empty() || key(added.back()) != key(join)) {
            added.push_back(std::move(join));
            continue;
        }
        Join& sum = added.back();
        sum.links.push_back(join.links.front());
        sum.weight += join.weight;
        sum.dashed = sum.dashed && join.dashed;
    }
    return added;
}

namespace {

/// Orders columns so that few lines cross. Works on slots: `m_slot[box]` is the place of a box in
/// its column. By barycentre, two sweeps there and back; then neighbours change places as long as
/// that takes crossings away. Whole numbers only, so that a tie stays a tie and nothing jumps.
class Orderer {
public:
    Orderer(const std::vector<CardBox>& boxes, Order start, const std::vector<Join>& joins)
        : m_boxes{boxes}, m_order{std::move(start)}, m_slot(boxes.size(), 0), m_left(boxes.size()),
          m_right(boxes.size()) {
        for (const auto& column : m_order)
            for (std::size_t i = 0; i < column.size(); ++i) m_slot[column[i]] = i;
        for (const Join& join : joins) {
            if (at(boxes[join.from].column) + 1 != at(boxes[join.to].column)) continue;
            m_right[join.from].push_back(join.to);
            m_left[join.to].push_back(join.from);
        }
    }

    Order run() {
        m_best = m_order;
        m_least = crossings();
        for (int sweep = 0; sweep < 2; ++sweep) {
            for (std::size_t c = 1; c < arena_columns; ++c) by_barycentre(c, m_left);
            keep_if_better();
            for (std::size_t c = arena_columns - 1; c-- > 0;) by_barycentre(c, m_right);
            keep_if_better();
        }
        restore_best();
        for (int pass = 0; pass < 4; ++pass)
            if (!change_neighbours()) break;
        return m_order;
    }

private:
    using Neighbours = std::vector<std::vector<std::size_t>>;

    /// Cards of an opened stack stay together: they have one barycentre.
    bool together(std::size_t a, std::size_t b) const {
        return !m_boxes[a].opened_in.empty() && m_boxes[a].opened_in == m_boxes[b].opened_in;
    }

    struct Weighed {
        std::size_t box = 0;
        std::size_t sum = 0, count = 0;
        bool operator<(const Weighed& o) const { return sum * o.count < o.sum * count; }
    };

    /// Boxes with no neighbour on that side and boxes put by hand keep their slot.
    void by_barycentre(std::size_t c, const Neighbours& side) {
        std::vector<std::size_t>& column = m_order[c];
        std::vector<Weighed> moving;
        for (const std::size_t box : column) {
            Weighed w{box, 0, 0};
            for (const std::size_t other : column)
                if (other == box || together(box, other))
                    for (const std::size_t n : side[other]) w.sum += m_slot[n], ++w.count;
            if (w.count > 0 && !m_boxes[box].by_hand) moving.push_back(w);
        }
        std::vector<std::size_t> slots;
        for (const Weighed& w : moving) slots.push_back(m_slot[w.box]);
        std::stable_sort(moving.begin(), moving.end());
        for (std::size_t i = 0; i < moving.size(); ++i) put(c, slots[i], moving[i].box);
    }

    void put(std::size_t c, std::size_t slot, std::size_t box) {
        m_order[c][slot] = box;
        m_slot[box] = slot;
    }

    /// Crossings between the lines of two boxes on one side, were `upper` above `lower`.
    std::size_t between(std::size_t upper, std::size_t lower, const Neighbours& side) const {
        std::size_t n = 0;
        for (const std::size_t a : side[upper])
            for (const std::size_t b : side[lower]) n += m_slot[a] > m_slot[b] ? 1U : 0U;
        return n;
    }

    std::size_t crossings() const {
        std::size_t n = 0;
        for (const auto& column : m_order)
            for (std::size_t i = 0; i < column.size(); ++i)
                for (std::size_t k = i + 1; k < column.size(); ++k)
                    n += between(column[i], column[k], m_right);
        return n;
    }

    void keep_if_better() {
        const std::size_t now = crossings();
        if (now >= m_least) return;
        m_least = now;
        m_best = m_order;
    }

    void restore_best() {
        m_order = m_best;
        for (const auto& column : m_order)
            for (std::size_t i = 0; i < column.size(); ++i) m_slot[column[i]] = i;
    }

    bool change_neighbours() {
        bool changed = false;
        for (std::size_t c = 0; c < arena_columns; ++c)
            for (std::size_t i = 0; i + 1 < m_order[c].size(); ++i) {
                const std::size_t a = m_order[c][i];
                const std::size_t b = m_order[c][i + 1];
                if (m_boxes[a].by_hand || m_boxes[b].by_hand) continue;
                const bool apart = !m_boxes[a].opened_in.empty() || !m_boxes[b].opened_in.empty();
                if (apart && !together(a, b)) continue;
                const std::size_t now = between(a, b, m_left) + between(a, b, m_right);
                const std::size_t then = between(b, a, m_left) + between(b, a, m_right);
                if (then >= now) continue;
                put(c, i, b);
                put(c, i + 1, a);
                changed = true;
            }
        return changed;
    }

    const std::vector<CardBox>& m_boxes;
    Order m_order;
    Order m_best;
    std::size_t m_least = 0;
    std::vector<std::size_t> m_slot;
    Neighbours m_left, m_right;
};

}  // namespace

Order order_boxes(const std::vector<CardBox>& boxes, const Order& start,
                  const std::vector<Join>& joins) {
    return Orderer{boxes, start, joins}.run();
}

}  // namespace kring::arena
