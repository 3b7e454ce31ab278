#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace kring {

/// "2026-11-21 zorgzame-buurt": the day by the local calendar, then the title in lower case without
/// accents, at most 60 letters, only letters, digits and dashes; "sessie" when nothing is left of
/// it.
std::string session_stem(std::string_view title, std::chrono::year_month_day day);

/// Whether a file name without its ".kring" is this stem, or the stem with the number that
/// new_session_path puts behind it.
bool is_called(std::string_view name, std::string_view stem);

/// A path in `folder` for a new session, "<stem>.kring", or "<stem> 2.kring" and on when a session,
/// lock, draft, ballot box or notes of that name are there.
std::string new_session_path(const std::string& folder, std::string_view title,
                             std::chrono::year_month_day day);

}  // namespace kring
