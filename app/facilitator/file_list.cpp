#include "app/facilitator/file_list.h"

#include "core/archive/reflection_file.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace kring {
namespace {

namespace fs = std::filesystem;

/// A name on disk is any bytes; the screen gets what of it is text.
std::string showable(const std::string& name) {
    if (is_valid_utf8(name)) return name;
    std::string shown;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = code_point_at(name, at);
        append_code_point(shown, c.size == 0 ? U'\uFFFD' : c.value);
        at += std::max<std::size_t>(c.size, 1);
    }
    return shown;
}

bool has_ending(const FileWish& wish, const std::string& name) {
    const std::string lower = fold_case(name);
    return wish.endings.empty() ||
           std::any_of(wish.endings.begin(), wish.endings.end(), [&](const std::string& ending) {
               return lower.size() > ending.size() && lower.ends_with(ending);
           });
}

std::int64_t change_time(const fs::directory_entry& entry) {
    std::error_code problem;
    const auto time = entry.last_write_time(problem);
    if (problem) return 0;
    const auto system = std::chrono::file_clock::to_sys(time);
    return std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count();
}

void add_entry(FileChooser& chooser, const fs::directory_entry& entry) {
    std::error_code problem;
    FileChooser::Entry found;
    found.name = entry.path().filename().string();
    found.folder = entry.is_directory(problem);
    if (found.name.empty() || found.name.front() == '.') return;
    const bool wanted =
        chooser.wish.purpose != FileWish::Purpose::folder && has_ending(chooser.wish, found.name);
    if (!found.folder && (!wanted || !entry.is_regular_file(problem))) return;
    if (is_reflection_path(found.name)) return;
    found.shown = showable(found.name);
    found.changed = change_time(entry);
    chooser.entries.push_back(std::move(found));
}

}  // namespace

void list_folder(FileChooser& chooser) {
    if (chooser.listed == chooser.folder) return;
    chooser.listed = chooser.folder;
    chooser.entries.clear();
    chooser.chosen = 0;
    std::error_code problem;
    fs::directory_iterator entry{chooser.folder, fs::directory_options::skip_permission_denied,
                                 problem};
    chooser.trouble = problem ? "file.cannot_read_folder" : "";
    for (std::size_t seen = 0; !problem && entry != fs::directory_iterator{} && seen < most_entries;
         ++seen) {
        add_entry(chooser, *entry);
        entry.increment(problem);
    }
    std::sort(chooser.entries.begin(), chooser.entries.end(), [](const auto& a, const auto& b) {
        if (a.folder != b.folder) return a.folder;
        const std::string left = fold_case(a.shown);
        const std::string right = fold_case(b.shown);
        return left != right ? left < right : a.name < b.name;
    });
}

std::vector<std::size_t> shown_entries(const FileChooser& chooser) {
    const bool narrows = chooser.wish.purpose != FileWish::Purpose::save;
    const std::string typed = narrows ? fold_case(chooser.name) : std::string{};
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < chooser.entries.size(); ++i)
        if (typed.empty() || fold_case(chooser.entries[i].shown).find(typed) != std::string::npos)
            shown.push_back(i);
    return shown;
}

std::string full_path(std::string_view typed) {
    const bool home = typed == "~" || typed.starts_with("~/");
    const char* folder = home ? std::getenv("HOME") : nullptr;
    return folder != nullptr ? folder + std::string{typed.substr(1)} : std::string{typed};
}

std::string parent_folder(const std::string& folder) {
    const fs::path path = fs::path{folder}.lexically_normal();
    const fs::path inside = path.has_filename() ? path : path.parent_path();
    return inside.has_parent_path() ? inside.parent_path().string() : folder;
}

std::string path_in(const std::string& folder, const std::string& name) {
    return (fs::path{folder} / name).lexically_normal().string();
}

bool is_folder(const std::string& path) {
    std::error_code problem;
    return fs::is_directory(path, problem);
}

bool is_file(const std::string& path) {
    std::error_code problem;
    return fs::is_regular_file(path, problem);
}

std::string with_ending(const FileWish& wish, std::string name) {
    if (wish.endings.empty() || has_ending(wish, name)) return name;
    return name + wish.endings.front();
}

}  // namespace kring
