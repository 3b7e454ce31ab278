#include "core/method/fill_in.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kring {

namespace {

/// A blank at the very beginning of `text`: its name, which may be of none that is known.
std::optional<std::string_view> blank_at(std::string_view text) {
    if (!text.starts_with('{')) return std::nullopt;
    const auto end = text.find('}');
    if (end == std::string_view::npos || end == 1) return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    const bool is_name = std::all_of(name.begin(), name.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return is_name ? std::optional{name} : std::nullopt;
}

const std::string* value_of(const Blanks& blanks, std::string_view name) {
    const auto known = std::to_array<std::pair<std::string_view, const std::string*>>(
        {{"period", &blanks.period}, {"about", &blanks.about}, {"domain", &blanks.domain}});
    for (const auto& [word, value] : known)
        if (word == name) return value;
    return nullptr;
}

/// The text with its blanks filled in, how many there were, and whether all of them were known.
struct Filled {
    std::string text;
    int blanks = 0;
    bool complete = true;
};
Filled fill_plain(std::string_view text, const Blanks& blanks) {
    Filled filled;
    while (!text.empty()) {
        const auto name = blank_at(text);
        const std::string* value = name ? value_of(blanks, *name) : nullptr;
        if (value == nullptr) {
            filled.text += text.front();
            text.remove_prefix(1);
            continue;
        }
        ++filled.blanks;
        filled.complete = filled.complete && !value->empty();
        filled.text += *value;
        text.remove_prefix(name->size() + 2);
    }
    return filled;
}

/// A piece between brackets; nothing when it holds no blank and is text like any other.
std::optional<std::string> fill_piece(std::string_view piece, const Blanks& blanks) {
    if (fill_plain(piece, blanks).blanks == 0) return std::nullopt;
    while (true) {
        const auto bar = piece.find('|');
        Filled filled = fill_plain(piece.substr(0, bar), blanks);
        if (filled.complete) return std::move(filled.text);
        if (bar == std::string_view::npos) return std::string{};
        piece.remove_prefix(bar + 1);
    }
}

}  // namespace

std::string fill_in(std::string_view text, const Blanks& blanks) {
    std::string filled;
    while (!text.empty()) {
        const auto open = text.find('[');
        filled += fill_plain(text.substr(0, open), blanks).text;
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);
        const auto close = text.find_first_of("[]", 1);
        const bool is_piece = close != std::string_view::npos && text[close] == ']';
        const auto piece = is_piece ? fill_piece(text.substr(1, close - 1), blanks) : std::nullopt;
        filled += piece ? *piece : "[";
        text.remove_prefix(piece ? close + 1 : 1);
    }
    return filled;
}

std::string unknown_blank(std::string_view text) {
    const Blanks none;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        const auto name = blank_at(text.substr(at));
        if (name && value_of(none, *name) == nullptr) return std::string{*name};
    }
    return {};
}

}  // namespace kring
