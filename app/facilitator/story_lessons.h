#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What could be learned or done according to the stories, each with what became of it, to be
/// filled in later. Takes its height from `rest`; nothing where no story says so.
void draw_story_lessons(View& view, const Glance& glance, ConsoleUi& console, ui::Rect& rest);

}  // namespace kring
