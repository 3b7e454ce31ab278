#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Stories: who told, who not yet, and the form of the one that is told now.
void draw_stories(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
