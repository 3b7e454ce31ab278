#pragma once

#include "core/voting/tie_rule.h"

namespace kring {

/// A whole count of a box whose voters are not there (a file, or a vote counted again).
enum class CountMethod { one_choice, approval, dots, scores, borda, first_preferences, irv };
std::string_view code_of(CountMethod method);
/// What people fill in for it.
BallotKind ballot_kind(CountMethod method);

struct CountPlan {
    CountMethod method = CountMethod::one_choice;
    BordaVariant borda = BordaVariant::classic;
    Measure measure = Measure::total;
    CountRules rules;
    std::vector<Candidate> withdrawn;  ///< on the ballots, but they stand no more
    std::uint64_t seed = 0;
    bool operator==(const CountPlan&) const = default;
};

/// Why somebody left the count after a round.
enum class DroppedBy {
    nobody,       ///< nobody left
    fewest,       ///< one had fewer than all others
    together,     ///< several, who even with all each other's votes stay below the next
    drop_lowest,  ///< all who were equal with the fewest, by the tie rule
    earlier_rounds,
    lot,
};
std::string_view code_of(DroppedBy by);

struct CountRound {
    Tally tally;
    std::vector<Candidate> dropped;  ///< who stands no more after this round
    DroppedBy by = DroppedBy::nobody;
    std::vector<Candidate> tied;  ///< who were equal when it was asked who goes
    /// By `earlier_rounds`: the round of this count (from 0) that told, or the vote before it when
    /// no round of this count does.
    std::optional<std::size_t> earlier_round;
    bool operator==(const CountRound&) const = default;
};

struct Counted {
    std::vector<CountRound> rounds;  ///< at least one
    Outcome outcome;                 ///< its `earlier_round` as in CountRound
    std::optional<Lot> lot;          ///< drawn when a tie anywhere in the count asked for it
    bool operator==(const Counted&) const = default;
};

/// Counts until there is a decision or the rules give none. Nobody can vote again here:
/// `revote` ends without a decision; `drop_lowest` takes off the lowest and counts the same ballots
/// again among the rest.
///
/// Instant runoff: rounds of first preferences; as long as nobody has more than half of the votes
/// that count (or the higher threshold), the one with fewest goes. With several winners sought:
/// until no more than that many are left. A tie for fewest goes by the tie rule: `drop_lowest`
/// drops them all, `earlier_rounds` the one who had fewest before, `lot` the last in the lot;
/// `both` only serves when all who are left are equal.
///
/// `votes_before` are the votes that were held before this one, oldest first, over the same
/// candidates (decide_round). `earlier_rounds` asks the rounds of this count first: those are what
/// the same people said last.
///
/// `box` holds valid ballots of the kind the method counts; why_not(plan) and the faults of
/// tally.h say what cannot be counted.
Counted count_box(const CountPlan& plan, std::span<const BallotPile> box,
                  std::span<const std::string> names, std::span<const Tally> votes_before = {});

}  // namespace kring
