#pragma once

#include "app/replay/replay_ui.h"
#include "app/replay/replayed.h"
#include "app/ui/words.h"

#include <optional>

namespace kring {

// What moves a replay, outside the drawing of it.

/// So many seconds of a watch have gone by: plays on.
void play_on(Replayed& replay, ReplayUi& ui, double seconds);
/// Does what was asked for in the frame that was drawn.
void carry_out(Replayed& replay, ReplayUi& ui, const Words& words);
/// Goes to a place, with the playhead where its step happened.
void go_to(Replayed& replay, ReplayUi& ui, std::size_t place);
/// Goes to the last step that is not later than `at`, a time of the session.
void go_to_moment(Replayed& replay, ReplayUi& ui, SessionTime at);
/// The file was read anew (Replayed::look_again): the playhead stays with the step.
void take_up_again(Replayed& replay, ReplayUi& ui);

/// The room begins at the top of another step or story, and where it was not looking along.
void begin_at_top(const Replayed& replay, ReplayUi& ui);

/// The time of the session under the playhead.
SessionTime time_shown(const Replayed& replay, const ReplayUi& ui);
/// While it plays, seconds until the picture is another; nothing: it stands still.
std::optional<double> next_change(const Replayed& replay, const ReplayUi& ui);

// What can be asked for in a frame. Steps hold the player; jumps let it play on.
void step(const Replayed& replay, ReplayUi& ui, int by);
void step_mark(const Replayed& replay, ReplayUi& ui, int by);
void play_or_pause(const Replayed& replay, ReplayUi& ui);

/// The room's screen is on, and what stands there is longer than it.
bool more_on_wall(const ReplayUi& ui);
/// Further down that, or back up.
void turn_page(ReplayUi& ui, int by);

}  // namespace kring
