#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/header.h"
#include "core/archive/session_file.h"
#include "core/base/result.h"
#include "core/session/event.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace kring {

/// A session file open for writing. Each step is written at once, so it survives the end of the
/// program; a thread of its own brings it to the disk, so the screen never waits. Holds the lock.
class Journal {
public:
    /// Called on the thread of the journal, after a sync and after a failure: wake the screen.
    using OnSynced = std::function<void()>;

    /// A new file with its header, on the disk when this returns. Errors: file_exists, locked,
    /// folder_not_writable, disk_full, disk_error, not_storable.
    static Result<std::unique_ptr<Journal>, ArchiveError>
    create(const std::string& path, const SessionHeader& header, OnSynced on_synced = {});

    struct Opened;
    /// Reads a session and goes on with it. A torn end is first copied to `<session>.tail-<n>`,
    /// then cut off. Errors: those of read_session. What can be read but not written to comes
    /// without a journal and says why.
    static Result<Opened, ArchiveError> open(const std::string& path, OnSynced on_synced = {});

    /// Brings everything to the disk, then gives the lock back.
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Writes the records of one step: all or none. False: see `failure`; the file is as before,
    /// and after a full disk it may be tried again.
    bool append(std::span<const Record> step);

    /// Writes the whole file anew with these records, the same ones with words taken out of them.
    /// The new file has the lock before it has the name, so nobody else can ever take it; the old
    /// one is overwritten as well as the disk allows. Waits for the disk. On an error the file is
    /// as it was and may be appended to.
    std::optional<ArchiveError> rewrite(std::span<const Record> records);

    /// The last record that survives a power cut; 0 before the first. From any thread.
    Seq synced() const;
    /// The last record that survives the end of the program; 0 before the first. From any thread.
    Seq written() const;
    /// Waits until everything written is synced, or the disk failed. For closing and for
    /// measuring, not for the screen. False: it failed.
    bool wait_until_synced() const;
    /// What went wrong last, until an append goes well again. From any thread.
    std::optional<ArchiveError> failure() const;

    const std::string& path() const;

private:
    struct Inner;
    explicit Journal(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

struct Journal::Opened {
    LoadedSession session;
    std::unique_ptr<Journal> journal;  ///< null: only to be looked at
    std::optional<ArchiveError>
        obstacle;                        ///< why there is no journal: damage, locked, not writable
    std::optional<WallTime> last_alive;  ///< last sign of life before this opening
    std::string tail_file;               ///< where the torn end is kept; empty when there was none
};

}  // namespace kring
