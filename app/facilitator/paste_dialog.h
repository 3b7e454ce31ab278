#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Asks whether a pasted text is several cards, and shows them before they are written.
void draw_paste_dialog(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
