#include "app/bin_folder.h"

#include "core/archive/file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kring {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view info_ending = ".trashinfo";

std::optional<dev_t> disk_of(const fs::path& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return std::nullopt;
    return about.st_dev;
}

/// The disk on which a folder would be made that may not be there yet.
std::optional<dev_t> disk_to_be(fs::path folder) {
    while (true) {
        if (const auto disk = disk_of(folder)) return disk;
        if (folder == folder.parent_path()) return std::nullopt;
        folder = folder.parent_path();
    }
}

/// Where the disk of a folder begins.
fs::path top_of(fs::path folder) {
    const auto disk = disk_of(folder);
    while (folder != folder.parent_path() && disk_of(folder.parent_path()) == disk)
        folder = folder.parent_path();
    return folder;
}

/// For this person alone.
bool make_folder(const fs::path& folder) {
    return ::mkdir(folder.c_str(), 0700) == 0 || (errno == EEXIST && fs::is_directory(folder));
}

std::optional<ArchiveError> make_bin(const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder.parent_path(), failed);
    for (const fs::path& part : {folder, folder / "files", folder / "info"})
        if (!make_folder(part)) return folder_error(errno, "bin");
    return std::nullopt;
}

/// A folder that all share has to be a real one, and sticky.
bool is_shared_bin(const fs::path& folder) {
    struct stat about {};
    return ::lstat(folder.c_str(), &about) == 0 && S_ISDIR(about.st_mode) &&
           (about.st_mode & S_ISVTX) != 0;
}

bool stays_as_it_is(char c) {
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";
    return plain.find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view path) {
    std::string out;
    for (const char c : path) {
        if (stays_as_it_is(c)) {
            out += c;
            continue;
        }
        std::array<char, 4> code{};
        std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned char>(c));
        out += code.data();
    }
    return out;
}

std::string info_text(const BinFolder& bin, const fs::path& path, const std::tm& now) {
    std::array<char, 32> when{};
    std::strftime(when.data(), when.size(), "%Y-%m-%dT%H:%M:%S", &now);
    const fs::path kept = bin.top.empty() ? path : path.lexically_relative(bin.top);
    return "[Trash Info]\nPath=" + percent_encoded(kept.string()) +
           "\nDeletionDate=" + when.data() + "\n";
}

}  // namespace

Result<BinFolder, ArchiveError> bin_for(const std::string& path, const std::string& home_data) {
    const fs::path folder = fs::path{path}.parent_path();
    const auto disk = disk_of(folder);
    if (!disk) return Err{folder_error(errno, "bin")};
    const fs::path own = fs::path{home_data} / "Trash";
    if (disk_to_be(own) == disk) {
        if (auto failed = make_bin(own)) return Err{*failed};
        return BinFolder{own.string(), {}};
    }
    const fs::path top = top_of(folder);
    const std::string person = std::to_string(::getuid());
    const fs::path shared = top / ".Trash";
    if (is_shared_bin(shared) && !make_bin(shared / person))
        return BinFolder{(shared / person).string(), top.string()};
    const fs::path alone = top / (".Trash-" + person);
    if (auto failed = make_bin(alone)) return Err{*failed};
    return BinFolder{alone.string(), top.string()};
}

Result<std::string, ArchiveError> put_in_bin(const BinFolder& bin, const std::string& path,
                                             const std::tm& now) {
    std::error_code failed;
    const fs::path whole = fs::absolute(path, failed);
    const std::string text = info_text(bin, whole, now);
    const fs::path folder{bin.folder};
    for (int n = 1; n < 10'000; ++n) {
        const fs::path name{path};
        std::string called = name.stem().string();
        if (n > 1) called += "." + std::to_string(n);
        called += name.extension().string();
        // Whoever makes the note has the name.
        const std::string info = (folder / "info" / called).string() + std::string{info_ending};
        if (const auto problem = write_new_file(info, text, 0600)) {
            if (problem->problem == ArchiveProblem::file_exists) continue;
            return Err{*problem};
        }
        const std::string there = (folder / "files" / called).string();
        if (rename_to_free(whole.string(), there)) {
            (void)sync_folder_of(there);
            (void)sync_folder_of(whole.string());
            return there;
        }
        const int error = errno;
        ::unlink(info.c_str());
        if (error != EEXIST) return Err{folder_error(error, "bin")};
    }
    return Err{ArchiveError{ArchiveProblem::file_exists, 0, "bin"}};
}

bool take_out_of_bin(const BinFolder& bin, const std::string& in_bin, const std::string& path) {
    if (!rename_to_free(in_bin, path)) return false;
    const fs::path info = fs::path{bin.folder} / "info" /
                          (fs::path{in_bin}.filename().string() + std::string{info_ending});
    ::unlink(info.c_str());
    return true;
}

}  // namespace kring
