#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

#include <vector>

namespace kring {

/// What may still be missing among the stories when the group goes on from this phase.
std::vector<PhaseHint> story_hints(const State& state);

/// One of them as a quiet row; a click goes to where something can be done about it. Takes its room
/// from `rest`.
void draw_hint(View& view, const Glance& glance, ConsoleUi& console, PhaseHint hint,
               ui::Rect& rest);

}  // namespace kring
