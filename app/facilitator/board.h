#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// All cards in lanes, to write, order, rename, merge and bin. Draws only what can be seen.
void draw_board(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
