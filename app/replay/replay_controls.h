#pragma once

#include "app/replay/replay_screen.h"

namespace kring {

/// Playing, stepping and jumping, the time, and how fast.
void draw_replay_controls(View& view, const ReplaySeen& seen, ReplayUi& ui, ui::Rect area);

/// "42:30 van 2:07:10".
std::string time_of_all(const Words& words, const Replayed& replay, const ReplayUi& ui);

}  // namespace kring
