#pragma once

#include "core/session/decision.h"

namespace kring {

// New cards. A party that is on the board already is not written twice: it gets the side and the
// links.

Decision answer(const Asked& asked, const WriteCard& intent);
Decision answer(const Asked& asked, const WriteCards& intent);
Decision answer(const Asked& asked, const NameMissing& intent);

}  // namespace kring
