#include "app/ui/bmp_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace kring::ui {
namespace {

constexpr char32_t first_slot = 0xE000;
constexpr char32_t last_slot = 0xF8FF;
constexpr char32_t replacement = 0xFFFD;

/// The one table of the process: fonts, fields and input have to agree about it.
struct Slots {
    std::unordered_map<char32_t, char16_t> slot_of;
    std::vector<char32_t> meaning;
};

Slots& slots() {
    static Slots table;
    return table;
}

bool is_slot(char32_t c) { return c >= first_slot && c <= last_slot; }
bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }
bool continues(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

void append(std::string& out, char32_t c) {
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

struct Decoded {
    char32_t c = replacement;
    std::size_t length = 1;
};

Decoded decode_one(std::string_view text) {
    const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
    char32_t c = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(byte(i))) return {};
        c = (c << 6U) | (byte(i) & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (c < smallest[length] || !is_scalar(c)) return {};
    return {c, length};
}

}  // namespace

std::optional<char16_t> map_code_point(char32_t c) {
    if (!is_scalar(c)) return std::nullopt;
    if (c < 0x10000 && !is_slot(c)) return static_cast<char16_t>(c);
    Slots& table = slots();
    if (const auto it = table.slot_of.find(c); it != table.slot_of.end()) return it->second;
    if (table.meaning.size() > last_slot - first_slot) return std::nullopt;
    const auto slot = static_cast<char16_t>(first_slot + table.meaning.size());
    table.meaning.push_back(c);
    table.slot_of.emplace(c, slot);
    return slot;
}

char32_t unmap_code_point(char16_t mapped) {
    if (!is_slot(mapped)) return mapped;
    const std::size_t i = mapped - first_slot;
    return i < slots().meaning.size() ? slots().meaning[i] : replacement;
}

std::size_t mapped_slots_used() { return slots().meaning.size(); }

bool is_plain_bmp(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0xEE; });
}

std::optional<std::string> to_bmp(std::string_view text) {
    if (!is_valid_utf8(text)) return std::nullopt;
    if (is_plain_bmp(text)) return std::string{text};
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : decode_utf8(text)) {
        const auto mapped = map_code_point(c);
        if (!mapped) return std::nullopt;
        append(out, *mapped);
    }
    return out;
}

std::string from_bmp(std::string_view mapped) {
    std::string out;
    out.reserve(mapped.size());
    for (const char32_t c : decode_utf8(mapped))
        append(out, c < 0x10000 ? unmap_code_point(static_cast<char16_t>(c)) : c);
    return out;
}

std::u32string decode_utf8(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Decoded next = decode_one(text);
        out.push_back(next.c);
        text.remove_prefix(next.length);
    }
    return out;
}

std::string encode_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) append(out, is_scalar(c) ? c : replacement);
    return out;
}

}  // namespace kring::ui
