#pragma once

#include "app/replay/replay_ui.h"
#include "app/ui/view.h"

namespace kring {

/// What this screen is for, and its keys (F1).
void draw_replay_help(View& view, ReplayUi& ui);

}  // namespace kring
