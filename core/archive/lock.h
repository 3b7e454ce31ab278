#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/header.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace kring {

/// Holds `<session>.lock` for as long as it lives, so that no two Krings write one file. The file
/// says who holds it; its time says when that Kring last lived. Gone after a clean close.
class Lock {
public:
    /// Errors: locked, folder_not_writable, disk_full, disk_error.
    static Result<Lock, ArchiveError> take(const std::string& session_path);

    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&& other) noexcept;
    ~Lock();

    /// A sign of life; every 20 s is enough.
    void touch() const;

private:
    Lock(int fd, std::string path) : m_fd{fd}, m_path{std::move(path)} {}
    void release();

    int m_fd = -1;
    std::string m_path;
};

/// When a Kring last gave a sign of life with this session: the time of a lock that was left
/// behind, else the last change of the session itself. Ask before opening: opening gives a new
/// sign.
std::optional<WallTime> last_alive(const std::string& session_path);

/// The time of a lock that was left behind. Nothing: there is none.
std::optional<WallTime> lock_left_behind(const std::string& session_path);
/// Lays such a lock beside a session, where none is.
void leave_lock_behind(const std::string& session_path, WallTime alive);

}  // namespace kring
