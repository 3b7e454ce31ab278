#include "core/archive/rewrite.h"

#include "core/archive/file.h"
#include "core/archive/record_line.h"
#include "core/archive/session_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace kring {
namespace {

Result<std::string, ArchiveError> whole_text(const SessionHeader& header,
                                             std::span<const Record> records) {
    auto line = to_header_line(header);
    if (!line) return line;
    std::string text = std::move(line).value() + "\n";
    for (const Record& record : records) {
        const auto next = to_line(record);
        if (!next) return Err{next.error()};
        text += next.value();
        text += '\n';
    }
    return text;
}

/// What the disk has is what was meant, byte for byte, and opens as a session without damage.
bool reads_back(const std::string& path, const std::string& text, std::size_t records) {
    {
        // From the disk itself, not from memory: a read from cache proves nothing.
        const File file = open_file(path, O_RDONLY);
        if (file) ::posix_fadvise(file.fd(), 0, 0, POSIX_FADV_DONTNEED);
    }
    if (read_small_file(path, text.size()) != text) return false;
    const auto session = read_session(path);
    return session && !session.value().damage && session.value().log.size() == records;
}

/// Gives `temp` its name at last. A link refuses to overwrite, where rename would not.
std::optional<ArchiveError> put_in_place(const std::string& temp, const std::string& path,
                                         Existing existing) {
    if (existing == Existing::replace) {
        if (::rename(temp.c_str(), path.c_str()) != 0) return folder_error(errno, "rename");
        return std::nullopt;
    }
    if (::link(temp.c_str(), path.c_str()) == 0) {
        ::unlink(temp.c_str());
        return std::nullopt;
    }
    if (errno != EPERM && errno != EOPNOTSUPP) return folder_error(errno, "link");
    // FAT on a stick knows no links.
    if (::access(path.c_str(), F_OK) == 0) return file_error(EEXIST, "rename");
    if (::rename(temp.c_str(), path.c_str()) != 0) return folder_error(errno, "rename");
    return std::nullopt;
}

}  // namespace

std::optional<ArchiveError> write_checked(const std::string& path, const SessionHeader& header,
                                          std::span<const Record> records) {
    const auto text = whole_text(header, records);
    if (!text) return text.error();
    if (auto error = write_new_file(path, text.value())) return error;
    if (reads_back(path, text.value(), records.size())) return std::nullopt;
    ::unlink(path.c_str());
    return ArchiveError{ArchiveProblem::disk_error, 0, "reads back differently"};
}

std::optional<ArchiveError> write_copy(const std::string& path, const SessionHeader& header,
                                       std::span<const Record> records, Existing existing) {
    if (existing == Existing::refuse && ::access(path.c_str(), F_OK) == 0)
        return file_error(EEXIST, "copy");
    const std::string temp = path + ".new-" + std::to_string(::getpid());
    ::unlink(temp.c_str());  // of an earlier process with this number
    if (auto error = write_checked(temp, header, records)) return error;
    auto error = put_in_place(temp, path, existing);
    if (error) ::unlink(temp.c_str());
    return error ? error : sync_folder_of(path);
}

}  // namespace kring
