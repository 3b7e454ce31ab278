#include "core/model/board.h"

#include <algorithm>
#include <set>

namespace kring {

namespace {

bool any_link(const Board& board, LinkKind kind, CardId Link::*end, CardId card) {
    return std::any_of(board.links.begin(), board.links.end(), [&](const auto& entry) {
        const Link& link = entry.second;
        return link.kind == kind && link.*end == card && board.shows(link);
    });
}

bool has_side(const Board& board, CardId party, bool Sides::*side) {
    const Card* card = board.find(party);
    return card && !card->in_bin && card->kind == CardKind::party && card->details.sides.*side;
}

/// Adds to `found` what can be reached from `start` by going from `near` to `far` over links. A
/// party on the way is an end: what it puts in elsewhere does not come from what it gains here.
void follow(const Board& board, CardId start, CardId Link::*near, CardId Link::*far,
            std::set<CardId>& found) {
    std::set<CardId> reached{start};
    std::vector<CardId> open{start};
    while (!open.empty()) {
        const CardId here = open.back();
        open.pop_back();
        const Card* card = board.find(here);
        if (here != start && card && card->kind == CardKind::party) continue;
        for (const auto& [id, link] : board.links)
            if (link.*near == here && board.shows(link) && reached.insert(link.*far).second)
                open.push_back(link.*far);
    }
    found.merge(reached);
}

}  // namespace

const Card* Board::find(CardId id) const {
    const auto it = cards.find(id);
    return it == cards.end() ? nullptr : &it->second;
}

const Link* Board::find(LinkId id) const {
    const auto it = links.find(id);
    return it == links.end() ? nullptr : &it->second;
}

bool Board::shows(CardId id) const {
    const Card* card = find(id);
    return card && !card->in_bin;
}

bool Board::shows(const Link& link) const { return shows(link.from) && shows(link.to); }

bool invests(const Board& board, CardId party) {
    return any_link(board, LinkKind::contribution, &Link::from, party);
}

bool collects(const Board& board, CardId party) {
    return any_link(board, LinkKind::benefit, &Link::to, party);
}

bool on_investor_rim(const Board& board, CardId party) {
    return has_side(board, party, &Sides::investor) || invests(board, party);
}

bool on_collector_rim(const Board& board, CardId party) {
    return has_side(board, party, &Sides::collector) || collects(board, party);
}

std::vector<CardId> cards_of(const Board& board, CardKind kind) {
    std::vector<std::pair<double, CardId>> ranked;
    for (const auto& [id, card] : board.cards)
        if (card.kind == kind && !card.in_bin) ranked.emplace_back(card.rank, id);
    std::sort(ranked.begin(), ranked.end());
    std::vector<CardId> cards;
    cards.reserve(ranked.size());
    for (const auto& [rank, id] : ranked) cards.push_back(id);
    return cards;
}

std::vector<LinkId> links_from(const Board& board, CardId card) {
    std::vector<LinkId> links;
    for (const auto& [id, link] : board.links)
        if (link.from == card && board.shows(link)) links.push_back(id);
    return links;
}

std::vector<LinkId> links_to(const Board& board, CardId card) {
    std::vector<LinkId> links;
    for (const auto& [id, link] : board.links)
        if (link.to == card && board.shows(link)) links.push_back(id);
    return links;
}

std::vector<CardId> chain_of(const Board& board, CardId card) {
    if (!board.shows(card)) return {};
    std::set<CardId> found;
    follow(board, card, &Link::from, &Link::to, found);
    follow(board, card, &Link::to, &Link::from, found);
    return {found.begin(), found.end()};
}

}  // namespace kring
