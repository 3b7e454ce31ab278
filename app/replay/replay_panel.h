#pragma once

#include "app/replay/look_back.h"
#include "app/ui/rect.h"
#include "app/ui/view.h"

#include <vector>

namespace kring {

/// What the panel beside a replay shows.
enum class ReplayTab { notes, left_out, voices, shares };

/// What only the panel knows. Never archived.
struct ReplayPanelUi {
    ReplayTab tab = ReplayTab::notes;
};

/// Beside a replay: the notes of those who look back, what was left out, who was heard when, and how
/// tracks and perspectives were shared out. Fills `area`, 280 to 300 tokens wide.
void draw_replay_panel(View& view, const LookBack& back, ReplayPanelUi& panel, const ui::Rect& area);

/// Where the notes stand on the timeline, in order; two at one moment come once.
std::vector<SessionTime> note_moments(const ReplayPanelUi& panel);

}  // namespace kring
