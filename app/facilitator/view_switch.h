#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// A quiet row of words: which picture of the session stands in the middle. What does not fit is
/// left out: Ctrl K knows them all.
void draw_view_switch(View& view, const State& state, ConsoleUi& console, ui::Rect area);
/// What all of them take.
float view_switch_width(View& view, const State& state);

}  // namespace kring
