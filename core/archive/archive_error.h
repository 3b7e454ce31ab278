#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace kring {

/// What stands between Kring and a session file. The screen turns it into a sentence: the word
/// `archive.<code>`, with the code of `code_of`.
enum class ArchiveProblem {
    cannot_open,          ///< not there, or not allowed to read it
    folder_not_writable,  ///< nothing can be made in this folder
    file_not_writable,    ///< the folder would do, the file itself is read-only
    file_exists,          ///< something has that name already; it is never overwritten
    disk_full,            ///< no room, a quota, or the largest file this disk can hold
    disk_error,           ///< the disk refused for another reason (in `detail`)
    file_gone,            ///< the file was deleted while it was open
    locked,               ///< another Kring has it open (`detail`: which, where)
    empty_file,           ///< zero bytes
    not_a_session,        ///< some other file, a folder, a device
    header_damaged,       ///< line 1 does not fit its checksum
    too_new,              ///< made by a later version of Kring
    damaged_tail,         ///< the end is torn off; everything before it is sound
    damaged_middle,       ///< a line does not fit its checksum and sound ones follow
    wrong_record,         ///< the checksum fits, but no Kring wrote this (edited by hand)
    wrong_order,          ///< seq, step or time out of order: a line is missing or doubled
    not_storable          ///< a text with a NUL or bytes that are not UTF-8; a number out of range
};

/// Where and why. `detail` is for logs and for `kring check`: short, technical, in English.
struct ArchiveError {
    ArchiveProblem problem = ArchiveProblem::cannot_open;
    std::size_t line = 0;  ///< from 1; 0 when it is about the file as a whole
    std::string detail;
    bool operator==(const ArchiveError&) const = default;
};

inline constexpr std::array archive_codes{
    std::pair{ArchiveProblem::cannot_open, std::string_view{"cannot_open"}},
    std::pair{ArchiveProblem::folder_not_writable, std::string_view{"folder_not_writable"}},
    std::pair{ArchiveProblem::file_not_writable, std::string_view{"file_not_writable"}},
    std::pair{ArchiveProblem::file_exists, std::string_view{"file_exists"}},
    std::pair{ArchiveProblem::disk_full, std::string_view{"disk_full"}},
    std::pair{ArchiveProblem::disk_error, std::string_view{"disk_error"}},
    std::pair{ArchiveProblem::file_gone, std::string_view{"file_gone"}},
    std::pair{ArchiveProblem::locked, std::string_view{"locked"}},
    std::pair{ArchiveProblem::empty_file, std::string_view{"empty_file"}},
    std::pair{ArchiveProblem::not_a_session, std::string_view{"not_a_session"}},
    std::pair{ArchiveProblem::header_damaged, std::string_view{"header_damaged"}},
    std::pair{ArchiveProblem::too_new, std::string_view{"too_new"}},
    std::pair{ArchiveProblem::damaged_tail, std::string_view{"damaged_tail"}},
    std::pair{ArchiveProblem::damaged_middle, std::string_view{"damaged_middle"}},
    std::pair{ArchiveProblem::wrong_record, std::string_view{"wrong_record"}},
    std::pair{ArchiveProblem::wrong_order, std::string_view{"wrong_order"}},
    std::pair{ArchiveProblem::not_storable, std::string_view{"not_storable"}},
};

/// The stable word of a problem: "damaged_tail".
constexpr std::string_view code_of(ArchiveProblem problem) {
    return archive_codes[static_cast<std::size_t>(problem)].second;
}

}  // namespace kring
