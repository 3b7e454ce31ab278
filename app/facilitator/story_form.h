#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "core/session/stories.h"

namespace kring {

/// The form of the story that lies open, in the order in which people talk: the story, why it
/// matters, what it may be used for, and then the facts.
void draw_story_form(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area);

/// Gives the keyboard to the title, or with a turn to where telling begins.
void focus_story(View& view, StoryId story, bool turn_began);

}  // namespace kring
