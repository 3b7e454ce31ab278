#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kring::ui {

/// Dear ImGui as Debian builds it knows 16-bit characters only and destroys everything above.
/// So each character above U+FFFF, and each one of the private-use area itself, borrows a slot
/// of that area while it is inside Dear ImGui. One table per process, bijective, never shrinks.

/// The character Dear ImGui is given for `c`: `c` itself, or a slot U+E000..U+F8FF.
/// Nothing when all 6,400 slots are in use, or `c` is no Unicode scalar value.
std::optional<char16_t> map_code_point(char32_t c);
/// The character a mapped one stands for.
char32_t unmap_code_point(char16_t mapped);
/// How many slots are in use; grows when an atlas needs new glyphs.
std::size_t mapped_slots_used();

/// UTF-8 for Dear ImGui. Nothing when slots run out or `text` is not valid UTF-8.
std::optional<std::string> to_bmp(std::string_view text);
/// Back to what people typed.
std::string from_bmp(std::string_view mapped);

/// True when the text needs no mapping: no byte of it starts a character above U+DFFF.
bool is_plain_bmp(std::string_view text);

/// UTF-8 to code points and back. `decode` gives U+FFFD for each byte that is not valid UTF-8.
std::u32string decode_utf8(std::string_view text);
std::string encode_utf8(std::u32string_view text);

}  // namespace kring::ui
