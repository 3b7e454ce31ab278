#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Per party what it puts in against what it gets, in four bands; insights below.
void draw_balance(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
