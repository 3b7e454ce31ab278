#pragma once

#include "core/session/decision.h"

namespace kring {

// Two cards that say the same become one; one card that says two things becomes two.

Decision answer(const Asked& asked, const MergeCards& intent);
Decision answer(const Asked& asked, const SplitCard& intent);

}  // namespace kring
