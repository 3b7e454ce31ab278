#include "core/voting/count.h"

#include "core/voting/earlier_rounds.h"
#include "core/voting/first_preferences.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kring {

namespace {

void take_off(std::vector<Candidate>& standing, const std::vector<Candidate>& gone) {
    std::erase_if(standing, [&gone](Candidate c) {
        return std::find(gone.begin(), gone.end(), c) != gone.end();
    });
}

/// What a round says to people who vote is said here to a box: it cannot vote again.
Outcome for_a_box(Outcome outcome) {
    if (outcome.verdict != Verdict::vote_again) return outcome;
    outcome.verdict = Verdict::no_decision;
    outcome.reason = outcome.tie_rule == TieRule::drop_lowest ? NoDecision::nobody_to_drop
                                                              : NoDecision::cannot_vote_again;
    return outcome;
}

/// Who goes after a round of an instant runoff, or why nobody can be told to go.
struct Leaving {
    CountRound round;
    NoDecision reason = NoDecision::none;
};

class Counting {
public:
    Counting(const CountPlan& plan, std::span<const BallotPile> box,
             std::span<const std::string> names, std::span<const Tally> votes_before)
        : m_plan{plan}, m_box{box}, m_names{names}, m_standing{everyone(names.size())},
          m_earlier{votes_before.begin(), votes_before.end()}, m_votes_before{votes_before.size()} {
        take_off(m_standing, plan.withdrawn);
        if (plan.method == CountMethod::first_preferences || plan.method == CountMethod::irv)
            m_rankings.emplace(box, names.size());
    }

    Counted count() && {
        while (!m_done) {
            Tally tally = next_tally();
            if (m_plan.method == CountMethod::irv)
                run_off(std::move(tally));
            else
                judge(std::move(tally));
        }
        return std::move(m_counted);
    }

private:
    Tally next_tally() const {
        const std::size_t n = m_names.size();
        switch (m_plan.method) {
        case CountMethod::one_choice: return marks(BallotKind::one_choice);
        case CountMethod::approval: return marks(BallotKind::approval);
        case CountMethod::dots: return marks(BallotKind::dots);
        case CountMethod::scores: return marks(BallotKind::scores);
        case CountMethod::borda: return count_borda(m_plan.borda, m_box, n, m_standing);
        case CountMethod::first_preferences:
        case CountMethod::irv: break;
        }
        return m_rankings->count(m_standing);
    }

    Tally marks(BallotKind kind) const {
        return count_marks(kind, m_box, m_names.size(), m_standing, m_plan.measure);
    }

    Outcome decide(const Tally& tally) const {
        Outcome outcome =
            for_a_box(decide_round(tally, m_earlier, m_plan.rules, m_names, m_plan.seed));
        if (outcome.earlier_round) outcome.earlier_round = called(*outcome.earlier_round);
        return outcome;
    }

    /// Which vote before, or which round of this count.
    std::size_t called(std::size_t earlier) const {
        return earlier < m_votes_before ? earlier : earlier - m_votes_before;
    }

    void end(CountRound round, Outcome outcome) {
        if (outcome.lot) m_counted.lot = outcome.lot;
        m_counted.rounds.push_back(std::move(round));
        m_counted.outcome = std::move(outcome);
        m_done = true;
    }

    void go_on(CountRound round) {
        take_off(m_standing, round.dropped);
        m_earlier.push_back(round.tally);
        m_counted.rounds.push_back(std::move(round));
    }

    /// A round of anything but instant runoff; goes on when the lowest are dropped.
    void judge(Tally tally) {
        Outcome outcome = decide(tally);
        CountRound round;
        round.tally = std::move(tally);
        if (outcome.verdict != Verdict::drop_and_vote_again)
            return end(std::move(round), std::move(outcome));
        round.dropped = outcome.dropped;
        round.tied = outcome.tied;
        round.by = DroppedBy::drop_lowest;
        go_on(std::move(round));
    }

    void run_off(Tally tally) {
        if (Outcome outcome; is_last(tally, outcome)) {
            CountRound round;
            round.tally = std::move(tally);
            return end(std::move(round), std::move(outcome));
        }
        Leaving leaving = who_leaves(tally);
        leaving.round.tally = std::move(tally);
        if (leaving.reason == NoDecision::none) return go_on(std::move(leaving.round));
        Outcome open;
        open.reason = leaving.reason;
        open.tied = leaving.round.tied;
        open.tie_rule = m_plan.rules.ties;
        open.among = m_standing;
        end(std::move(leaving.round), std::move(open));
    }

