#include "core/archive/leftovers.h"

#include "core/archive/file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <unistd.h>

namespace kring {

namespace fs = std::filesystem;

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_leftover(std::string_view name, std::string_view session) {
    if (!name.starts_with(session)) return false;
    name.remove_prefix(session.size());
    if (name == ".draft.new") return true;
    for (const std::string_view kind : {".tail-", ".draft.kept-", ".new-"})
        if (name.starts_with(kind)) return is_number(name.substr(kind.size()));
    return false;
}

}  // namespace

std::vector<std::string> leftovers_of(const std::string& session_path) {
    std::vector<std::string> found;
    std::error_code failed;
    const std::string session = fs::path{session_path}.filename().string();
    fs::directory_iterator entry{folder_of(session_path), failed};
    for (; !failed && entry != fs::directory_iterator{}; entry.increment(failed))
        if (is_leftover(entry->path().filename().string(), session))
            found.push_back(entry->path().string());
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<ArchiveError> remove_leftovers(const std::string& session_path) {
    std::optional<ArchiveError> error;
    for (const std::string& path : leftovers_of(session_path)) {
        if (const File file = open_file(path, O_WRONLY)) blot_out(file);
        if (::unlink(path.c_str()) != 0 && errno != ENOENT) error = folder_error(errno, "unlink");
    }
    if (error) return error;
    return sync_folder_of(session_path);
}

}  // namespace kring
