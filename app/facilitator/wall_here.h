#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The wall in the window of the console, where there is no other screen: the room's picture under
/// a slim bar that says the phase, the clock and how to come back. The keys of a remote work.
void draw_wall_here(View& view, const Glance& glance, ConsoleUi& console);

/// Height of the bar, in tokens of the wall's letters.
inline constexpr float wall_bar = 24;
/// The scale of the fonts (ui::Fonts::scale) with which the wall is sharp in a window of so many
/// pixels.
float scale_of_wall_here(float width, float height, const WallUi& wall);

}  // namespace kring
