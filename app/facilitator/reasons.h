#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Why this story, who sees it differently, and a line for each that was not chosen.
void draw_reasons(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
