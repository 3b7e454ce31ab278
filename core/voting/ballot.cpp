#include "core/voting/ballot.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kring {

namespace {

using Fault = std::optional<BallotFault>;

bool marked(const Mark& mark) { return mark.has_value(); }

Fault why_not_ticks(const Ballot& ballot) {
    const bool all_one = std::all_of(ballot.marks.begin(), ballot.marks.end(),
                                     [](const Mark& m) { return !m || *m == 1; });
    return all_one ? Fault{} : BallotFault::not_a_tick;
}

Fault why_not_choice(const Ballot& ballot) {
    if (const Fault fault = why_not_ticks(ballot)) return fault;
    const auto chosen = std::count_if(ballot.marks.begin(), ballot.marks.end(), marked);
    return chosen > 1 ? BallotFault::two_choices : Fault{};
}

Fault why_not_dots(const BallotRules& rules, const Ballot& ballot) {
    int left = rules.dot_budget;
    for (const Mark& mark : ballot.marks) {
        const int dots = mark.value_or(0);
        if (dots < 0) return BallotFault::dots_below_zero;
        if (rules.dot_cap > 0 && dots > rules.dot_cap) return BallotFault::over_cap;
        if (dots > left) return BallotFault::over_budget;
        left -= dots;
    }
    return {};
}

Fault why_not_scores(const BallotRules& rules, const Ballot& ballot) {
    for (const Mark& mark : ballot.marks) {
        if (!mark && rules.every_score) return BallotFault::score_missing;
        if (mark && (*mark < rules.lowest_score || *mark > rules.highest_score))
            return BallotFault::score_out_of_range;
    }
    return {};
}

Fault why_not_ranking(const BallotRules& rules, const Ballot& ballot) {
    std::vector<bool> taken(ballot.marks.size(), false);
    for (const Mark& mark : ballot.marks) {
        if (!mark) {
            if (rules.every_rank) return BallotFault::rank_missing;
            continue;
        }
        if (*mark < 1 || static_cast<std::size_t>(*mark) > taken.size())
            return BallotFault::rank_out_of_range;
        const auto place = static_cast<std::size_t>(*mark) - 1;
        if (taken[place] && !rules.equal_ranks) return BallotFault::rank_twice;
        taken[place] = true;
    }
    return {};
}

}  // namespace

Ballot blank_ballot(std::size_t candidates) { return {std::vector<Mark>(candidates)}; }

Ballot choice_of(Candidate one, std::size_t candidates) { return approval_of({one}, candidates); }

Ballot approval_of(const std::vector<Candidate>& approved, std::size_t candidates) {
    Ballot ballot = blank_ballot(candidates);
    for (const Candidate c : approved) ballot.marks.at(c) = 1;
    return ballot;
}

Ballot ranking_of(const std::vector<std::vector<Candidate>>& ranks, std::size_t candidates) {
    Ballot ballot = blank_ballot(candidates);
    int rank = 0;
    for (const auto& equals : ranks) {
        if (!equals.empty()) ++rank;
        for (const Candidate c : equals) ballot.marks.at(c) = rank;
    }
    return ballot;
}

std::vector<std::vector<Candidate>> ranks_of(const Ballot& ranking) {
    std::vector<std::pair<int, Candidate>> ranked;
    for (Candidate c = 0; c < ranking.marks.size(); ++c)
        if (const Mark& mark = ranking.marks[c]) ranked.emplace_back(*mark, c);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::vector<Candidate>> ranks;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (i == 0 || ranked[i].first != ranked[i - 1].first) ranks.emplace_back();
        ranks.back().push_back(ranked[i].second);
    }
    return ranks;
}

bool is_blank(const Ballot& ballot) {
    return std::none_of(ballot.marks.begin(), ballot.marks.end(), marked);
}

Ballot canonical(BallotKind kind, Ballot ballot) {
    if (kind == BallotKind::ranking) return ranking_of(ranks_of(ballot), ballot.marks.size());
    if (kind == BallotKind::dots)
        for (Mark& mark : ballot.marks)
            if (mark == 0) mark.reset();
    return ballot;
}

BallotBox sorted_box(BallotBox box) {
    std::sort(box.begin(), box.end(),
              [](const BallotPile& a, const BallotPile& b) { return a.ballot < b.ballot; });
    BallotBox sorted;
    for (BallotPile& pile : box) {
        if (pile.count == 0) continue;
        if (!sorted.empty() && sorted.back().ballot == pile.ballot)
            sorted.back().count += pile.count;
        else
            sorted.push_back(std::move(pile));
    }
    return sorted;
}

std::optional<BallotFault> why_not(const BallotRules& rules, const Ballot& ballot,
                                   std::size_t candidates) {
    if (ballot.marks.size() != candidates) return BallotFault::wrong_size;
    if (is_blank(canonical(rules.kind, ballot)))
        return rules.blank_allowed ? Fault{} : BallotFault::blank;
    switch (rules.kind) {
    case BallotKind::one_choice: return why_not_choice(ballot);
    case BallotKind::approval: return why_not_ticks(ballot);
    case BallotKind::dots: return why_not_dots(rules, ballot);
    case BallotKind::scores: return why_not_scores(rules, ballot);
    case BallotKind::ranking: return why_not_ranking(rules, ballot);
    }
    assert(false);
    return {};
}

}  // namespace kring
