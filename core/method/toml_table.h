#pragma once

#include "core/method/load_method.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <toml++/toml.h>

namespace kring {

/// Keeps the first thing that is wrong with a file; what comes after it may only follow from it.
struct Trouble {
    std::string file;
    std::optional<MethodError> first;

    void note(int line, std::string reason) {
        if (!first) first = MethodError{file, line, std::move(reason)};
    }
};

/// A word of the file and what it means in code.
template <class E> using Vocabulary = std::span<const std::pair<std::string_view, E>>;

/// The line on which a piece of the file stands, from 1; 0 for the file as a whole.
int line_of(const toml::node& node);

/// Reads the keys of one table of a method file. Every mistake goes to `Trouble`, with its line;
/// what comes back instead is empty, and is not used.
class TomlTable {
public:
    /// Notes every key of the table that is not in `known`. `where` names it: "phase".
    TomlTable(const toml::table& table, std::string where, Trouble& trouble,
              std::initializer_list<std::string_view> known);

    bool has(std::string_view key) const { return m_table.contains(key); }
    int line() const { return line_of(m_table); }
    int line(std::string_view key) const;

    /// A line of letters, digits, '-' and '_' that names a thing within the file.
    std::string id(std::string_view key) const;
    /// One line of text.
    std::string text(std::string_view key) const;
    /// "..." for all languages, or { nl = "...", en = "..." }.
    Phrase phrase(std::string_view key) const;
    /// The same, but it may be left out.
    Phrase phrase_or_none(std::string_view key) const;
    std::vector<Phrase> phrases(std::string_view key) const;
    std::vector<std::string> ids(std::string_view key) const;
    int number(std::string_view key, int least, int most, std::optional<int> otherwise = {}) const;
    /// true or false; `otherwise` when it is left out.
    bool flag(std::string_view key, bool otherwise) const;

    template <class E> E word(std::string_view key, Vocabulary<E> words) const {
        return meaning(text(key), line(key), words);
    }
    template <class E> std::vector<E> words(std::string_view key, Vocabulary<E> words) const {
        std::vector<E> read;
        for (const auto& [word, at] : lines_of_text(key)) read.push_back(meaning(word, at, words));
        return read;
    }
    /// The tables behind `[[key]]`, or the one behind `[key]`.
    std::vector<const toml::table*> tables(std::string_view key) const;

    void fail(std::string_view key, const std::string& reason) const;

private:
    template <class E> E meaning(const std::string& word, int at, Vocabulary<E> words) const {
        for (const auto& [name, value] : words) {
            if (name == word) return value;
        }
        std::string known;
        for (const auto& [name, value] : words)
            known += (known.empty() ? "" : ", ") + std::string{name};
        m_trouble.note(at, "unknown word '" + word + "' in " + m_where + "; known are " + known);
        return words.front().second;
    }
    const toml::node* need(std::string_view key) const;
    Phrase phrase_from(const toml::node& node, const std::string& what) const;
    std::string text_from(const toml::node& node, const std::string& what) const;
    std::vector<std::pair<std::string, int>> lines_of_text(std::string_view key) const;

    const toml::table& m_table;
    std::string m_where;
    Trouble& m_trouble;
};

}  // namespace kring
