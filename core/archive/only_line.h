#pragma once

#include "core/archive/checked_line.h"

#include <string>
#include <string_view>

// A file that holds one thing in one line: what kind of file it is, in which format, and that thing
// behind its checksum, `kring-box 1 <crc32> {..}`. Only core/archive includes this.
namespace kring::on_disk {

/// `magic` ends in a space. Error: not_storable.
template <class Write>
Result<std::string, ArchiveError> to_only_line(std::string_view magic, Write write) {
    const auto line = to_checked(write);
    if (!line) return Err{line.error()};
    return std::string{magic} + line.value() + "\n";
}

/// What `read(archive)` makes of it. `kind`: how `magic` begins, whatever the format. Errors:
/// not_a_session, too_new, header_damaged.
template <class Read>
auto from_only_line(std::string_view text, std::string_view kind, std::string_view magic, Read read)
    -> Result<std::invoke_result_t<Read, cereal::JSONInputArchive&>, ArchiveError> {
    if (!text.starts_with(kind)) return Err{ArchiveError{ArchiveProblem::not_a_session, 0, {}}};
    if (!text.starts_with(magic)) return Err{ArchiveError{ArchiveProblem::too_new, 1, {}}};
    if (text.back() == '\n') text.remove_suffix(1);
    auto found = from_checked(text.substr(magic.size()), read);
    if (found) return found;
    return Err{ArchiveError{ArchiveProblem::header_damaged, 1, found.error().detail}};
}

}  // namespace kring::on_disk
