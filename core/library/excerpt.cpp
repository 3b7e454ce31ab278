#include "core/library/excerpt.h"

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace kring {

namespace {

/// A text folded, and where each byte of it came from.
struct Folded {
    std::string text;
    std::vector<std::size_t> from;
    std::vector<bool> begins_word, in_word;
};

Folded fold(std::string_view text) {
    Folded folded;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const std::size_t size = std::max<std::size_t>(point.size, 1);
        const bool part = is_word_character(point.value);
        const std::string plain = fold_case(text.substr(at, size));
        for (std::size_t i = 0; i < plain.size(); ++i) {
            folded.from.push_back(at);
            folded.begins_word.push_back(i == 0 && part && !in_word);
            folded.in_word.push_back(part);
        }
        folded.text += plain;
        in_word = part;
        at += size;
    }
    folded.from.push_back(text.size());
    return folded;
}

using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

Marks marks_in(std::string_view text, const std::vector<std::string>& words) {
    const Folded folded = fold(text);
    Marks marks;
    for (std::size_t at = 0; at < folded.text.size(); ++at) {
        if (!folded.begins_word[at]) continue;
        const auto begins = [&](const std::string& word) {
            return folded.text.compare(at, word.size(), word) == 0;
        };
        if (!std::any_of(words.begin(), words.end(), begins)) continue;
        std::size_t end = at;
        while (end < folded.in_word.size() && folded.in_word[end]) ++end;
        marks.emplace_back(folded.from[at], folded.from[end]);
    }
    return marks;
}

bool is_start(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t whole_before(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && !is_start(text[at])) --at;
    return std::min(at, text.size());
}

/// Where to begin: at a word, no more than `room` before the match.
std::size_t start_before(std::string_view text, std::size_t match, std::size_t room) {
    if (match <= room) return 0;
    const std::size_t from = whole_before(text, match - room);
    const std::size_t space = text.find(' ', from);
    return space < match ? space + 1 : from;
}

std::size_t end_after(std::string_view text, std::size_t match_end, std::size_t until) {
    if (until >= text.size()) return text.size();
    until = whole_before(text, until);
    const std::size_t space = text.rfind(' ', until);
    return space != std::string_view::npos && space > match_end ? space : until;
}

}  // namespace

std::vector<std::string> sought_words(std::string_view typed) {
    std::vector<std::string> words;
    if (!is_valid_utf8(typed)) return words;
    std::string word;
    const auto close = [&] {
        if (!word.empty()) words.push_back(fold_case(word));
        word.clear();
    };
    for (std::size_t at = 0; at < typed.size();) {
        const CodePoint point = code_point_at(typed, at);
        if (is_word_character(point.value))
            word += typed.substr(at, point.size);
        else
            close();
        at += point.size;
    }
    close();
    return words;
}

Excerpt excerpt_of(std::string_view text, const std::vector<std::string>& words, std::size_t most) {
    const Marks found = marks_in(text, words);
    const std::size_t first = found.empty() ? 0 : found.front().first;
    const std::size_t match_end =
        found.empty() ? 0 : std::min(found.front().second, whole_before(text, first + most));
    const std::size_t after = text.size() - match_end;
    const std::size_t half = most / 3;
    // What is not needed behind the match may stand before it.
    const std::size_t room = after < most - half ? most - after : half;
    const std::size_t from = start_before(text, first, room);
    const std::size_t to = end_after(text, match_end, std::max(from + most, match_end));
    Excerpt cut;
    if (from > 0) cut.text = "… ";
    const std::size_t shift = cut.text.size();
    cut.text += text.substr(from, to - from);
    if (to < text.size()) cut.text += " …";
    std::replace(cut.text.begin(), cut.text.end(), '\n', ' ');
    for (const auto& [begin, end] : found)
        if (begin < to)
            cut.marks.emplace_back(begin - from + shift, std::min(end, to) - from + shift);
    return cut;
}

}  // namespace kring
