#pragma once

#include "app/ui/ui.h"
#include "app/ui/words.h"
#include "core/report/arena_layout.h"

#include <optional>
#include <vector>

namespace kring {

/// How a card or link of the picture looks now.
enum class Lit {
    plain,  ///< nothing is pointed at
    focus,  ///< pointed at
    chain,  ///< hangs together with what is pointed at
    away    ///< does not: keeps its size and its words, loses its colour
};

/// An arena on its way to the screen: the layout, where it goes, and what is lit.
struct ArenaPicture {
    const ArenaLayout& layout;
    const Board& board;
    ImVec2 origin;  ///< of the layout on the screen
    std::optional<Spotlight> light;
    CardId pointed;
    LinkId pointed_link;
    std::vector<ImVec2> shift;  ///< by box: on its way to its place, or under the mouse

    ImVec2 at(ArenaPoint p) const { return {origin.x + p.x, origin.y + p.y}; }
    ui::Rect at(const ArenaRect& r) const { return {origin.x + r.x, origin.y + r.y, r.w, r.h}; }
    ui::Rect rect_of(std::size_t box) const;
    ImVec2 bead_of(std::size_t box) const;
    Lit lit(const CardBox& box) const;
    Lit lit(const LinkCurve& link) const;
};

ui::Kind kind_of(const CardBox& box);

/// The field, the rim and the lines that join a party to itself.
void draw_arena_ground(ui::Ui& ui, const ArenaPicture& picture);
/// All links, the faded ones first.
void draw_arena_links(ui::Ui& ui, const ArenaPicture& picture);
/// A card or stack with its words and its bead.
void draw_arena_box(ui::Ui& ui, const Words& words, const ArenaPicture& picture, std::size_t box);
/// The same for a card that was just taken away: where it was, and what it said.
void draw_gone_box(ui::Ui& ui, const ArenaPicture& picture, std::size_t box);
/// The curve of a link as it is drawn now.
struct ArenaCurve {
    ImVec2 a, c1, c2, b;
};
ArenaCurve curve_of(const ArenaPicture& picture, const LinkCurve& link);

/// What stands on the second line of a party or a stack.
std::string second_line(const Words& words, const Board& board, const CardBox& box);
/// The name of a stack.
std::string stack_name(const Words& words, const Board& board, const CardBox& box);

}  // namespace kring
