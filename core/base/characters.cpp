#include "core/base/characters.h"

#include <algorithm>
#include <iterator>

namespace kring {

namespace {

struct Range {
    char32_t first, last;
};

template <std::size_t N> bool in(const Range (&ranges)[N], char32_t c) {
    const auto* after = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                         [](char32_t v, const Range& r) { return v < r.first; });
    return after != std::begin(ranges) && c <= std::prev(after)->last;
}

constexpr char32_t zero_width_joiner = 0x200D;

// Marks (Mn, Me, and the Mc that change the width of what is before them), variation selectors,
// skin tones and tags; blocks rather than single marks where the block holds nothing else.
constexpr Range extending[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},   {0x05BF, 0x05BF},   {0x05C1, 0x05C2},
    {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A},   {0x064B, 0x065F},   {0x0670, 0x0670},
    {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8},   {0x06EA, 0x06ED},   {0x0711, 0x0711},
    {0x0730, 0x074A}, {0x0900, 0x0903}, {0x093A, 0x093C},   {0x093E, 0x094F},   {0x0951, 0x0957},
    {0x0962, 0x0963}, {0x0981, 0x0983}, {0x09BC, 0x09BC},   {0x09BE, 0x09CD},   {0x0A01, 0x0A03},
    {0x0A3C, 0x0A51}, {0x0B82, 0x0B82}, {0x0BBE, 0x0BCD},   {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},
    {0x0E47, 0x0E4E}, {0x0EB1, 0x0EB1}, {0x0EB4, 0x0EBC},   {0x0EC8, 0x0ECE},   {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200C, 0x200D}, {0x20D0, 0x20FF},   {0x302A, 0x302F},   {0x3099, 0x309A},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
};

constexpr Range pictures[] = {
    {0x00A9, 0x00A9}, {0x00AE, 0x00AE}, {0x203C, 0x203C}, {0x2049, 0x2049},   {0x2122, 0x2122},
    {0x2139, 0x2139}, {0x2190, 0x21FF}, {0x2300, 0x23FF}, {0x2600, 0x27BF},   {0x2B00, 0x2BFF},
    {0x3030, 0x3030}, {0x303D, 0x303D}, {0x3297, 0x3299}, {0x1F000, 0x1F1E5}, {0x1F200, 0x1FAFF},
};

// No letters and no digits, above ASCII.
constexpr Range signs[] = {
    {0x0080, 0x00A9}, {0x00AB, 0x00B1}, {0x00B4, 0x00B4},   {0x00B6, 0x00B8},   {0x00BB, 0x00BB},
    {0x00BF, 0x00BF}, {0x00D7, 0x00D7}, {0x00F7, 0x00F7},   {0x2000, 0x200B},   {0x200E, 0x206F},
    {0x20A0, 0x20CF}, {0x2100, 0x2BFF}, {0x2E00, 0x2E7F},   {0x3000, 0x303F},   {0xE000, 0xF8FF},
    {0xFF00, 0xFF0F}, {0xFFF0, 0xFFFF}, {0x1F000, 0x1F3FA}, {0x1F400, 0x1FAFF},
};

bool is_flag_half(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool is_hangul_lead(char32_t c) { return c >= 0x1100 && c <= 0x115F; }
bool is_hangul_vowel(char32_t c) { return c >= 0x1160 && c <= 0x11A7; }
bool is_hangul_tail(char32_t c) { return c >= 0x11A8 && c <= 0x11FF; }
bool is_hangul_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

bool hangul_goes_on(char32_t before, char32_t after) {
    if (is_hangul_lead(before))
        return is_hangul_lead(after) || is_hangul_vowel(after) || is_hangul_syllable(after);
    if (is_hangul_syllable(before) || is_hangul_vowel(before))
        return is_hangul_vowel(after) || is_hangul_tail(after);
    return is_hangul_tail(before) && is_hangul_tail(after);
}

/// A picture with its skin tone and the like, then a joiner, ends before `at`.
bool joined_picture(std::u32string_view text, std::size_t at) {
    if (text[at - 1] != zero_width_joiner) return false;
    std::size_t i = at - 1;
    while (i > 0 && extends_character(text[i - 1])) --i;
    return i > 0 && in(pictures, text[i - 1]);
}

/// The first half of a flag stands at `at - 1`: an odd number of halves before `at`.
bool inside_flag(std::u32string_view text, std::size_t at) {
    std::size_t halves = 0;
    while (halves < at && is_flag_half(text[at - 1 - halves])) ++halves;
    return halves % 2 == 1;
}

bool latin_pairs(char32_t c) { return c >= 0x100 && c <= 0x17E && c != 0x138 && c != 0x149; }
/// Of the pairs of Latin Extended-A the capital is even, but odd in two stretches.
bool latin_capital(char32_t c) {
    if (c == 0x178) return true;
    const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return (c % 2 == 1) == odd;
}

}  // namespace

bool is_line_end(char32_t c) {
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_white_space(char32_t c) {
    constexpr char32_t byte_order_mark = 0xFEFF;
    return c == ' ' || c == '\t' || is_line_end(c) || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 ||
           c == byte_order_mark;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_word_character(char32_t c) {
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               c == '_';
    return !in(signs, c) && !is_white_space(c);
}

bool is_upper_case(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if (latin_pairs(c)) return latin_capital(c);
    return (c >= 0x218 && c <= 0x21B && c % 2 == 0) || (c >= 0x386 && c <= 0x3AB && c != 0x390) ||
           (c >= 0x400 && c <= 0x42F) || c == 0x1E9E;
}

bool is_lower_case(char32_t c) {
    if (c < 0x80) return c >= 'a' && c <= 'z';
    if (c >= 0xDF && c <= 0xFF) return c != 0xF7;
    if (latin_pairs(c)) return !latin_capital(c);
    return (c >= 0x218 && c <= 0x21B && c % 2 == 1) || (c >= 0x3AC && c <= 0x3CE) || c == 0x390 ||
           (c >= 0x430 && c <= 0x45F);
}

bool extends_character(char32_t c) { return c >= 0x300 && in(extending, c); }

bool is_character_boundary(std::u32string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return true;
    const char32_t before = text[at - 1];
    const char32_t after = text[at];
    if (before == '\r' && after == '\n') return false;
    if (after < 0x300) return !(in(pictures, after) && joined_picture(text, at));
    if (is_line_end(before) || is_control(before)) return true;
    if (extends_character(after)) return false;
    if (hangul_goes_on(before, after)) return false;
    if (is_flag_half(before) && is_flag_half(after)) return !inside_flag(text, at);
    return !(in(pictures, after) && joined_picture(text, at));
}

std::size_t next_character(std::u32string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    do ++at;
    while (!is_character_boundary(text, at));
    return at;
}

std::size_t previous_character(std::u32string_view text, std::size_t at) {
    at = std::min(at, text.size());
    if (at == 0) return 0;
    do --at;
    while (!is_character_boundary(text, at));
    return at;
}

}  // namespace kring
