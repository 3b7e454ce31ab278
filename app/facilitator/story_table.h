#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// All stories in one table, chosen or not, with what can be counted.
void draw_story_table(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
