#include "core/base/text.h"

#include "core/base/characters.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace kring {

namespace {

/// Without white space (of any kind) at either end; `text` is valid UTF-8.
std::string_view trimmed(std::string_view text) {
    std::size_t first = 0;
    while (first < text.size()) {
        const CodePoint c = code_point_at(text, first);
        if (!is_white_space(c.value)) break;
        first += c.size;
    }
    std::size_t last = first;
    for (std::size_t at = first; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.size;
        if (!is_white_space(c.value)) last = at;
    }
    return text.substr(first, last - first);
}

bool ends_with_cr(std::string_view text, std::size_t at) { return at > 0 && text[at - 1] == '\r'; }

/// The one way in for people's text; `line_end` is what the end of a line becomes.
Result<std::string, TextProblem> clean(std::string_view raw, std::size_t limit, bool one_line) {
    if (!is_valid_utf8(raw)) return Err{TextProblem::not_utf8};
    const std::string_view text = trimmed(raw);
    if (text.empty()) return Err{TextProblem::empty};
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        const bool second_half = c.value == '\n' && ends_with_cr(text, at);
        if (is_line_end(c.value)) {
            if (!second_half) kept += one_line ? ' ' : '\n';
        } else if (c.value == '\t') {
            kept += one_line ? ' ' : '\t';
        } else if (is_control(c.value)) {
            return Err{TextProblem::control_characters};
        } else {
            kept.append(text, at, c.size);
        }
        at += c.size;
    }
    if (count_code_points(kept) > limit) return Err{TextProblem::too_long};
    return kept;
}

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return text;
}

bool is_valid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const CodePoint c = code_point_at(bytes, at);
        if (c.size == 0) return false;
        at += c.size;
    }
    return true;
}

std::size_t count_code_points(std::string_view utf8) {
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), starts));
}

Result<std::string, TextProblem> clean_text(std::string_view raw, std::size_t limit) {
    return clean(raw, limit, false);
}

Result<std::string, TextProblem> clean_line(std::string_view raw, std::size_t limit) {
    return clean(raw, limit, true);
}

std::string shortened(std::string_view utf8, std::size_t most) {
    const std::string_view line = utf8.substr(0, utf8.find('\n'));
    const bool more_lines = line.size() < utf8.size();
    if (!more_lines && count_code_points(line) <= most) return std::string{line};
    std::size_t end = 0, behind_word = 0;
    for (std::size_t count = 0; end < line.size() && count < most; ++count) {
        if (line[end] == ' ') behind_word = end;
        end += std::max<std::size_t>(code_point_at(line, end).size, 1);
    }
    if (end < line.size() && line[end] != ' ' && behind_word > 0) end = behind_word;
    return std::string{line.substr(0, end)} + "…";
}

}  // namespace kring
