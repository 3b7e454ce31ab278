#pragma once

#include "core/session/decision.h"

namespace kring {

// Who sits at the table. Nothing about a person is required.

Decision answer(const Asked& asked, const AddPerson& intent);
Decision answer(const Asked& asked, const ChangePerson& intent);
Decision answer(const Asked& asked, const RemovePerson& intent);

}  // namespace kring
