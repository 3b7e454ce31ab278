#pragma once

#include "core/voting/tally.h"

#include <span>
#include <string>

namespace kring {

/// What to do when the votes leave several candidates equal. Chosen before the vote opens.
enum class TieRule {
    revote,          ///< the group votes again on those who are equal
    drop_lowest,     ///< whoever has least goes, the group votes again on the rest
    both,            ///< the equals are all chosen, when that is not more than `most_chosen`
    earlier_rounds,  ///< who had more in the round before, else in the one before that, ...
    lot,
    ask,  ///< the group decides, and says why
};
std::string_view code_of(TieRule rule);

/// Share of the votes that a choice needs. Blank and exhausted ballots are not votes.
enum class Threshold {
    most_votes,
    more_than_half,  ///< strictly
    two_thirds,      ///< at least
};
std::string_view code_of(Threshold threshold);

struct CountRules {
    Threshold threshold = Threshold::most_votes;
    TieRule ties = TieRule::revote;
    std::uint64_t quorum = 0;     ///< least ballots cast; a blank ballot is a ballot cast
    std::size_t winners = 1;      ///< how many are sought, from 1
    std::size_t most_chosen = 1;  ///< how many `both` may choose at most, from `winners`
    bool operator==(const CountRules&) const = default;
};

/// The rules do not fit together or do not fit what is counted.
enum class RuleFault {
    no_winners,        ///< winners is 0, or more than there are candidates
    both_needs_room,   ///< `both`, but most_chosen leaves no room for a second
    nothing_to_share,  ///< a threshold for scores or Borda points
};
std::string_view code_of(RuleFault fault);
std::optional<RuleFault> why_not(const CountRules& rules, BallotKind kind, bool borda,
                                 std::size_t candidates);

/// A lot over all candidates. Drawn from their names in the order of their bytes, so that neither
/// the order of candidates nor that of ballots has a say; the same seed draws the same.
/// std::mt19937_64 (its numbers are fixed by the C++ standard), Fisher-Yates from the end, each
/// number below n by rejection of the part of 2^64 that does not divide by n.
struct Lot {
    std::uint64_t seed = 0;
    std::vector<Candidate> order;  ///< the first of those who are equal wins; the last goes
    bool operator==(const Lot&) const = default;
};
/// `names` must all be different.
Lot draw_lot(std::span<const std::string> names, std::uint64_t seed);

enum class Verdict { chosen, vote_again, drop_and_vote_again, no_decision };
std::string_view code_of(Verdict verdict);

enum class NoDecision {
    none,  ///< there is a decision, or the next vote brings it
    no_ballots,
    one_ballot,  ///< one person is not a group
    all_blank,   ///< no ballot counts for anybody who stands
    no_quorum,
    below_threshold,
    group_decides,      ///< tie rule `ask`
    too_many_equal,     ///< tie rule `both`, and more are equal than may be chosen
    equal_all_along,    ///< tie rule `earlier_rounds`, and there was never a difference
    nobody_to_drop,     ///< counting a file: all are equal, so there is no lowest
    cannot_vote_again,  ///< counting a file: its voters are not here
};
std::string_view code_of(NoDecision reason);

/// What a round decides and by which rule. A value to keep: it needs no recount to be understood.
struct Outcome {
    Verdict verdict = Verdict::no_decision;
    NoDecision reason = NoDecision::none;
    /// Ascending. Empty unless chosen; with several winners sought, those above an open tie too.
    std::vector<Candidate> chosen;
    std::vector<Candidate> tied;               ///< who were equal where it mattered; empty: no tie
    std::optional<TieRule> tie_rule;           ///< the rule that was used on the tie
    std::vector<Candidate> dropped;            ///< drop_and_vote_again: who goes
    std::vector<Candidate> among;              ///< who stands in the next vote, if there is one
    std::optional<std::size_t> earlier_round;  ///< round (from 0) in which the difference was found
    std::optional<Lot> lot;
    bool operator==(const Outcome&) const = default;
};

/// Judges one round. `earlier` are the rounds before it, first to last, over the same candidates;
/// who did not stand in one of them is not in its `standing`. `names` are only for the lot. Never a
/// winner out of nothing: without ballots, with one ballot, with blank ones only or under the
/// quorum there is no decision, whatever the rules.
Outcome decide_round(const Tally& now, std::span<const Tally> earlier, const CountRules& rules,
                     std::span<const std::string> names, std::uint64_t seed);

/// Who goes when the lowest goes: all who are equal with the least, unless too few would stand
/// (fewer than two, or fewer than `keep`); then nobody.
std::vector<Candidate> lowest_to_drop(const Tally& tally, std::size_t keep);

}  // namespace kring
