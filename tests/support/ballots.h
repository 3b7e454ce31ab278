#pragma once

#include "core/voting/count.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kring::test {

/// "A>B=C" as a ballot over the candidates A, B, C, ...; "" is blank.
inline Ballot ranked(std::string_view order, std::size_t candidates) {
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

struct Ranked {
    std::uint64_t count;
    std::string_view order;
};
inline BallotBox rankings(std::size_t candidates, std::initializer_list<Ranked> piles) {
    BallotBox box;
    for (const Ranked& pile : piles) box.push_back({ranked(pile.order, candidates), pile.count});
    return box;
}

/// A, B, C, ...
inline std::vector<std::string> letters(std::size_t candidates) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < candidates; ++i)
        names.emplace_back(1, static_cast<char>('A' + static_cast<int>(i)));
    return names;
}

/// A vote of one choice in which A got the first number of votes, B the second, ...
inline Tally votes(const std::vector<std::uint64_t>& counts, std::uint64_t blank = 0) {
    BallotBox box;
    for (Candidate c = 0; c < counts.size(); ++c)
        if (counts[c] > 0) box.push_back({choice_of(c, counts.size()), counts[c]});
    if (blank > 0) box.push_back({blank_ballot(counts.size()), blank});
    return count_marks(BallotKind::one_choice, box, counts.size(), everyone(counts.size()));
}

inline std::vector<std::int64_t> totals(const Tally& tally) {
    std::vector<std::int64_t> each;
    for (const Standing& standing : tally.by_candidate) each.push_back(standing.total);
    return each;
}

}  // namespace kring::test
