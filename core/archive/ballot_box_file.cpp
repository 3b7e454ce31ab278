#include "core/archive/ballot_box_file.h"

#include "core/archive/box_text.h"
#include "core/archive/file.h"
#include "core/archive/record_line.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace kring {

namespace {

constexpr mode_t owner_alone = 0600;

std::string box_path(const std::string& session_path) { return session_path + ".box"; }

/// Whether the file had a name; best effort, as its users say.
bool blot_out_and_unlink(const std::string& path) {
    if (const File file = open_file(path, O_WRONLY)) blot_out(file);
    return ::unlink(path.c_str()) == 0;
}

std::optional<ArchiveError> write_box(const std::string& session_path, const BoxContent& content) {
    const auto text = to_box_text(content);
    if (!text) return text.error();
    const std::string path = box_path(session_path);
    const std::string temp = path + ".new";
    blot_out_and_unlink(temp);  // left behind by a crash; only the holder of the lock writes here
    if (auto error = write_new_file(temp, text.value(), owner_alone)) return error;
    const File before = open_file(path, O_WRONLY);
    if (::rename(temp.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(temp.c_str());
        return folder_error(error, "rename");
    }
    auto error = sync_folder_of(path);
    // The box as it was one vote ago would tell the last vote to whoever digs for it.
    if (before) blot_out(before);
    return error;
}

}  // namespace

std::size_t unnamed(const BoxContent& content) {
    std::uint64_t ballots = 0;
    for (const BallotPile& pile : content.ballots) ballots += pile.count;
    return static_cast<std::size_t>(ballots) - content.voted.size();
}

Result<std::optional<BoxContent>, ArchiveError> read_box(const std::string& session_path) {
    using Found = std::optional<BoxContent>;
    const std::string path = box_path(session_path);
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0 && errno == ENOENT) return Found{};
    const auto text = read_small_file(path, max_line_bytes);
    if (!text) return Err{ArchiveError{ArchiveProblem::cannot_open, 0, "box"}};
    auto content = from_box_text(*text);
    if (!content) return Err{content.error()};
    return Found{std::move(content).value()};
}

std::optional<std::string> put_box_aside(const std::string& session_path) {
    const std::string path = box_path(session_path);
    for (int n = 1; n < 10'000; ++n) {
        std::string aside = path + ".kept-" + std::to_string(n);
        if (::access(aside.c_str(), F_OK) == 0) continue;
        if (::rename(path.c_str(), aside.c_str()) != 0) return std::nullopt;
        return aside;
    }
    return std::nullopt;
}

std::optional<ArchiveError> remove_box(const std::string& session_path) {
    const std::string path = box_path(session_path);
    blot_out_and_unlink(path + ".new");
    if (!blot_out_and_unlink(path) && errno != ENOENT) return folder_error(errno, "unlink");
    return sync_folder_of(path);
}

struct BallotBoxFile::Inner {
    Inner(std::string path, BoxContent found, OnWritten tell)
        : session_path{std::move(path)}, before{std::move(found)},
          on_written{std::move(tell)}, thread{[this] { run(); }} {}
    ~Inner() { stop(); }

    void stop() {
        {
            const std::lock_guard hold{mutex};
            stopping = true;
        }
        changed.notify_all();
        if (thread.joinable()) thread.join();
    }

    bool voted_before(PersonId voter) const {
        return std::binary_search(before.voted.begin(), before.voted.end(), voter);
    }
    BoxContent content() const {
        BoxContent all = before;
        for (const auto& [voter, ballot] : known) {
            all.voted.push_back(voter);
            all.ballots.push_back({ballot, 1});
        }
        std::sort(all.voted.begin(), all.voted.end());
        all.ballots = sorted_box(std::move(all.ballots));
        return all;
    }
    void hand_over() {
        {
            const std::lock_guard hold{mutex};
            waiting = content();
        }
        changed.notify_all();
    }

    std::optional<BoxContent> wait_for_work() {
        std::unique_lock hold{mutex};
        changed.wait(hold, [this] { return stopping || waiting; });
        writing = waiting.has_value();
        return std::exchange(waiting, std::nullopt);
    }
    void run() {
        while (const auto next = wait_for_work()) {
            auto error = write_box(session_path, *next);
            {
                const std::lock_guard hold{mutex};
                failed = std::move(error);
                writing = false;
            }
            changed.notify_all();
            if (on_written) on_written();
        }
    }
    bool wait_until_idle() const {
        std::unique_lock hold{mutex};
        changed.wait(hold, [this] { return !waiting && !writing; });
        return !failed;
    }

