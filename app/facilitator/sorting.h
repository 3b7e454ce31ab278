#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Each story gets a domain of change, or "other".
void draw_sorting(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
