#pragma once

#include "core/archive/archive_error.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/voting/ballot.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// What is in a ballot box. Both lists are sorted, so that a box with the same ballots of the same
/// people is the same, whatever the order in which they came. Nothing ties the one to the other.
struct BoxContent {
    std::string session;  ///< id in the header of the session
    RoundId round;        ///< the vote it belongs to
    std::vector<PersonId>
        voted;  ///< by id; of a box in which all ballots are alike the file has none
    BallotBox ballots;
    bool operator==(const BoxContent&) const = default;
};

/// Ballots of which is not known who cast them.
std::size_t unnamed(const BoxContent& content);

/// Why somebody cannot vote, or vote again.
enum class CastFault {
    voted_before,   ///< before Kring was last started: which ballot is theirs is not known any more
    not_voted,      ///< there is nothing to take back, or no ballot that could be theirs
    names_missing,  ///< first somebody has to say whose the unnamed ballots are
};

/// Reads the box beside a session; nothing when there is none. Errors: cannot_open, not_a_session,
/// header_damaged, too_new.
Result<std::optional<BoxContent>, ArchiveError> read_box(const std::string& session_path);

/// Puts a box that does not belong here where it does no harm, `<session>.box.kept-<n>`; the new
/// path, or nothing when there was none or it could not be done.
std::optional<std::string> put_box_aside(const std::string& session_path);

/// Throws the box beside a session away: overwritten with zeros, then deleted. The zeros are a best
/// effort: a disk that writes elsewhere (flash, a copying file system) may keep old bytes.
std::optional<ArchiveError> remove_box(const std::string& session_path);

/// `<session>.box`: the ballots of the vote that is open, beside the log and never in it. One line,
/// `kring-box 1 <crc32> {"session": ..,"round": ..,"voted": [..],"ballots": [..]}`, readable by its
/// owner alone. Written whole at each change, into a temp file that takes its place, so that no
/// file ever holds an order of voting; on a thread of its own, since some disks take a tenth of a
/// second, and the screen is in somebody's hands then. Which ballot is whose is only in memory.
/// As long as all ballots are alike, and so after the very first, the list of who voted would tell
/// what they chose: then the file leaves it out, and whoever goes on with it has to ask.
class BallotBoxFile {
public:
    /// Called on another thread when a change has reached the disk, or could not.
    using OnWritten = std::function<void()>;

    /// A new, empty box, on its way to the disk. Takes the place of one that is there.
    static std::unique_ptr<BallotBoxFile> create(const std::string& session_path,
                                                 const std::string& session, RoundId round,
                                                 OnWritten on_written = {});
    /// Goes on with what read_box found for this vote.
    static std::unique_ptr<BallotBoxFile> go_on(const std::string& session_path, BoxContent found,
                                                OnWritten on_written = {});
    /// Brings everything to the disk.
    ~BallotBoxFile();
    BallotBoxFile(const BallotBoxFile&) = delete;
    BallotBoxFile& operator=(const BallotBoxFile&) = delete;

    /// A ballot in its canonical form; a second one of the same person takes the place of the
    /// first. Returns before it is on the disk (`safe`).
    std::optional<CastFault> cast(PersonId voter, Ballot ballot);
    std::optional<CastFault> take_back(PersonId voter);
    /// Somebody says that one of the unnamed ballots is theirs. It cannot be taken back.
    std::optional<CastFault> name(PersonId voter);

    RoundId round() const;
    std::vector<PersonId> voted() const;       ///< by id
    std::vector<PersonId> changeable() const;  ///< whose ballot is known, so can be taken back
    std::size_t unnamed() const;               ///< ballots that nobody said are theirs yet
    BallotBox ballots() const;                 ///< sorted

    /// What was cast last is on the disk. From any thread.
    bool safe() const;
    /// Waits for that; false: the disk refused.
    bool wait_until_safe() const;
    /// What went wrong last, until a write goes well again.
    std::optional<ArchiveError> failure() const;
    /// Writes again what the disk did not take.
    void try_again();

    /// The same box beside another session file, on the disk when this returns.
    std::optional<ArchiveError> copy_to(const std::string& session_path) const;
    /// Goes on beside another session file, and removes itself from beside the old one.
    std::optional<ArchiveError> move_to(const std::string& session_path);
    /// The vote is over: remove_box. Nothing is written any more.
    std::optional<ArchiveError> remove();

private:
    struct Inner;
    explicit BallotBoxFile(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

}  // namespace kring
