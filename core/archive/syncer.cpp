#include "core/archive/syncer.h"

#include "core/archive/file.h"

#include <cerrno>
#include <chrono>
#include <pthread.h>
#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kring {
namespace {

constexpr auto sign_of_life = std::chrono::seconds{20};

/// Why what was written is not safe on the disk; nothing when it is.
std::optional<ArchiveError> sync_data(int fd) {
    while (::fdatasync(fd) != 0)
        if (errno != EINTR) return file_error(errno, "fdatasync");
    struct stat about {};
    // Deleted while open: the disk would take everything and keep nothing.
    if (::fstat(fd, &about) == 0 && about.st_nlink == 0)
        return ArchiveError{ArchiveProblem::file_gone, 0, {}};
    return std::nullopt;
}

}  // namespace

Syncer::Syncer(int fd, const Lock& lock, Seq at_disk, std::function<void()> on_synced)
    : m_lock{lock}, m_on_synced{std::move(on_synced)}, m_fd{fd}, m_written{at_disk},
      m_synced{at_disk}, m_thread{[this] { run(); }} {}

Syncer::~Syncer() {
    {
        const std::lock_guard hold{m_mutex};
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Syncer::written(Seq last) {
    {
        const std::lock_guard hold{m_mutex};
        m_written.store(last, std::memory_order_release);
    }
    m_changed.notify_all();
}

std::optional<ArchiveError> Syncer::failure() const {
    const std::lock_guard hold{m_mutex};
    return m_failure;
}

bool Syncer::wait_until_synced() const {
    std::unique_lock hold{m_mutex};
    m_changed.wait(hold, [this] { return m_failure || m_synced.load() == m_written.load(); });
    return !m_failure;
}

/// False when it is time to go. What was written before that is still brought to the disk.
bool Syncer::wait_for_work(Seq done) {
    std::unique_lock hold{m_mutex};
    const auto ready = [&] { return m_stop || (!m_failure && m_written.load() != done); };
    while (!m_changed.wait_for(hold, sign_of_life, ready)) m_lock.touch();
    return !m_failure && m_written.load() != done;
}

void Syncer::go_on_with(int fd) {
    std::unique_lock hold{m_mutex};
    m_changed.wait(hold, [this] { return !m_syncing; });
    m_fd = fd;
    m_synced.store(m_written.load());
}

void Syncer::sync(Seq upto) {
    int fd = -1;
    {
        const std::lock_guard hold{m_mutex};
        if (m_synced.load() == m_written.load()) return;  // another file came, with all of it
        m_syncing = true;
        fd = m_fd;
    }
    auto failed = sync_data(fd);
    {
        const std::lock_guard hold{m_mutex};
        m_syncing = false;
        if (failed)
            m_failure = std::move(failed);
        else
            m_synced.store(upto, std::memory_order_release);
    }
    if (m_on_synced) m_on_synced();  // first who shows it
    m_changed.notify_all();
}

void Syncer::run() {
    // Being woken never takes the processor from the thread that wrote: it would stand still for as
    // long as the sync takes to start. When the system refuses, all works as before.
    const sched_param usual{};
    (void)::pthread_setschedparam(::pthread_self(), SCHED_BATCH, &usual);
    auto last_sign = std::chrono::steady_clock::now();
    while (wait_for_work(m_synced.load())) {
        sync(m_written.load(std::memory_order_acquire));
        const auto now = std::chrono::steady_clock::now();
        if (now - last_sign < sign_of_life) continue;
        m_lock.touch();
        last_sign = now;
    }
}

}  // namespace kring
