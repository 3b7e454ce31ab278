#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Asks for an empty story, which lies open as soon as it is there.
void start_story(View& view, const Glance& glance, ConsoleUi& console);

/// Gives somebody the turn, and opens the story they are telling: the one they began and did not
/// finish, or a new one in their name.
void begin_turn(View& view, const Glance& glance, ConsoleUi& console, PersonId person);

/// The story that was asked for is open; true once, in the frame in which it is.
bool notice_new_story(const State& state, StoryUi& stories);

}  // namespace kring
