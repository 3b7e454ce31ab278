#pragma once

#include "app/replay/replay_screen.h"

namespace kring {

/// What the timeline takes; less in a low window, where marks and flags stay out.
float timeline_height(const ui::Ui& ui);

/// The whole session on one axis: phases as chapters, how much was written when, what stands out,
/// notes that were made, and the playhead. Press and drag anywhere on it.
void draw_timeline(View& view, const ReplaySeen& seen, ReplayUi& ui, const ui::Rect& area);

}  // namespace kring
