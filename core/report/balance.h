#pragma once

#include "core/model/board.h"

#include <string>
#include <vector>

namespace kring {

/// What comes of investing yes or no and collecting yes or no, in the order in which they are
/// shown.
enum class Quadrant { both, invests_only, collects_only, neither };

/// What a party puts in of one kind, over all its links.
struct PutsIn {
    Contribution kind = Contribution::unset;
    int links = 0;
    int weight = 0;                    ///< sum of the weights, 1 to 3 each
    int assumed = 0;                   ///< part of `weight` of which nobody is sure yet
    std::vector<std::string> notes;    ///< as written, each once
    std::vector<std::string> amounts;  ///< as said; never added up
    std::vector<CardId> activities;
    bool operator==(const PutsIn&) const = default;
};

/// What a party gains, or suffers, through one link from an effect.
struct Gains {
    LinkId link;
    CardId effect;
    Benefit kind = Benefit::unset;
    std::string note;
    std::string amount;
    int weight = 1;
    bool negative = false;  ///< the effect is a negative one
    bool assumed = false;
    bool operator==(const Gains&) const = default;
};

struct BalanceRow {
    CardId party;
    Quadrant quadrant = Quadrant::neither;
    bool absent = false;          ///< nobody at the table speaks for it
    std::vector<PutsIn> puts_in;  ///< the most first
    std::vector<Gains> gains;     ///< certain ones, then assumed ones, then negative ones
    int total_in = 0;             ///< weights added up
    int total_out = 0;            ///< weights added up, negative ones too: they are received
    bool operator==(const BalanceRow&) const = default;
};

/// Who puts in against who gains: one row a party on the board. Quadrants in their order; within
/// one the larger total first, then the order of the board. Counts are of links and weights the
/// group gave; amounts stay words, so that no sum is suggested that nobody named.
std::vector<BalanceRow> balance_of(const Board& board);

}  // namespace kring
