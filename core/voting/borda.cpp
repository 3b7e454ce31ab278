#include "core/voting/borda_points.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kring {

namespace {

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
                    points.not_ranked(ranked.size()) * static_cast<std::int64_t>(pile.count);
    }
    return tally;
}

std::optional<CountFault> why_no_borda(BordaVariant variant, std::size_t candidates) {
    if (variant == BordaVariant::dowdall && candidates > max_dowdall_candidates)
        return CountFault::too_many_for_dowdall;
    return {};
}

}  // namespace kring
