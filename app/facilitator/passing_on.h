#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What was chosen goes to a higher panel; what came of it is heard back.
void draw_passing_on(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
