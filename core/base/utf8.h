#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kring {

/// One code point and the bytes it takes; `size` is 0 when the bytes are not UTF-8 (RFC 3629).
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
};

/// Reads the code point that starts at byte `at`, which must be inside `bytes`.
CodePoint code_point_at(std::string_view bytes, std::size_t at);

/// Adds a code point as UTF-8; what cannot be one (surrogates, above U+10FFFF) becomes U+FFFD.
void append_code_point(std::string& text, char32_t value);

}  // namespace kring
