#include "core/voting/secrecy.h"

#include <algorithm>

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

/// Points of rankings (no share, no lowest, no highest) tell only the last place: no points at all.
Same same_for(const Tally& tally, Candidate candidate) {
    const Standing& standing = tally.by_candidate.at(candidate);
    if (standing.backers == 0) return Same::no;
    return tally.whole > 0 ? of_so_many(standing.backers, tally.ballots)
                           : same_score(standing, tally.ballots);
}

}  // namespace

std::vector<Giveaway> possible_giveaways(std::uint64_t voters) {
    std::vector<Giveaway> all;
    if (voters == 0) return all;
    if (voters < few) all.push_back(Giveaway::under_four);
    all.push_back(Giveaway::unanimous);
    if (voters >= least_for_one) all.push_back(Giveaway::all_but_one);
    return all;
}

std::vector<Giveaway> giveaways_of(const Tally& tally) {
    std::vector<Giveaway> found;
    if (tally.ballots == 0) return found;
    Same most = of_so_many(tally.blank, tally.ballots);
    for (const Candidate candidate : tally.standing)
        most = std::max(most, same_for(tally, candidate));
    if (tally.ballots < few) found.push_back(Giveaway::under_four);
    if (most == Same::all) found.push_back(Giveaway::unanimous);
    if (most == Same::all_but_one) found.push_back(Giveaway::all_but_one);
    return found;
}

}  // namespace kring
