#pragma once

#include "core/voting/tally.h"

namespace kring {

/// A box of rankings laid out so that first preferences can be counted again and again, among
/// fewer and fewer candidates; the counting of count_first_preferences, for many rounds.
class FirstPreferences {
public:
    FirstPreferences(std::span<const BallotPile> box, std::size_t candidates);

    Tally count(const std::vector<Candidate>& standing) const;

    /// So many candidates share a rank that the parts of all votes have no common measure in 64
    /// bits (from about 35 of them in a box of a thousand); such a box must not be counted.
    bool too_many_equal() const { return m_scale == 0; }

private:
    void keep_ranks(const Ballot& ballot);

    std::size_t m_candidates;
    std::size_t m_most_equal = 1;
    std::int64_t m_scale = 1;  ///< parts in a vote; 0: there is no such number
    std::uint64_t m_ballots = 0;
    std::uint64_t m_blank = 0;
    std::vector<std::uint64_t> m_counts;  ///< one a pile
    std::vector<std::uint16_t> m_ranks;   ///< m_candidates a pile; 0 is best
};

}  // namespace kring
