#include "core/base/utf8.h"

namespace kring {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t last_code_point = 0x10FFFF;

bool is_surrogate(char32_t value) { return value >= 0xD800 && value <= 0xDFFF; }

/// What the first byte promises: how many bytes, its own bits, and the least value that needs them.
struct Lead {
    std::size_t size;
    char32_t bits;
    char32_t least;
};

Lead read_lead(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if ((byte & 0xE0U) == 0xC0U) return {2, byte & 0x1FU, 0x80};
    if ((byte & 0xF0U) == 0xE0U) return {3, byte & 0x0FU, 0x800};
    if ((byte & 0xF8U) == 0xF0U) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

}  // namespace

CodePoint code_point_at(std::string_view bytes, std::size_t at) {
    const Lead lead = read_lead(static_cast<unsigned char>(bytes[at]));
    if (lead.size == 0 || lead.size > bytes.size() - at) return {};
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.size; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[at + i]);
        if ((byte & 0xC0U) != 0x80U) return {};
        value = (value << 6U) | (byte & 0x3FU);
    }
    if (value < lead.least || value > last_code_point || is_surrogate(value)) return {};
    return {value, lead.size};
}

void append_code_point(std::string& text, char32_t value) {
    if (value > last_code_point || is_surrogate(value)) value = replacement;
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (value < 0x80) {
        add(value);
    } else if (value < 0x800) {
        add(0xC0U | (value >> 6U));
        add(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        add(0xE0U | (value >> 12U));
        add(0x80U | ((value >> 6U) & 0x3FU));
        add(0x80U | (value & 0x3FU));
    } else {
        add(0xF0U | (value >> 18U));
        add(0x80U | ((value >> 12U) & 0x3FU));
        add(0x80U | ((value >> 6U) & 0x3FU));
        add(0x80U | (value & 0x3FU));
    }
}

}  // namespace kring
