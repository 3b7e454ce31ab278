#pragma once

#include "core/session/decision.h"

namespace kring {

/// Nothing to do when the wall is as asked. Refuses a card or a story that is not there, or lies in
/// the bin.
Decision answer(const Asked& asked, const ShowOnWall& intent);

}  // namespace kring
