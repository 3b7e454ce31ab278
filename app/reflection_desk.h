#pragma once

#include "app/desk.h"
#include "app/replay/reflection_seen.h"
#include "app/ui/outbox.h"
#include "core/archive/draft_file.h"
#include "core/archive/reflection_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kring {

/// The notes beside the session that is looked back at: what is on the disk, and what is being
/// typed. Reads at once; takes the lock and makes a file only when somebody begins to write.
class ReflectionDesk {
public:
    /// `session`: id in its header. `may_write` false: an example, nothing is ever written beside
    /// it. `wake` is called from another thread when a note has reached the disk.
    ReflectionDesk(std::string path, std::string session, bool may_write, WallClock clock,
                   std::function<void()> wake);
    /// Brings everything to the disk.
    ~ReflectionDesk();
    ReflectionDesk(const ReflectionDesk&) = delete;
    ReflectionDesk& operator=(const ReflectionDesk&) = delete;

    const std::string& path() const { return m_path; }  ///< of the session
    const Reflection& notes() const { return m_file ? m_file->notes() : m_notes; }
    /// Safe: every note that is shown is on the disk.
    Saved saved() const;
    /// Why nothing can be written, or why the last note was not taken.
    std::optional<ArchiveError> obstacle() const;
    bool is_example() const { return !m_may_write; }
    /// Where the torn end of the file was put aside; empty when there was none.
    const std::string& tail_file() const { return m_tail_file; }

    /// Writes a note down, or what it says from now on. False: see `obstacle`; what was typed stays
    /// a draft.
    bool keep(const KeepReflection& keep);
    /// The note as it was, to put it back; nothing when it could not be removed.
    std::optional<ReflectionNote> drop(NoteId note);

    /// Now and then: takes up what another Kring wrote, or the pen when it was laid down. True:
    /// there is something else to show.
    bool look_again();

    Drafts drafts;
    /// Hands the drafts to their file when two seconds have gone by since the last time.
    void keep_drafts(double now_seconds);
    /// Something was typed that is not in the file yet.
    bool drafts_waiting() const { return m_may_write && drafts != m_drafts_in_file; }

private:
    /// What the file shows on the outside.
    struct Outside {
        std::uintmax_t bytes = 0;
        std::filesystem::file_time_type changed{};
        bool operator==(const Outside&) const = default;
    };
    Outside outside() const;
    void look();
    bool begin_writing();
    void take_up_drafts();
    void forget_drafts_of(const std::optional<NoteId>& note);

    std::string m_path;
    ReflectionHeader m_header;
    bool m_may_write;
    WallClock m_clock;
    std::function<void()> m_wake;
    Reflection m_notes;  ///< as they were read, until somebody writes
    Outside m_seen;      ///< the file they were read from
    std::unique_ptr<ReflectionFile> m_file;
    std::unique_ptr<DraftFile> m_draft_file;
    std::optional<ArchiveError> m_obstacle;
    std::string m_tail_file;
    Drafts m_drafts_in_file;
    double m_drafts_kept = 0;
};

}  // namespace kring