    std::string session_path;          ///< changes only while the thread is idle
    BoxContent before;                 ///< from before this start: nobody's ballots any more
    std::map<PersonId, Ballot> known;  ///< of this start. Never on a disk
    OnWritten on_written;
    mutable std::mutex mutex;  ///< guards what follows; never held while the disk works
    mutable std::condition_variable changed;
    std::optional<BoxContent> waiting;
    std::optional<ArchiveError> failed;
    bool writing = false;
    bool stopping = false;
    std::thread thread;  ///< last: it starts when everything else is there
};

BallotBoxFile::BallotBoxFile(std::unique_ptr<Inner> inner) : m_inner{std::move(inner)} {}
BallotBoxFile::~BallotBoxFile() = default;

std::unique_ptr<BallotBoxFile> BallotBoxFile::create(const std::string& session_path,
                                                     const std::string& session, RoundId round,
                                                     OnWritten on_written) {
    auto box = go_on(session_path, {session, round, {}, {}}, std::move(on_written));
    box->m_inner->hand_over();
    return box;
}

std::unique_ptr<BallotBoxFile> BallotBoxFile::go_on(const std::string& session_path,
                                                    BoxContent found, OnWritten on_written) {
    return std::unique_ptr<BallotBoxFile>{new BallotBoxFile{
        std::make_unique<Inner>(session_path, std::move(found), std::move(on_written))}};
}

std::optional<CastFault> BallotBoxFile::cast(PersonId voter, Ballot ballot) {
    if (m_inner->voted_before(voter)) return CastFault::voted_before;
    if (unnamed() > 0) return CastFault::names_missing;
    m_inner->known.insert_or_assign(voter, std::move(ballot));
    m_inner->hand_over();
    return std::nullopt;
}

std::optional<CastFault> BallotBoxFile::take_back(PersonId voter) {
    if (m_inner->voted_before(voter)) return CastFault::voted_before;
    if (m_inner->known.erase(voter) == 0) return CastFault::not_voted;
    m_inner->hand_over();
    return std::nullopt;
}

std::optional<CastFault> BallotBoxFile::name(PersonId voter) {
    if (m_inner->voted_before(voter)) return CastFault::voted_before;
    if (unnamed() == 0) return CastFault::not_voted;
    auto& voted = m_inner->before.voted;
    voted.insert(std::upper_bound(voted.begin(), voted.end(), voter), voter);
    m_inner->hand_over();
    return std::nullopt;
}

RoundId BallotBoxFile::round() const { return m_inner->before.round; }
std::vector<PersonId> BallotBoxFile::voted() const { return m_inner->content().voted; }
BallotBox BallotBoxFile::ballots() const { return m_inner->content().ballots; }
std::size_t BallotBoxFile::unnamed() const { return kring::unnamed(m_inner->before); }

std::vector<PersonId> BallotBoxFile::changeable() const {
    std::vector<PersonId> voters;
    for (const auto& [voter, ballot] : m_inner->known) voters.push_back(voter);
    return voters;
}

bool BallotBoxFile::safe() const {
    const std::lock_guard hold{m_inner->mutex};
    return !m_inner->waiting && !m_inner->writing && !m_inner->failed;
}

bool BallotBoxFile::wait_until_safe() const { return m_inner->wait_until_idle(); }

std::optional<ArchiveError> BallotBoxFile::failure() const {
    const std::lock_guard hold{m_inner->mutex};
    return m_inner->failed;
}

void BallotBoxFile::try_again() {
    if (failure()) m_inner->hand_over();
}

std::optional<ArchiveError> BallotBoxFile::copy_to(const std::string& session_path) const {
    return write_box(session_path, m_inner->content());
}

std::optional<ArchiveError> BallotBoxFile::move_to(const std::string& session_path) {
    (void)m_inner->wait_until_idle();
    if (auto error = copy_to(session_path)) return error;
    (void)remove_box(m_inner->session_path);  // where the old place failed, so may this
    m_inner->session_path = session_path;
    const std::lock_guard hold{m_inner->mutex};
    m_inner->failed.reset();
    return std::nullopt;
}

std::optional<ArchiveError> BallotBoxFile::remove() {
    {
        const std::lock_guard hold{m_inner->mutex};
        m_inner->waiting.reset();
    }
    m_inner->stop();
    return remove_box(m_inner->session_path);
}

}  // namespace kring
