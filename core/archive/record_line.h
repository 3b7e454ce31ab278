#pragma once

#include "core/archive/archive_error.h"
#include "core/base/result.h"
#include "core/session/event.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kring {

/// Longest line that is written or read, in bytes. Nothing a session can hold comes near it.
inline constexpr std::size_t max_line_bytes = std::size_t{16} << 20;

/// One record as one line, without its line end: CRC-32 of everything behind it as 8 hex digits, a
/// space, and JSON by cereal: `{"seq": 7,"step": 7,"at": 61000,"tag": "card_written","version": 1,
/// "data": {..}}`. Enums are words, fields stand in a fixed order, and what has its usual value is
/// left out. Error: not_storable (a NUL, bytes that are not UTF-8, a number out of range).
Result<std::string, ArchiveError> to_line(const Record& record);

/// The reverse. Errors, all with line 0: damaged_middle (the checksum does not fit), too_new (a
/// tag, version or word of a later Kring), wrong_record (anything else). Never throws, whatever the
/// bytes.
Result<Record, ArchiveError> from_line(std::string_view line);

/// The checksum in front of a line fits the rest of it.
bool checksum_fits(std::string_view line);

}  // namespace kring
