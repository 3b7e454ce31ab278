#include "core/session/ballot_rules.h"

#include "core/session/hand_count.h"

#include <algorithm>
#include <cassert>

namespace kring {

namespace {

/// Names for a lot: the same story has the same name in every round, wherever it stands.
std::vector<std::string> lot_names(const std::vector<StoryId>& stories) {
    std::vector<std::string> names;
    for (const StoryId story : stories) {
        const std::string digits = std::to_string(story.value);
        names.push_back(std::string(10 - digits.size(), '0') + digits);
    }
    return names;
}

/// What an earlier round says of today's candidates; who was not in it does not stand in it.
Tally as_today(const Round& earlier, const std::vector<StoryId>& today) {
    Tally mapped;
    mapped.by_candidate.resize(today.size());
    if (earlier.result.counts.empty()) return mapped;
    const Tally& then = earlier.result.counts.front().tally;
    const auto& stories = earlier.rules.stories;
    mapped.scale = then.scale;
    mapped.measure = then.measure;
    for (Candidate c = 0; c < today.size(); ++c) {
        const auto place = std::find(stories.begin(), stories.end(), today[c]);
        if (place == stories.end()) continue;
        mapped.by_candidate[c] =
            then.by_candidate.at(static_cast<std::size_t>(place - stories.begin()));
        mapped.standing.push_back(c);
    }
    return mapped;
}

std::vector<Tally> as_today(std::span<const Round* const> earlier,
                            const std::vector<StoryId>& today) {
    std::vector<Tally> mapped;
    for (const Round* round : earlier) mapped.push_back(as_today(*round, today));
    return mapped;
}

std::uint64_t seed_for(const RoundRules& rules, std::uint64_t seed) {
    return rules.count.ties == TieRule::lot ? seed : 0;
}

/// The group is here: where a count by itself must stop because nobody can vote again, they can.
Outcome for_the_room(Counted counted) {
    Outcome outcome = std::move(counted.outcome);
    if (!outcome.lot) outcome.lot = std::move(counted.lot);
    if (outcome.reason != NoDecision::cannot_vote_again) return outcome;
    outcome.verdict = Verdict::vote_again;
    outcome.reason = NoDecision::none;
    return outcome;
}

RoundResult run_off(const RoundRules& rules, const BallotBox& box,
                    std::span<const Round* const> earlier, std::uint64_t seed) {
    CountPlan plan;
    plan.method = rules.method;
    plan.rules = rules.count;
    plan.seed = seed_for(rules, seed);
    const auto before = as_today(earlier, rules.stories);
    Counted counted = count_box(plan, box, lot_names(rules.stories), before);
    RoundResult result;
    result.counts = counted.rounds;
    result.outcome = for_the_room(std::move(counted));
    return result;
}

Tally tally_of(const RoundRules& rules, const BallotBox& box) {
    const std::size_t n = rules.stories.size();
    switch (rules.method) {
    case CountMethod::borda: return count_borda(rules.borda, box, n, everyone(n));
    case CountMethod::first_preferences:
    case CountMethod::irv: return count_first_preferences(box, n, everyone(n));
    case CountMethod::one_choice:
    case CountMethod::approval:
    case CountMethod::dots:
    case CountMethod::scores: break;
    }
    return count_marks(rules.ballot.kind, box, n, everyone(n), rules.measure);
}

}  // namespace

RoundResult judge_tally(const RoundRules& rules, Tally tally, std::span<const Round* const> earlier,
                        std::uint64_t seed) {
    const auto names = lot_names(rules.stories);
    seed = seed_for(rules, seed);
    const auto before = as_today(earlier, rules.stories);
    RoundResult result;
    result.outcome = decide_round(tally, before, rules.count, names, seed);
    result.counts.push_back({std::move(tally), {}, DroppedBy::nobody, {}, {}});
    return result;
}

RoundResult count_round(const RoundRules& rules, const BallotBox& box,
                        std::span<const Round* const> earlier, std::uint64_t seed) {
    RoundResult result = rules.method == CountMethod::irv
                             ? run_off(rules, box, earlier, seed)
                             : judge_tally(rules, tally_of(rules, box), earlier, seed);
    if (rules.cast == CastBy::laptop && !rules.secret) result.kept = sorted_box(box);
    return result;
}

std::optional<Tally> hand_tally(const RoundRules& rules, const EnterCounts& entered) {
    const auto& counts = entered.counts;
    if (counts.size() != rules.stories.size() || entered.blank > entered.ballots) return {};
    if (entered.ballots > static_cast<std::uint64_t>(std::max(rules.heads, 0))) return {};
    if (entered.blank > 0 && !rules.ballot.blank_allowed) return {};
    const std::uint64_t filled = entered.ballots - entered.blank;
    const bool dots = rules.method == CountMethod::dots;
    const auto budget = static_cast<std::uint64_t>(rules.ballot.dot_budget);
    const auto cap =
        rules.ballot.dot_cap > 0 ? static_cast<std::uint64_t>(rules.ballot.dot_cap) : budget;
    const std::uint64_t most = dots ? filled * std::min(cap, budget) : filled;
    Tally tally;
    tally.standing = everyone(counts.size());
    tally.ballots = entered.ballots;
    tally.blank = tally.exhausted = entered.blank;
    std::uint64_t sum = 0;
    for (const std::uint64_t count : counts) {
        if (count > most) return {};
        sum += count;
        tally.by_candidate.push_back(
            {static_cast<std::int64_t>(count), std::min(count, filled), 0, 0});
    }
    if (sum < filled) return {};  // who is not blank gave at least one vote
    if (rules.method == CountMethod::one_choice && sum != filled) return {};
    if (dots && sum > filled * budget) return {};
    tally.whole = static_cast<std::int64_t>(dots ? sum : filled);
    return tally;
}

}  // namespace kring
