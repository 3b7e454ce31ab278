#include "core/voting/first_preferences.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace kring {

static constexpr std::uint16_t not_ranked = 0xFFFF;

/// The least number that all of 1 to `last` divide; 0 when that is over `limit`.
static std::int64_t common_multiple(std::size_t last, std::int64_t limit) {
    std::int64_t multiple = 1;
    for (std::int64_t i = 2; i <= static_cast<std::int64_t>(last); ++i) {
        const std::int64_t more = i / std::gcd(multiple, i);
        if (multiple > limit / more) return 0;
        multiple *= more;
    }
    return multiple;
}

FirstPreferences::FirstPreferences(std::span<const BallotPile> box, std::size_t candidates)
    : m_candidates{candidates} {
    assert(candidates <= max_candidates);
    m_counts.reserve(box.size());
    m_ranks.reserve(box.size() * candidates);
    for (const BallotPile& pile : box) {
        m_ballots += pile.count;
        if (is_blank(pile.ballot)) m_blank += pile.count;
        m_counts.push_back(pile.count);
        keep_ranks(pile.ballot);
    }
    constexpr std::int64_t most = std::int64_t{1} << 60;  // room for what is made of a total
    m_scale = common_multiple(
        m_most_equal, most / static_cast<std::int64_t>(std::max<std::uint64_t>(m_ballots, 1)));
}

void FirstPreferences::keep_ranks(const Ballot& ballot) {
    // How many share each rank: a rank is at most the number of candidates.
    thread_local std::vector<std::uint16_t> sharing;
    sharing.assign(m_candidates + 1, 0);
    std::size_t ranked = 0;
    std::size_t last = 0;
    for (const Mark& mark : ballot.marks) {
        const auto rank = static_cast<std::size_t>(mark.value_or(0));
        m_ranks.push_back(mark ? static_cast<std::uint16_t>(rank - 1) : not_ranked);
        if (!mark) continue;
        ++ranked;
        ++sharing[rank];
        last = std::max(last, rank);
    }
    if (ranked == m_candidates && sharing[last] > 1) {
        sharing[last] = 0;
        for (std::size_t c = m_ranks.size() - m_candidates; c < m_ranks.size(); ++c)
            if (m_ranks[c] + 1U == last) m_ranks[c] = not_ranked;
    }
    for (const std::size_t equals : sharing) m_most_equal = std::max(m_most_equal, equals);
}

/// Gives each of `among` that has the best rank its part of one pile.
static void share(Tally& tally, const std::uint16_t* ranks, std::uint16_t best,
                  std::span<const Candidate> among, const Standing& part) {
    for (const Candidate c : among) {
        if (ranks[c] != best) continue;
        tally.by_candidate[c].total += part.total;
        tally.by_candidate[c].backers += part.backers;
    }
}

Tally FirstPreferences::count(const std::vector<Candidate>& standing) const {
    assert(!too_many_equal());
    Tally tally;
    tally.by_candidate.resize(m_candidates);
    tally.standing = standing;
    tally.scale = m_scale;
    tally.ballots = m_ballots;
    tally.blank = m_blank;
    const std::uint16_t* ranks = m_ranks.data();
    for (const std::uint64_t ballots : m_counts) {
        // Without branches: which candidate is best is anybody's guess, a processor's too.
        std::uint16_t best = not_ranked;
        for (const Candidate c : standing) best = std::min(best, ranks[c]);
        std::int64_t sharing = 0;
        Candidate first = 0;
        for (const Candidate c : standing) {
            const bool is_best = ranks[c] == best;
            sharing += is_best ? 1 : 0;
            first = is_best ? c : first;
        }
        if (best == not_ranked) {
            tally.exhausted += ballots;
        } else {
            share(tally, ranks, best, sharing == 1 ? std::span{&first, 1} : std::span{standing},
                  {m_scale / sharing * static_cast<std::int64_t>(ballots), ballots, 0, 0});
        }
        ranks += m_candidates;
    }
    tally.whole = static_cast<std::int64_t>(tally.ballots - tally.exhausted) * m_scale;
    return tally;
}

std::optional<CountFault> why_no_first_preferences(std::span<const BallotPile> box,
                                                   std::size_t candidates) {
    if (FirstPreferences{box, candidates}.too_many_equal()) return CountFault::too_many_equal;
    return {};
}

}  // namespace kring
