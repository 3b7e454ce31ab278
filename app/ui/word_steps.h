#pragma once
#include <cstddef>
#include <string_view>

namespace kring::ui {

/// Code points [begin, end).
struct TextSpan {
    std::size_t begin = 0, end = 0;
    bool operator==(const TextSpan&) const = default;
};

/// Where Ctrl and an arrow go: left to the beginning of a word, right to the beginning of the next.
/// Signs in a row count as a word.
std::size_t word_before(std::u32string_view text, std::size_t index);
std::size_t word_after(std::u32string_view text, std::size_t index);
/// What a double click takes: the word, the signs or the spaces at a place. "z'n" is one word.
TextSpan word_at(std::u32string_view text, std::size_t index);
/// What a triple click takes: all between two line breaks.
TextSpan paragraph_at(std::u32string_view text, std::size_t index);

}  // namespace kring::ui
