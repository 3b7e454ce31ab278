#pragma once

#include <string>
#include <string_view>

namespace kring {

/// The words of a piece of HTML as somebody would read them: blocks, list items and <br> end a
/// line, character references become their characters, the address of a link or a picture follows
/// it. Script, style and comments go, every other tag goes and leaves its text. A piece without any
/// known tag is plain text, in which '<' is only a sign.
std::string text_of_html(std::string_view html);

}  // namespace kring
