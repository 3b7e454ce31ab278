#pragma once

#include <chrono>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace kring {

/// A day as "2026-11-21" (ISO 8601), so that earlier days sort first; nothing when `text` is no day
/// of the calendar between 1900 and 9999. Also takes "21-11-2026" and "21/11/2026", as it is
/// written here.
std::optional<std::string> iso_day(std::string_view text);

/// The same as numbers.
std::optional<std::chrono::year_month_day> calendar_day(std::string_view text);

/// A day of the calendar, which must be one.
std::string iso_day(std::chrono::year_month_day day);

/// The day of a moment that was taken apart by the calendar of a place.
std::chrono::year_month_day day_of(const std::tm& moment);

/// The same day so many months later; the last day of the month when it has none. `iso` as above.
std::string months_later(std::string_view iso, int months);

}  // namespace kring
