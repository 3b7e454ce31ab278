#include "tests/support/ballots.h"

namespace kring::test {

Ballot ranked(std::string_view order, std::size_t candidates) {
    std::vector<std::vector<Candidate>> ranks;
    bool equal = false;
    for (const char c : order) {
        if (c == '>') continue;
        if (c == '=') {
            equal = true;
            continue;
        }
        if (!equal) ranks.emplace_back();
        ranks.back().push_back(static_cast<Candidate>(c - 'A'));
        equal = false;
    }
    return ranking_of(ranks, candidates);
}

BallotBox rankings(std::size_t candidates, std::initializer_list<Ranked> piles) {
    BallotBox box;
    for (const Ranked& pile : piles) box.push_back({ranked(pile.order, candidates), pile.count});
    return box;
}

BallotBox tennessee() {
    return rankings(4, {{42, "A>B>C>D"}, {26, "B>C>D>A"}, {15, "C>D>B>A"}, {17, "D>C>B>A"}});
}

std::vector<std::string> letters(std::size_t candidates) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < candidates; ++i)
        names.emplace_back(1, static_cast<char>('A' + static_cast<int>(i)));
    return names;
}

Tally votes(const std::vector<std::uint64_t>& counts, std::uint64_t blank) {
    BallotBox box;
    for (Candidate c = 0; c < counts.size(); ++c)
        if (counts[c] > 0) box.push_back({choice_of(c, counts.size()), counts[c]});
    if (blank > 0) box.push_back({blank_ballot(counts.size()), blank});
    return count_marks(BallotKind::one_choice, box, counts.size(), everyone(counts.size()));
}

std::vector<std::int64_t> totals(const Tally& tally) {
    std::vector<std::int64_t> each;
    for (const Standing& standing : tally.by_candidate) each.push_back(standing.total);
    return each;
}

}  // namespace kring::test
