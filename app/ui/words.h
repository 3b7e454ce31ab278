#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/method/phrase.h"

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kring {

/// Fills `{name}` in a sentence.
struct Filled {
    std::string_view name;
    std::string_view value;
};

/// Every word on the screen that is not people's own or the method's, in both languages, so that
/// the language can change while people are at work. Read from gettext files: msgid is the key.
class Words {
public:
    using Values = std::initializer_list<Filled>;

    /// Reads nl.po and en.po in `folder`. The error names file and line, in English: there are no
    /// words yet to say it in.
    static Result<Words, std::string> load(const std::string& folder, Language language);

    /// The words for a key. They stay where they are until the Words go, also when the language
    /// changes. A key that is not there comes back between angle marks, and is kept in `missing`.
    const std::string& operator()(std::string_view key) const;
    /// The same with every `{name}` filled in: words("home.stopped", {{"time", "14.15 uur"}}).
    std::string operator()(std::string_view key, Values values) const;
    /// One or many: "1 kaart", "7 kaarten". `{n}` becomes the number.
    std::string count(std::string_view key, std::int64_t n, Values values = {}) const;

    bool has(std::string_view key) const;
    const std::vector<std::string>& missing() const { return m_missing_keys; }

    Language language() const { return m_language; }
    void set_language(Language language) { m_language = language; }

    /// "12.500" or "12,500".
    std::string number(std::int64_t value) const;
    /// "vandaag", "gisteren", "21 oktober"; with the year when it is not that of `today`.
    std::string date(std::chrono::year_month_day day, std::chrono::year_month_day today) const;
    /// "21 oktober 2026".
    std::string date(std::chrono::year_month_day day) const;
    /// Of a clock on the wall, from midnight: "14.28 uur", "14:28".
    std::string clock_time(Minutes since_midnight) const;
    /// The same without the word, for columns: "14.28", "14:28".
    std::string clock_digits(Minutes since_midnight) const;
    /// "20 min".
    std::string minutes(Minutes length) const;
    /// "46 minuten", "2 uur", "2 uur 10".
    std::string duration(Minutes length) const;

private:
    /// Lets a string_view find a std::string without making one.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const {
            return std::hash<std::string_view>{}(key);
        }
    };
    /// One entry; `many` is empty when the key does not count.
    struct Entry {
        std::string one;
        std::string many;
    };
    using Table = std::unordered_map<std::string, Entry, Hash, std::equal_to<>>;

    const Entry* find(std::string_view key) const;
    const std::string& marked_missing(std::string_view key) const;
    static Result<Table, std::string> read(const std::string& path);

    Table m_dutch;
    Table m_english;
    Language m_language = Language::dutch;
    mutable std::map<std::string, std::string, std::less<>> m_missing;
    mutable std::vector<std::string> m_missing_keys;
};

}  // namespace kring
