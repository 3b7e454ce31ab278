#pragma once

#include "core/session/decision.h"

namespace kring {

/// Stories that still lack a reason in a whole sentence, so that they cannot be chosen yet.
std::vector<StoryId> without_reason(const State& state, const std::vector<StoryId>& stories);

// The choice. Never made by a count: somebody confirms it, with the reasons beside it.

Decision answer(const Asked& asked, const MakeChoice& intent);
Decision answer(const Asked& asked, const ReopenChoice& intent);

}  // namespace kring
