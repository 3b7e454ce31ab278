#include "core/archive/session_name.h"

#include "core/archive/reflection_file.h"
#include "core/base/text.h"

#include <array>
#include <cstdio>
#include <unistd.h>

namespace kring {
namespace {

constexpr std::size_t longest_title = 60;

bool in_use(const std::string& path) {
    for (const char* end : {"", ".lock", ".draft", ".box"})
        if (::access((path + end).c_str(), F_OK) == 0) return true;
    return ::access(reflection_path_of(path).c_str(), F_OK) == 0;
}

/// Lower case ASCII letters and digits, single dashes between them.
std::string safe_title(std::string_view title) {
    std::string out;
    const std::string folded = is_valid_utf8(title) ? fold_case(title) : std::string{};
    for (const char c : folded) {
        const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (keep)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
        if (out.size() == longest_title) break;
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "sessie" : out;
}

}  // namespace

std::string session_stem(std::string_view title, std::chrono::year_month_day day) {
    std::array<char, 64> date{};
    std::snprintf(date.data(), date.size(), "%04d-%02u-%02u ", int{day.year()},
                  unsigned{day.month()}, unsigned{day.day()});
    return date.data() + safe_title(title);
}

bool is_called(std::string_view name, std::string_view stem) {
    if (!name.starts_with(stem)) return false;
    name.remove_prefix(stem.size());
    if (name.empty()) return true;
    return name.size() > 1 && name.front() == ' ' &&
           name.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string new_session_path(const std::string& folder, std::string_view title,
                             std::chrono::year_month_day day) {
    const std::string stem = folder + "/" + session_stem(title, day);
    std::string path = stem + ".kring";
    for (int n = 2; in_use(path); ++n) path = stem + " " + std::to_string(n) + ".kring";
    return path;
}

}  // namespace kring
