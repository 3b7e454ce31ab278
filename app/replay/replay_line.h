#pragma once

#include "app/replay/replay_screen.h"

namespace kring {

/// What is below the picture in all, and its first line.
float replay_foot_height(const ui::Ui& ui);
float replay_line_height(const ui::Ui& ui);

/// The caption of the step, made again only when it is another step or language.
const std::string& replay_caption(const Words& words, const Replayed& replay, ReplayUi& ui);

/// What happened at this step: when, in words, and what went with it.
void draw_replay_line(View& view, const ReplaySeen& seen, ReplayUi& ui, const ui::Rect& area);

}  // namespace kring
