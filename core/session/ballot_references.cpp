#include "core/session/ballot_references.h"

#include "core/session/stories.h"
#include "core/session/story_references.h"

#include <algorithm>

namespace kring {

namespace {

/// Units in one vote: the finest parts that equal first preferences share (tally.h).
constexpr std::int64_t largest_scale = 232'792'560;

bool ascend(const std::vector<Candidate>& some, std::size_t candidates) {
    return std::adjacent_find(some.begin(), some.end(), std::greater_equal<>{}) == some.end() &&
           (some.empty() || some.back() < candidates);
}

bool is_order_of_all(std::vector<Candidate> order, std::size_t candidates) {
    std::sort(order.begin(), order.end());
    return order.size() == candidates && ascend(order, candidates);
}

template <class T> bool is_sorted_once(const std::vector<T>& things) {
    return std::adjacent_find(things.begin(), things.end(), std::greater_equal<>{}) == things.end();
}

bool fit(const BallotRules& rules) {
    return rules.dot_budget >= 1 && rules.dot_budget <= max_mark && rules.dot_cap >= 0 &&
           rules.dot_cap <= max_mark && rules.lowest_score >= -max_mark &&
           rules.highest_score <= max_mark && rules.lowest_score < rules.highest_score;
}

bool fit(const CountRules& rules, std::size_t candidates) {
    return rules.winners >= 1 && rules.winners <= candidates &&
           rules.most_chosen >= rules.winners && rules.most_chosen <= candidates &&
           rules.quorum <= max_ballots;
}

bool are_voters(const State& state, const RoundRules& rules) {
    if (rules.cast != CastBy::laptop)
        return rules.voters.empty() && rules.heads >= 1 && rules.heads <= 999;
    auto voters = rules.voters;
    std::sort(voters.begin(), voters.end());
    return !voters.empty() && is_sorted_once(voters) &&
           std::all_of(voters.begin(), voters.end(),
                       [&](PersonId id) { return find_person(state, id); });
}

std::uint64_t most_ballots(const RoundRules& rules) {
    return rules.cast == CastBy::laptop ? rules.voters.size()
                                        : static_cast<std::uint64_t>(rules.heads);
}

/// What all candidates together can have at most from so many ballots; below 0: no such bound.
std::int64_t most_together(const RoundRules& rules, const Tally& tally) {
    const auto votes = static_cast<std::int64_t>(tally.ballots - tally.blank) * tally.scale;
    switch (rules.method) {
    case CountMethod::one_choice:
    case CountMethod::first_preferences:
    case CountMethod::irv: return votes;
    case CountMethod::approval: return votes * static_cast<std::int64_t>(rules.stories.size());
    case CountMethod::dots: return votes * rules.ballot.dot_budget;
    case CountMethod::scores:
    case CountMethod::borda: break;
    }
    return -1;
}

/// Each number by itself is one that a count of so few ballots can give.
bool fits(const Standing& standing, const RoundRules& rules, const Tally& tally) {
    const auto ballots = static_cast<std::int64_t>(tally.ballots);
    const std::int64_t most =
        rules.method == CountMethod::scores || rules.method == CountMethod::dots
            ? ballots * max_mark
            : ballots * static_cast<std::int64_t>(max_candidates) * tally.scale;
    return standing.total >= -most && standing.total <= most && standing.backers <= tally.ballots &&
           standing.lowest >= -max_mark && standing.highest <= max_mark &&
           standing.lowest <= standing.highest;
}

bool sums_fit(const Tally& tally, const RoundRules& rules) {
    const std::int64_t most = most_together(rules, tally);
    if (most < 0) return true;
    std::int64_t sum = 0;
    for (const Standing& standing : tally.by_candidate) {
        if (standing.total < 0 || standing.total > most) return false;
        sum += standing.total;
    }
    return sum <= most;
}

bool fits(const Tally& tally, const RoundRules& rules) {
    const std::size_t candidates = rules.stories.size();
    const bool in_parts = ballot_kind(rules.method) == BallotKind::ranking;
    return tally.by_candidate.size() == candidates && ascend(tally.standing, candidates) &&
           tally.scale >= 1 && tally.scale <= (in_parts ? largest_scale : 1) &&
           tally.measure ==
               (rules.method == CountMethod::scores ? rules.measure : Measure::total) &&
           tally.ballots <= most_ballots(rules) && tally.blank <= tally.ballots &&
           tally.exhausted <= tally.ballots && tally.blank <= tally.exhausted && tally.whole >= 0 &&
           std::all_of(tally.by_candidate.begin(), tally.by_candidate.end(),
                       [&](const Standing& each) { return fits(each, rules, tally); }) &&
           sums_fit(tally, rules);
}

bool fits(const CountRound& count, const RoundRules& rules) {
    const std::size_t candidates = rules.stories.size();
    return fits(count.tally, rules) && ascend(count.dropped, candidates) &&
           ascend(count.tied, candidates);
}

bool fits(const Outcome& outcome, std::size_t candidates) {
    return ascend(outcome.chosen, candidates) && ascend(outcome.tied, candidates) &&
           ascend(outcome.dropped, candidates) && ascend(outcome.among, candidates) &&
           (outcome.verdict != Verdict::chosen || !outcome.chosen.empty()) &&
           (!outcome.lot || is_order_of_all(outcome.lot->order, candidates));
}

/// The ballots that were kept: no more than could be cast, each one that could be, and sorted, so
/// that their order says nothing.
bool fits(const BallotBox& kept, const RoundRules& rules) {
    if (kept.empty()) return true;
    if (rules.secret || rules.cast != CastBy::laptop) return false;
    std::uint64_t left = most_ballots(rules);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i > 0 && !(kept[i - 1].ballot < kept[i].ballot)) return false;
        if (kept[i].count == 0 || kept[i].count > left) return false;
        left -= kept[i].count;
        if (why_not(rules.ballot, kept[i].ballot, rules.stories.size())) return false;
    }
    return true;
}

