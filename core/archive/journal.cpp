#include "core/archive/journal.h"

#include "core/archive/file.h"
#include "core/archive/lock.h"
#include "core/archive/record_line.h"
#include "core/archive/rewrite.h"
#include "core/archive/syncer.h"

#include <atomic>
#include <cassert>
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

struct Journal::Inner {
    Inner(std::string where, SessionHeader head, Lock held, File opened, std::uint64_t size,
          Seq last, OnSynced on_synced)
        : path{std::move(where)}, header{std::move(head)}, lock{std::move(held)},
          file{std::move(opened)}, end{size}, written{last}, syncer{file.fd(), lock, last,
                                                                    std::move(on_synced)} {}

    std::string path;
    SessionHeader header;
    Lock lock;
    File file;
    std::uint64_t end;  ///< bytes of the file; all of it sound
    std::string step;   ///< the lines of one step; kept for its memory
    std::atomic<Seq> written;
    mutable std::mutex mutex;  ///< guards `failure`
    std::optional<ArchiveError> failure;
    bool broken = false;  ///< half a step could not be taken back: nothing may follow it
    Syncer syncer;        ///< last: it uses the file and the lock

    void note(std::optional<ArchiveError> error) {
        const std::lock_guard hold{mutex};
        failure = std::move(error);
    }
    bool refuse(ArchiveError error) {
        note(std::move(error));
        return false;
    }
    bool write_step();
};

namespace {

using Opening = std::pair<File, std::uint64_t>;

/// Opens a file that is there for appending; its length with it.
Result<Opening, ArchiveError> open_for_appending(const std::string& path) {
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
        return Opening{std::move(file), static_cast<std::uint64_t>(about.st_size)};
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
                                               const LoadedSession& session,
                                               std::string& tail_file) {
    std::uint64_t end = session.sound_bytes;
    if (session.tail_bytes > 0) {
        auto kept = keep_tail(path, end, session.tail_bytes);
        if (!kept) return Err{kept.error()};
        tail_file = std::move(kept).value();
        if (::ftruncate(file.fd(), static_cast<off_t>(end)) != 0)
            return Err{file_error(errno, "truncate")};
    }
    if (session.ends_open) {
        if (!write_all(file.fd(), "\n")) return Err{file_error(errno, "write")};
        ++end;
    }
    // What was read may still be on its way to the disk, from a Kring that crashed.
    if (::fsync(file.fd()) != 0) return Err{file_error(errno, "fsync")};
    return end;
}

}  // namespace

Journal::Journal(std::unique_ptr<Inner> inner) : m_inner{std::move(inner)} {}
Journal::~Journal() = default;

Result<std::unique_ptr<Journal>, ArchiveError>
Journal::create(const std::string& path, const SessionHeader& header, OnSynced on_synced) {
    auto line = to_header_line(header);
    if (!line) return Err{line.error()};
    auto lock = Lock::take(path);
    if (!lock) return Err{lock.error()};
    if (auto error = write_new_file(path, line.value() + "\n")) return Err{*error};
    auto opened = open_for_appending(path);
    if (!opened) return Err{opened.error()};
    auto [file, size] = std::move(opened).value();
    return std::unique_ptr<Journal>{
        new Journal{std::make_unique<Inner>(path, header, std::move(lock).value(), std::move(file),
                                            size, Seq{0}, std::move(on_synced))}};
}

