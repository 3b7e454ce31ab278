#include "core/base/reading_time.h"

#include "core/base/characters.h"
#include "core/base/utf8.h"

namespace kring {

std::size_t count_words(std::string_view utf8) {
    std::size_t words = 0;
    bool counted = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint c = code_point_at(utf8, at);
        at += c.size == 0 ? 1 : c.size;
        if (c.size != 0 && is_white_space(c.value)) {
            counted = false;
        } else if (!counted && (c.size == 0 || is_word_character(c.value))) {
            counted = true;
            ++words;
        }
    }
    return words;
}

double reading_minutes(std::string_view utf8) {
    const std::size_t words = count_words(utf8);
    const std::size_t halves = (2 * words + words_a_minute_aloud - 1) / words_a_minute_aloud;
    return static_cast<double>(halves) / 2;
}

}  // namespace kring
