#pragma once

#include "app/ui/view.h"
#include "core/archive/draft_file.h"
#include "core/archive/journal.h"
#include "core/session/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// The clock on the wall. The program's own; a demo or a test winds one by hand.
using WallClock = std::function<WallTime()>;
WallTime system_wall_clock();

/// Longer than this no group talks without a word being written down.
inline constexpr SessionTime longest_quiet = std::chrono::hours{4};

/// The one session that lies open: its log, its file and what is being typed.
class Desk {
public:
    /// A new file. `wake` is called from another thread when the file has reached the disk.
    static Result<std::unique_ptr<Desk>, ArchiveError>
    create(const std::string& path, Language language, WallClock clock, std::function<void()> wake);
    /// A session that was there. What can be read but not written to opens to look at.
    static Result<std::unique_ptr<Desk>, ArchiveError>
    open(const std::string& path, WallClock clock, std::function<void()> wake);
    /// To look at only, whatever the file would allow: an example.
    static Result<std::unique_ptr<Desk>, ArchiveError> look_at(const std::string& path);

    const Session& session() const { return *m_session; }
    const SessionHeader& header() const { return m_header; }
    const std::string& path() const { return m_path; }

    Saved saved() const;
    /// Why it is read-only, or why the last step was not stored.
    std::optional<ArchiveError> obstacle() const;
    /// Where the torn end of the file was put aside on opening; empty when there was none.
    const std::string& tail_file() const { return m_tail_file; }
    /// Where drafts that could not be read were put aside on opening; empty when there were none.
    const std::string& kept_draft_file() const { return m_kept_draft_file; }
    /// The session starts, for the wall clock of the person.
    WallTime moment(SessionTime at) const { return m_header.started + at; }

    /// The one door to the session. What the disk does not take is held for store_again.
    Result<Seq, Refusal> submit(const Intent& intent);
    /// Something that was done is held because the disk did not take it.
    bool holds_something() const { return !m_held.empty(); }
    /// Does what is held once more, at most every two seconds. True: now all of it is in the file.
    bool store_again(double now_seconds);
    /// For leaving, when the file failed: all of it, with what is held, into a new file.
    std::optional<ArchiveError> rescue(const std::string& path);

    Drafts drafts;
    /// Hands the drafts to their file when two seconds have gone by since the last time.
    void keep_drafts(double now_seconds);
    void keep_drafts_now();
    /// Something was typed that is not in the file yet.
    bool drafts_waiting() const {
        return m_draft_file && (drafts != m_drafts_in_file || m_draft_file->failure());
    }

    /// The clock of the laptop jumped while Kring slept: as if it had been closed meanwhile.
    void notice_absence();

    /// Writes the whole log to another file and goes on there. On an error nothing changes.
    std::optional<ArchiveError> move_to(const std::string& path, WallClock clock,
                                        std::function<void()> wake);

    /// Nothing was ever written or typed: only the choice of a method.
    bool untouched() const;
    /// Closes the file; afterwards the desk is only to be destroyed. An untouched session leaves no
    /// file behind.
    void close();

private:
    Desk(std::string path, SessionHeader header, WallClock clock);
    void take(std::unique_ptr<Journal> journal, std::vector<Record> log);
    void name_after_title();
    void catch_up();
    SessionTime session_time() const;
    SessionTime last_alive(std::optional<WallTime> by_file) const;
    Session::Sink sink();
    bool do_held();

    std::string m_path;
    SessionHeader m_header;
    WallClock m_clock;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<DraftFile> m_draft_file;
    std::unique_ptr<Session> m_session;
    std::vector<Intent> m_held;
    double m_tried_again = 0;
    std::optional<ArchiveError> m_obstacle;
    std::string m_tail_file;
    std::string m_kept_draft_file;
    WallTime m_last_alive{};
    SessionTime m_shift{0};  ///< what the wall clock lost since the session began
    double m_drafts_kept = 0;
    Drafts m_drafts_in_file;
    bool m_was_new = false;
};

}  // namespace kring
