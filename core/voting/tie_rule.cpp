#include "core/voting/tie_rule.h"

#include "core/voting/earlier_rounds.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kring {

namespace {

std::vector<Candidate> ascending(std::vector<Candidate> candidates) {
    std::sort(candidates.begin(), candidates.end());
    return candidates;
}

bool holds(const std::vector<Candidate>& candidates, Candidate one) {
    return std::find(candidates.begin(), candidates.end(), one) != candidates.end();
}

std::vector<Candidate> without(const std::vector<Candidate>& all,
                               const std::vector<Candidate>& gone) {
    std::vector<Candidate> left;
    for (const Candidate c : all)
        if (!holds(gone, c)) left.push_back(c);
    return left;
}

Outcome no_decision(NoDecision reason, const Tally& tally) {
    Outcome outcome;
    outcome.reason = reason;
    outcome.among = tally.standing;
    return outcome;
}

std::optional<NoDecision> why_nothing_to_judge(const Tally& tally, const CountRules& rules) {
    if (tally.ballots == 0) return NoDecision::no_ballots;
    if (tally.exhausted == tally.ballots) return NoDecision::all_blank;
    if (tally.ballots == 1) return NoDecision::one_ballot;
    if (tally.ballots < rules.quorum) return NoDecision::no_quorum;
    return {};
}

/// Where a share can be taken, a share is asked.
bool reaches(const Tally& tally, Candidate candidate, Threshold threshold) {
    const std::int64_t votes = tally.by_candidate.at(candidate).total;
    if (tally.whole == 0) return true;
    switch (threshold) {
    case Threshold::most_votes: return true;
    case Threshold::more_than_half: return votes > tally.whole - votes;
    case Threshold::two_thirds: return 3 * votes >= 2 * tally.whole;
    }
    assert(false);
    return false;
}

/// Whether nobody but these has a vote.
bool evenly_split(const Tally& tally, const std::vector<Candidate>& tied) {
    return std::none_of(tally.standing.begin(), tally.standing.end(), [&](Candidate c) {
        return tally.by_candidate[c].total != 0 && !holds(tied, c);
    });
}

/// Those who are in by the votes alone, and those who are equal for the last places.
struct Leaders {
    std::vector<Candidate> sure;
    std::vector<Candidate> tied;
};

Leaders leaders_of(const Tally& tally, std::size_t winners) {
    Leaders leaders;
    for (auto& equals : places(tally)) {
        const std::size_t left = winners - leaders.sure.size();
        if (left == 0 || !has_support(tally, equals.front())) break;
        if (equals.size() > left) {
            leaders.tied = ascending(std::move(equals));
            break;
        }
        leaders.sure.insert(leaders.sure.end(), equals.begin(), equals.end());
    }
    return leaders;
}

/// One tie for the last places, and everything the rules may look at to settle it.
struct Tie {
    const Tally& now;
    std::span<const Tally> earlier;
    const CountRules& rules;
    std::span<const std::string> names;
    std::uint64_t seed;
    const Leaders& leaders;

    std::size_t wanted() const { return rules.winners - leaders.sure.size(); }
};

void choose(Outcome& outcome, const std::vector<Candidate>& more) {
    outcome.chosen.insert(outcome.chosen.end(), more.begin(), more.end());
    outcome.verdict = Verdict::chosen;
}

void drop_lowest(const Tie& tie, Outcome& outcome) {
    outcome.dropped = lowest_to_drop(tie.now, tie.leaders.sure.size() + tie.leaders.tied.size());
    outcome.verdict = outcome.dropped.empty() ? Verdict::vote_again : Verdict::drop_and_vote_again;
    outcome.among =
        outcome.dropped.empty() ? tie.leaders.tied : without(tie.now.standing, outcome.dropped);
}

void ask_earlier_rounds(const Tie& tie, Outcome& outcome) {
    const auto told = best_before(tie.leaders.tied, tie.wanted(), tie.earlier);
    if (!told) {
        outcome.reason = NoDecision::equal_all_along;
        return;
    }
    outcome.earlier_round = told->round;
    choose(outcome, told->who);
}

void draw(const Tie& tie, Outcome& outcome) {
    outcome.lot = draw_lot(tie.names, tie.seed);
    std::vector<Candidate> drawn;
    for (const Candidate c : outcome.lot->order)
        if (holds(tie.leaders.tied, c) && drawn.size() < tie.wanted()) drawn.push_back(c);
    choose(outcome, drawn);
}

/// `outcome` comes with who is sure; `among` are the equals unless the rule says otherwise.
void settle(const Tie& tie, Outcome& outcome) {
    outcome.tied = tie.leaders.tied;
    outcome.among = tie.leaders.tied;
    const TieRule rule = tie.rules.ties;
    const bool rule_chooses =
        rule == TieRule::both || rule == TieRule::earlier_rounds || rule == TieRule::lot;
    if (rule_chooses && !reaches(tie.now, outcome.tied.front(), tie.rules.threshold) &&
        !evenly_split(tie.now, outcome.tied)) {
        outcome.reason = NoDecision::below_threshold;
        return;
    }
    outcome.tie_rule = rule;
    switch (rule) {
    case TieRule::revote: outcome.verdict = Verdict::vote_again; break;
    case TieRule::drop_lowest: drop_lowest(tie, outcome); break;
    case TieRule::both:
        if (tie.leaders.sure.size() + outcome.tied.size() <= tie.rules.most_chosen)
            choose(outcome, outcome.tied);
        else
            outcome.reason = NoDecision::too_many_equal;
        break;
    case TieRule::earlier_rounds: ask_earlier_rounds(tie, outcome); break;
    case TieRule::lot: draw(tie, outcome); break;
    case TieRule::ask: outcome.reason = NoDecision::group_decides; break;
    }
}

}  // namespace

std::optional<RuleFault> why_not(const CountRules& rules, BallotKind kind, bool borda,
                                 std::size_t candidates) {
    if (rules.winners == 0 || rules.winners > candidates) return RuleFault::no_winners;
    if (rules.ties == TieRule::both && rules.most_chosen <= rules.winners)
        return RuleFault::both_needs_room;
    if (rules.threshold != Threshold::most_votes && (borda || kind == BallotKind::scores))
        return RuleFault::nothing_to_share;
    return {};
}

std::vector<Candidate> lowest_to_drop(const Tally& tally, std::size_t keep) {
    const auto groups = places(tally);
    if (groups.empty()) return {};
    const std::size_t left = tally.standing.size() - groups.back().size();
    if (left < std::max<std::size_t>(keep, 2)) return {};
    return ascending(groups.back());
}

Outcome decide_round(const Tally& now, std::span<const Tally> earlier, const CountRules& rules,
                     std::span<const std::string> names, std::uint64_t seed) {
    assert(rules.winners > 0);
    if (const auto reason = why_nothing_to_judge(now, rules)) return no_decision(*reason, now);
    const Leaders leaders = leaders_of(now, rules.winners);
    Outcome outcome = no_decision(NoDecision::none, now);
    for (const Candidate c : leaders.sure)
        if (reaches(now, c, rules.threshold)) outcome.chosen.push_back(c);
    if (!leaders.tied.empty())
        settle({now, earlier, rules, names, seed, leaders}, outcome);
    else if (outcome.chosen.empty())
        outcome.reason = NoDecision::below_threshold;
    else
        outcome.verdict = Verdict::chosen;
    if (outcome.verdict == Verdict::chosen) outcome.among.clear();
    outcome.chosen = ascending(std::move(outcome.chosen));
    return outcome;
}

}  // namespace kring
