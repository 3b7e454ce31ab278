#pragma once

#include "core/model/card.h"
#include "core/model/link.h"

#include <map>
#include <vector>

namespace kring {

/// All cards and links of a session, those in the bin too.
struct Board {
    std::map<CardId, Card> cards;
    std::map<LinkId, Link> links;
    bool operator==(const Board&) const = default;

    /// The card, also when it is in the bin; null when there never was one.
    const Card* find(CardId id) const;
    const Link* find(LinkId id) const;
    /// On the board: it exists and is not in the bin.
    bool shows(CardId id) const;
    /// A link shows while both its cards do; it comes back with them.
    bool shows(const Link& link) const;
};

/// A party puts in or gains as soon as a link says so.
bool invests(const Board& board, CardId party);
bool collects(const Board& board, CardId party);

/// On the left rim: it invests, or was named there. A party may stand on both rims, or on none.
bool on_investor_rim(const Board& board, CardId party);
bool on_collector_rim(const Board& board, CardId party);

/// Cards on the board of one kind, in the order of their rank.
std::vector<CardId> cards_of(const Board& board, CardKind kind);

/// Links on the board that leave or reach a card, in the order in which they were drawn.
std::vector<LinkId> links_from(const Board& board, CardId card);
std::vector<LinkId> links_to(const Board& board, CardId card);

/// The cards that hang together with `card`: everything it comes from and everything it leads to,
/// itself included, by id. Follows links forward from it and backward from it, not zigzag, and not
/// through another party: what that puts in elsewhere is another story. Empty for a card in the bin.
std::vector<CardId> chain_of(const Board& board, CardId card);

}  // namespace kring
