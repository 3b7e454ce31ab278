#pragma once

#include "app/replay/replay_screen.h"

namespace kring {

/// Keys that mean the same wherever the keyboard is, unless in a text: stepping, jumping, speed.
void replay_keys_first(View& view, const ReplaySeen& seen, ReplayUi& ui);
/// Keys that whatever has the keyboard may take first: Space and Esc.
void replay_keys(View& view, const ReplaySeen& seen, ReplayUi& ui);

}  // namespace kring
