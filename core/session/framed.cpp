#include "core/session/framed.h"

#include "core/base/utf8.h"
#include "core/method/fill_in.h"

namespace kring {

namespace {

/// As it stands in the middle of a sentence: a full stop behind it would end that.
std::string in_sentence(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\n.");
    return std::string{text.substr(0, last == std::string_view::npos ? 0 : last + 1)};
}

/// Of the letters that begin a Dutch word; others stay as they are.
char32_t capital(char32_t letter) {
    const bool plain = letter >= U'a' && letter <= U'z';
    const bool accented = letter >= U'\u00E0' && letter <= U'\u00FE' && letter != U'\u00F7';
    return plain || accented ? letter - 32 : letter;
}

std::string with_capital(const std::string& text) {
    if (text.empty()) return text;
    const CodePoint first = code_point_at(text, 0);
    std::string result;
    append_code_point(result, capital(first.value));
    return result + text.substr(first.size);
}

}  // namespace

std::string framed(const Phrase& phrase, const State& state, Language language,
                   std::optional<DomainId> domain) {
    const std::string& words = phrase.in(language);
    const auto named = domain ? state.domains.find(*domain) : state.domains.end();
    const Blanks blanks{in_sentence(state.frame.period), in_sentence(state.frame.about),
                        named == state.domains.end() ? "" : in_sentence(named->second.name)};
    const std::string filled = fill_in(words, blanks);
    return filled == words ? words : with_capital(filled);
}

}  // namespace kring
