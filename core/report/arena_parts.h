#pragma once

#include "core/report/arena_layout.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kring::arena {

// Inside of lay_out_arena: one step a file. A column is gathered, folded, given slots from top to
// bottom, ordered over those slots, and then drawn to.

using Cards = std::vector<CardId>;
constexpr std::size_t at(ArenaColumn column) { return static_cast<std::size_t>(column); }

/// Where the columns may stand, from the size alone: writing a card moves no column.
struct Frame {
    ArenaSize size;  ///< made to fit
    Superellipse oval;
    std::array<ArenaRect, arena_columns> columns;  ///< of a rim: the box round all its places
    float inward = 0;        ///< furthest that a party may come in from the side, investors
    float inward_right = 0;  ///< the same, collectors
};
Frame frame_of(const ArenaSize& size);
/// The left edge of a card of `column` with its middle at height `y`.
float left_edge(const Frame& frame, ArenaColumn column, float y);
/// How many cards a stretch of `length` holds.
std::size_t room_in(const ArenaSize& size, float length);

/// A place in a column: its top, and the card that was put there by hand, if any.
struct Slot {
    float top = 0;
    CardId by_hand;
};
/// Cards put by hand that get their way, with the tops they get, and how many others fit round
/// them.
struct HandPlaced {
    std::vector<Slot> fixed;  ///< from top to bottom
    std::size_t room = 0;
};
HandPlaced hand_placed(const Frame& frame, ArenaColumn column, const Board& board,
                       const Cards& cards);
/// Slots for `others` cards round the fixed ones, from top to bottom.
std::vector<Slot> slots_of(const Frame& frame, ArenaColumn column, const HandPlaced& hand,
                           std::size_t others);

/// Cards and stacks for `cards` in at most `slots` boxes, in the order of the cards.
std::vector<CardBox> fold_column(const Board& board, ArenaColumn column, const Cards& cards,
                                 std::size_t slots, const std::set<std::string>& opened);

/// The links of one pair of boxes, added up.
struct Join {
    LinkKind kind = LinkKind::produces;
    std::size_t from = 0, to = 0;  ///< boxes
    std::vector<LinkId> links;
    int weight = 0;
    bool dashed = true;
};
/// All links between boxes. Those within one stack are not drawn.
std::vector<Join> joins_of(const Board& board, const std::vector<CardBox>& boxes);

/// For every column the boxes in their slots: result[c][i] is the box in slot i. Starts with the
/// boxes as they come, and never has more crossings than that.
using Order = std::array<std::vector<std::size_t>, arena_columns>;
Order order_boxes(const std::vector<CardBox>& boxes, const Order& start,
                  const std::vector<Join>& joins);

void draw_links(ArenaLayout& layout, const Frame& frame, const std::vector<Join>& joins);
void draw_open_places(ArenaLayout& layout, const Frame& frame, std::span<const Gap> gaps);
void draw_same_parties(ArenaLayout& layout, const Frame& frame);

}  // namespace kring::arena
