#include "core/archive/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kring {

File::~File() {
    if (m_fd >= 0) ::close(m_fd);
}

ArchiveError file_error(int error, std::string_view call) {
    const std::string detail = std::string{call} + ": " + std::generic_category().message(error);
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return {ArchiveProblem::disk_full, 0, detail};
    case EEXIST: return {ArchiveProblem::file_exists, 0, detail};
    case EACCES:
    case EPERM:
    case EROFS: return {ArchiveProblem::file_not_writable, 0, detail};
    default: return {ArchiveProblem::disk_error, 0, detail};
    }
}

ArchiveError folder_error(int error, std::string_view call) {
    ArchiveError result = file_error(error, call);
    const bool no_place = error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
    if (no_place || result.problem == ArchiveProblem::file_not_writable)
        result.problem = ArchiveProblem::folder_not_writable;
    return result;
}

File open_file(const std::string& path, int flags, mode_t mode) {
    return File{::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)};
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::optional<ArchiveError> sync_folder_of(const std::string& path) {
    const File folder = open_file(folder_of(path), O_RDONLY | O_DIRECTORY);
    if (!folder) return folder_error(errno, "open folder");
    // Some file systems (FAT on a stick) cannot sync a folder and say EINVAL; nothing better exists
    // there.
    if (::fsync(folder.fd()) != 0 && errno != EINVAL) return file_error(errno, "fsync folder");
    return std::nullopt;
}

std::optional<ArchiveError> write_new_file(const std::string& path, std::string_view bytes,
                                           mode_t mode) {
    const File file = open_file(path, O_WRONLY | O_CREAT | O_EXCL, mode);
    if (!file) return folder_error(errno, "create");
    const bool written = write_all(file.fd(), bytes);
    if (written && ::fsync(file.fd()) == 0) return sync_folder_of(path);
    const ArchiveError error = file_error(errno, written ? "fsync" : "write");
    ::unlink(path.c_str());
    return error;
}

bool rename_to_free(const std::string& from, const std::string& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    // Some file systems cannot look and rename in one.
    if (::access(to.c_str(), F_OK) == 0) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

void blot_out(const File& file) {
    struct stat about {};
    if (::fstat(file.fd(), &about) != 0 || !S_ISREG(about.st_mode) || about.st_nlink > 1) return;
    static constexpr std::array<char, 65536> zeros{};
    for (off_t at = 0; at < about.st_size;) {
        const auto part =
            std::min<std::size_t>(zeros.size(), static_cast<std::size_t>(about.st_size - at));
        const ssize_t n = ::pwrite(file.fd(), zeros.data(), part, at);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return;
        at += n;
    }
    (void)::fdatasync(file.fd());
}

std::optional<std::string> read_small_file(const std::string& path, std::size_t most) {
    const File file = open_file(path, O_RDONLY);
    struct stat about {};
    if (!file || ::fstat(file.fd(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
    std::string bytes;
    std::array<char, 65536> part{};
    while (bytes.size() <= most) {
        const ssize_t n = ::read(file.fd(), part.data(), part.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return std::nullopt;
        if (n == 0) return bytes;
        bytes.append(part.data(), static_cast<std::size_t>(n));
    }
    return std::nullopt;
}

}  // namespace kring
