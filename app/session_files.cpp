#include "app/session_files.h"

#include "core/archive/reflection_file.h"

#include <chrono>
#include <filesystem>
#include <system_error>
#include <utility>

namespace kring {

namespace fs = std::filesystem;

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

bool list_sessions(const std::string& folder, bool example, std::vector<SessionFile>& found) {
    std::error_code problem;
    fs::directory_iterator entry{folder, problem};
    if (problem) return problem == std::errc::no_such_file_or_directory;
    for (; entry != fs::directory_iterator{}; entry.increment(problem)) {
        if (problem) return false;
        if (entry->path().extension() != ".kring" || !entry->is_regular_file(problem)) continue;
        if (is_reflection_path(entry->path().native())) continue;
        SessionFile file{entry->path().string(), changed_at(entry->path().string()),
                         entry->file_size(problem), example, false};
        file.left_open = is_there(file.path + ".lock") || is_there(file.path + ".draft");
        found.push_back(std::move(file));
    }
    return true;
}

Result<LoadedSession, ArchiveError> read_listed(const std::string& path) {
    std::error_code problem;
    if (fs::file_size(path, problem) > largest_session && !problem)
        return Err{ArchiveError{ArchiveProblem::not_a_session, 0, {}}};
    return read_session(path);
}

}  // namespace kring
