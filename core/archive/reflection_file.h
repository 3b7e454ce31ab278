#pragma once

#include "core/archive/archive_error.h"
#include "core/archive/header.h"
#include "core/archive/sound_lines.h"
#include "core/base/result.h"
#include "core/replay/reflection.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// Where the notes of those who look back at a session lie: "naam.reflect.kring" beside
/// "naam.kring". Goes where the session goes: renamed, copied and thrown away with it.
std::string reflection_path_of(const std::string& session_path);
/// A path or file name of such notes, and so of no session.
bool is_reflection_path(std::string_view path);

/// The format of the file as a whole. A Kring refuses what is higher than its own.
inline constexpr int reflection_format = 1;

/// What stands in line 1: `kring-reflect 1 <crc32> {"format": 1,"session": ..,"program": ..}`.
struct ReflectionHeader {
    std::string session;  ///< id of the session the notes are about
    std::string program;  ///< version of the Kring that made the file
    bool operator==(const ReflectionHeader&) const = default;
};
Result<std::string, ArchiveError> to_reflection_head(const ReflectionHeader& header);
/// Errors: not_a_session, header_damaged, too_new.
Result<ReflectionHeader, ArchiveError> from_reflection_head(std::string_view line);

/// One record as a line, as in record_line.h: `{"seq": 3,"on": "2026-12-01T..","tag":
/// "note_written","version": 1,"data": {..}}`.
Result<std::string, ArchiveError> to_line(const ReflectionRecord& record);
Result<ReflectionRecord, ArchiveError> reflection_from_line(std::string_view line);

/// Notes as they were found on disk; what is sound of them in `log`, and what stands in `notes`.
struct LoadedReflection : SoundPart {
    ReflectionHeader header;
    std::vector<ReflectionRecord> log;
    Reflection notes;
};
/// Reads the notes of a session and leaves the file untouched; nothing when there is none. Errors
/// and damage: as read_session. Notes of another session (`session`: its id; empty: of any):
/// file_exists.
Result<std::optional<LoadedReflection>, ArchiveError>
read_reflection(const std::string& session_path, std::string_view session = {});

/// The notes beside one session, held for writing: the rules of a session file hold for this one
/// (journal.h). There is no file before the first note.
class ReflectionFile {
public:
    /// Called on another thread, after a sync and after a failure: wake the screen.
    using OnSynced = std::function<void()>;

    struct Opened;
    /// Takes the lock and reads what is there. `program`: for a file that is to be made. Errors:
    /// those of read_reflection, locked, folder_not_writable, file_not_writable; damage that is not
    /// at the end: the notes before it can only be read.
    static Result<Opened, ArchiveError>
    open(const std::string& session_path, const ReflectionHeader& header, OnSynced on_synced = {});
    /// Brings everything to the disk, takes old words out of the file, gives the lock back.
    ~ReflectionFile();
    ReflectionFile(const ReflectionFile&) = delete;
    ReflectionFile& operator=(const ReflectionFile&) = delete;

    /// Writes down what fits; `on`: now. The number of the record, or why not: then nothing changed
    /// and it may be tried again. wrong_record: it does not fit.
    Result<Seq, ArchiveError> append(const ReflectionEvent& event, WallTime on);

    const Reflection& notes() const;
    Seq synced() const;   ///< the last record that survives a power cut. From any thread
    Seq written() const;  ///< the last that survives the end of the program
    bool wait_until_synced() const;
    std::optional<ArchiveError> failure() const;

private:
    struct Inner;
    explicit ReflectionFile(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

struct ReflectionFile::Opened {
    std::unique_ptr<ReflectionFile> file;
    std::string tail_file;  ///< where a torn end is kept; empty when there was none
};

}  // namespace kring
