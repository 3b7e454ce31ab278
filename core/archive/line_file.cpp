#include "core/archive/line_file.h"

#include "core/archive/rewrite.h"
#include "core/archive/syncer.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kring {

struct LineFile::Inner {
    Inner(std::string where, Lock held, Grip::Opening opened, Seq last, OnSynced on_synced)
        : path{std::move(where)}, lock{std::move(held)}, file{std::move(opened.file)},
          end{opened.size}, written{last}, syncer{file.fd(), lock, last, std::move(on_synced)} {}

    std::string path;
    Lock lock;
    File file;
    std::uint64_t end;  ///< bytes of the file; all of it sound
    std::atomic<Seq> written;
    mutable std::mutex mutex;  ///< guards `failure`
    std::optional<ArchiveError> failure;
    bool broken = false;  ///< half a step could not be taken back: nothing may follow it
    Syncer syncer;        ///< last: it uses the file and the lock

    void note(std::optional<ArchiveError> error) {
        const std::lock_guard hold{mutex};
        failure = std::move(error);
    }
    bool write(std::string_view lines);
};

namespace {

/// Opens a file that is there for appending; its length with it.
Result<Grip::Opening, ArchiveError> open_for_appending(const std::string& path) {
    const ArchiveError locked{ArchiveProblem::locked, 0, "by another name"};
    for (int attempt = 0; attempt < 5; ++attempt) {
        File file = open_file(path, O_WRONLY | O_APPEND);
        if (!file) return Err{file_error(errno, "open")};
        // The lock beside it goes by the name; a link or another name leads to the same file.
        if (::flock(file.fd(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return Err{locked};
        struct stat about {
        }, named{};
        if (::fstat(file.fd(), &about) != 0 || ::stat(path.c_str(), &named) != 0)
            return Err{file_error(errno, "stat")};
        // Written anew by who holds it, just after it was opened here: this one is nobody's now.
        if (about.st_ino != named.st_ino || about.st_dev != named.st_dev) continue;
        return Grip::Opening{std::move(file), static_cast<std::uint64_t>(about.st_size)};
    }
    return Err{locked};
}

/// Copies the bytes from `from` to a new file beside the session, on the disk when this returns.
Result<std::string, ArchiveError> keep_tail(const std::string& path, std::uint64_t from,
                                            std::uint64_t size) {
    const File source = open_file(path, O_RDONLY);
    if (!source) return Err{file_error(errno, "open")};
    for (int n = 1; n < 10'000; ++n) {
        const std::string name = path + ".tail-" + std::to_string(n);
        const File copy = open_file(name, O_WRONLY | O_CREAT | O_EXCL);
        if (!copy && errno == EEXIST) continue;
        if (!copy) return Err{folder_error(errno, "create")};
        char part[65536];
        std::uint64_t at = from;
        bool whole = true;
        while (whole && at < from + size) {
            const ssize_t got = ::pread(source.fd(), part, sizeof part, static_cast<off_t>(at));
            whole = got > 0 && write_all(copy.fd(), {part, static_cast<std::size_t>(got)});
            if (whole) at += static_cast<std::uint64_t>(got);
        }
        if (whole && ::fsync(copy.fd()) == 0) {
            if (auto error = sync_folder_of(name)) return Err{*error};
            return name;
        }
        const int error = errno;
        ::unlink(name.c_str());
        return Err{file_error(error, "copy the torn end")};
    }
    return Err{ArchiveError{ArchiveProblem::file_exists, 0, "tail"}};
}

/// Brings the file to the length and shape to go on from: torn end aside, last line closed. Gives
/// back its new length and fills in `tail_file`.
Result<std::uint64_t, ArchiveError> make_ready(const std::string& path, const File& file,
                                               const SoundPart& sound, std::string& tail_file) {
    std::uint64_t end = sound.sound_bytes;
    if (sound.tail_bytes > 0) {
        auto kept = keep_tail(path, end, sound.tail_bytes);
        if (!kept) return Err{kept.error()};
        tail_file = std::move(kept).value();
        if (::ftruncate(file.fd(), static_cast<off_t>(end)) != 0)
            return Err{file_error(errno, "truncate")};
    }
    if (sound.ends_open) {
        if (!write_all(file.fd(), "\n")) return Err{file_error(errno, "write")};
        ++end;
    }
    // What was read may still be on its way to the disk, from a Kring that crashed.
    if (::fsync(file.fd()) != 0) return Err{file_error(errno, "fsync")};
    return end;
}

/// Where the file itself lies, when `path` leads to the one that is held open, by links or not.
std::optional<std::string> real_path_of(const std::string& path, const File& held) {
    struct stat open {
    }, named{};
    std::error_code failed;
    const auto real = std::filesystem::canonical(path, failed);
    if (failed || ::fstat(held.fd(), &open) != 0 || ::stat(real.c_str(), &named) != 0 ||
        open.st_ino != named.st_ino || open.st_dev != named.st_dev)
        return std::nullopt;
    return real.string();
}

}  // namespace

std::optional<ArchiveError> Grip::obstacle() const {
    if (!lock) return lock.error();
    if (!opening) return opening.error();
    return std::nullopt;
}

Grip take_grip(const std::string& path) {
    auto lock = Lock::take(path);
    return {std::move(lock), open_for_appending(path)};
}

LineFile::LineFile(std::unique_ptr<Inner> inner) : m_inner{std::move(inner)} {}
LineFile::~LineFile() = default;

Result<std::unique_ptr<LineFile>, ArchiveError> LineFile::create(const std::string& path, Lock lock,
                                                                 std::string_view first_line,
                                                                 OnSynced on_synced) {
    if (auto error = write_new_file(path, std::string{first_line} + "\n")) return Err{*error};
    auto opened = open_for_appending(path);
    if (!opened) return Err{opened.error()};
    return std::unique_ptr<LineFile>{new LineFile{std::make_unique<Inner>(
        path, std::move(lock), std::move(opened).value(), Seq{0}, std::move(on_synced))}};
}

Result<std::unique_ptr<LineFile>, ArchiveError> LineFile::go_on(const std::string& path, Grip grip,
                                                                const SoundPart& sound, Seq last,
                                                                OnSynced on_synced,
                                                                std::string& tail_file) {
    Grip::Opening opening = std::move(grip.opening).value();
    const auto end = make_ready(path, opening.file, sound, tail_file);
    if (!end) return Err{end.error()};
    opening.size = end.value();
    return std::unique_ptr<LineFile>{new LineFile{std::make_unique<Inner>(
        path, std::move(grip.lock).value(), std::move(opening), last, std::move(on_synced))}};
}

bool LineFile::ready() const { return !m_inner->broken && !m_inner->syncer.failure(); }

bool LineFile::refuse(ArchiveError error) {
    m_inner->note(std::move(error));
    return false;
}

bool LineFile::append(std::string_view lines, Seq last) {
    Inner& f = *m_inner;
    if (!ready() || !f.write(lines)) return false;
    f.written.store(last, std::memory_order_release);
    if (f.failure) f.note(std::nullopt);
    f.syncer.written(last);
    return true;
}

/// One write for all lines, so that they are all there or, torn by a crash, found by a checksum.
/// What came in part is taken back.
bool LineFile::Inner::write(std::string_view lines) {
    ssize_t n = 0;
    do n = ::write(file.fd(), lines.data(), lines.size());
    while (n < 0 && errno == EINTR);
    if (n == static_cast<ssize_t>(lines.size())) {
        end += lines.size();
        return true;
    }
    const int error = n < 0 ? errno : ENOSPC;
    if (n > 0 && ::ftruncate(file.fd(), static_cast<off_t>(end)) != 0) broken = true;
    note(file_error(error, "write"));
    return false;
}

std::optional<ArchiveError> LineFile::replace(
    const std::function<std::optional<ArchiveError>(const std::string& temp)>& write) {
    Inner& f = *m_inner;
    if (f.broken) return ArchiveError{ArchiveProblem::disk_error, 0, "half a step"};
    if (!f.syncer.wait_until_synced()) return f.syncer.failure();
    const auto real = real_path_of(f.path, f.file);
    if (!real) return ArchiveError{ArchiveProblem::file_gone, 0, "rewrite"};
    const std::string temp = *real + ".new-" + std::to_string(::getpid());
    ::unlink(temp.c_str());  // of an earlier process with this number
    if (auto error = write(temp)) return error;
    auto opened = open_for_appending(temp);
    const File old = open_file(*real, O_WRONLY);
    struct stat about {};
    const bool ready = opened && ::fstat(f.file.fd(), &about) == 0 &&
                       ::fchmod(opened.value().file.fd(), about.st_mode & 07777) == 0;
    if (!ready || std::rename(temp.c_str(), real->c_str()) != 0) {
        const int error = errno;
        ::unlink(temp.c_str());
        return opened ? folder_error(error, "rename") : opened.error();
    }
    f.syncer.go_on_with(opened.value().file.fd());
    f.file = std::move(opened.value().file);
    f.end = opened.value().size;
    auto error = sync_folder_of(*real);
    if (old) blot_out(old);
    return error;
}

Seq LineFile::synced() const { return m_inner->syncer.synced(); }
Seq LineFile::written() const { return m_inner->written.load(std::memory_order_acquire); }
bool LineFile::wait_until_synced() const { return m_inner->syncer.wait_until_synced(); }
const std::string& LineFile::path() const { return m_inner->path; }

std::optional<ArchiveError> LineFile::failure() const {
    if (auto failed = m_inner->syncer.failure()) return failed;
    const std::lock_guard hold{m_inner->mutex};
    return m_inner->failure;
}

}  // namespace kring
