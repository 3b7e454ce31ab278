#include "core/method/load_method.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace kring {

namespace fs = std::filesystem;

namespace {

/// No workshop is this long; keeps a wrong file from filling the memory. In bytes.
constexpr std::uintmax_t largest_file = 1 << 20;

std::vector<fs::path> method_files(const std::string& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator at{folder, problem}, end; !problem && at != end;
         at.increment(problem)) {
        if (at->path().extension() == ".toml") files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<std::string> read_file(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) return std::nullopt;
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) return std::nullopt;
    return text;
}

Result<Method, MethodError> load_method(const fs::path& path) {
    std::error_code problem;
    if (!fs::is_regular_file(path, problem))
        return Err{MethodError{path.string(), 0, "not a file"}};
    const auto size = fs::file_size(path, problem);
    if (!problem && size > largest_file)
        return Err{MethodError{path.string(), 0, "larger than 1 MB"}};
    const auto text = read_file(path);
    if (!text) return Err{MethodError{path.string(), 0, "cannot be read"}};
    return read_method(*text, path.string());
}

}  // namespace

MethodShelf load_methods(const std::vector<std::string>& folders) {
    MethodShelf shelf;
    for (const std::string& folder : folders) {
        for (const fs::path& path : method_files(folder)) {
            auto method = load_method(path);
            if (method) {
                shelf.methods.push_back(std::move(method).value());
            } else {
                shelf.refused.push_back(method.error());
            }
        }
    }
    return shelf;
}

}  // namespace kring
