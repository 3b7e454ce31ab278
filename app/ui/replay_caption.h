#pragma once

#include "app/ui/words.h"
#include "core/session/event.h"

#include <span>
#include <string>

namespace kring {

/// What happened at one step, in words for whoever looks back: "Erbij: Buren kennen elkaar". With
/// `names` it says who, where that was kept and not promised hidden. `before` is the session until
/// there, `after` with the step in it; `until` the log up to and with the step. Empty for no step.
/// Of a vote it says what was shown then, never more.
std::string caption_of(const Words& words, const State& before, const State& after,
                       std::span<const Record> until, bool names);

}  // namespace kring
