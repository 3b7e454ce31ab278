#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/header.h"
#include "core/base/result.h"
#include "core/session/event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// A session as it was found on disk.
struct LoadedSession {
    SessionHeader header;
    std::vector<Record> log;  ///< everything sound, in order, every reference checked
    /// What is wrong with the rest: damaged_tail (what follows can be put aside), damaged_middle,
    /// wrong_record, wrong_order or too_new (then the file is only to be looked at).
    std::optional<ArchiveError> damage;
    bool read_only = false;         ///< the damage is not at the end: nothing may be appended
    std::uint64_t sound_bytes = 0;  ///< length of the part that `header` and `log` came from
    std::uint64_t tail_bytes = 0;   ///< bytes behind it
    bool ends_open = false;         ///< the last sound line lacks its line end
};

/// Reads a session and leaves the file untouched. Errors: cannot_open, empty_file, not_a_session,
/// header_damaged, too_new (the format), disk_error. Damage behind the header is no error: it comes
/// with the part before it.
Result<LoadedSession, ArchiveError> read_session(const std::string& path);

}  // namespace kring
