#pragma once

#include "core/voting/count.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kring::test {

/// A place on a ballot that was left empty.
inline const Mark no_mark;

/// "A>B=C" as a ballot over the candidates A, B, C, ...; "" is blank.
Ballot ranked(std::string_view order, std::size_t candidates);

struct Ranked {
    std::uint64_t count;
    std::string_view order;
};
BallotBox rankings(std::size_t candidates, std::initializer_list<Ranked> piles);

/// The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville.
BallotBox tennessee();

/// A, B, C, ...
std::vector<std::string> letters(std::size_t candidates);

/// A vote of one choice in which A got the first number of votes, B the second, ...
Tally votes(const std::vector<std::uint64_t>& counts, std::uint64_t blank = 0);

std::vector<std::int64_t> totals(const Tally& tally);

}  // namespace kring::test
