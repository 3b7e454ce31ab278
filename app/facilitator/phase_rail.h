#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The afternoon as a list: what was, what is, what comes, and the one button to go on.
void draw_phase_rail(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
