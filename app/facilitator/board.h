#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Whether a card has a place in that column; a party may have two.
bool stands_in(const State& state, const Lane& lane, CardId id, const Card& card);

/// All cards in lanes, to write, order, rename, merge and bin. Draws only what can be seen.
void draw_board(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
