#include "app/facilitator/ballot_slip_marks.h"

#include <algorithm>

namespace kring {
namespace {

using Ranks = std::vector<std::vector<Candidate>>;

std::size_t size_of(const RoundRules& rules) { return rules.stories.size(); }

/// Where a candidate stands in a ranking; the number of ranks when it does not.
std::size_t rank_of(const Ranks& ranks, Candidate candidate) {
    for (std::size_t i = 0; i < ranks.size(); ++i)
        if (std::find(ranks[i].begin(), ranks[i].end(), candidate) != ranks[i].end()) return i;
    return ranks.size();
}

void keep_ranks(SlipUi& slip, Ranks ranks, std::size_t candidates) {
    std::erase_if(ranks, [](const auto& rank) { return rank.empty(); });
    slip.ballot = ranking_of(ranks, candidates);
}

void press_rank(SlipUi& slip, std::size_t candidates, Candidate candidate) {
    Ranks ranks = ranks_of(slip.ballot);
    const std::size_t at = rank_of(ranks, candidate);
    if (at == ranks.size())
        ranks.push_back({candidate});
    else
        std::erase(ranks[at], candidate);
    keep_ranks(slip, std::move(ranks), candidates);
}

bool can_move(const SlipUi& slip, Candidate candidate, int by) {
    const Ranks ranks = ranks_of(slip.ballot);
    const std::size_t at = rank_of(ranks, candidate);
    if (at == ranks.size()) return false;
    // Out of a shared rank there is always a place; else only where there is a neighbour.
    if (ranks[at].size() > 1) return true;
    return by < 0 ? at > 0 : at + 1 < ranks.size();
}

void move_rank(SlipUi& slip, std::size_t candidates, Candidate candidate, int by) {
    Ranks ranks = ranks_of(slip.ballot);
    const std::size_t at = rank_of(ranks, candidate);
    const auto place = [&](std::size_t i) { return ranks.begin() + static_cast<long>(i); };
    if (ranks[at].size() > 1) {
        std::erase(ranks[at], candidate);
        ranks.insert(place(by < 0 ? at : at + 1), {candidate});
    } else {
        std::iter_swap(place(at), place(by < 0 ? at - 1 : at + 1));
    }
    keep_ranks(slip, std::move(ranks), candidates);
}

bool score_fits(const BallotRules& rules, int score) {
    return score >= rules.lowest_score && score <= rules.highest_score;
}

/// A score that nobody gave yet begins at the end from which it is stepped.
int stepped(const BallotRules& rules, const Mark& mark, int by) {
    if (!mark) return by > 0 ? rules.lowest_score : rules.highest_score;
    return *mark + by;
}

}  // namespace

SlipUi new_slip(PersonId voter, const RoundRules& rules) {
    SlipUi slip;
    slip.voter = voter;
    slip.ballot = blank_ballot(size_of(rules));
    return slip;
}

int dots_left(const SlipUi& slip, const RoundRules& rules) {
    int left = rules.ballot.dot_budget;
    for (const Mark& mark : slip.ballot.marks) left -= mark.value_or(0);
    return left;
}

void press(SlipUi& slip, const RoundRules& rules, Candidate candidate) {
    slip.blank = false;
    slip.typed.reset();
    Mark& mark = slip.ballot.marks[candidate];
    switch (rules.ballot.kind) {
    case BallotKind::one_choice: slip.ballot = choice_of(candidate, size_of(rules)); break;
    case BallotKind::approval: mark = mark ? Mark{} : Mark{1}; break;
    case BallotKind::dots: step(slip, rules, candidate, 1); break;
    case BallotKind::scores: slip.typed = candidate; break;
    case BallotKind::ranking: press_rank(slip, size_of(rules), candidate); break;
    }
}

void press_blank(SlipUi& slip, const RoundRules& rules) {
    if (!rules.ballot.blank_allowed) return;
    slip.typed.reset();
    slip.blank = !slip.blank;
    slip.ballot = blank_ballot(size_of(rules));
}

bool can_step(const SlipUi& slip, const RoundRules& rules, Candidate candidate, int by) {
    const Mark& mark = slip.ballot.marks[candidate];
    switch (rules.ballot.kind) {
    case BallotKind::dots: {
        if (by < 0) return mark.value_or(0) > 0;
        const bool room = rules.ballot.dot_cap == 0 || mark.value_or(0) < rules.ballot.dot_cap;
        return room && dots_left(slip, rules) > 0;
    }
    case BallotKind::scores: return score_fits(rules.ballot, stepped(rules.ballot, mark, by));
    case BallotKind::ranking: return can_move(slip, candidate, by);
    case BallotKind::one_choice:
    case BallotKind::approval: break;
    }
    return false;
}

void step(SlipUi& slip, const RoundRules& rules, Candidate candidate, int by) {
    if (!can_step(slip, rules, candidate, by)) return;
    slip.blank = false;
    slip.typed.reset();
    Mark& mark = slip.ballot.marks[candidate];
    if (rules.ballot.kind == BallotKind::ranking)
        return move_rank(slip, size_of(rules), candidate, by);
    mark = rules.ballot.kind == BallotKind::dots ? mark.value_or(0) + by
                                                 : stepped(rules.ballot, mark, by);
    if (rules.ballot.kind == BallotKind::dots && *mark == 0) mark.reset();
}

void set_score(SlipUi& slip, const RoundRules& rules, Candidate candidate, Mark score) {
    if (score && !score_fits(rules.ballot, *score)) return;
    slip.blank = false;
    slip.ballot.marks[candidate] = score;
}

void type_digit(SlipUi& slip, const RoundRules& rules, Candidate candidate, int digit) {
    const Mark before = slip.ballot.marks[candidate];
    const bool goes_on = slip.typed == candidate && before && *before > 0;
    const int longer = goes_on ? *before * 10 + digit : digit;
    const int score = goes_on && score_fits(rules.ballot, longer) ? longer : digit;
    if (!score_fits(rules.ballot, score)) return;
    set_score(slip, rules, candidate, score);
    slip.typed = candidate;
}

bool is_equal_with_previous(const SlipUi& slip, Candidate candidate) {
    const Ranks ranks = ranks_of(slip.ballot);
    const std::size_t at = rank_of(ranks, candidate);
    return at < ranks.size() && ranks[at].size() > 1;
}

void press_equal(SlipUi& slip, const RoundRules& rules, Candidate candidate) {
    if (!rules.ballot.equal_ranks) return;
    Ranks ranks = ranks_of(slip.ballot);
    const std::size_t at = rank_of(ranks, candidate);
    if (at == ranks.size()) return;
    if (ranks[at].size() > 1) return move_rank(slip, size_of(rules), candidate, 1);
    if (at == 0) return;
    ranks[at - 1].push_back(candidate);
    ranks[at].clear();
    keep_ranks(slip, std::move(ranks), size_of(rules));
}

std::optional<SlipWants> wants(const SlipUi& slip, const RoundRules& rules) {
    if (!slip.blank && is_blank(slip.ballot)) return SlipWants{.nothing_yet = true, .fault = {}};
    if (const auto fault = why_not(rules.ballot, slip.ballot, size_of(rules)))
        return SlipWants{.nothing_yet = false, .fault = fault};
    return std::nullopt;
}

}  // namespace kring
