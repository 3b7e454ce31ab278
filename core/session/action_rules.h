#pragma once

#include "core/session/decision.h"

namespace kring {

// Who does what when, and what the facilitator writes for nobody but themselves.

Decision answer(const Asked& asked, const AgreeAction& intent);
Decision answer(const Asked& asked, const ChangeAction& intent);
Decision answer(const Asked& asked, const DropAction& intent);
Decision answer(const Asked& asked, const KeepNotes& intent);

}  // namespace kring
