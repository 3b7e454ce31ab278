#pragma once

#include "core/archive/archive_error.h"
#include "core/base/result.h"

#include <ctime>
#include <optional>
#include <string>

namespace kring {

/// A bin of the system, as freedesktop.org describes it (Trash specification 1.0): `files` holds
/// what was thrown away, `info` where each came from and when.
struct BinFolder {
    std::string folder;
    std::string top;  ///< of its disk: places are kept relative to it; empty: kept whole
};

/// The bin for what lies at `path`: that of the person on the disk of `home_data` (the folder of
/// XDG_DATA_HOME), else that of the disk it lies on. Made when it is not there yet. Errors: those
/// of folder_error.
Result<BinFolder, ArchiveError> bin_for(const std::string& path, const std::string& home_data);

/// Puts a file in the bin, under a name that is free there; answers where it lies now. Nothing of
/// it is copied, so nothing can be half done. `now`: local time. Errors: those of folder_error.
Result<std::string, ArchiveError> put_in_bin(const BinFolder& bin, const std::string& path,
                                             const std::tm& now);

/// Puts back what `put_in_bin` took; false: it stays in the bin, or its place was taken.
bool take_out_of_bin(const BinFolder& bin, const std::string& in_bin, const std::string& path);

}  // namespace kring
