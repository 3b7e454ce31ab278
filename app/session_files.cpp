#include "app/session_files.h"

#include "core/archive/file.h"
#include "core/archive/reflection_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kring {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ending = ".kring";
constexpr std::string_view notes_ending = ".reflect.kring";

/// Names of the regular files of a folder.
bool names_in(const std::string& folder, std::set<std::string>& names) {
    std::error_code problem;
    fs::directory_iterator entry{folder, problem};
    if (problem) return problem == std::errc::no_such_file_or_directory;
    for (; entry != fs::directory_iterator{}; entry.increment(problem)) {
        if (problem) return false;
        std::error_code ignored;
        if (entry->is_regular_file(ignored)) names.insert(entry->path().filename().string());
    }
    return true;
}

bool is_session_name(const std::string& name) {
    return name.ends_with(ending) && !name.ends_with(notes_ending) && name.size() > ending.size();
}

/// Called after one of these sessions: "a.kring" has "a.kring.draft", "a.reflect.kring", "a.md" and
/// "a - terugkoppeling.md".
bool is_beside(const std::string& name, const std::set<std::string>& stems) {
    if (name.find(".kring.") != std::string::npos || name.ends_with(notes_ending)) return true;
    if (!name.ends_with(".md")) return false;
    if (stems.count(name.substr(0, name.size() - 3)) > 0) return true;
    for (std::size_t at = name.find(" - "); at != std::string::npos; at = name.find(" - ", at + 1))
        if (stems.count(name.substr(0, at)) > 0) return true;
    return false;
}

}  // namespace

std::int64_t changed_at(const std::string& path) {
    std::error_code problem;
    const auto time = fs::last_write_time(path, problem);
    if (problem) return 0;
    const auto since = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

bool is_there(const std::string& path) {
    std::error_code problem;
    return fs::exists(path, problem);
}

/// Adds the time and size of a file; false when it is not there.
static bool measure(const std::string& path, SessionFile& file) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return false;
    const std::int64_t changed =
        about.st_mtim.tv_sec * std::int64_t{1'000} + about.st_mtim.tv_nsec / 1'000'000;
    file.changed = std::max(file.changed, changed);
    file.size += static_cast<std::uint64_t>(about.st_size);
    return true;
}

bool list_folder(const std::string& folder, FolderContent& found) {
    std::set<std::string> names, stems;
    const bool whole = names_in(folder, names);
    for (const std::string& name : names) {
        if (!is_session_name(name)) continue;
        stems.insert(name.substr(0, name.size() - ending.size()));
        SessionFile file;
        file.path = folder + '/' + name;
        if (!measure(file.path, file)) continue;
        file.has_lock = names.count(name + ".lock") > 0;
        file.has_draft = names.count(name + ".draft") > 0;
        file.has_notes = names.count(reflection_path_of(name)) > 0 &&
                         measure(reflection_path_of(file.path), file);
        found.sessions.push_back(std::move(file));
    }
    for (const std::string& name : names)
        if (!is_session_name(name) && !is_beside(name, stems) && name[0] != '.')
            found.others.push_back(folder + '/' + name);
    return whole;
}

Result<LoadedSession, ArchiveError> read_listed(const std::string& path) {
    std::error_code problem;
    if (fs::file_size(path, problem) > largest_session && !problem)
        return Err{ArchiveError{ArchiveProblem::not_a_session, 0, {}}};
    return read_session(path);
}

bool is_no_session(const std::string& path) {
    constexpr std::string_view begins = "kring ";
    const File file = open_file(path, O_RDONLY);
    if (!file) return false;
    std::array<char, begins.size()> start{};
    const ssize_t n = ::read(file.fd(), start.data(), start.size());
    if (n < 0) return false;
    return std::string_view{start.data(), static_cast<std::size_t>(n)} != begins;
}

}  // namespace kring
