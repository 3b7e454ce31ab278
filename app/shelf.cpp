#include "app/shelf.h"

#include "app/session_files.h"
#include "core/archive/draft_file.h"
#include "core/archive/lock.h"
#include "core/archive/session_file.h"
#include "core/session/fold.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kring {
namespace {

namespace fs = std::filesystem;

std::int64_t milliseconds(WallTime time) { return time.time_since_epoch().count(); }

/// What was typed last: the capture line first, then whatever other field has something in it.
std::string last_typed(const Drafts& drafts) {
    const auto capture = drafts.find("capture");
    if (capture != drafts.end() && !capture->second.empty()) return capture->second;
    std::string longest;
    for (const auto& [field, text] : drafts)
        if (field != "notes" && text.size() > longest.size()) longest = text;
    return longest;
}

void add_drafts(SessionSummary& summary) {
    const auto drafts = read_drafts(summary.path);
    if (!drafts) return;
    summary.last_typed = last_typed(drafts.value());
    for (const auto& [field, text] : drafts.value())
        if (field != "notes") add_written(summary, text);
}

/// Another Kring holds the lock now. Asks for a shared lock and gives it back at once: taking the
/// real one would wipe the trace that a Kring which did not end well left behind.
bool is_locked(const std::string& session_path) {
    const int fd = ::open((session_path + ".lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) return false;
    const bool held = ::flock(fd, LOCK_SH | LOCK_NB) != 0;
    ::close(fd);
    return held;
}

/// A lock beside it is held by another Kring, or was left behind by one that did not end well.
void add_life(SessionSummary& summary) {
    summary.locked = is_locked(summary.path);
    if (const auto alive = last_alive(summary.path)) summary.touched = milliseconds(*alive);
    const bool left_behind = !summary.locked && is_there(summary.path + ".lock");
    if (left_behind && summary.status == SessionStatus::under_way)
        summary.status = SessionStatus::cut_off;
}

}  // namespace

SessionSummary read_summary(const std::string& path, bool example) {
    const auto loaded = read_listed(path);
    if (!loaded) return unreadable(path, loaded.error().problem);
    return summary_of(path, loaded.value(), example);
}

SessionSummary unreadable(const std::string& path, ArchiveProblem problem) {
    SessionSummary summary;
    summary.path = path;
    summary.status = SessionStatus::unreadable;
    summary.problem = code_of(problem);
    summary.touched = changed_at(path);
    summary.started = summary.touched;
    return summary;
}

SessionSummary summary_of(const std::string& path, const LoadedSession& session, bool example) {
    const SessionTime end = session.log.empty() ? SessionTime{0} : session.log.back().at;
    SessionSummary summary = summarise(fold(session.log), end);
    summary.path = path;
    summary.started = milliseconds(session.header.started);
    summary.touched = milliseconds(session.header.started + end);
    if (session.damage) {
        summary.problem = code_of(session.damage->problem);
        summary.problem_line = session.damage->line;
    }
    if (example) {
        summary.status = SessionStatus::example;
        return summary;
    }
    add_life(summary);
    add_drafts(summary);
    return summary;
}

struct ShelfReader::Inner {
    std::string sessions, examples;
    std::function<void()> wake;

    std::mutex mutex;
    std::condition_variable changed;
    bool wanted = false;  ///< look again
    bool ending = false;
    Shelf next;  ///< what the screen gets when it asks
    bool fresh = false;

    std::map<std::string, std::pair<SessionFile, SessionSummary>> known;  ///< the thread's own
    std::uint64_t version = 0;
    std::thread thread;

    void run();
    void read_all();
    std::vector<SessionFile> list(std::string& trouble);
    const SessionSummary& summary_of(const SessionFile& file);
    void publish(Shelf shelf);
    bool stopped() {
        const std::lock_guard guard{mutex};
        return ending || wanted;
    }
};

void ShelfReader::Inner::run() {
    for (;;) {
        {
            std::unique_lock guard{mutex};
            changed.wait(guard, [this] { return wanted || ending; });
            if (ending) return;
            wanted = false;
        }
        read_all();
    }
}

std::vector<SessionFile> ShelfReader::Inner::list(std::string& trouble) {
    std::vector<SessionFile> files;
    if (!list_sessions(sessions, false, files)) trouble = code_of(ArchiveProblem::cannot_open);
    std::vector<SessionFile> ours;
    (void)list_sessions(examples, true, ours);
    const auto newest = [](const SessionFile& a, const SessionFile& b) {
        return a.changed != b.changed ? a.changed > b.changed : a.path > b.path;
    };
    std::sort(files.begin(), files.end(), newest);
    std::sort(ours.begin(), ours.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    if (files.size() > most_sessions) files.resize(most_sessions);
    files.insert(files.end(), ours.begin(), ours.end());
    return files;
}

const SessionSummary& ShelfReader::Inner::summary_of(const SessionFile& file) {
    const auto it = known.find(file.path);
    if (it != known.end()) {
        const SessionFile& before = it->second.first;
        const bool same = before.changed == file.changed && before.size == file.size &&
                          !before.left_open && !file.left_open;
        if (same) return it->second.second;
    }
    auto& entry = known[file.path];
    entry = {file, read_summary(file.path, file.example)};
    return entry.second;
}

void ShelfReader::Inner::publish(Shelf shelf) {
    const auto newest = [](const SessionSummary& a, const SessionSummary& b) {
        const bool a_ours = a.status == SessionStatus::example;
        const bool b_ours = b.status == SessionStatus::example;
        if (a_ours != b_ours) return b_ours;
        return !a_ours && a.touched > b.touched;
    };
    std::stable_sort(shelf.sessions.begin(), shelf.sessions.end(), newest);
    shelf.version = ++version;
    {
        const std::lock_guard guard{mutex};
        next = std::move(shelf);
        fresh = true;
    }
    if (wake) wake();
}

void ShelfReader::Inner::read_all() {
    Shelf shelf;
    shelf.folder = sessions;
    const std::vector<SessionFile> files = list(shelf.trouble);
    shelf.total = files.size();
    auto shown = std::chrono::steady_clock::now();
    for (const SessionFile& file : files) {
        if (stopped()) return;
        shelf.sessions.push_back(summary_of(file));
        ++shelf.read;
        const auto now = std::chrono::steady_clock::now();
        if (now - shown < std::chrono::milliseconds{250}) continue;
        shown = now;
        shelf.reading = true;
        publish(shelf);
    }
    shelf.reading = false;
    std::erase_if(known, [&files](const auto& entry) {
        return std::none_of(files.begin(), files.end(),
                            [&entry](const SessionFile& file) { return file.path == entry.first; });
    });
    publish(std::move(shelf));
}

ShelfReader::ShelfReader(std::string sessions, std::string examples, std::function<void()> wake)
    : m_inner{std::make_unique<Inner>()} {
    m_shelf.folder = sessions;
    m_shelf.reading = true;
    m_inner->sessions = std::move(sessions);
    m_inner->examples = std::move(examples);
    m_inner->wake = std::move(wake);
    m_inner->thread = std::thread{[inner = m_inner.get()] { inner->run(); }};
}

ShelfReader::~ShelfReader() {
    {
        const std::lock_guard guard{m_inner->mutex};
        m_inner->ending = true;
    }
    m_inner->changed.notify_one();
    m_inner->thread.join();
}

void ShelfReader::refresh() {
    {
        const std::lock_guard guard{m_inner->mutex};
        m_inner->wanted = true;
    }
    m_inner->changed.notify_one();
}

const Shelf& ShelfReader::shelf() {
    const std::lock_guard guard{m_inner->mutex};
    if (m_inner->fresh) m_shelf = std::move(m_inner->next);
    m_inner->fresh = false;
    return m_shelf;
}

}  // namespace kring
