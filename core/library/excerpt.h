#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kring {

/// The words somebody looks for, folded by fold_case; signs between them mean nothing.
std::vector<std::string> sought_words(std::string_view typed);

/// A piece of a text around what was found in it, on one line.
struct Excerpt {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> marks;  ///< bytes [from, to), in order
};

/// `words`: as sought_words gives them; each marks the words of the text that begin with it, whole.
/// The first of them is in sight. `most`: bytes, more or less: whole characters, cut between words
/// where there are any.
Excerpt excerpt_of(std::string_view text, const std::vector<std::string>& words,
                   std::size_t most = 160);

}  // namespace kring
