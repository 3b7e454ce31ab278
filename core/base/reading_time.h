#pragma once

#include <cstddef>
#include <string_view>

namespace kring {

/// Words a minute of somebody who reads aloud to a group, with its pauses. People read aloud at 150
/// to 180 words a minute; a group that listens is served by the slower end.
inline constexpr std::size_t words_a_minute_aloud = 150;

/// Number of words: stretches between white space that hold a letter or a digit. A dash or an
/// emoji on its own is no word.
std::size_t count_words(std::string_view utf8);

/// Minutes it takes to read a text aloud, rounded up to half minutes; 0 when there are no words.
double reading_minutes(std::string_view utf8);

}  // namespace kring
