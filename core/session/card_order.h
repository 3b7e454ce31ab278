#pragma once

#include "core/session/event.h"

#include <cstddef>
#include <vector>

namespace kring {

/// A place between others of its kind.
struct Ranking {
    double rank = 0;
    /// When two neighbours have no number left between them: all others moved apart first.
    std::vector<Event> moved_apart;
};

/// The rank with which a card comes to stand at `position` among `others`, the cards of one kind in
/// order (without itself).
Ranking rank_at(const Board& board, const std::vector<CardId>& others, std::size_t position);

}  // namespace kring
