#pragma once

#include "app/facilitator/console_ui.h"
#include "app/projector/wall.h"
#include "app/ui/view.h"

namespace kring {

/// How the facilitator set the wall: nearer, and with larger letters.
WallLook look_of(const WallUi& wall);

/// The wall as the room sees it, or would see it, small, in the middle of `area`; it takes neither
/// keyboard nor mouse. Nothing where there is nothing to see yet. Answers with the rectangle it
/// filled.
ui::Rect draw_wall_preview(View& view, const ConsoleUi& console, const ui::Rect& area);

}  // namespace kring
