#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Keys, and help for this phase.
void draw_help(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
