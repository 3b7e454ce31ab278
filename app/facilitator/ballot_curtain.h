#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// While a vote goes round by laptop: the curtain and what lies behind it, over the whole window.
/// True: it was drawn, and nothing else may be drawn or answer to a key in this frame.
bool draw_curtain(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