/// Rounds "before" are counted from 0: within this count, or among those revealed before it.
bool earlier_rounds_fit(const State& state, const RoundRules& rules, const RoundResult& result) {
    const auto before = rounds_revealed(state, rules.domain).size();
    const auto within = std::max(before, result.counts.size());
    const auto fits = [&](std::optional<std::size_t> earlier) {
        return !earlier || *earlier < within;
    };
    return fits(result.outcome.earlier_round) &&
           std::all_of(result.counts.begin(), result.counts.end(),
                       [&](const CountRound& count) { return fits(count.earlier_round); });
}

const Round* round_at(const State& state, RoundId id, RoundStage stage) {
    const auto it = state.rounds.find(id);
    return it != state.rounds.end() && it->second.stage == stage ? &it->second : nullptr;
}

}  // namespace

bool holds(const State& state, const BallotOpened& fact) {
    const RoundRules& rules = fact.rules;
    return !round_going_on(state) && has_domain(state, rules.domain) && rules.stories.size() >= 2 &&
           rules.stories.size() <= max_candidates && has_stories(state, rules.stories) &&
           rules.ballot.kind == ballot_kind(rules.method) && fit(rules.ballot) &&
           fit(rules.count, rules.stories.size()) && are_voters(state, rules);
}

bool holds(const State& state, const BallotClosed& fact) {
    const Round* round = round_at(state, fact.round, RoundStage::open);
    if (!round || !is_sorted_once(fact.voted)) return false;
    auto voters = round->rules.voters;
    std::sort(voters.begin(), voters.end());
    return std::includes(voters.begin(), voters.end(), fact.voted.begin(), fact.voted.end());
}

bool holds(const State& state, const BallotRevealed& fact) {
    const Round* round = round_at(state, fact.round, RoundStage::closed);
    if (!round || fact.result.counts.empty()) return false;
    const std::size_t candidates = round->rules.stories.size();
    return std::all_of(fact.result.counts.begin(), fact.result.counts.end(),
                       [&](const CountRound& count) { return fits(count, round->rules); }) &&
           fits(fact.result.outcome, candidates) && fits(fact.result.kept, round->rules) &&
           earlier_rounds_fit(state, round->rules, fact.result);
}

bool holds(const State& state, const BallotCancelled& fact) {
    return round_at(state, fact.round, RoundStage::open) ||
           round_at(state, fact.round, RoundStage::closed);
}

}  // namespace kring
