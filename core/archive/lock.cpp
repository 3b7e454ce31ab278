#include "core/archive/lock.h"

#include "core/archive/file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kring {
namespace {

std::string lock_path(const std::string& session_path) { return session_path + ".lock"; }

std::string who_am_i() {
    char host[256] = {};
    if (::gethostname(host, sizeof host - 1) != 0) host[0] = '\0';
    return "pid " + std::to_string(::getpid()) + " on " + host + "\n";
}

/// The name still leads to the file that is locked: its last holder removes it on leaving.
bool still_there(int fd, const std::string& path) {
    struct stat held {
    }, named{};
    return ::fstat(fd, &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
           held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

/// Whoever looks through the folder shares the lock for a moment; a Kring at work shares it with
/// nobody.
bool only_looked_at(int fd) {
    const bool shared = ::flock(fd, LOCK_SH | LOCK_NB) == 0;
    if (shared) ::flock(fd, LOCK_UN);
    return shared;
}

WallTime changed(const struct stat& about) {
    return WallTime{std::chrono::seconds{about.st_mtim.tv_sec} +
                    std::chrono::milliseconds{about.st_mtim.tv_nsec / 1'000'000}};
}

std::string holder_of(const std::string& path) {
    std::string who = read_small_file(path, 1000).value_or("");
    while (!who.empty() && who.back() == '\n') who.pop_back();
    return who;
}

}  // namespace

Result<Lock, ArchiveError> Lock::take(const std::string& session_path) {
    const std::string path = lock_path(session_path);
    // About a second, of which a slow machine needs a part; one that is held says so much sooner.
    for (int attempt = 0; attempt < 500; ++attempt) {
        const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (fd < 0) return Err{folder_error(errno, "lock")};
        Lock lock{fd, path};
        if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            lock.m_path.clear();  // it is not ours to remove
            if (error == EINTR) continue;
            if (error != EWOULDBLOCK) return Err{file_error(error, "lock")};
            if (attempt >= 5 && !only_looked_at(fd))
                return Err{ArchiveError{ArchiveProblem::locked, 0, holder_of(path)}};
            ::usleep(2000);
            continue;
        }
        if (!still_there(fd, path)) {
            lock.m_path.clear();
            continue;
        }
        const std::string who = who_am_i();
        if (::ftruncate(fd, 0) != 0 || !write_all(fd, who)) lock.touch();  // only for the message
        return lock;
    }
    return Err{ArchiveError{ArchiveProblem::locked, 0, holder_of(path)}};
}

Lock::Lock(Lock&& other) noexcept
    : m_fd{std::exchange(other.m_fd, -1)}, m_path{std::move(other.m_path)} {}

Lock& Lock::operator=(Lock&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_fd = std::exchange(other.m_fd, -1);
    m_path = std::move(other.m_path);
    return *this;
}

Lock::~Lock() { release(); }

void Lock::touch() const { ::futimens(m_fd, nullptr); }

void Lock::release() {
    if (m_fd < 0) return;
    if (!m_path.empty()) ::unlink(m_path.c_str());  // before the lock goes, never after
    ::close(m_fd);
    m_fd = -1;
}

std::optional<WallTime> lock_left_behind(const std::string& session_path) {
    struct stat about {};
    if (::stat(lock_path(session_path).c_str(), &about) != 0) return std::nullopt;
    return changed(about);
}

void leave_lock_behind(const std::string& session_path, WallTime alive) {
    const File lock = open_file(lock_path(session_path), O_WRONLY | O_CREAT | O_EXCL);
    if (!lock) return;
    const auto since = alive.time_since_epoch();
    const auto whole = std::chrono::floor<std::chrono::seconds>(since);
    const timespec at{static_cast<time_t>(whole.count()),
                      static_cast<long>(std::chrono::nanoseconds{since - whole}.count())};
    const timespec times[] = {at, at};
    ::futimens(lock.fd(), times);
}

std::optional<WallTime> last_alive(const std::string& session_path) {
    if (const auto left = lock_left_behind(session_path)) return left;
    struct stat about {};
    if (::stat(session_path.c_str(), &about) == 0) return changed(about);
    return std::nullopt;
}

}  // namespace kring
