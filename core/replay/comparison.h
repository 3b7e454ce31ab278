#pragma once

#include "core/model/board.h"

#include <optional>
#include <utility>
#include <vector>

namespace kring {

/// A card of an earlier session and the one of a later session that stands for the same.
struct SameCard {
    CardId before, now;
    bool by_hand = false;
    bool operator==(const SameCard&) const = default;
};

/// Two boards of the same case, a year apart: what stayed, what is gone, what is new.
struct Comparison {
    std::vector<SameCard> same;      ///< in the order of the earlier board
    std::vector<CardId> gone;        ///< of the earlier board
    std::vector<CardId> fresh;       ///< of the later board
    std::vector<SameCard> moved;     ///< of the same: now of another kind, or on another rim
    std::vector<SameCard> reworded;  ///< of the same: said in other words
    std::vector<LinkId>
        links_gone;  ///< of the earlier board, between cards that are both still there
    std::vector<LinkId> links_fresh;  ///< of the later board, likewise
    bool operator==(const Comparison&) const = default;
};

/// A pair somebody made by hand; `now` nothing: they said that it has no counterpart.
struct HandMatch {
    CardId before;
    std::optional<CardId> now;
};

/// Matches cards by their text, without case, accents and spaces at the ends: of the same kind
/// first, then of any. Pairs by hand come before all; one that names a card that does not show is
/// passed over. A card has at most one counterpart.
Comparison compare(const Board& before, const Board& now,
                   const std::vector<HandMatch>& by_hand = {});

}  // namespace kring
