#pragma once

#include "core/session/decision.h"

#include <string>
#include <vector>

namespace kring {

/// What may be missing when the group goes on. A hint, never a lock.
enum class PhaseHint { no_activity, no_effect, no_insight, gaps_open };

/// Hints for leaving the phase the group is in.
std::vector<PhaseHint> hints_on_leaving(const State& state);

/// A card written into this lane now comes after the phase that asks for it: that phase lies behind
/// in the plan, and the phase the group is in does not ask for it as well (walking along the links leaves
/// all lanes open and asks for none).
bool would_be_late(const State& state, const std::string& lane);

// Where the group is in its plan. Every way is free; what was open is recorded.

Decision answer(const Asked& asked, const EnterPhase& intent);
Decision answer(const Asked& asked, const SkipPhase& intent);
Decision answer(const Asked& asked, const ExtendPhase& intent);
Decision answer(const Asked& asked, const TakeBackPhase& intent);
Decision answer(const Asked& asked, const PromiseAnonymity& intent);

}  // namespace kring
