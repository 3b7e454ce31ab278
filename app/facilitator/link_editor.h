#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What a link is, how strong, and the assumption under it. Open while console.selected_link is
/// set.
void draw_link_editor(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
