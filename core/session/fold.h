#pragma once

#include "core/session/event.h"

#include <span>

namespace kring {

/// The state after every record up to and including time `until`.
State fold(std::span<const Record> log, SessionTime until = SessionTime::max());

}  // namespace kring
