#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// A quiet row of words: which picture of the session stands in the middle. What does not fit in
/// `area` opens under the last of them ("Meer", or the chosen one when it is among those).
void draw_view_switch(View& view, const State& state, ConsoleUi& console, ui::Rect area);
/// What they take of a room so wide, in pixels; 0 when not one fits.
float view_switch_width(View& view, const State& state, float room);

}  // namespace kring
