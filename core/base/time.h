#pragma once

#include <chrono>

namespace kring {

/// Milliseconds since the session began, by the wall clock, so that a closed laptop counts. Never
/// decreases within a log. The moment it counts from stands in the header of the archive only.
using SessionTime = std::chrono::milliseconds;

using Minutes = std::chrono::minutes;

}  // namespace kring
