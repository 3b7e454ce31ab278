#pragma once

#include "app/facilitator/plain_text.h"
#include "app/replay/replay_screen.h"

namespace kring {

/// The screen for looking back as plain lines. While it plays the time stands in whole minutes: a
/// line that changed every second would be read out every second.
std::string plain_replay(const Words& words, const ReplaySeen& seen, ReplayUi& ui,
                         const Heard& heard);

}  // namespace kring
