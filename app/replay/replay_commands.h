#pragma once

#include "app/facilitator/command_list.h"
#include "app/replay/replay_screen.h"

#include <vector>

namespace kring {

/// Everything that can be done while looking back (Ctrl K), what is used most first. They hold on
/// to `ui`.
std::vector<Command> replay_commands(const View& view, const ReplaySeen& seen, ReplayUi& ui);

}  // namespace kring
