#pragma once

#include "core/session/phase_rules.h"

namespace kring {

/// What may still be missing when the group leaves a phase of stories and choosing.
void add_story_hints(const State& state, PhaseKind phase, std::vector<PhaseHint>& hints);

}  // namespace kring
