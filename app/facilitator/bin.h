#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What was put away, each with a way back.
void draw_bin(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
