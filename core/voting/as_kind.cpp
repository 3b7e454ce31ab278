#include "core/voting/as_kind.h"

#include <utility>

namespace kring {

Ballot ranking_of_scores(const Ballot& scores) {
    auto ranks = ranks_of(scores);
    return ranking_of({ranks.rbegin(), ranks.rend()}, scores.marks.size());
}

Ballot approval_of_scores(const Ballot& scores) {
    Ballot approval = blank_ballot(scores.marks.size());
    for (Candidate c = 0; c < scores.marks.size(); ++c)
        if (scores.marks[c].value_or(0) > 0) approval.marks[c] = 1;
    return approval;
}

Ballot approval_of_ranking(const Ballot& ranking) {
    const auto ranks = ranks_of(ranking);
    std::size_t ranked = 0;
    for (const auto& equals : ranks) ranked += equals.size();
    const bool rest_is_last = ranked == ranking.marks.size() && ranks.back().size() > 1;
    Ballot approval = blank_ballot(ranking.marks.size());
    for (std::size_t i = 0; i + (rest_is_last ? 1 : 0) < ranks.size(); ++i)
        for (const Candidate c : ranks[i]) approval.marks[c] = 1;
    return approval;
}

}  // namespace kring
