#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Choosing: the vote is set up, goes round, is closed and shown.
void draw_ballot(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
