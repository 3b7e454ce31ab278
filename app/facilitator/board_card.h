#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

// One card on the board, and what can be done with it there.

/// Gap below a card, in tokens.
inline constexpr float board_card_gap = 8;
/// Height in pixels of the cards of a board whose columns are `column_width` pixels wide: two lines
/// of text, in narrow columns three.
float board_card_height(const ui::Ui& ui, float column_width);

/// Draws the card in `rect`, its bead half over the left edge.
void draw_board_card(View& view, const Glance& glance, ConsoleUi& console, CardId card,
                     std::size_t lane, const ui::Rect& rect);
/// The card under the mouse while it is dragged.
void draw_dragged_card(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& size);
/// A card was chosen, by click or by Enter: open it, or end what was begun with another card.
void choose_card(View& view, const Glance& glance, ConsoleUi& console, CardId card);
/// Gives the keyboard to the card at `row` of column `lane`, as near as there is one.
void go_to_card(View& view, ConsoleUi& console, std::size_t lane, long long row);

}  // namespace kring
