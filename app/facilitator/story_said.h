#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What is said about one story while discussing, oldest first, and the field for the next.
void draw_said(View& view, const Glance& glance, ConsoleUi& console, StoryId story,
               const ui::Rect& area);

}  // namespace kring
