#pragma once

#include "app/ui/view.h"
#include "core/archive/ballot_box_file.h"
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

/// Why a ballot was not put in the box, or not taken out of it.
enum class VoteFault {
    no_vote,       ///< none by laptop is open
    not_a_voter,   ///< may not vote in this round
    not_valid,     ///< more dots than there are, a score that does not exist
    voted_before,  ///< before Kring was last started; whose ballot is whose is not known any more
    not_voted,
    names_missing  ///< of ballots from before is not known whose they are: that is said first
};
/// "voted_before", as in the word `vote_fault.voted_before`.
std::string_view code_of(VoteFault fault);

/// What was the matter with the ballot box on opening a session in which a vote is going on, or
/// with a box that lay there for no vote of this session.
struct BoxTrouble {
    enum class What {
        missing,     ///< ballots that were in it are lost; a vote that is open goes on empty
        unreadable,  ///< likewise; the file was put aside
        not_ours,    ///< of another session or another vote; put aside
        incomplete   ///< fewer ballots than people who voted: this vote cannot be counted
    };
    What what = What::missing;
    std::string kept_file;  ///< where it was put aside; may be empty
};
/// "missing", as in the word `box.missing`.
std::string_view code_of(BoxTrouble::What what);

/// The one session that lies open: its log, its file, the ballots of a vote that is going on, and
/// what is being typed.
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

    /// Who put a ballot in the box; nothing when no vote by laptop is going on, or to look at only.
    std::optional<BoxSeen> box() const;
    const std::optional<BoxTrouble>& box_trouble() const { return m_box_trouble; }
    std::optional<VoteFault> cast(PersonId voter, Ballot ballot);
    std::optional<VoteFault> take_back(PersonId voter);
    /// Somebody had voted before Kring was last started, and the box does not say so.
    std::optional<VoteFault> say_voted(PersonId voter);
    /// Closes the vote that is open, with those who voted; waits until their ballots are on the
    /// disk. Not while it is unsaid who cast some of them: bad_value.
    Result<Seq, Refusal> close_vote();
    /// Counts what is in the box. It is thrown away once the result is on the disk.
    Result<Seq, Refusal> reveal_vote(std::uint64_t seed);
    /// A vote is open, or closed and not revealed, and it can go on here.
    bool vote_going_on() const;
    /// The box is not on the disk; tries again, at most every two seconds.
    void keep_box(double now_seconds);
    bool box_waiting() const { return m_box && m_box->failure(); }

    /// The file in which words of a withdrawn story still stand, because the disk did not take the
    /// file without them; empty: nowhere.
    const std::string& words_stand_in() const { return m_words_stand_in; }
    /// Tries to erase them again, at most every ten seconds.
    void erase_again(double now_seconds);
    /// Tries at once. True: no such words stand in any file that is known.
    bool erase_now();
    /// Put-aside pieces of files went with the words of a story.
    bool removed_leftovers() const { return m_removed_leftovers; }

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
    void take_up_box();
    void tend_box();
    void start_box(RoundId round);
    void end_box();
    void drop_drafts_of_withdrawn();

    std::string m_path;
    SessionHeader m_header;
    WallClock m_clock;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<DraftFile> m_draft_file;
    std::unique_ptr<Session> m_session;
    std::function<void()> m_wake;
    std::unique_ptr<BallotBoxFile> m_box;
    std::optional<BoxTrouble> m_box_trouble;
    std::string m_words_stand_in;
    bool m_removed_leftovers = false;
    double m_erased_again = 0;
    double m_box_kept = 0;
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
