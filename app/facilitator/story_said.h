#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

#include <string>

namespace kring {

/// What is said about one story while discussing, oldest first, and the field for the next.
void draw_said(View& view, const Glance& glance, ConsoleUi& console, StoryId story,
               const ui::Rect& area);

/// Puts letters at the end of what is being typed about a story, and gives the field the keyboard.
/// Call it in the scope where draw_said() is called.
void start_remark(View& view, StoryId story, const std::string& letters);

}  // namespace kring
