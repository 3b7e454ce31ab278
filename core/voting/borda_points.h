#pragma once

#include "core/voting/tally.h"

#include <cstddef>
#include <cstdint>
#include <numeric>

namespace kring {

/// Points of one ballot among those who stand, place by place; in units of 1 / scale().
class BordaPoints {
public:
    BordaPoints(BordaVariant variant, std::size_t standing)
        : m_variant{variant}, m_standing{static_cast<std::int64_t>(standing)} {
        if (variant != BordaVariant::dowdall) return;
        for (std::int64_t k = 2; k <= m_standing; ++k) m_multiple = std::lcm(m_multiple, k);
    }

    /// Halves do for an average of whole points. For parts 1/k averaged over up to n candidates:
    /// the square of what 1 to n have in common.
    std::int64_t scale() const {
        return m_variant == BordaVariant::dowdall ? m_multiple * m_multiple : 2;
    }

    /// What each gets who shares the places `from` to `to` (from 1) on a ballot that ranks
    /// `ranked`.
    std::int64_t shared(std::size_t from, std::size_t to, std::size_t ranked) const {
        const auto a = static_cast<std::int64_t>(from);
        const auto b = static_cast<std::int64_t>(to);
        switch (m_variant) {
        case BordaVariant::classic:
        case BordaVariant::tournament: return 2 * m_standing - a - b;
        case BordaVariant::from_one: return 2 * m_standing + 2 - a - b;
        case BordaVariant::modified: return 2 * static_cast<std::int64_t>(ranked) + 2 - a - b;
        case BordaVariant::dowdall: break;
        }
        std::int64_t sum = 0;
        for (std::int64_t k = a; k <= b; ++k) sum += m_multiple / k;
        return sum * (m_multiple / (b - a + 1));
    }

    /// What each gets who is not on a ballot that ranks `ranked` of them, from 1.
    std::int64_t not_ranked(std::size_t ranked) const {
        if (m_variant != BordaVariant::tournament) return 0;
        return shared(ranked + 1, static_cast<std::size_t>(m_standing), ranked);
    }

private:
    BordaVariant m_variant;
    std::int64_t m_standing;
    std::int64_t m_multiple = 1;
};

}  // namespace kring
