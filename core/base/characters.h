#pragma once

#include <cstddef>
#include <string_view>

namespace kring {

/// What single characters are, for finding words and sentences. Knows the scripts that are read
/// here (Latin, Greek, Cyrillic); everything else that is no space, sign or picture is a letter.

/// Everything the Unicode newline guidelines (5.8) call the end of a line; CR LF counts once. Word
/// writes a vertical tab for a soft line end, a PDF a form feed for a page.
bool is_line_end(char32_t c);
/// Space, tab, line end, and every other space of Unicode.
bool is_white_space(char32_t c);
/// Codes that order something and show nothing: C0 and C1.
bool is_control(char32_t c);
/// A letter, a digit or a mark that belongs to one: what words are made of.
bool is_word_character(char32_t c);
bool is_upper_case(char32_t c);
bool is_lower_case(char32_t c);
/// An accent, a skin tone, a joiner: never stands alone, belongs to what is before it.
bool extends_character(char32_t c);

/// What a person calls one character may be several code points: a letter and its accent, an emoji
/// family, a flag. These are the places between such characters, after Unicode annex 29, without
/// its rules for scripts of India. `at` may be any index up to the size of the text.
bool is_character_boundary(std::u32string_view text, std::size_t at);
/// The next boundary after `at`; the size of the text when there is none.
std::size_t next_character(std::u32string_view text, std::size_t at);
/// The last boundary before `at`; 0 when there is none.
std::size_t previous_character(std::u32string_view text, std::size_t at);

}  // namespace kring
