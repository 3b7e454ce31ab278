#include "core/exchange/ballot_files.h"

#include "core/base/text.h"
#include "core/exchange/ballot_lines.h"

#include <algorithm>
#include <cassert>

namespace kring {

using Problem = BallotFileProblem;

namespace {

constexpr std::array format_codes{
    std::pair{BallotFormat::blt, std::string_view{"blt"}},
    std::pair{BallotFormat::soc, std::string_view{"soc"}},
    std::pair{BallotFormat::soi, std::string_view{"soi"}},
    std::pair{BallotFormat::toc, std::string_view{"toc"}},
    std::pair{BallotFormat::toi, std::string_view{"toi"}},
    std::pair{BallotFormat::score_csv, std::string_view{"csv"}},
};

std::optional<BallotFormat> format_of_name(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos || !is_valid_utf8(file_name)) return {};
    const std::string end = fold_case(file_name.substr(dot + 1));
    if (end == "tsv") return BallotFormat::score_csv;
    for (const auto& [format, code] : format_codes)
        if (end == code) return format;
    return {};
}

bool is_preflib(BallotFormat format) {
    return format != BallotFormat::blt && format != BallotFormat::score_csv;
}

/// The lines that say something, without comments; two are enough to know a format.
std::vector<std::string_view> first_lines(const std::vector<BallotLine>& lines) {
    std::vector<std::string_view> found;
    for (const BallotLine& line : lines) {
        const std::string_view text = trim_blanks(line.text.substr(0, line.text.find('#')));
        if (!text.empty()) found.push_back(text);
        if (found.size() == 2) break;
    }
    return found;
}

bool are_two_numbers(std::string_view line) {
    const std::size_t gap = line.find_first_of(" \t");
    if (gap == std::string_view::npos) return false;
    return whole_number(line.substr(0, gap)) && whole_number(trim_blanks(line.substr(gap)));
}

std::optional<BallotFormat> format_of(const std::vector<BallotLine>& lines,
                                      std::string_view file_name) {
    const auto by_name = format_of_name(file_name);
    const BallotFormat preflib = by_name && is_preflib(*by_name) ? *by_name : BallotFormat::toi;
    if (has_preflib_metadata(lines)) return preflib;
    const auto first = first_lines(lines);
    if (!first.empty() && are_two_numbers(first[0])) return BallotFormat::blt;
    if (first.size() == 2 && whole_number(first[0]) && first[1].rfind("1,", 0) == 0) return preflib;
    if (by_name) return by_name;
    if (!first.empty() && first[0].find_first_of(";,\t") != std::string_view::npos)
        return BallotFormat::score_csv;
    return {};
}

}  // namespace

std::string_view code_of(BallotFormat format) {
    for (const auto& [each, code] : format_codes)
        if (each == format) return code;
    assert(false);
    return {};
}

std::string_view code_of(BallotFileProblem problem) {
    for (const auto& [each, code] : ballot_file_codes)
        if (each == problem) return code;
    assert(false);
    return {};
}

BallotFileResult read_ballot_file(std::string_view bytes, std::string_view file_name,
                                  const std::optional<DotBounds>& dots) {
    bytes = without_byte_order_mark(bytes);
    if (auto fault = why_not_text(bytes)) return Err{*fault};
    const auto lines = lines_of(bytes);
    const auto format = format_of(lines, file_name);
    if (!format) return Err{fault_at(Problem::unknown_format, 1, lines.front().text)};
    if (*format == BallotFormat::blt) return read_blt(lines);
    if (*format == BallotFormat::score_csv) return read_score_csv(bytes, dots);
    return read_preflib(lines, *format);
}

}  // namespace kring
