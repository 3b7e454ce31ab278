#pragma once

#include "core/session/decision.h"

namespace kring {

// The clock of a phase; see timer.h for how it counts.

Decision answer(const Asked& asked, const StartTimer& intent);
Decision answer(const Asked& asked, const PauseTimer& intent);
Decision answer(const Asked& asked, const ContinueTimer& intent);
Decision answer(const Asked& asked, const AdjustTimer& intent);
Decision answer(const Asked& asked, const StopTimer& intent);
Decision answer(const Asked& asked, const Resume& intent);

}  // namespace kring
