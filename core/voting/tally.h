#pragma once

#include "core/voting/ballot.h"

#include <compare>
#include <span>
#include <string_view>

namespace kring {

/// Points for a place among n candidates; k is the place, from 1. In every variant candidates that
/// share places share the average of their points. What differs is the points, and what those
/// who were not ranked get.
enum class BordaVariant {
    classic,  ///< n - k, last gets 0; not ranked: 0 (usual form; Saari, "Basic Geometry of Voting")
    from_one,  ///< n - k + 1, last gets 1; not ranked: 0 (Borda, "Mémoire sur les élections", 1781)
    tournament,  ///< a point for each beaten, half for each equal; the not ranked are equal last
    modified,    ///< m - k + 1 when m are ranked, so one choice gives 1 point; not ranked: 0
                 ///< (Emerson, "The original Borda count and partial voting", 2013)
    dowdall,     ///< 1 / k; not ranked: 0 (elections of Nauru; Fraenkel and Grofman, 2014)
};
std::string_view code_of(BordaVariant variant);

/// Dowdall needs a common measure for all its fractions; above this many candidates there is none
/// in 64 bits.
inline constexpr std::size_t max_dowdall_candidates = 16;
/// What one candidate has. The total is in units of 1 / Tally::scale.
struct Standing {
    std::int64_t total = 0;
    std::uint64_t backers = 0;  ///< ballots with a mark for this candidate that counted
    std::int64_t lowest = 0;    ///< scores: the lowest and the highest given, when backers > 0
    std::int64_t highest = 0;
    bool operator==(const Standing&) const = default;
};

/// What candidates are compared by: their totals, or (scores) total / backers.
enum class Measure { total, mean };

/// One count of a whole box. Every ballot is in `ballots`; `exhausted` are those that count for
/// nobody who still stands, the blank ones among them. Exact: no number is ever rounded.
struct Tally {
    std::vector<Standing> by_candidate;  ///< one for each, also for who stands no more
    std::vector<Candidate> standing;     ///< who can be voted for in this count, ascending
    std::int64_t scale = 1;              ///< units in one vote or point
    Measure measure = Measure::total;
    std::uint64_t ballots = 0;
    std::uint64_t blank = 0;
    std::uint64_t exhausted = 0;
    /// What "more than half" is half of, in the units of the totals: ballots that count (one
    /// choice, approval, first preferences), or dots given. 0: no share can be taken (scores,
    /// Borda).
    std::int64_t whole = 0;
    bool operator==(const Tally&) const = default;
};

std::vector<Candidate> everyone(std::size_t candidates);

/// A count of one choice, approval, dots or scores among those who stand. All ballots must be
/// valid (why_not) and of that kind.
Tally count_marks(BallotKind kind, std::span<const BallotPile> box, std::size_t candidates,
                  const std::vector<Candidate>& standing, Measure measure = Measure::total);

/// Points for rankings among those who stand; who stands no more is taken off the ballot first.
Tally count_borda(BordaVariant variant, std::span<const BallotPile> box, std::size_t candidates,
                  const std::vector<Candidate>& standing);

/// Each ranking counts for its best candidate who still stands. Equals at the top share the vote in
/// exact parts. A last rank that holds all the rest of the candidates counts as not ranked: it
/// would give each of them the same.
Tally count_first_preferences(std::span<const BallotPile> box, std::size_t candidates,
                              const std::vector<Candidate>& standing);

/// Why a box of valid rankings cannot be counted exactly (too many equals, too many candidates).
enum class CountFault { too_many_equal, too_many_for_dowdall };
std::string_view code_of(CountFault fault);
std::optional<CountFault> why_no_first_preferences(std::span<const BallotPile> box,
                                                   std::size_t candidates);
std::optional<CountFault> why_no_borda(BordaVariant variant, std::size_t candidates);

/// Less = fewer votes, a lower mean; who has no score at all is below everyone who has. Exact.
std::strong_ordering compare(const Tally& tally, Candidate a, Candidate b);

/// Those who stand, or those of `among`, best first; equals in one group.
std::vector<std::vector<Candidate>> places(const Tally& tally);
std::vector<std::vector<Candidate>> places(const Tally& tally, std::vector<Candidate> among);

/// Whether anything at all was given to this candidate; who has nothing is never chosen.
bool has_support(const Tally& tally, Candidate candidate);

}  // namespace kring
