#pragma once

#include "core/session/decision.h"

namespace kring {

/// What ends the turn that is going on, the clock with it; nothing when nobody is telling.
std::vector<Event> end_of_turn(const State& state);

// Turns to tell: everyone once before anyone twice (methods.md 2.10). Where namelessness was
// promised nobody's turn is recorded: it would tell whose story came then.

Decision answer(const Asked& asked, const BeginTurn& intent);
Decision answer(const Asked& asked, const EndTurn& intent);
Decision answer(const Asked& asked, const PassTurn& intent);

}  // namespace kring
