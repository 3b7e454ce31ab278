#pragma once
#include <cstddef>
#include <string_view>

namespace kring::ui {

/// Where a word too long for its line may be broken: the last place before `most` (characters, with
/// room left for a hyphen) at which a syllable of Dutch or English can begin, at least two
/// characters from either end. Without one, `most` itself. By the rule of the spelling: one
/// consonant goes to the next syllable, and of more as many as can begin a word.
std::size_t syllable_before(std::u32string_view word, std::size_t most);

}  // namespace kring::ui
