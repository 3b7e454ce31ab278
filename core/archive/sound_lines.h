#pragma once

#include "core/archive/archive_error.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kring {

/// How much of a file of lines can be trusted, and what is the matter with the rest.
struct SoundPart {
    /// What is wrong with the rest: damaged_tail (what follows can be put aside), damaged_middle,
    /// wrong_record, wrong_order or too_new (then the file is only to be looked at).
    std::optional<ArchiveError> damage;
    bool read_only = false;         ///< the damage is not at the end: nothing may be appended
    std::uint64_t sound_bytes = 0;  ///< length of the part that was taken up
    std::uint64_t tail_bytes = 0;   ///< bytes behind it
    bool ends_open = false;         ///< the last sound line lacks its line end
};

/// Takes up a line, or says what is wrong with it; the number of the line is filled in here.
using TakeLine = std::function<std::optional<ArchiveError>(std::string_view line)>;

/// Reads a file whose first line says what it is and whose others carry their checksum, and leaves
/// it untouched. Errors: cannot_open, empty_file, not_a_session, disk_error, and what `first` says.
/// Damage behind the first line is no error: it comes with the part before it.
Result<SoundPart, ArchiveError> read_sound_lines(const std::string& path, const TakeLine& first,
                                                 const TakeLine& next);

}  // namespace kring
