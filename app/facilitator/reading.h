#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// One story at a time, large, to be read aloud; a tick when all have heard it.
void draw_reading(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
