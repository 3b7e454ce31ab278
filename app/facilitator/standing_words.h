#pragma once

#include "app/ui/words.h"
#include "core/session/round.h"

#include <string>

namespace kring {

/// What a story got in a round that was revealed, in what was given there: "3 stemmen", "7
/// stippen", "4,5 punten", "gemiddeld 7,25". Of a runoff that took several counts every count in
/// which the story stood: "telling 1: 2 · telling 2: 4".
std::string standing_called(const Words& words, const Round& round, Candidate candidate);

}  // namespace kring
