#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/header.h"
#include "core/archive/sound_lines.h"
#include "core/base/result.h"
#include "core/session/event.h"

#include <string>
#include <vector>

namespace kring {

/// A session as it was found on disk; what is sound of it, in `log`: in order, every reference
/// checked.
struct LoadedSession : SoundPart {
    SessionHeader header;
    std::vector<Record> log;
};

/// Reads a session and leaves the file untouched. Errors: cannot_open, empty_file, not_a_session,
/// header_damaged, too_new (the format), disk_error. Damage behind the header is no error: it comes
/// with the part before it.
Result<LoadedSession, ArchiveError> read_session(const std::string& path);

}  // namespace kring
