#pragma once

#include "core/session/decision.h"

namespace kring {

// Turns to tell: everyone once before anyone twice (methods.md 2.10). Where namelessness was
// promised nobody's turn is recorded: it would tell whose story came then.

Decision answer(const Asked& asked, const BeginTurn& intent);
Decision answer(const Asked& asked, const EndTurn& intent);
Decision answer(const Asked& asked, const PassTurn& intent);

}  // namespace kring
