#pragma once

#include "core/archive/archive_error.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <utility>

namespace kring {

/// An open file; closed when it goes.
class File {
public:
    File() = default;
    explicit File(int fd) : m_fd{fd} {}
    File(File&& other) noexcept : m_fd{std::exchange(other.m_fd, -1)} {}
    File& operator=(File&& other) noexcept {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~File();

    int fd() const { return m_fd; }
    explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

/// What a failed call means. `error` is an errno; `detail` names the call.
ArchiveError file_error(int error, std::string_view call);
/// The same for making or changing something in a folder.
ArchiveError folder_error(int error, std::string_view call);

/// Opens, close-on-exec, never waiting for a pipe. The descriptor is negative on failure (errno).
/// `mode`: of a file that is made, before the umask.
File open_file(const std::string& path, int flags, mode_t mode = 0666);

/// Writes everything, taking short writes and interrupts in its stride. False: errno says why, and
/// part of it may be there.
bool write_all(int fd, std::string_view bytes);

std::string folder_of(const std::string& path);

/// Makes a name in the folder of `path` survive a power cut.
std::optional<ArchiveError> sync_folder_of(const std::string& path);

/// A new file that holds `bytes`, on the disk when this returns; never one that was there before.
/// On an error there is none.
std::optional<ArchiveError> write_new_file(const std::string& path, std::string_view bytes,
                                           mode_t mode = 0666);

/// Overwrites a file that is about to go, or that has lost its last name, with zeros. A best
/// effort: a disk that writes elsewhere (flash, a copying file system) may keep the old bytes. One
/// that still has another name beside the one it goes by is left alone. `file`: open for writing,
/// not for appending.
void blot_out(const File& file);

/// Gives a file another name in its folder, never one that is taken. False: errno says why.
bool rename_to_free(const std::string& from, const std::string& to);

/// The whole of a small file; nothing when it cannot be read or is longer than `most`.
std::optional<std::string> read_small_file(const std::string& path, std::size_t most);

}  // namespace kring
