#include "core/voting/secrecy.h"

#include "core/voting/borda_points.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kring {

namespace {

constexpr std::uint64_t few = 4;            ///< below this many one can guess (methods.md 2.6)
constexpr std::uint64_t least_for_one = 3;  ///< of two who differ, each simply knows the other

/// How many ballots say the same of one candidate.
enum class Same { no, all_but_one, all };

Same of_so_many(std::uint64_t same, std::uint64_t ballots) {
    if (same == ballots) return Same::all;
    return same + 1 == ballots && ballots >= least_for_one ? Same::all_but_one : Same::no;
}

/// Scores of one candidate. The lowest and the highest are known, so a total that leaves everybody
/// but one at either of them tells it exactly.
Same same_score(const Standing& standing, std::uint64_t ballots) {
    if (standing.backers != ballots) return of_so_many(standing.backers, ballots);
    const auto others = static_cast<std::int64_t>(ballots) - 1;
    if (standing.lowest == standing.highest)
        return standing.total == standing.lowest * (others + 1) ? Same::all : Same::no;
    const bool one_apart = standing.total == standing.lowest * others + standing.highest ||
                           standing.total == standing.lowest + standing.highest * others;
    return one_apart && ballots >= least_for_one ? Same::all_but_one : Same::no;
}

/// All points that one ballot with a choice on it can give one candidate, ascending.
std::vector<std::int64_t> points_of_one(const BordaBallots& ballots, std::size_t standing) {
    const BordaPoints points{ballots.variant, standing};
    std::set<std::int64_t> all;
    for (std::size_t ranked = ballots.every_rank ? standing : 1; ranked <= standing; ++ranked) {
        if (ranked < standing) all.insert(points.not_ranked(ranked));
        for (std::size_t from = 1; from <= ranked; ++from)
            for (std::size_t to = from; to <= (ballots.equal_ranks ? ranked : from); ++to)
                all.insert(points.shared(from, to, ranked));
    }
    return {all.begin(), all.end()};
}

/// Goes through all ways in which ballots can come to a sum, and keeps what they have in common:
/// how many ballots at least gave the same points. Gives up, and then knows of none, when the ways
/// differ too much for anybody to conclude something, or are too many to go through.
class WaysToSum {
public:
    WaysToSum(std::vector<std::int64_t> points, std::uint64_t ballots, std::int64_t sum)
        : m_points{std::move(points)}, m_ballots{ballots} {
        add(m_points.size() - 1, ballots, sum, 0, 0);
    }

    /// Ballots that surely are the same; 0 when nothing is sure.
    std::uint64_t alike() const { return m_open && m_least ? *m_least : 0; }

private:
    /// So many ballots are left for the points up to `at`; `most` ballots have `same` so far.
    void add(std::size_t at, std::uint64_t left, std::int64_t sum, std::uint64_t most,
             std::int64_t same) {
        const auto ballots = static_cast<std::int64_t>(left);
        if (++m_steps > most_steps) m_open = false;
        if (!m_open || sum < ballots * m_points.front() || sum > ballots * m_points[at]) return;
        if (at == 0) return left > most ? found(left, m_points[0]) : found(most, same);
        for (std::uint64_t n = 0; n <= left && m_open; ++n)
            add(at - 1, left - n, sum - static_cast<std::int64_t>(n) * m_points[at],
                std::max(most, n), n > most ? m_points[at] : same);
    }

    void found(std::uint64_t alike, std::int64_t same) {
        if (alike + 1 < m_ballots || (m_least && m_same != same)) m_open = false;
        m_least = std::min(alike, m_least.value_or(alike));
        m_same = same;
    }

    static constexpr int most_steps = 100'000;
    std::vector<std::int64_t> m_points;
    std::uint64_t m_ballots;
    std::optional<std::uint64_t> m_least;
    std::int64_t m_same = 0;
    bool m_open = true;
    int m_steps = 0;
};

/// A blank ballot gives nobody points, and how many were blank is shown.
Same same_points(const Tally& tally, Candidate candidate, const BordaBallots& ballots) {
    const std::uint64_t filled = tally.ballots - tally.blank;
    if (filled == 0 || tally.standing.empty()) return Same::no;
    const WaysToSum ways{points_of_one(ballots, tally.standing.size()), filled,
                         tally.by_candidate.at(candidate).total};
    return of_so_many(ways.alike(), tally.ballots);
}

Same same_for(const Tally& tally, Candidate candidate, const std::optional<BordaBallots>& borda) {
    if (borda) return same_points(tally, candidate, *borda);
    const Standing& standing = tally.by_candidate.at(candidate);
    if (standing.backers == 0) return Same::no;
    return tally.whole > 0 ? of_so_many(standing.backers, tally.ballots)
                           : same_score(standing, tally.ballots);
}

}  // namespace

std::vector<Giveaway> possible_giveaways(std::uint64_t voters, bool points) {
    std::vector<Giveaway> all;
    if (voters == 0) return all;
    if (voters < few) all.push_back(Giveaway::under_four);
    all.push_back(Giveaway::unanimous);
    if (voters >= least_for_one) all.push_back(Giveaway::all_but_one);
    if (points) all.push_back(Giveaway::extreme_points);
    return all;
}

std::vector<Giveaway> giveaways_of(const Tally& tally, const std::optional<BordaBallots>& borda) {
    std::vector<Giveaway> found;
    if (tally.ballots == 0) return found;
    Same most = of_so_many(tally.blank, tally.ballots);
    for (const Candidate candidate : tally.standing)
        most = std::max(most, same_for(tally, candidate, borda));
    if (tally.ballots < few) found.push_back(Giveaway::under_four);
    if (most == Same::all) found.push_back(Giveaway::unanimous);
    if (most == Same::all_but_one) found.push_back(Giveaway::all_but_one);
    return found;
}

}  // namespace kring
