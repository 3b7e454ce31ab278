#pragma once

#include "core/session/decision.h"

namespace kring {

// Open places that the group leaves open on purpose.

Decision answer(const Asked& asked, const AcceptGap& intent);
Decision answer(const Asked& asked, const ReopenGap& intent);

}  // namespace kring