Result<Journal::Opened, ArchiveError> Journal::open(const std::string& path, OnSynced on_synced) {
    Opened result;
    result.last_alive = kring::last_alive(path);
    auto lock = Lock::take(path);
    // Held before it is read: nobody adds to it by another name in between.
    auto opened = open_for_appending(path);
    auto session = read_session(path);
    if (!session) return Err{session.error()};
    result.session = std::move(session).value();
    const auto only_to_look_at = [&](ArchiveError why) {
        result.obstacle = std::move(why);
        return std::move(result);
    };
    if (result.session.read_only) return only_to_look_at(*result.session.damage);
    if (!lock) return only_to_look_at(lock.error());
    if (!opened) return only_to_look_at(opened.error());
    File file = std::move(opened).value().first;
    const auto end = make_ready(path, file, result.session, result.tail_file);
    if (!end) return only_to_look_at(end.error());
    const Seq last = result.session.log.empty() ? 0 : result.session.log.back().seq;
    result.journal = std::unique_ptr<Journal>{new Journal{
        std::make_unique<Inner>(path, result.session.header, std::move(lock).value(),
                                std::move(file), end.value(), last, std::move(on_synced))}};
    return result;
}

bool Journal::append(std::span<const Record> step) {
    Inner& j = *m_inner;
    if (step.empty()) return true;
    if (j.broken || j.syncer.failure()) return false;
    j.step.clear();
    for (const Record& record : step) {
        const auto line = to_line(record);
        if (!line) return j.refuse(line.error());
        j.step += line.value();
        j.step += '\n';
    }
    if (!j.write_step()) return false;
    j.written.store(step.back().seq, std::memory_order_release);
    if (j.failure) j.note(std::nullopt);
    j.syncer.written(step.back().seq);
    return true;
}

/// One write for the step, so that it is all there or, torn by a crash, found by its checksum. What
/// came in part is taken back.
bool Journal::Inner::write_step() {
    ssize_t n = 0;
    do n = ::write(file.fd(), step.data(), step.size());
    while (n < 0 && errno == EINTR);
    if (n == static_cast<ssize_t>(step.size())) {
        end += step.size();
        return true;
    }
    const int error = n < 0 ? errno : ENOSPC;
    if (n > 0 && ::ftruncate(file.fd(), static_cast<off_t>(end)) != 0) broken = true;
    return refuse(file_error(error, "write"));
}

namespace {

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

std::optional<ArchiveError> Journal::rewrite(std::span<const Record> records) {
    Inner& j = *m_inner;
    assert((records.empty() ? 0 : records.back().seq) == written());
    if (j.broken) return ArchiveError{ArchiveProblem::disk_error, 0, "half a step"};
    if (!j.syncer.wait_until_synced()) return j.syncer.failure();
    const auto real = real_path_of(j.path, j.file);
    if (!real) return ArchiveError{ArchiveProblem::file_gone, 0, "rewrite"};
    const std::string temp = *real + ".new-" + std::to_string(::getpid());
    ::unlink(temp.c_str());  // of an earlier process with this number
    if (auto error = write_checked(temp, j.header, records)) return error;
    auto opened = open_for_appending(temp);
    const File old = open_file(*real, O_WRONLY);
    struct stat about {};
    const bool ready = opened && ::fstat(j.file.fd(), &about) == 0 &&
                       ::fchmod(opened.value().first.fd(), about.st_mode & 07777) == 0;
    if (!ready || std::rename(temp.c_str(), real->c_str()) != 0) {
        const int error = errno;
        ::unlink(temp.c_str());
        return opened ? folder_error(error, "rename") : opened.error();
    }
    j.syncer.go_on_with(opened.value().first.fd());
    j.file = std::move(opened.value().first);
    j.end = opened.value().second;
    auto error = sync_folder_of(*real);
    if (old) blot_out(old);
    return error;
}

Seq Journal::synced() const { return m_inner->syncer.synced(); }
Seq Journal::written() const { return m_inner->written.load(std::memory_order_acquire); }
bool Journal::wait_until_synced() const { return m_inner->syncer.wait_until_synced(); }
const std::string& Journal::path() const { return m_inner->path; }

std::optional<ArchiveError> Journal::failure() const {
    if (auto failed = m_inner->syncer.failure()) return failed;
    const std::lock_guard hold{m_inner->mutex};
    return m_inner->failure;
}

}  // namespace kring
