#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Agreements, roles, and the question of today.
void draw_welcome(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
