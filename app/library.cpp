#include "app/library.h"

#include "core/archive/draft_file.h"
#include "core/archive/lock.h"
#include "core/archive/reflection_file.h"
#include "core/session/fold.h"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kring {

namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

/// A session that somebody is at work in changes every moment; its card need not.
constexpr std::chrono::seconds between_readings{20};

/// More sessions than this are not shown; nobody looks through them.
constexpr std::size_t most_sessions = 10'000;

std::int64_t milliseconds(WallTime time) { return time.time_since_epoch().count(); }

/// Another Kring holds the lock now. Asks for a shared lock and gives it back at once: taking the
/// real one would wipe the trace that a Kring which did not end well left behind.
bool is_locked(const std::string& session_path) {
    const int fd = ::open((session_path + ".lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) return false;
    const bool held = ::flock(fd, LOCK_SH | LOCK_NB) != 0;
    ::close(fd);
    return held;
}

/// What was typed last: the capture line first, then whatever other field has something in it.
std::string last_typed(const std::string& path) {
    const auto drafts = read_drafts(path);
    if (!drafts) return {};
    const auto capture = drafts.value().find("capture");
    if (capture != drafts.value().end() && !capture->second.empty()) return capture->second;
    std::string longest;
    for (const auto& [field, text] : drafts.value())
        if (field != "notes" && text.size() > longest.size()) longest = text;
    return longest;
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

SessionSummary summary_of(const std::string& path, const LoadedSession& session, const State& end) {
    const SessionTime last = session.log.empty() ? SessionTime{0} : session.log.back().at;
    SessionSummary summary = summarise(end, last);
    summary.path = path;
    summary.started = milliseconds(session.header.started);
    summary.touched = milliseconds(session.header.started + last);
    if (session.damage) {
        summary.problem = code_of(session.damage->problem);
        summary.problem_line = session.damage->line;
    }
    return summary;
}

/// What those who looked back wrote; whatever is wrong with their file, the session is listed.
Reflection notes_beside(const SessionFile& file, const std::string& session) {
    if (!file.has_notes) return {};
    auto found = read_reflection(file.path, session);
    if (!found || !found.value()) return {};
    return std::move(found.value()->notes);
}

std::string made_folder_of(const std::string& file) {
    std::error_code problem;
    fs::create_directories(fs::path{file}.parent_path(), problem);
    return file;
}

}  // namespace

Examples::Examples(const std::string& folder) {
    FolderContent content;
    (void)list_folder(folder, content);
    for (const SessionFile& file : content.sessions) {
        const auto loaded = read_listed(file.path);
        if (!loaded) continue;
        const State end = fold(loaded.value().log);
        SessionSummary summary = summary_of(file.path, loaded.value(), end);
        summary.status = SessionStatus::example;
        m_index.put({file.path, file.changed, file.size}, summary, loaded.value().log, end);
        m_sessions.push_back(std::move(summary));
    }
}

Library::Library(const Places& places, std::vector<std::string> others)
    : m_folder{places.sessions}, m_folders{std::move(others)}, m_index{
                                                                   made_folder_of(places.index)} {
    std::erase(m_folders, m_folder);
    m_folders.insert(m_folders.begin(), m_folder);
}

/// What the index holds counts until a file says otherwise; after it began anew, nothing is known.
void Library::take_over_index() {
    if (m_opened == m_index.times_opened()) return;
    m_known.clear();
    for (KnownSession& known : m_index.list()) {
        Known& kept = m_known[known.file.path];
        kept.stamp = std::move(known.file);
        kept.summary = std::move(known.summary);
    }
    m_opened = m_index.times_opened();
    ++m_changes;
}

void Library::read(const SessionFile& file, Known& known) {
    known.stamp = {file.path, file.changed, file.size};
    known.read_at = steady_clock::now();
    ++m_changes;
    const auto loaded = read_listed(file.path);
    if (!loaded) {
        known.summary = unreadable(file.path, loaded.error().problem);
        return m_index.put(known.stamp, known.summary);
    }
    const std::vector<Record>& log = loaded.value().log;
    const State end = fold(log);
    known.summary = summary_of(file.path, loaded.value(), end);
    m_index.put(known.stamp, known.summary, log, end, notes_beside(file, loaded.value().header.id));
}

void Library::look_beside(const SessionFile& file, Known& known) {
    known.locked = file.has_lock && is_locked(file.path);
    known.left_behind = file.has_lock && !known.locked;
    known.last_typed = file.has_draft && !known.locked ? last_typed(file.path) : std::string{};
}

bool Library::may_wait(const SessionFile& file, const Known& known) const {
    return file.has_lock && known.locked && steady_clock::now() - known.read_at < between_readings;
}

bool Library::list_all(FolderContent& content) {
    m_missing.clear();
    bool whole = true;
    for (const std::string& folder : m_folders) {
        const bool own = folder == m_folder;
        const bool listed = list_folder(folder, content);
        if (own) whole = listed;
        if (!own && (!listed || !is_there(folder))) m_missing.push_back(folder);
        FolderContent put_away;
        (void)list_folder(folder + '/' + std::string{archive_folder}, put_away);
        content.sessions.insert(content.sessions.end(), put_away.sessions.begin(),
                                put_away.sessions.end());
    }
    return whole;
}

bool Library::look(const std::function<bool(LibraryProgress)>& go_on) {
    take_over_index();
    FolderContent content;
    const bool whole = list_all(content);
    std::set<std::string> paths;
    std::vector<const SessionFile*> changed;
    m_others = std::move(content.others);
    for (const SessionFile& file : content.sessions) {
        const FileStamp stamp{file.path, file.changed, file.size};
        const auto none = m_no_sessions.find(file.path);
        if (none == m_no_sessions.end() || !(none->second == stamp)) {
            const auto known = m_known.find(file.path);
            const bool same = known != m_known.end() && known->second.stamp == stamp;
            if (!same && is_no_session(file.path)) {
                m_no_sessions[file.path] = stamp;
            } else {
                m_no_sessions.erase(file.path);
                if (paths.size() >= most_sessions || !paths.insert(file.path).second) continue;
                if (same)
                    look_beside(file, known->second);
                else if (known == m_known.end() || !may_wait(file, known->second))
                    changed.push_back(&file);
                continue;
            }
        }
        m_others.push_back(file.path);
    }
    if (std::erase_if(m_known, [&](const auto& entry) { return paths.count(entry.first) == 0; }) >
        0) {
        m_index.keep_only(paths);
        ++m_changes;
    }
    // The newest first, so that what somebody was at last is there soonest.
    std::stable_sort(changed.begin(), changed.end(),
                     [](const auto* a, const auto* b) { return a->changed > b->changed; });
    LibraryProgress progress{0, changed.size()};
    for (const SessionFile* file : changed) {
        if (m_opened != m_index.times_opened()) return look(go_on);
        Known& known = m_known[file->path];
        read(*file, known);
        look_beside(*file, known);
        ++progress.done;
        if (go_on && !go_on(progress)) return whole;
    }
    return whole;
}

std::vector<SessionSummary> Library::sessions() const {
    std::vector<SessionSummary> all;
    all.reserve(m_known.size());
    for (const auto& [path, known] : m_known) {
        SessionSummary& summary = all.emplace_back(known.summary);
        summary.locked = known.locked;
        summary.last_typed = known.last_typed;
        if (!known.left_behind) continue;
        if (const auto alive = last_alive(path)) summary.touched = milliseconds(*alive);
        if (summary.status == SessionStatus::under_way) summary.status = SessionStatus::cut_off;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.touched > b.touched; });
    return all;
}

}  // namespace kring
