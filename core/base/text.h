#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kring {

/// Longest text of a card, a note or a story, in code points.
inline constexpr std::size_t max_text = 20'000;
/// Longest title, name or other single line, in code points.
inline constexpr std::size_t max_line = 300;

/// Why a text cannot be kept. The screen turns it into a sentence; nothing is ever kept in part.
enum class TextProblem { empty, too_long, not_utf8, control_characters };

/// Strict UTF-8 as in RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view bytes);

/// Without the mark that some programs set before UTF-8.
std::string_view without_byte_order_mark(std::string_view text);

/// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view utf8);

/// A text of several lines as it will be kept: outer white space gone, line ends as '\n', tabs as
/// they are. Refused, never repaired: bytes that are not UTF-8, other control characters, and more
/// than `limit` code points.
Result<std::string, TextProblem> clean_text(std::string_view raw, std::size_t limit = max_text);

/// The same on one line: line ends and tabs become one space.
Result<std::string, TextProblem> clean_line(std::string_view raw, std::size_t limit = max_line);

/// The first line of a text, cut behind a word and ended with "…" when it has more than `most` code
/// points or more lines. Valid UTF-8 in, valid UTF-8 out.
std::string shortened(std::string_view utf8, std::size_t most);

/// Lower case without accents, for finding "Café" by "cafe". Covers Latin letters as used in Dutch,
/// French, German, Turkish and Polish; leaves others as they are. Valid UTF-8 in, valid UTF-8 out.
std::string fold_case(std::string_view utf8);

}  // namespace kring
