#include "app/session_moves.h"

#include "app/bin_folder.h"
#include "app/local_time.h"
#include "app/session_files.h"
#include "core/archive/file.h"
#include "core/archive/lock.h"
#include "core/archive/session_name.h"
#include "core/base/text.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace kring {

namespace fs = std::filesystem;

namespace {

std::string stem_of(const std::string& session) { return fs::path{session}.stem().string(); }

/// What comes behind the name of the session in the name of a file beside it, and whether that is
/// behind the whole name or without its ending; nothing for a file of another session.
struct Behind {
    bool whole = false;
    std::string rest;
};

std::optional<Behind> behind(const std::string& name, const std::string& session) {
    const std::string file = fs::path{session}.filename().string();
    const std::string stem = stem_of(session);
    if (name.starts_with(file + ".")) {
        const std::string rest = name.substr(file.size());
        return rest == ".lock" ? std::nullopt : std::optional{Behind{true, rest}};
    }
    if (!name.starts_with(stem)) return std::nullopt;
    const std::string rest = name.substr(stem.size());
    const bool notes = rest == ".reflect.kring";
    const bool report = rest == ".md" || (rest.starts_with(" - ") && rest.ends_with(".md"));
    return notes || report ? std::optional{Behind{false, rest}} : std::nullopt;
}

/// Where a file beside a session goes when that goes to another path.
std::string beside(const Behind& behind, const std::string& session) {
    if (behind.whole) return session + behind.rest;
    return folder_of(session) + "/" + stem_of(session) + behind.rest;
}

/// A second name, so that it has one of the two when the power goes.
bool share(const std::string& from, const std::string& to) {
    std::error_code failed;
    fs::create_hard_link(from, to, failed);
    if (failed && failed != std::errc::file_exists)
        fs::copy_file(from, to, failed);  // FAT on a stick knows no links
    if (failed) errno = failed.value();
    return !failed;
}

/// Files that were made, to be taken back unless all went well.
class Made {
public:
    Made() = default;
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;
    ~Made() {
        std::error_code ignored;
        for (const std::string& path : m_paths) fs::remove(path, ignored);
    }
    void add(std::string path) { m_paths.push_back(std::move(path)); }
    void keep() { m_paths.clear(); }

private:
    std::vector<std::string> m_paths;
};

std::optional<ArchiveError> is_gone(const std::string& session) {
    if (is_there(session)) return std::nullopt;
    return ArchiveError{ArchiveProblem::cannot_open, 0, "gone"};
}

std::string free_name(const std::string& folder, const std::string& name) {
    const fs::path file{name};
    std::string path = folder + "/" + name;
    for (int n = 2; is_there(path); ++n)
        path = folder + "/" + file.stem().string() + " " + std::to_string(n) +
               file.extension().string();
    return path;
}

std::optional<ArchiveError> copy_file_whole(const std::string& from, const std::string& to,
                                            mode_t mode) {
    const auto bytes = read_small_file(from, largest_session);
    if (!bytes) return ArchiveError{ArchiveProblem::cannot_open, 0, "copy"};
    return write_new_file(to, *bytes, mode);
}

mode_t mode_of(const std::string& path) {
    std::error_code failed;
    const auto permissions = fs::status(path, failed).permissions();
    return failed ? 0600 : static_cast<mode_t>(permissions & fs::perms{0666});
}

/// What is of this copy as much as of the other. Pieces that were put aside are of the other.
bool is_copied(const Behind& behind) {
    return behind.rest == ".draft" || behind.rest == ".box" || behind.rest == ".reflect.kring";
}

std::optional<ArchiveError> copy_session(const std::string& session, const std::string& to) {
    const auto lock = Lock::take(session);
    if (!lock) return lock.error();
    if (auto gone = is_gone(session)) return gone;
    Made made;
    for (const std::string& path : files_beside(session)) {
        const auto rest = behind(fs::path{path}.filename().string(), session);
        if (!rest || !is_copied(*rest)) continue;
        const std::string copy = beside(*rest, to);
        if (auto failed = copy_file_whole(path, copy, mode_of(path))) return failed;
        made.add(copy);
    }
    if (auto failed = copy_file_whole(session, to, mode_of(session))) return failed;
    made.keep();
    return std::nullopt;
}

/// Says a title through the one door. Nothing: said, and on the disk.
std::optional<ArchiveError> say_title(Desk& desk, const std::string& title) {
    if (desk.saved() == Saved::read_only)
        return desk.obstacle().value_or(ArchiveError{ArchiveProblem::file_not_writable, 0, {}});
    const State& state = desk.session().state();
    const auto said = desk.submit(Describe{title, state.question, state.case_sentence});
    if (said) return std::nullopt;
    if (desk.obstacle()) return desk.obstacle();
    return ArchiveError{ArchiveProblem::not_storable, 0, "title"};
}

}  // namespace

