#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Who does what when, what to find out, who was missing.
void draw_follow_up(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
