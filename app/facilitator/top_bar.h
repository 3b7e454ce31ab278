#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Where we are, how long we still have, whether it is kept, and the way to everything else.
void draw_top_bar(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

/// Sets the clock going, holds it, or lets it go on: what Space does.
void press_clock(View& view, const Glance& glance);
/// A minute more or less on a clock that is set; elsewhere nothing.
void wind_clock(View& view, const Glance& glance, int minutes);
/// When the last word was kept, and in which file.
std::string where_saved(const View& view, const Glance& glance);

}  // namespace kring
