#include "core/voting/tally.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace kring {

namespace {

/// Points of one ballot, place by place.
class BordaPoints {
public:
    BordaPoints(BordaVariant variant, std::size_t standing) : m_variant{variant} {
        m_standing = static_cast<std::int64_t>(standing);
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

private:
    BordaVariant m_variant;
    std::int64_t m_standing = 0;
    std::int64_t m_multiple = 1;
};

using Ranked = std::vector<std::pair<int, Candidate>>;

Ranked ranked_of(const Ballot& ballot, const std::vector<Candidate>& standing) {
    Ranked ranked;
    for (const Candidate c : standing)
        if (const Mark& mark = ballot.marks.at(c)) ranked.emplace_back(*mark, c);
    std::sort(ranked.begin(), ranked.end());
    return ranked;
}

void add_ranked(const BordaPoints& points, const Ranked& ranked, std::uint64_t ballots,
                Tally& tally) {
    for (std::size_t from = 0; from < ranked.size();) {
        std::size_t to = from;
        while (to + 1 < ranked.size() && ranked[to + 1].first == ranked[from].first) ++to;
        const std::int64_t each = points.shared(from + 1, to + 1, ranked.size());
        for (std::size_t i = from; i <= to; ++i) {
            Standing& candidate = tally.by_candidate[ranked[i].second];
            candidate.total += each * static_cast<std::int64_t>(ballots);
            candidate.backers += ballots;
        }
        from = to + 1;
    }
}

}  // namespace

Tally count_borda(BordaVariant variant, std::span<const BallotPile> box, std::size_t candidates,
                  const std::vector<Candidate>& standing) {
    assert(!why_no_borda(variant, candidates));
    const BordaPoints points{variant, standing.size()};
    Tally tally;
    tally.by_candidate.resize(candidates);
    tally.standing = standing;
    tally.scale = points.scale();
    for (const BallotPile& pile : box) {
        tally.ballots += pile.count;
        if (is_blank(pile.ballot)) tally.blank += pile.count;
        const Ranked ranked = ranked_of(pile.ballot, standing);
        if (ranked.empty()) tally.exhausted += pile.count;
        add_ranked(points, ranked, pile.count, tally);
        if (variant != BordaVariant::tournament || ranked.empty()) continue;
        for (const Candidate c : standing)
            if (!pile.ballot.marks[c])
                tally.by_candidate[c].total +=
                    points.shared(ranked.size() + 1, standing.size(), ranked.size()) *
                    static_cast<std::int64_t>(pile.count);
    }
    return tally;
}

std::optional<CountFault> why_no_borda(BordaVariant variant, std::size_t candidates) {
    if (variant == BordaVariant::dowdall && candidates > max_dowdall_candidates)
        return CountFault::too_many_for_dowdall;
    return {};
}

}  // namespace kring
