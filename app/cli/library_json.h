#pragma once

#include "core/library/index.h"

#include <string>
#include <vector>

namespace kring {

/// Codes, as programs read them: "under_way", "card".
std::string_view code_of(SessionStatus status);
std::string_view code_of(PassageKind kind);

/// One array, an object each; times in UTC as ISO 8601.
std::string list_as_json(const std::vector<SessionSummary>& sessions);
std::string hits_as_json(const std::vector<Hit>& hits);

/// "0:42:07": hours, minutes and seconds since the session began, as `kring replay --at` takes it.
std::string moment_text(SessionTime at);

}  // namespace kring
