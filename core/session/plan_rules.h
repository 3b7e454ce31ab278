#pragma once

#include "core/session/decision.h"

namespace kring {

/// Longest a phase may be planned.
inline constexpr Minutes longest_phase{600};

/// The plan of an afternoon in one of the orders of a method, full or brief. Setup and closed are
/// not in it. Empty when the method has no such order.
std::vector<PlannedPhase> plan_of(const Method& method, const PhaseOrder& order, bool brief);

// What the session is about and in which order it will go.

Decision answer(const Asked& asked, const ChooseMethod& intent);
Decision answer(const Asked& asked, const Describe& intent);
Decision answer(const Asked& asked, const SetPlan& intent);

}  // namespace kring
