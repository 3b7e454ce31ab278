#pragma once

#include "app/ui/words.h"
#include "core/method/method.h"
#include "core/session/intent.h"
#include "core/session/state.h"

#include <functional>
#include <optional>

namespace kring {

/// Takes one step of a session; the number of its first event, or nothing when it was refused.
using Step = std::function<std::optional<Seq>(const Intent&)>;

/// Lays out a session to try Kring in, in about five minutes: invented people, a few cards, short
/// phases, and what to try in the notes. `state` is of that session, which has to be new, and
/// changes with each step. False: a step was refused.
bool lay_out_practice(const State& state, const Step& step, const Method& method,
                      const Words& words);

}  // namespace kring
