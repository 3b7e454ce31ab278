#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Every command, by typing (Ctrl K).
void draw_commands(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
