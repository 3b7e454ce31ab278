#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The arena: who puts in, what is done, what changes, who gains, in one picture.
void draw_arena(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
