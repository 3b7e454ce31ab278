#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The facilitator's screen while the group is at work: top bar, phases, the middle that fits the
/// phase, the panel at the right and the capture line.
void draw_console(View& view, const Glance& glance, ConsoleUi& console);

/// What stands in the middle: the picture of the session that fits the phase, or the one somebody
/// chose.
void draw_middle_view(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
