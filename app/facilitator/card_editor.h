#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Everything that may be said of the selected card, with what can be done to it. Open while
/// console.selected is set.
void draw_card_editor(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
