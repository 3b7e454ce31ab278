#include "core/archive/draft_file.h"

#include "core/archive/file.h"
#include "core/archive/only_line.h"

#include <cerrno>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace kring {

// On disk. Not in a namespace of their own: cereal looks for them here.
struct StoredDraft {
    std::string field;
    std::string text;
};
struct StoredDrafts {
    std::vector<StoredDraft> drafts;
};
template <class Ar> void describe(Ar& ar, StoredDraft& d) {
    on_disk::field(ar, "field", d.field);
    on_disk::field(ar, "text", d.text);
}
template <class Ar> void describe(Ar& ar, StoredDrafts& l) {
    on_disk::field(ar, "drafts", l.drafts);
}

namespace {

constexpr std::string_view draft_kind = "kring-draft ";
constexpr std::string_view draft_magic = "kring-draft 1 ";

std::string draft_path(const std::string& session_path) { return session_path + ".draft"; }

Result<std::string, ArchiveError> to_text(const Drafts& drafts) {
    StoredDrafts list;
    for (const auto& [name, text] : drafts) list.drafts.push_back({name, text});
    return on_disk::to_only_line(draft_magic, [&](auto& ar) { describe(ar, list); });
}

Drafts read_list(cereal::JSONInputArchive& ar) {
    StoredDrafts list;
    describe(ar, list);
    on_disk::no_more(ar);
    Drafts drafts;
    for (StoredDraft& each : list.drafts) drafts[std::move(each.field)] = std::move(each.text);
    return drafts;
}

Result<Drafts, ArchiveError> from_text(std::string_view text) {
    return on_disk::from_only_line(text, draft_kind, draft_magic, read_list);
}

}  // namespace

std::optional<ArchiveError> write_drafts(const std::string& session_path, const Drafts& drafts) {
    const std::string path = draft_path(session_path);
    if (drafts.empty()) {
        if (::unlink(path.c_str()) != 0 && errno != ENOENT) return folder_error(errno, "unlink");
        return std::nullopt;
    }
    const auto text = to_text(drafts);
    if (!text) return text.error();
    const std::string temp = path + ".new";
    ::unlink(temp.c_str());  // left behind by a crash; only the holder of the lock writes here
    if (auto error = write_new_file(temp, text.value())) return error;
    if (::rename(temp.c_str(), path.c_str()) == 0) return sync_folder_of(path);
    const int error = errno;
    ::unlink(temp.c_str());
    return folder_error(error, "rename");
}

Result<Drafts, ArchiveError> read_drafts(const std::string& session_path) {
    const std::string path = draft_path(session_path);
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0 && errno == ENOENT) return Drafts{};
    const auto text = read_small_file(path, max_line_bytes);
    if (!text) return Err{ArchiveError{ArchiveProblem::cannot_open, 0, "draft"}};
    return from_text(*text);
}

struct DraftFile::Inner {
    explicit Inner(std::string path) : session_path{std::move(path)}, thread{[this] { run(); }} {}
    ~Inner() {
        {
            const std::lock_guard hold{mutex};
            stop = true;
        }
        changed.notify_all();
        thread.join();
    }

    /// The drafts to write next; nothing when it is time to go and all is written.
    std::optional<Drafts> wait_for_work() {
        std::unique_lock hold{mutex};
        changed.wait(hold, [this] { return stop || waiting; });
        writing = waiting.has_value();
        return std::exchange(waiting, std::nullopt);
    }
    void run() {
        while (const auto drafts = wait_for_work()) {
            auto error = write_drafts(session_path, *drafts);
            {
                const std::lock_guard hold{mutex};
                failure = std::move(error);
                writing = false;
            }
            changed.notify_all();
        }
    }

    const std::string session_path;
    mutable std::mutex mutex;  ///< guards what follows; never held while the disk works
    mutable std::condition_variable changed;
    std::optional<Drafts> waiting;
    std::optional<Drafts> last;  ///< handed over last; unset: what is on the disk is not known
    std::optional<ArchiveError> failure;
    bool writing = false;
    bool stop = false;
    std::thread thread;  ///< last: it starts when everything else is there
};

DraftFile::DraftFile(std::string session_path)
    : m_inner{std::make_unique<Inner>(std::move(session_path))} {}
DraftFile::~DraftFile() = default;

FoundDrafts DraftFile::load() const {
    auto drafts = read_drafts(m_inner->session_path);
    if (drafts) return {std::move(drafts).value(), {}};
    // What cannot be read is put aside, not written over: somebody may still read it by eye.
    const std::string path = m_inner->session_path + ".draft";
    for (int n = 1; n < 10'000; ++n) {
        const std::string aside = path + ".kept-" + std::to_string(n);
        if (::access(aside.c_str(), F_OK) == 0) continue;
        if (std::rename(path.c_str(), aside.c_str()) == 0) return {{}, aside};
        break;
    }
    return {};
}

void DraftFile::save(Drafts drafts) {
    {
        const std::lock_guard hold{m_inner->mutex};
        if (m_inner->last == drafts && !m_inner->failure) return;
        m_inner->last = drafts;
        m_inner->waiting = std::move(drafts);
    }
    m_inner->changed.notify_all();
}

bool DraftFile::wait_until_safe() const {
    std::unique_lock hold{m_inner->mutex};
    m_inner->changed.wait(hold, [this] { return !m_inner->waiting && !m_inner->writing; });
    return !m_inner->failure;
}

std::optional<ArchiveError> DraftFile::failure() const {
    const std::lock_guard hold{m_inner->mutex};
    return m_inner->failure;
}

}  // namespace kring