std::vector<std::string> files_beside(const std::string& session) {
    std::vector<std::string> found;
    std::error_code failed;
    fs::directory_iterator entry{folder_of(session), failed};
    for (; !failed && entry != fs::directory_iterator{}; entry.increment(failed))
        if (behind(entry->path().filename().string(), session))
            found.push_back(entry->path().string());
    std::sort(found.begin(), found.end());
    return found;
}

static std::optional<ArchiveError> move_with_all(const std::string& session,
                                                 const std::string& to) {
    const auto lock = Lock::take(session);
    if (!lock) return lock.error();
    if (auto gone = is_gone(session)) return gone;
    const std::vector<std::string> travel = files_beside(session);
    Made made;
    for (const std::string& path : travel) {
        const auto rest = behind(fs::path{path}.filename().string(), session);
        const std::string there = beside(*rest, to);
        if (!share(path, there)) return folder_error(errno, "move");
        made.add(there);
    }
    if (!rename_to_free(session, to)) return folder_error(errno, "move");
    made.keep();
    std::error_code ignored;
    for (const std::string& path : travel) fs::remove(path, ignored);
    (void)sync_folder_of(to);
    (void)sync_folder_of(session);
    return std::nullopt;
}

std::optional<ArchiveError> move_session(const std::string& session, const std::string& to) {
    const auto cut_off = lock_left_behind(session);
    const auto failed = move_with_all(session, to);
    // It stays one that was cut off, wherever it goes.
    const bool held = failed && failed->problem == ArchiveProblem::locked;
    if (cut_off && !held) leave_lock_behind(failed ? session : to, *cut_off);
    return failed;
}

Result<std::string, ArchiveError> archive_session(const std::string& session, bool back) {
    const fs::path folder = folder_of(session);
    const fs::path there = back ? folder.parent_path() : folder / archive_folder;
    std::error_code failed;
    fs::create_directory(there, failed);
    if (failed) return Err{folder_error(failed.value(), "archive")};
    const std::string to = free_name(there.string(), fs::path{session}.filename().string());
    if (auto problem = move_session(session, to)) return Err{*problem};
    return to;
}

Result<std::string, ArchiveError> rename_session(const std::string& session,
                                                 const std::string& title, const WallClock& clock) {
    if (!clean_line(title)) return Err{ArchiveError{ArchiveProblem::not_storable, 0, "title"}};
    auto opened = Desk::open(session, clock, [] {});
    if (!opened) return Err{opened.error()};
    Desk& desk = *opened.value();
    const auto day = local_day(desk.header().started);
    const std::string before = session_stem(desk.session().state().title, day);
    const auto failed = say_title(desk, title);
    desk.close();
    if (failed) return Err{*failed};
    const std::string after = desk.session().state().title;
    opened.value().reset();
    if (!is_called(stem_of(session), before) ||
        is_called(stem_of(session), session_stem(after, day)))
        return session;
    const std::string to = new_session_path(folder_of(session), after, day);
    // It has its title; that the file keeps its name is no harm.
    return move_session(session, to) ? session : to;
}

Result<std::string, ArchiveError>
duplicate_session(const std::string& session, const std::string& title, const WallClock& clock) {
    const auto loaded = read_listed(session);
    if (!loaded) return Err{loaded.error()};
    const auto day = local_day(loaded.value().header.started);
    const std::string copy = new_session_path(folder_of(session), title, day);
    if (auto problem = copy_session(session, copy)) return Err{*problem};
    auto opened = Desk::open(copy, clock, [] {});
    if (!opened) return copy;  // as good or bad as the one it came from
    (void)say_title(*opened.value(), title);
    opened.value()->close();
    return copy;
}

Result<std::string, ArchiveError> bin_session(const std::string& session,
                                              const std::string& home_data, const std::tm& now) {
    const auto lock = Lock::take(session);
    if (!lock) return Err{lock.error()};
    if (auto gone = is_gone(session)) return Err{*gone};
    const auto bin = bin_for(session, home_data);
    if (!bin) return Err{bin.error()};
    std::vector<std::string> files = files_beside(session);
    files.insert(files.begin(), session);
    std::vector<std::pair<std::string, std::string>> gone;  // where it lies, where it lay
    for (const std::string& path : files) {
        auto there = put_in_bin(bin.value(), path, now);
        if (there) {
            gone.emplace_back(there.value(), path);
            continue;
        }
        for (const auto& [in_bin, before] : gone)
            (void)take_out_of_bin(bin.value(), in_bin, before);
        return Err{there.error()};
    }
    return bin.value().folder;
}

}  // namespace kring
