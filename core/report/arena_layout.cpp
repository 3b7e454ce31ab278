#include "core/report/arena_layout.h"

#include "core/report/arena_parts.h"

#include <algorithm>
#include <utility>

namespace kring {

namespace arena {
namespace {

/// Which cards stand in which column, each in the order of the board.
std::array<Cards, arena_columns> gather(const Board& board) {
    std::set<CardId> investing;
    std::set<CardId> collecting;
    for (const auto& [id, link] : board.links) {
        const auto from = board.cards.find(link.from);
        const auto to = board.cards.find(link.to);
        if (from == board.cards.end() || to == board.cards.end()) continue;
        if (from->second.in_bin || to->second.in_bin) continue;
        if (link.kind == LinkKind::contribution) investing.insert(link.from);
        if (link.kind == LinkKind::benefit) collecting.insert(link.to);
    }
    std::array<std::vector<std::pair<double, CardId>>, arena_columns> ranked;
    const auto add = [&](ArenaColumn column, CardId id, const Card& card) {
        ranked[at(column)].push_back({card.rank, id});
    };
    for (const auto& [id, card] : board.cards) {
        if (card.in_bin) continue;
        if (card.kind == CardKind::activity) add(ArenaColumn::activity, id, card);
        if (card.kind == CardKind::effect) add(ArenaColumn::effect, id, card);
        if (card.kind != CardKind::party) continue;
        const Sides& sides = card.details.sides;
        if (sides.investor || investing.contains(id)) add(ArenaColumn::investor, id, card);
        if (sides.collector || collecting.contains(id)) add(ArenaColumn::collector, id, card);
    }
    std::array<Cards, arena_columns> columns;
    for (std::size_t c = 0; c < arena_columns; ++c) {
        std::sort(ranked[c].begin(), ranked[c].end());
        for (const auto& [rank, id] : ranked[c]) columns[c].push_back(id);
    }
    return columns;
}

/// The boxes of all columns and the slots they go into, not yet in order.
struct Columns {
    std::vector<CardBox> boxes;
    std::array<std::vector<Slot>, arena_columns> slots;
    Order start;
};

void add_column(Columns& all, const Board& board, const Frame& frame, ArenaColumn column,
                const Cards& cards, const std::set<std::string>& opened) {
    const HandPlaced hand = hand_placed(frame, column, board, cards);
    const auto fixed = [&](CardId id) {
        return std::any_of(hand.fixed.begin(), hand.fixed.end(),
                           [&](const Slot& s) { return s.by_hand == id; });
    };
    Cards others;
    for (const CardId id : cards)
        if (!fixed(id)) others.push_back(id);
    std::vector<CardBox> boxes = fold_column(board, column, others, hand.room, opened);
    std::vector<Slot>& slots = all.slots[at(column)];
    slots = slots_of(frame, column, hand, boxes.size());
    auto next = boxes.begin();
    for (const Slot& slot : slots) {
        all.start[at(column)].push_back(all.boxes.size());
        if (!slot.by_hand) {
            all.boxes.push_back(std::move(*next++));
            continue;
        }
        CardBox box;
        box.column = column;
        box.card = slot.by_hand;
        box.members = {slot.by_hand};
        box.by_hand = true;
        box.negative = board.cards.at(slot.by_hand).details.valence == Valence::negative &&
                       column == ArenaColumn::effect;
        all.boxes.push_back(std::move(box));
    }
}

float width_of(const ArenaSize& size, ArenaColumn column) {
    if (column == ArenaColumn::activity) return size.activity_width;
    return column == ArenaColumn::effect ? size.effect_width : size.party_width;
}

void put(CardBox& box, const Frame& frame, float top) {
    const ArenaSize& s = frame.size;
    const float x = left_edge(frame, box.column, top + s.card_height / 2);
    box.rect = {x, top, width_of(s, box.column), s.card_height};
    box.step = box.stack ? s.stack_step : 0;
    box.bead = {box.column == ArenaColumn::investor ? box.rect.right() : box.rect.x,
                box.front().centre().y};
}

/// The links whose words stand on the second line of a party, each word once.
void name_links(std::vector<CardBox>& boxes, const Board& board) {
    std::map<std::pair<CardId, bool>, CardBox*> of_party;
    for (CardBox& box : boxes)
        if (box.card &&
            (box.column == ArenaColumn::investor || box.column == ArenaColumn::collector))
            of_party[{box.card, box.column == ArenaColumn::investor}] = &box;
    const auto same_word = [](const LinkDetails& a, const LinkDetails& b) {
        return a.note == b.note &&
               (!a.note.empty() || (a.contribution == b.contribution && a.benefit == b.benefit));
    };
    for (const auto& [id, link] : board.links) {
        const LinkDetails& d = link.details;
        const bool in = link.kind == LinkKind::contribution;
        if (!in && link.kind != LinkKind::benefit) continue;
        if (d.note.empty() && d.contribution == Contribution::unset && d.benefit == Benefit::unset)
            continue;
        const auto other = board.cards.find(in ? link.to : link.from);
        const auto box = of_party.find({in ? link.from : link.to, in});
        if (box == of_party.end() || other == board.cards.end() || other->second.in_bin) continue;
        std::vector<LinkId>& says = box->second->says;
        if (std::none_of(says.begin(), says.end(),
                         [&](LinkId said) { return same_word(board.links.at(said).details, d); }))
            says.push_back(id);
    }
}

}  // namespace
}  // namespace arena

ArenaLayout lay_out_arena(const Board& board, std::span<const Gap> gaps, const ArenaSize& size,
                          const std::set<std::string>& opened) {
    using namespace arena;
    const arena::Frame frame = arena::frame_of(size);
    const std::array<Cards, arena_columns> cards = gather(board);
    Columns all;
    for (std::size_t c = 0; c < arena_columns; ++c)
        add_column(all, board, frame, static_cast<ArenaColumn>(c), cards[c], opened);
    const Order order = order_boxes(all.boxes, all.start, joins_of(board, all.boxes));

    ArenaLayout layout;
    layout.oval = frame.oval;
    layout.rim = frame.size.rim;
    layout.columns = frame.columns;
    for (std::size_t c = 0; c < arena_columns; ++c)
        for (std::size_t i = 0; i < order[c].size(); ++i) {
            layout.boxes.push_back(std::move(all.boxes[order[c][i]]));
            put(layout.boxes.back(), frame, all.slots[c][i].top);
        }
    name_links(layout.boxes, board);
    draw_links(layout, frame, joins_of(board, layout.boxes));
    draw_open_places(layout, frame, gaps);
    draw_same_parties(layout, frame);
    return layout;
}

const CardBox* ArenaLayout::box_of(CardId card) const {
    for (const CardBox& box : boxes)
        if (std::find(box.members.begin(), box.members.end(), card) != box.members.end())
            return &box;
    return nullptr;
}

const CardBox* ArenaLayout::box_of(CardId card, ArenaColumn column) const {
    for (const CardBox& box : boxes)
        if (box.column == column &&
            std::find(box.members.begin(), box.members.end(), card) != box.members.end())
            return &box;
    return nullptr;
}

Place place_at(const ArenaLayout& layout, const ArenaSize& size, ArenaColumn column, float y) {
    const arena::Frame frame = arena::frame_of(size);
    const ArenaRect& all = layout.columns[arena::at(column)];
    const float card = frame.size.card_height;
    const float way = std::max(all.h - card, 1e-3F);
    return {std::clamp(static_cast<double>((y - card / 2 - all.y) / way), 0.0, 1.0)};
}

std::size_t count_crossings(const ArenaLayout& layout) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < layout.links.size(); ++i)
        for (std::size_t k = i + 1; k < layout.links.size(); ++k) {
            const LinkCurve& a = layout.links[i];
            const LinkCurve& b = layout.links[k];
            if (a.shape != LinkShape::curve || a.kind != b.kind) continue;
            if ((a.from < b.from && a.to > b.to) || (a.from > b.from && a.to < b.to)) ++n;
        }
    return n;
}

Spotlight spotlight(const Board& board, CardId card) {
    Spotlight lit;
    const std::vector<CardId> chain = chain_of(board, card);
    lit.cards = {chain.begin(), chain.end()};
    for (const auto& [id, link] : board.links)
        if (board.shows(link) && lit.cards.contains(link.from) && lit.cards.contains(link.to))
            lit.links.insert(id);
    return lit;
}

}  // namespace kring
