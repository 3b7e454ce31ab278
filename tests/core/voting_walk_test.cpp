#include "core/voting/count.h"
#include "tests/support/ballots.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <set>

// Votes nobody thought of, always the same ones: what must hold of every count there is.

using namespace kring;
using namespace kring::test;

namespace {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_random{seed} {}
    std::size_t below(std::size_t limit) { return m_random() % limit; }
    template <class T> void shuffle(std::vector<T>& things) {
        for (std::size_t left = things.size(); left > 1; --left)
            std::swap(things[left - 1], things[below(left)]);
    }

private:
    std::mt19937_64 m_random;
};

Ballot any_ranking(Dice& dice, std::size_t candidates) {
    Ballot ballot = blank_ballot(candidates);
    for (Mark& mark : ballot.marks)
        if (dice.below(4) > 0) mark = static_cast<int>(dice.below(candidates) + 1);
    return canonical(BallotKind::ranking, ballot);
}

Ballot any_ballot(Dice& dice, CountMethod method, std::size_t candidates) {
    Ballot ballot = blank_ballot(candidates);
    switch (method) {
    case CountMethod::one_choice:
        return dice.below(5) == 0 ? ballot : choice_of(dice.below(candidates), candidates);
    case CountMethod::approval:
        for (Mark& mark : ballot.marks)
            if (dice.below(2) == 0) mark = 1;
        return ballot;
    case CountMethod::dots:
        for (std::size_t dots = dice.below(6); dots > 0; --dots) {
            Mark& mark = ballot.marks[dice.below(candidates)];
            mark = mark.value_or(0) + 1;
        }
        return ballot;
    case CountMethod::scores:
        for (Mark& mark : ballot.marks)
            if (dice.below(4) > 0) mark = static_cast<int>(dice.below(11)) - 2;
        return ballot;
    case CountMethod::borda:
    case CountMethod::first_preferences:
    case CountMethod::irv: break;
    }
    return any_ranking(dice, candidates);
}

constexpr CountMethod all_methods[] = {
    CountMethod::one_choice, CountMethod::approval,          CountMethod::dots, CountMethod::scores,
    CountMethod::borda,      CountMethod::first_preferences, CountMethod::irv};

struct Vote {
    CountPlan plan;
    BallotBox box;
    std::vector<std::string> names;
};

Vote any_vote(Dice& dice) {
    Vote vote;
    vote.plan.method = all_methods[dice.below(std::size(all_methods))];
    vote.plan.borda = static_cast<BordaVariant>(dice.below(5));
    vote.plan.measure = dice.below(2) == 0 ? Measure::total : Measure::mean;
    vote.plan.seed = dice.below(1000);
    const std::size_t candidates = 1 + dice.below(6);
    vote.names = letters(candidates);
    CountRules& rules = vote.plan.rules;
    rules.ties = static_cast<TieRule>(dice.below(6));
    rules.threshold = static_cast<Threshold>(dice.below(3));
    rules.winners = 1 + dice.below(std::min<std::size_t>(candidates, 2));
    rules.most_chosen = rules.winners + 1;
    for (std::size_t piles = dice.below(9); piles > 0; --piles)
        vote.box.push_back({any_ballot(dice, vote.plan.method, candidates), 1 + dice.below(3)});
    return vote;
}

/// The same vote with its candidates in another order, its piles apart and its ballots shuffled.
Vote turned(const Vote& vote, Dice& dice) {
    Vote other = vote;
    std::vector<Candidate> order = everyone(vote.names.size());
    dice.shuffle(order);
    for (std::size_t i = 0; i < order.size(); ++i) other.names[i] = vote.names[order[i]];
    other.box.clear();
    for (const BallotPile& pile : vote.box)
        for (std::uint64_t i = 0; i < pile.count; ++i) {
            Ballot ballot = blank_ballot(order.size());
            for (std::size_t c = 0; c < order.size(); ++c)
                ballot.marks[c] = pile.ballot.marks[order[c]];
            other.box.push_back({ballot, 1});
        }
    dice.shuffle(other.box);
    return other;
}

std::set<std::string> named(const std::vector<Candidate>& candidates,
                            const std::vector<std::string>& names) {
    std::set<std::string> found;
    for (const Candidate c : candidates) found.insert(names[c]);
    return found;
}

