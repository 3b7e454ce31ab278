#pragma once

#include "core/archive/session_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kring {

/// A file as the folder lists it. The same name, time and size: the same session.
struct SessionFile {
    std::string path;
    std::int64_t changed = 0;  ///< Unix time in milliseconds
    std::uint64_t size = 0;    ///< bytes
    bool example = false;
    bool left_open = false;  ///< a lock or a draft lies beside it: look again, whatever its time
};

/// When a file was last changed: Unix time in milliseconds; 0 when nobody knows.
std::int64_t changed_at(const std::string& path);
bool is_there(const std::string& path);

/// Adds the sessions of a folder; false when it is there and cannot be read.
bool list_sessions(const std::string& folder, bool example, std::vector<SessionFile>& found);

/// Larger files are no sessions of ours: a day of hard work is a thousandth of it. Bytes.
inline constexpr std::uint64_t largest_session = 256ULL * 1024 * 1024;
/// As read_session; a file that is larger than any session is not read.
Result<LoadedSession, ArchiveError> read_listed(const std::string& path);

}  // namespace kring
