#pragma once

#include "core/archive/words_on_disk.h"
#include "core/model/card.h"
#include "core/model/link.h"

#include <charconv>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

/// What stands behind a command in the script of a session: words, numbers, `key=value` pairs.
namespace kring::script {

/// Thrown for what cannot be read; never leaves play_script.
struct Failed {
    std::string reason;
};

std::string trimmed(std::string_view text);
/// Parts between `mark`, trimmed; at least one.
std::vector<std::string> parts(std::string_view text, char mark);
/// The first word, and what is behind it.
std::pair<std::string, std::string> first_word(std::string_view text);

template <class T> T number(const std::string& word) {
    T value{};
    const auto end = word.data() + word.size();
    const auto [at, problem] = std::from_chars(word.data(), end, value);
    if (problem != std::errc{} || at != end) throw Failed{"not a number: '" + word + "'"};
    return value;
}

/// The value a word stands for; the words are those of session files. An empty word is the first.
template <class E> E one_of(const std::string& word) {
    for (const auto& [value, name] : words_on_disk<E>)
        if (name == word || word.empty()) return value;
    throw Failed{"unknown word '" + word + "'"};
}

using Setter = std::function<void(const std::string&)>;
/// Reads `key=value ; key=value` into the setters.
void read_pairs(const std::string& text, const std::map<std::string, Setter>& setters);

/// A setter for a field that is a word of session files.
template <class E> Setter word(E& field) {
    return [&field](const std::string& value) { field = one_of<E>(value); };
}
template <class T> Setter count(T& field) {
    return [&field](const std::string& value) { field = number<T>(value); };
}
Setter text(std::string& field);
/// yes or no.
Setter flag(bool& field);

/// The details with what the pairs say changed in them.
CardDetails read_details(CardDetails details, const std::string& pairs);
LinkDetails read_link(const std::string& pairs);

/// "2026-10-06T11:30:00Z" in milliseconds since 1970.
std::int64_t unix_time(const std::string& text);

}  // namespace kring::script
