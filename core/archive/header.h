#pragma once

#include "core/archive/archive_error.h"
#include "core/base/result.h"
#include "core/method/phrase.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kring {

/// A moment by the wall clock, UTC. Only here: within a session time counts from its beginning.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// The format of the file as a whole. A Kring refuses what is higher than its own.
inline constexpr int archive_format = 1;

/// What stands in line 1 of a session file:
/// `kring 1 <crc32, 8 hex> {"format": 1,"id": ..,"started": ..,"program": ..,"language": ..}`.
struct SessionHeader {
    std::string id;      ///< 128 random bits, 32 hex digits; core knows no random number
    WallTime started{};  ///< the moment SessionTime counts from; on disk "2026-11-21T13:05:00.250Z"
    std::string program;  ///< version of the Kring that made the file
    Language language = Language::dutch;
    bool operator==(const SessionHeader&) const = default;
};

/// Line 1, without its line end; not_storable when `id` is not 32 hex digits, or the year not 1970
/// to 9999.
Result<std::string, ArchiveError> to_header_line(const SessionHeader& header);

/// Errors: not_a_session, header_damaged, too_new.
Result<SessionHeader, ArchiveError> from_header_line(std::string_view line);

/// 32 hex digits, as a session is known by.
bool is_session_id(std::string_view id);

/// "2026-11-21T13:05:00.250Z", and back; nothing when it is another text.
std::string to_iso(WallTime time);
std::optional<WallTime> from_iso(std::string_view text);

}  // namespace kring
