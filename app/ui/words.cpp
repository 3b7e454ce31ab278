#include "app/ui/words.h"

namespace kring {

namespace {

/// `{n}` with two digits at least.
std::string two_digits(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

const Filled* find_value(Words::Values values, std::string_view name) {
    for (const Filled& value : values) {
        if (value.name == name) return &value;
    }
    return nullptr;
}

/// What is filled in is never read again, so braces in people's words stay what they are.
std::string fill(std::string_view sentence, Words::Values values) {
    std::string filled;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        filled += sentence.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = sentence.find('}', open);
        const Filled* value = close == std::string_view::npos
                                  ? nullptr
                                  : find_value(values, sentence.substr(open + 1, close - open - 1));
        filled += value ? value->value : sentence.substr(open, 1);
        sentence.remove_prefix(value ? close + 1 : open + 1);
    }
    return filled;
}

}  // namespace

Result<Words, std::string> Words::load(const std::string& folder, Language language) {
    auto dutch = read(folder + "/nl.po");
    if (!dutch) return Err{dutch.error()};
    auto english = read(folder + "/en.po");
    if (!english) return Err{english.error()};
    Words words;
    words.m_dutch = std::move(dutch).value();
    words.m_english = std::move(english).value();
    words.m_language = language;
    return words;
}

const Words::Entry* Words::find(std::string_view key) const {
    const Table& table = m_language == Language::dutch ? m_dutch : m_english;
    const auto found = table.find(key);
    return found == table.end() ? nullptr : &found->second;
}

const std::string& Words::marked_missing(std::string_view key) const {
    auto found = m_missing.find(key);
    if (found == m_missing.end()) {
        m_missing_keys.emplace_back(key);
        found = m_missing.emplace(std::string{key}, "‹" + std::string{key} + "›").first;
    }
    return found->second;
}

bool Words::has(std::string_view key) const { return find(key) != nullptr; }

const std::string& Words::operator()(std::string_view key) const {
    const Entry* entry = find(key);
    return entry ? entry->one : marked_missing(key);
}

std::string Words::operator()(std::string_view key, Values values) const {
    return fill((*this)(key), values);
}

std::string Words::count(std::string_view key, std::int64_t n, Values values) const {
    const Entry* entry = find(key);
    if (!entry) return marked_missing(key);
    const std::string& sentence = n == 1 || entry->many.empty() ? entry->one : entry->many;
    // First the people's words' own places, then the number would read them again: so at once.
    const std::string written = number(n);
    std::string filled;
    const std::string_view place = "{n}";
    std::size_t from = 0;
    for (auto at = sentence.find(place); at != std::string::npos; at = sentence.find(place, from)) {
        filled += fill(std::string_view{sentence}.substr(from, at - from), values) + written;
        from = at + place.size();
    }
    return filled + fill(std::string_view{sentence}.substr(from), values);
}

std::string Words::number(std::int64_t value) const {
    std::string digits = std::to_string(value);
    const std::string& separator = (*this)("number.thousands");
    const std::size_t first = value < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, separator);
    }
    if (value < 0) digits.replace(0, 1, "−");
    return digits;
}

std::string Words::date(std::chrono::year_month_day day) const {
    const std::string month = "date.month." + std::to_string(static_cast<unsigned>(day.month()));
    return (*this)("date.full", {{"day", std::to_string(static_cast<unsigned>(day.day()))},
                                 {"month", (*this)(month)},
                                 {"year", std::to_string(static_cast<int>(day.year()))}});
}

std::string Words::date(std::chrono::year_month_day day, std::chrono::year_month_day today) const {
    const auto days_ago = std::chrono::sys_days{today} - std::chrono::sys_days{day};
    if (days_ago.count() == 0) return (*this)("date.today");
    if (days_ago.count() == 1) return (*this)("date.yesterday");
    if (days_ago.count() == -1) return (*this)("date.tomorrow");
    if (day.year() != today.year()) return date(day);
    const std::string month = "date.month." + std::to_string(static_cast<unsigned>(day.month()));
    return (*this)("date.this_year", {{"day", std::to_string(static_cast<unsigned>(day.day()))},
                                      {"month", (*this)(month)}});
}

std::string Words::clock_digits(Minutes since_midnight) const {
    constexpr std::int64_t day = 24 * 60;
    const std::int64_t minute = ((since_midnight.count() % day) + day) % day;
    return (*this)("time.digits",
                   {{"hour", std::to_string(minute / 60)}, {"minute", two_digits(minute % 60)}});
}

std::string Words::clock_time(Minutes since_midnight) const {
    return (*this)("time.clock", {{"digits", clock_digits(since_midnight)}});
}

std::string Words::minutes(Minutes length) const {
    return (*this)("time.minutes_short", {{"n", number(length.count())}});
}

std::string Words::duration(Minutes length) const {
    const std::int64_t total = length.count();
    if (total < 60) return count("time.minutes", total);
    if (total % 60 == 0) return count("time.hours", total / 60);
    return (*this)("time.hours_minutes",
                   {{"hours", number(total / 60)}, {"minutes", std::to_string(total % 60)}});
}

}  // namespace kring
