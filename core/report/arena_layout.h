#pragma once

#include "core/method/gap_rule.h"
#include "core/model/board.h"

#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace kring {

// The picture of an arena as geometry: where each card, link and open place stands, for whoever
// draws it (screen, PDF, SVG, PNG). No colours, no words, no fonts. x to the right, y down; the
// unit is whatever ArenaSize was given in. Source of the rules: the arena in numbers, design tokens
// section 6.

struct ArenaPoint {
    float x = 0, y = 0;
    bool operator==(const ArenaPoint&) const = default;
};

struct ArenaRect {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
    ArenaPoint centre() const { return {x + w / 2, y + h / 2}; }
    bool overlaps(const ArenaRect& r) const {
        return x < r.right() && r.x < right() && y < r.bottom() && r.y < bottom();
    }
    bool operator==(const ArenaRect&) const = default;
};

/// From left to right, as the picture is read.
enum class ArenaColumn { investor, activity, effect, collector };
inline constexpr std::size_t arena_columns = 4;

/// The field the picture may use and the sizes of what stands in it. The defaults are those of the
/// console; `wall_size` has those of the wall. Cards get narrower, and folding starts earlier, in a
/// field that is too small for them; nothing ever leaves it.
struct ArenaSize {
    ArenaRect field;
    float party_width = 146, activity_width = 154, effect_width = 188;
    float card_height = 56;
    float least_gap = 8;   ///< between two cards of a column
    float stack_step = 5;  ///< how far the second card of a stack shows, right and down
    float rim = 24;        ///< width of the band of the oval
    float bead_radius = 13;
    float link_gap = 5;               ///< between two links that leave one card
    float open_radius = 11;           ///< of the circle of an open place
    float open_line = 20;             ///< its dashed line, at its longest
    float column_gap = 32;            ///< least distance between a card and the next column's
    std::size_t most_in_column = 12;  ///< more cards than this fold, even if they would fit
    bool operator==(const ArenaSize&) const = default;
};

/// All sizes but the field times `scale`.
ArenaSize scaled(const ArenaSize& size, float scale);
/// The sizes of the wall for a window of 1080 high, times `scale`.
ArenaSize wall_size(const ArenaRect& field, float scale = 1);

/// The middle line of the rim: |x/rx|^n + |y/ry|^n = 1.
struct Superellipse {
    float cx = 0, cy = 0, rx = 0, ry = 0;
    static constexpr float n = 2.9F;
    /// Half its width at `dy` from the middle, and half its height at `dx`; 0 outside.
    float rim_x(float dy) const;
    float rim_y(float dx) const;
    bool operator==(const Superellipse&) const = default;
};

/// Closed line of 240 segments, from the right clockwise. `grow` > 0: that far outside the middle
/// line.
std::vector<ArenaPoint> outline(const Superellipse& oval, float grow = 0);

/// What a stack was folded by; `CardBox::name` is the theme, or which horizon or scope as a number.
enum class StackBy { theme, horizon, scope, rest };

/// A card, or a stack of cards, in a column. A party on both rims has two.
struct CardBox {
    ArenaColumn column = ArenaColumn::activity;
    ArenaRect rect;               ///< of a stack: both cards; the front one is `front()`
    ArenaPoint bead;              ///< centre: right edge for an investor, left edge for all others
    CardId card;                  ///< none for a stack
    std::vector<CardId> members;  ///< the card itself, or all cards of the stack, in their order
    std::vector<LinkId> says;  ///< party: links whose words stand on its second line, no word twice
    bool negative = false;     ///< effect that is a loss to somebody; a stack never mixes
    bool by_hand = false;      ///< stands where somebody put it
    bool stack = false;
    StackBy by = StackBy::rest;  ///< of a stack, as is all below
    std::string theme;           ///< the name the group gave; empty unless by theme
    Horizon horizon = Horizon::unset;
    Scope scope = Scope::unset;
    std::string key;        ///< opens it: put it alone into `opened`
    std::string opened_in;  ///< card or stack that shows because this stack was opened; else empty
    float step = 0;         ///< ArenaSize::stack_step for a stack

    ArenaRect front() const { return {rect.x, rect.y, rect.w - step, rect.h - step}; }
};

/// How a link is drawn between two boxes.
enum class LinkShape {
    curve,  ///< from left to right
    arrow,  ///< effect to the effect above or below it: straight, short, with a head
    bow,    ///< effect to an effect further away: right of the column, with a head
    back    ///< effect that makes an activity stronger: dashed 2 on 2 off, with a head
};

/// One line between two boxes; several links when an end is a stack.
struct LinkCurve {
    std::vector<LinkId> links;
    LinkKind kind = LinkKind::produces;
    LinkShape shape = LinkShape::curve;
    std::size_t from = 0, to = 0;  ///< places in `ArenaLayout::boxes`
    std::array<ArenaPoint, 4> p;   ///< cubic Bezier; the head of an arrow points from p[2] to p[3]
    int width = 1;                 ///< 1 to 3; folded links added up
    bool dashed = false;           ///< an assumption (all of them, when folded)
    bool negative = false;         ///< has to do with a negative effect
};

/// Asks for what is not there yet: a dashed line from a card to a dashed circle. It is a button.
struct OpenPlace {
    Gap gap;
    ArenaRect rect;       ///< of the circle
    ArenaPoint from, to;  ///< the dashed line; equal when there was none: then it
                          ///< sits on the card's edge like a bead and is drawn over the card
    std::size_t box = 0;
};

/// Joins the two boxes of one party along the rim.
struct SameParty {
    CardId party;
    bool upper = true;
    std::vector<ArenaPoint> line;
};

struct ArenaLayout {
    Superellipse oval;
    float rim = 0;
    std::array<ArenaRect, arena_columns> columns;  ///< where cards of a column may stand
    std::vector<CardBox> boxes;                    ///< column by column, each from top to bottom
    std::vector<LinkCurve> links;
    std::vector<OpenPlace> open_places;
    std::vector<SameParty> same_parties;

    /// The box in which a card shows, by itself or in a stack; null when it shows nowhere. A party
    /// that stands on both rims: the one in `column`.
    const CardBox* box_of(CardId card) const;
    const CardBox* box_of(CardId card, ArenaColumn column) const;
};

/// Lays the board out. `gaps`: those that may get an open place (rules about a card that misses a
/// link); one that finds no room gets none. `opened`: keys of stacks; a name that no longer exists
/// is no matter. Same board, same picture; cards that gained no link keep their order.
ArenaLayout lay_out_arena(const Board& board, std::span<const Gap> gaps, const ArenaSize& size,
                          const std::set<std::string>& opened = {});

/// The place by hand that brings a card of `column` to where its middle is at height `y`.
Place place_at(const ArenaLayout& layout, const ArenaSize& size, ArenaColumn column, float y);

/// Pairs of lines of the picture that cross, for choosing an order and for judging one.
std::size_t count_crossings(const ArenaLayout& layout);

/// What keeps its colour when somebody points at a card: its chain and the links within it.
struct Spotlight {
    std::set<CardId> cards;
    std::set<LinkId> links;
};
Spotlight spotlight(const Board& board, CardId card);

}  // namespace kring
