#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What goes back to each teller: text, by whom, how, when.
void draw_feedback(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
