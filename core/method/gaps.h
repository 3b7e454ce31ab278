#pragma once

#include "core/method/gap_rule.h"
#include "core/model/board.h"

#include <span>
#include <vector>

namespace kring {

/// All open places on the board for the given rules, in the order of the rules, then of the cards.
/// Cards in the bin neither have gaps nor fill any. Source of the rules: methods.md 1.10.
std::vector<Gap> find_gaps(const Board& board, std::span<const GapRule> rules);

}  // namespace kring
