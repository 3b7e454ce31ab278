#include "core/method/toml_table.h"

#include "core/base/text.h"
#include "core/method/fill_in.h"

#include <algorithm>

namespace kring {

namespace {

/// Longest text of a method in code points: a prompt is read from a wall, not studied.
constexpr std::size_t longest_words = 2'000;

bool is_id(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

std::string reason_of(TextProblem problem) {
    switch (problem) {
    case TextProblem::empty: return "is empty";
    case TextProblem::too_long: return "is too long";
    case TextProblem::not_utf8: return "is not UTF-8";
    case TextProblem::control_characters: return "holds control characters";
    }
    return {};
}

}  // namespace

int line_of(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

TomlTable::TomlTable(const toml::table& table, std::string where, Trouble& trouble,
                     std::initializer_list<std::string_view> known)
    : m_table{table}, m_where{std::move(where)}, m_trouble{trouble} {
    for (const auto& [key, value] : table) {
        if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
        const int at = static_cast<int>(key.source().begin.line);
        m_trouble.note(at, "unknown key '" + std::string{key.str()} + "' in " + m_where);
    }
}

int TomlTable::line(std::string_view key) const {
    const toml::node* node = m_table.get(key);
    return node ? line_of(*node) : line();
}

void TomlTable::fail(std::string_view key, const std::string& reason) const {
    m_trouble.note(line(key), reason);
}

const toml::node* TomlTable::need(std::string_view key) const {
    const toml::node* node = m_table.get(key);
    if (!node) fail(key, m_where + " has no '" + std::string{key} + "'");
    return node;
}

std::string TomlTable::text_from(const toml::node& node, const std::string& what) const {
    const auto* written = node.as_string();
    if (!written) {
        m_trouble.note(line_of(node), what + " is not text in quotes");
        return {};
    }
    auto cleaned = clean_text(written->get(), longest_words);
    if (cleaned) return std::move(cleaned).value();
    m_trouble.note(line_of(node), what + " " + reason_of(cleaned.error()));
    return {};
}

std::string TomlTable::text(std::string_view key) const {
    const toml::node* node = need(key);
    return node ? text_from(*node, "'" + std::string{key} + "' of " + m_where) : std::string{};
}

std::string TomlTable::id(std::string_view key) const {
    std::string read = text(key);
    if (!read.empty() && !is_id(read)) {
        fail(key, "'" + read + "' is no id: use a-z, 0-9, '_' and '-'");
    }
    return read;
}

Phrase TomlTable::phrase_from(const toml::node& node, const std::string& what) const {
    const toml::table* languages = node.as_table();
    Phrase read;
    if (languages) {
        const TomlTable inner{*languages, what, m_trouble, {"nl", "en"}};
        read = {inner.text("nl"), inner.has("en") ? inner.text("en") : std::string{}};
    } else {
        read.dutch = text_from(node, what);
    }
    for (const std::string* words : {&read.dutch, &read.english}) {
        const std::string blank = unknown_blank(*words);
        if (blank.empty()) continue;
        m_trouble.note(line_of(node), what + " leaves open '{" + blank +
                                          "}', which nobody fills in; known are {period}, "
                                          "{about}, {domain}");
    }
    return read;
}

Phrase TomlTable::phrase(std::string_view key) const {
    const toml::node* node = need(key);
    return node ? phrase_from(*node, "'" + std::string{key} + "' of " + m_where) : Phrase{};
}

Phrase TomlTable::phrase_or_none(std::string_view key) const {
    return has(key) ? phrase(key) : Phrase{};
}

std::vector<Phrase> TomlTable::phrases(std::string_view key) const {
    std::vector<Phrase> read;
    if (!has(key)) return read;
    const toml::array* list = m_table.get(key)->as_array();
    if (!list) {
        fail(key, "'" + std::string{key} + "' of " + m_where + " is not a list");
        return read;
    }
    for (const toml::node& node : *list) {
        read.push_back(phrase_from(node, "a line of '" + std::string{key} + "' of " + m_where));
    }
    return read;
}

std::vector<std::pair<std::string, int>> TomlTable::lines_of_text(std::string_view key) const {
    std::vector<std::pair<std::string, int>> read;
    if (!has(key)) return read;
    const toml::array* list = m_table.get(key)->as_array();
    if (!list) {
        fail(key, "'" + std::string{key} + "' of " + m_where + " is not a list");
        return read;
    }
    for (const toml::node& node : *list) {
        read.emplace_back(text_from(node, "a word in '" + std::string{key} + "' of " + m_where),
                          line_of(node));
    }
    return read;
}

std::vector<std::string> TomlTable::ids(std::string_view key) const {
    std::vector<std::string> read;
    for (auto& [word, at] : lines_of_text(key)) read.push_back(std::move(word));
    return read;
}

int TomlTable::number(std::string_view key, int least, int most,
                      std::optional<int> otherwise) const {
    if (!has(key) && otherwise) return *otherwise;
    const toml::node* node = need(key);
    if (!node) return least;
    const auto* written = node->as_integer();
    if (written && written->get() >= least && written->get() <= most) {
        return static_cast<int>(written->get());
    }
    fail(key, "'" + std::string{key} + "' of " + m_where + " is not a whole number from " +
                  std::to_string(least) + " to " + std::to_string(most));
    return least;
}

bool TomlTable::flag(std::string_view key, bool otherwise) const {
    const toml::node* node = m_table.get(key);
    if (!node) return otherwise;
    if (const auto* written = node->as_boolean()) return written->get();
    fail(key, "'" + std::string{key} + "' of " + m_where + " is neither true nor false");
    return otherwise;
}

std::vector<const toml::table*> TomlTable::tables(std::string_view key) const {
    std::vector<const toml::table*> read;
    const toml::node* node = m_table.get(key);
    if (!node) return read;
    if (const toml::table* one = node->as_table()) return {one};
    const toml::array* list = node->as_array();
    if (!list) fail(key, "'" + std::string{key} + "' is not a table");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (const toml::table* row = (*list)[i].as_table()) {
            read.push_back(row);
        } else {
            m_trouble.note(line_of((*list)[i]),
                           "'" + std::string{key} + "' holds what is no table");
        }
    }
    return read;
}

}  // namespace kring
