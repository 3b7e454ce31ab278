#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The button in the top bar that says what the wall shows, with the menu it opens: on and off,
/// which screen, blank, still, what is held, how large. Takes its room from the right of `bar`.
void draw_wall_button(View& view, const Glance& glance, ConsoleUi& console, ui::Rect& bar);

}  // namespace kring
