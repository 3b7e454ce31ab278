#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/lock.h"
#include "core/base/id.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace kring {

/// Brings what was written to a file to the disk, on a thread of its own. One sync serves all that
/// was written before it began. Gives the lock its signs of life meanwhile.
class Syncer {
public:
    /// `fd` and `lock` outlive it. `at_disk`: the last record that is synced already.
    Syncer(int fd, const Lock& lock, Seq at_disk, std::function<void()> on_synced);
    /// Syncs what is left.
    ~Syncer();
    Syncer(const Syncer&) = delete;
    Syncer& operator=(const Syncer&) = delete;

    /// Everything up to `last` is written. Never waits for the disk.
    void written(Seq last);

    /// Goes on with another file that has everything written so far, on the disk. Waits for a sync
    /// that is going on; then the old file is nobody's.
    void go_on_with(int fd);

    Seq synced() const { return m_synced.load(std::memory_order_acquire); }
    std::optional<ArchiveError> failure() const;
    /// False when a sync failed before all of it was on the disk.
    bool wait_until_synced() const;

private:
    void run();
    bool wait_for_work(Seq done);
    void sync(Seq upto);

    const Lock& m_lock;
    std::function<void()> m_on_synced;
    mutable std::mutex m_mutex;  ///< guards what follows; never held while the disk works
    mutable std::condition_variable m_changed;
    int m_fd;
    bool m_syncing = false;
    std::optional<ArchiveError> m_failure;
    bool m_stop = false;
    std::atomic<Seq> m_written;
    std::atomic<Seq> m_synced;
    std::thread m_thread;  ///< last: it starts when everything else is there
};

}  // namespace kring
