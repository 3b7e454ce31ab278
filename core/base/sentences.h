#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kring {

/// Bytes [from, to) of a text.
struct TextRange {
    std::size_t from = 0, to = 0;
    bool operator==(const TextRange&) const = default;
};

/// The sentences of a story, for reading it aloud one by one. Ranges are in order, do not overlap,
/// and hold everything but the white space between them. Knows the abbreviations people write in
/// Dutch and English ("bijv.", "dhr.", "d.w.z.", "e.g.", "Mr."), initials, numbers, trailing dots
/// and quotes. A blank line always ends a sentence; a single line end does unless the sentence
/// plainly goes on in lower case. Bytes that are not UTF-8 count as letters.
std::vector<TextRange> split_sentences(std::string_view utf8);

}  // namespace kring
