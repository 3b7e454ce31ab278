#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What it means when a teller takes the story back, before it is done.
void draw_withdraw_dialog(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
