#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/header.h"
#include "core/session/event.h"

#include <optional>
#include <span>
#include <string>

namespace kring {

/// Writes a whole session into a new file, on the disk when this returns, and reads it back from
/// there: it opens without damage and is what was meant. On an error there is no file.
std::optional<ArchiveError> write_checked(const std::string& path, const SessionHeader& header,
                                          std::span<const Record> records);

enum class Existing { refuse, replace };

/// Writes a whole session into a file: temp file in the same folder, write, fsync, read back and
/// compare, rename, fsync of the folder. On any error what was at `path` is as it was. Not for a
/// file that a Journal holds. Errors: file_exists, folder_not_writable, disk_full, disk_error,
/// not_storable.
std::optional<ArchiveError> write_copy(const std::string& path, const SessionHeader& header,
                                       std::span<const Record> records,
                                       Existing existing = Existing::refuse);

}  // namespace kring
