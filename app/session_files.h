#pragma once

#include "core/archive/session_file.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// A file as the folder lists it. The same name, time and size: the same session.
struct SessionFile {
    std::string path;
    std::int64_t changed = 0;  ///< Unix time in milliseconds; of its notes when those are newer
    std::uint64_t size = 0;    ///< bytes, with those of its notes
    bool has_lock = false;     ///< lies beside it: somebody has it open, or did not end well
    bool has_draft = false;
    bool has_notes = false;
};

/// What lies in folders of sessions.
struct FolderContent {
    std::vector<SessionFile> sessions;  ///< by what their files are called
    std::vector<std::string> others;    ///< files that belong to no session; paths
};

/// When a file was last changed: Unix time in milliseconds; 0 when nobody knows.
std::int64_t changed_at(const std::string& path);
bool is_there(const std::string& path);

/// Adds what is in a folder, not in the folders in it; false when it is there and cannot be read.
/// What lies beside a session and is called after it (a draft, notes, a report) is neither.
bool list_folder(const std::string& folder, FolderContent& found);

/// Where sessions of a folder go that are put away.
inline constexpr std::string_view archive_folder = "archief";

/// Larger files are no sessions of ours: a day of hard work is a thousandth of it. Bytes.
inline constexpr std::uint64_t largest_session = 256ULL * 1024 * 1024;
/// As read_session; a file that is larger than any session is not read.
Result<LoadedSession, ArchiveError> read_listed(const std::string& path);
/// Its first bytes are not those of a session; nothing else of it is read. False when it cannot be
/// opened: what cannot be read may be anything.
bool is_no_session(const std::string& path);

}  // namespace kring