/// Everything a count says, by name.
struct Told {
    std::vector<std::set<std::string>> dropped;
    std::vector<std::set<std::pair<std::string, std::int64_t>>> counts;
    std::set<std::string> chosen, tied, among;
    Verdict verdict{};
    NoDecision reason{};
    bool operator==(const Told&) const = default;
};
Told told(const Vote& vote) {
    const Counted count = count_box(vote.plan, vote.box, vote.names);
    Told all;
    for (const CountRound& round : count.rounds) {
        all.dropped.push_back(named(round.dropped, vote.names));
        auto& counts = all.counts.emplace_back();
        for (const Candidate c : round.tally.standing)
            counts.insert({vote.names[c], round.tally.by_candidate[c].total});
    }
    all.chosen = named(count.outcome.chosen, vote.names);
    all.tied = named(count.outcome.tied, vote.names);
    all.among = named(count.outcome.among, vote.names);
    all.verdict = count.outcome.verdict;
    all.reason = count.outcome.reason;
    return all;
}

constexpr int walks = 4000;

}  // namespace

TEST_CASE("the order of ballots and the order of names never matter") {
    Dice dice{1};
    for (int i = 0; i < walks; ++i) {
        CAPTURE(i);
        const Vote vote = any_vote(dice);
        REQUIRE(told(turned(vote, dice)) == told(vote));
    }
}

TEST_CASE("a recount gives the same, also from the sorted box") {
    Dice dice{2};
    for (int i = 0; i < walks; ++i) {
        CAPTURE(i);
        const Vote vote = any_vote(dice);
        const Counted count = count_box(vote.plan, vote.box, vote.names);
        REQUIRE(count_box(vote.plan, vote.box, vote.names) == count);
        REQUIRE(count_box(vote.plan, sorted_box(vote.box), vote.names) == count);
    }
}

TEST_CASE("in every round votes and exhausted ballots are together all ballots") {
    Dice dice{3};
    for (int i = 0; i < walks; ++i) {
        CAPTURE(i);
        const Vote vote = any_vote(dice);
        std::uint64_t ballots = 0;
        for (const BallotPile& pile : vote.box) ballots += pile.count;
        for (const CountRound& round : count_box(vote.plan, vote.box, vote.names).rounds) {
            const Tally& tally = round.tally;
            REQUIRE(tally.ballots == ballots);
            REQUIRE(tally.blank <= tally.exhausted);
            REQUIRE(tally.exhausted <= ballots);
            const CountMethod method = vote.plan.method;
            if (method != CountMethod::one_choice && method != CountMethod::first_preferences &&
                method != CountMethod::irv)
                continue;
            std::int64_t sum = 0;
            for (const Standing& standing : tally.by_candidate) sum += standing.total;
            REQUIRE(sum == static_cast<std::int64_t>(ballots - tally.exhausted) * tally.scale);
            REQUIRE(sum == tally.whole);
        }
    }
}

TEST_CASE("no more are chosen than may be, none without a vote, and none out of nothing") {
    Dice dice{4};
    int decided = 0;
    for (int i = 0; i < walks; ++i) {
        CAPTURE(i);
        const Vote vote = any_vote(dice);
        const Counted count = count_box(vote.plan, vote.box, vote.names);
        const Outcome& outcome = count.outcome;
        const Tally& last = count.rounds.back().tally;
        const CountRules& rules = vote.plan.rules;
        const bool both = outcome.tie_rule == TieRule::both;
        REQUIRE(outcome.chosen.size() <= (both ? rules.most_chosen : rules.winners));
        REQUIRE((outcome.verdict == Verdict::chosen || outcome.verdict == Verdict::no_decision));
        if (outcome.verdict == Verdict::chosen)
            REQUIRE_FALSE(outcome.chosen.empty());
        else
            REQUIRE(outcome.reason != NoDecision::none);
        for (const Candidate c : outcome.chosen) REQUIRE(has_support(last, c));
        if (last.ballots < 2 || last.exhausted == last.ballots) REQUIRE(outcome.chosen.empty());
        decided += outcome.chosen.empty() ? 0 : 1;
    }
    CHECK(decided > walks / 4);
    CHECK(decided < walks);
}

TEST_CASE("no ballot that the rules let through spends more dots than there are") {
    Dice dice{5};
    BallotRules rules;
    rules.kind = BallotKind::dots;
    int let_through = 0;
    for (int i = 0; i < walks; ++i) {
        rules.dot_budget = static_cast<int>(dice.below(7));
        rules.dot_cap = static_cast<int>(dice.below(4));
        Ballot ballot = blank_ballot(4);
        int spent = 0;
        int most = 0;
        for (Mark& mark : ballot.marks) {
            mark = static_cast<int>(dice.below(5)) - 1;
            spent += *mark;
            most = std::max(most, *mark);
        }
        if (why_not(rules, ballot, 4)) continue;
        ++let_through;
        REQUIRE(spent <= rules.dot_budget);
        REQUIRE((rules.dot_cap == 0 || most <= rules.dot_cap));
    }
    CHECK(let_through > 20);
}
