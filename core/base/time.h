#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace kring {

/// Milliseconds since the session began, by the wall clock, so that a closed laptop counts. Never
/// decreases within a log. The moment it counts from stands in the header of the archive only.
using SessionTime = std::chrono::milliseconds;

using Minutes = std::chrono::minutes;

/// Whole seconds, no sign: "12:40", "1:05:00".
std::string time_digits(SessionTime time);

/// Which day of the session a moment is on, counted from 1. Nothing within the first two days:
/// hours and minutes say that better.
std::optional<std::int64_t> later_day(SessionTime moment);

}  // namespace kring
