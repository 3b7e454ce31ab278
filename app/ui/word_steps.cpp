#include "app/ui/word_steps.h"

#include "core/base/characters.h"

#include <algorithm>

namespace kring::ui {
namespace {

enum class Sort : unsigned char { line_end, space, word, sign };

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019; }

Sort sort_at(std::u32string_view text, std::size_t i) {
    const char32_t c = text[i];
    if (c == U'\n') return Sort::line_end;
    if (is_white_space(c)) return Sort::space;
    if (is_word_character(c)) return Sort::word;
    const bool inside = is_apostrophe(c) && i > 0 && i + 1 < text.size() &&
                        is_word_character(text[i - 1]) && is_word_character(text[i + 1]);
    return inside ? Sort::word : Sort::sign;
}

/// Marks and joiners go with what they stand on.
Sort sort_of_character(std::u32string_view text, std::size_t index) {
    while (index > 0 && !is_character_boundary(text, index)) --index;
    return sort_at(text, index);
}

}  // namespace

std::size_t word_before(std::u32string_view text, std::size_t index) {
    std::size_t at = std::min(index, text.size());
    const auto before = [&] { return sort_of_character(text, at - 1); };
    const auto is_gap = [](Sort sort) { return sort == Sort::space || sort == Sort::line_end; };
    while (at > 0 && is_gap(before())) at = previous_character(text, at);
    if (at == 0) return 0;
    const Sort sort = before();
    while (at > 0 && before() == sort) at = previous_character(text, at);
    return at;
}

std::size_t word_after(std::u32string_view text, std::size_t index) {
    std::size_t at = std::min(index, text.size());
    if (at == text.size()) return at;
    const Sort sort = sort_of_character(text, at);
    if (sort == Sort::word || sort == Sort::sign)
        while (at < text.size() && sort_of_character(text, at) == sort)
            at = next_character(text, at);
    while (at < text.size()) {
        const Sort gap = sort_of_character(text, at);
        if (gap != Sort::space && gap != Sort::line_end) break;
        at = next_character(text, at);
    }
    return at;
}

TextSpan word_at(std::u32string_view text, std::size_t index) {
    if (text.empty()) return {};
    std::size_t begin = std::min(index, text.size() - 1);
    if (text[begin] == U'\n') {
        // Behind the last word of a line it is that word.
        if (begin == 0 || text[begin - 1] == U'\n') return {begin, begin};
        --begin;
    }
    while (begin > 0 && !is_character_boundary(text, begin)) --begin;
    const Sort sort = sort_of_character(text, begin);
    std::size_t end = begin;
    while (begin > 0 && sort_of_character(text, begin - 1) == sort)
        begin = previous_character(text, begin);
    while (end < text.size() && sort_of_character(text, end) == sort)
        end = next_character(text, end);
    return {begin, end};
}

TextSpan paragraph_at(std::u32string_view text, std::size_t index) {
    std::size_t begin = std::min(index, text.size());
    std::size_t end = begin;
    while (begin > 0 && text[begin - 1] != U'\n') --begin;
    while (end < text.size() && text[end] != U'\n') ++end;
    return {begin, end};
}

}  // namespace kring::ui
