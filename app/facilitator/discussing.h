#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The same stories, with what is said about each.
void draw_discussing(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
