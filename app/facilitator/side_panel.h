#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What helps whoever leads the talk: the question, what to say when it stalls, what is open, who
/// spoke, and notes for nobody else.
void draw_side_panel(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
