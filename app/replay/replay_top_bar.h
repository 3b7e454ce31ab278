#pragma once

#include "app/replay/replay_screen.h"

namespace kring {

/// What is looked at and that it does not change, which picture of it, whether names are shown, and
/// the room's screen.
void draw_replay_top_bar(View& view, const ReplaySeen& seen, ReplayUi& ui, const ui::Rect& area);

/// Why the names cannot be shown, of the table or of who wrote a note; nothing: they can.
ui::WhyNot no_names_to_show(const Words& words, const Replayed& replay,
                            const ReflectionSeen& notes);

}  // namespace kring
