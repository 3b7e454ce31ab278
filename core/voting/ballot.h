#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kring {

/// A candidate (a story, an option) is its place in the list of candidates, from 0.
using Candidate = std::size_t;

/// Most candidates in one vote, and most ballots in one box: with these every total below is
/// exact in 64 bits.
inline constexpr std::size_t max_candidates = 1000;
inline constexpr std::uint64_t max_ballots = 10'000'000;
/// Furthest from zero that one mark can be.
inline constexpr int max_mark = 1'000'000'000;

enum class BallotKind { one_choice, approval, dots, scores, ranking };

/// What stands beside one candidate on a ballot; nothing is not the same as zero.
using Mark = std::optional<int>;

/// One ballot of any kind: a mark for each candidate, in the order of the candidates. So equal
/// ballots are equal values, whatever the order in which somebody ticked, and a box can be sorted.
///   one_choice  1 beside the one chosen        approval  1 beside each that is approved
///   dots        how many dots, from 1          scores    the score; nothing = not scored
///   ranking     1 = first; the same number = equal; nothing = not ranked
/// No mark at all is a blank ballot: a person who came and chose nothing.
struct Ballot {
    std::vector<Mark> marks;
    auto operator<=>(const Ballot&) const = default;
};

Ballot blank_ballot(std::size_t candidates);
Ballot choice_of(Candidate one, std::size_t candidates);
Ballot approval_of(const std::vector<Candidate>& approved, std::size_t candidates);
/// Best rank first, each rank a group of equals; who is in no group is not ranked.
Ballot ranking_of(const std::vector<std::vector<Candidate>>& ranks, std::size_t candidates);
/// The groups of a ranking, best first; the reverse of ranking_of.
std::vector<std::vector<Candidate>> ranks_of(const Ballot& ranking);

bool is_blank(const Ballot& ballot);

/// The one form of all ballots that say the same: no marks of zero dots, ranks 1, 2, 3 without a
/// gap. Only valid ballots (why_not) have a meaning to keep.
Ballot canonical(BallotKind kind, Ballot ballot);

/// How many filled in the same ballot.
struct BallotPile {
    Ballot ballot;
    std::uint64_t count = 1;
    bool operator==(const BallotPile&) const = default;
};
using BallotBox = std::vector<BallotPile>;

/// The ballots that are the same put together, in sorted order: two boxes with the same ballots are
/// then the same, whatever the order in which they came.
BallotBox sorted_box(BallotBox box);

/// What may stand on a ballot. Frozen when the vote opens.
struct BallotRules {
    BallotKind kind = BallotKind::one_choice;
    bool blank_allowed = true;
    int dot_budget = 5;  ///< most dots together; fewer may be spent
    int dot_cap = 0;     ///< most dots on one candidate; 0: as many as there are
    int lowest_score = 1;
    int highest_score = 10;
    bool every_score = false;  ///< every candidate must get a score
    bool equal_ranks = false;  ///< two candidates may share a rank
    bool every_rank = false;   ///< every candidate must get a rank
    bool operator==(const BallotRules&) const = default;
};

enum class BallotFault {
    wrong_size,  ///< not one mark a candidate
    blank,       ///< blank is not allowed in this vote
    not_a_tick,  ///< a choice or an approval that is not 1
    two_choices,
    dots_below_zero,
    over_budget,
    over_cap,
    score_out_of_range,
    score_missing,
    rank_out_of_range,  ///< below 1, or above the number of candidates
    rank_twice,
    rank_missing,
};
/// "over_budget" and so on, as the words have it.
std::string_view code_of(BallotFault fault);

/// Why this ballot is not one of this vote; nothing when it is.
std::optional<BallotFault> why_not(const BallotRules& rules, const Ballot& ballot,
                                   std::size_t candidates);

}  // namespace kring
