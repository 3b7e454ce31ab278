#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/file.h"
#include "core/archive/lock.h"
#include "core/archive/sound_lines.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kring {

/// A file that is held before it is read, so that nobody adds to it in between: the lock beside it,
/// and the file itself, which another name may lead to as well.
struct Grip {
    Result<Lock, ArchiveError> lock;
    struct Opening {
        File file;
        std::uint64_t size = 0;  ///< bytes
    };
    Result<Opening, ArchiveError> opening;

    /// Why it cannot be written to; nothing when it can.
    std::optional<ArchiveError> obstacle() const;
};
/// Errors of the lock: those of Lock::take; of the file: locked, file_not_writable, disk_error.
Grip take_grip(const std::string& path);

/// A file of lines open for writing, whatever its lines say. What is appended at once is written at
/// once, so it survives the end of the program; a thread of its own brings it to the disk, so the
/// screen never waits. Holds the lock.
class LineFile {
public:
    /// Called on a thread of the file, after a sync and after a failure: wake the screen.
    using OnSynced = std::function<void()>;

    /// A new file with its first line, on the disk when this returns. Errors: file_exists,
    /// folder_not_writable, disk_full, disk_error.
    static Result<std::unique_ptr<LineFile>, ArchiveError>
    create(const std::string& path, Lock lock, std::string_view first_line, OnSynced on_synced);

    /// Goes on behind what was read. A torn end is first copied to `<path>.tail-<n>`, named in
    /// `tail_file`, then cut off. `grip` has no obstacle; `last`: number of the last sound line.
    static Result<std::unique_ptr<LineFile>, ArchiveError> go_on(const std::string& path, Grip grip,
                                                                 const SoundPart& sound, Seq last,
                                                                 OnSynced on_synced,
                                                                 std::string& tail_file);

    /// Brings everything to the disk, then gives the lock back.
    ~LineFile();
    LineFile(const LineFile&) = delete;
    LineFile& operator=(const LineFile&) = delete;

    /// Nothing stands in the way of an append: no sync failed, no half a step is left in the file.
    bool ready() const;
    /// Writes lines, each with its end: all or none. False: see `failure`; the file is as before,
    /// and after a full disk it may be tried again.
    bool append(std::string_view lines, Seq last);
    /// Notes why something was not appended; always false.
    bool refuse(ArchiveError error);

    /// Writes the whole file anew: `write` makes a temp file at the path it is given. That has the
    /// lock before it has the name, so nobody else can ever take it; the old one is overwritten as
    /// well as the disk allows. Waits for the disk. On an error the file is as it was and may be
    /// appended to.
    std::optional<ArchiveError>
    replace(const std::function<std::optional<ArchiveError>(const std::string& temp)>& write);

    Seq synced() const;   ///< the last line that survives a power cut. From any thread
    Seq written() const;  ///< the last that survives the end of the program. From any thread
    /// Waits until everything written is synced. False: the disk failed.
    bool wait_until_synced() const;
    /// What went wrong last, until an append goes well again. From any thread.
    std::optional<ArchiveError> failure() const;
    const std::string& path() const;

private:
    struct Inner;
    explicit LineFile(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

}  // namespace kring
