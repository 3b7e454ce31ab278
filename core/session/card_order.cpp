#include "core/session/card_order.h"

#include <cmath>
#include <optional>

namespace kring {

namespace {

/// A number between two ranks; none when doubles have run out there.
std::optional<double> between(std::optional<double> low, std::optional<double> high) {
    double rank = 1;
    if (low && high)
        rank = *low + (*high - *low) / 2;
    else if (low)
        rank = *low + 1;
    else if (high)
        rank = *high - 1;
    const bool fits = std::isfinite(rank) && (!low || *low < rank) && (!high || rank < *high);
    return fits ? std::optional{rank} : std::nullopt;
}

}  // namespace

Ranking rank_at(const Board& board, const std::vector<CardId>& others, std::size_t position) {
    const auto rank_of = [&](std::size_t i) { return board.find(others[i])->rank; };
    const auto low = position > 0 ? std::optional{rank_of(position - 1)} : std::nullopt;
    const auto high = position < others.size() ? std::optional{rank_of(position)} : std::nullopt;
    if (const auto rank = between(low, high)) return {*rank, {}};

    Ranking fresh{static_cast<double>(position + 1), {}};
    for (std::size_t i = 0; i < others.size(); ++i) {
        const Card& card = *board.find(others[i]);
        const double rank = static_cast<double>(i < position ? i + 1 : i + 2);
        fresh.moved_apart.push_back(CardMoved{others[i], card.kind, card.details.sides, rank, {}});
    }
    return fresh;
}

}  // namespace kring
