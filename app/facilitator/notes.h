#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Notes of whoever leads the talk, `height` high: never shown to the group, never in a report.
void draw_notes(View& view, const Glance& glance, ConsoleUi& console, ui::Rect& rest, float height);

}  // namespace kring