    /// Nothing to count, a winner already, or no more left than are sought (or than can be parted).
    bool is_last(const Tally& tally, Outcome& outcome) const {
        const CountRules& rules = m_plan.rules;
        CountRules at_once = rules;
        if (rules.threshold == Threshold::most_votes) at_once.threshold = Threshold::more_than_half;
        at_once.ties = TieRule::revote;
        const Outcome early = decide_round(tally, m_earlier, at_once, m_names, m_plan.seed);
        const bool nothing =
            early.verdict == Verdict::no_decision && early.reason != NoDecision::below_threshold;
        const bool won = rules.winners == 1 && early.verdict == Verdict::chosen;
        const bool few = m_standing.size() <= std::max<std::size_t>(rules.winners, 2);
        const bool equals = rules.ties == TieRule::both && places(tally).size() == 1 &&
                            m_standing.size() <= rules.most_chosen;
        if (!nothing && !won && !few && !equals) return false;
        outcome = decide(tally);
        return true;
    }

    Leaving who_leaves(const Tally& tally) {
        const auto groups = places(tally);
        Leaving leaving;
        CountRound& round = leaving.round;
        std::vector<Candidate> lowest = groups.back();
        std::sort(lowest.begin(), lowest.end());
        if (lowest.size() == 1 || cannot_catch_up(tally, groups)) {
            round.by = lowest.size() == 1 ? DroppedBy::fewest : DroppedBy::together;
            round.dropped = std::move(lowest);
            return leaving;
        }
        round.tied = lowest;
        leaving.reason = part(round);
        return leaving;
    }

    /// Even with each other's votes the lowest stay below the next, so in any order all of them go.
    bool cannot_catch_up(const Tally& tally,
                         const std::vector<std::vector<Candidate>>& groups) const {
        const std::size_t lowest = groups.back().size();
        if (groups.size() < 2 || m_standing.size() - lowest < m_plan.rules.winners) return false;
        const auto each = tally.by_candidate[groups.back().front()].total;
        const auto next = tally.by_candidate[groups[groups.size() - 2].front()].total;
        return each * static_cast<std::int64_t>(lowest) < next;
    }

    /// Fills in who of `round.tied` goes by the tie rule, or says why that cannot be told.
    NoDecision part(CountRound& round) {
        switch (m_plan.rules.ties) {
        case TieRule::revote: return NoDecision::cannot_vote_again;
        case TieRule::ask: return NoDecision::group_decides;
        case TieRule::both: return NoDecision::too_many_equal;
        case TieRule::drop_lowest:
            if (m_standing.size() - round.tied.size() < m_plan.rules.winners)
                return NoDecision::nobody_to_drop;
            round.by = DroppedBy::drop_lowest;
            round.dropped = round.tied;
            return NoDecision::none;
        case TieRule::lot: draw(round); return NoDecision::none;
        case TieRule::earlier_rounds: break;
        }
        return ask_earlier_rounds(round);
    }

    void draw(CountRound& round) {
        if (!m_counted.lot) m_counted.lot = draw_lot(m_names, m_plan.seed);
        const auto& order = m_counted.lot->order;
        const auto last =
            std::find_first_of(order.rbegin(), order.rend(), round.tied.begin(), round.tied.end());
        round.by = DroppedBy::lot;
        round.dropped = {*last};
    }

    NoDecision ask_earlier_rounds(CountRound& round) const {
        const auto told = best_before(round.tied, round.tied.size() - 1, m_earlier);
        if (!told) return NoDecision::equal_all_along;
        round.by = DroppedBy::earlier_rounds;
        round.earlier_round = called(told->round);
        round.dropped = round.tied;
        take_off(round.dropped, told->who);
        return NoDecision::none;
    }

    const CountPlan& m_plan;
    std::span<const BallotPile> m_box;
    std::span<const std::string> m_names;
    std::vector<Candidate> m_standing;
    std::optional<FirstPreferences> m_rankings;
    std::vector<Tally> m_earlier;  ///< votes before this one, then the rounds of this count
    std::size_t m_votes_before;
    Counted m_counted;
    bool m_done = false;
};

}  // namespace

BallotKind ballot_kind(CountMethod method) {
    switch (method) {
    case CountMethod::one_choice: return BallotKind::one_choice;
    case CountMethod::approval: return BallotKind::approval;
    case CountMethod::dots: return BallotKind::dots;
    case CountMethod::scores: return BallotKind::scores;
    case CountMethod::borda:
    case CountMethod::first_preferences:
    case CountMethod::irv: break;
    }
    return BallotKind::ranking;
}

Counted count_box(const CountPlan& plan, std::span<const BallotPile> box,
                  std::span<const std::string> names, std::span<const Tally> votes_before) {
    assert(plan.rules.winners > 0);
    return Counting{plan, box, names, votes_before}.count();
}

}  // namespace kring
