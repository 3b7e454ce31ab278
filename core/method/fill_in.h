#pragma once

#include <string>
#include <string_view>

namespace kring {

/// What the words of a method leave open, for a session to fill in: `{period}`, `{about}` and
/// `{domain}`. Empty: not known.
struct Blanks {
    std::string period, about, domain;
};

/// `text` with its blanks filled in. A piece in `[ ]` with a blank that is not known falls away;
/// what stands behind a `|` in it takes its place. Pieces without a blank stay as they are,
/// brackets too.
std::string fill_in(std::string_view text, const Blanks& blanks);

/// The first `{name}` (a-z and '_') in a text that is no blank; empty when there is none.
std::string unknown_blank(std::string_view text);

}  // namespace kring
