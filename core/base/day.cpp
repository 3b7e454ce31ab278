#include "core/base/day.h"

#include <array>
#include <cassert>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <utility>

namespace kring {

namespace {

using std::chrono::year_month_day;

std::string written(const year_month_day& day) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text.data();
}

/// Digits only, at most four.
std::optional<int> number_of(std::string_view digits) {
    int value = 0;
    if (digits.empty() || digits.size() > 4) return std::nullopt;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size() && value >= 0;
    return whole ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<year_month_day> calendar_day(std::string_view text) {
    const auto first = text.find_first_of("-/");
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = text.find(text[first], first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    auto year = number_of(text.substr(0, first));
    const auto month = number_of(text.substr(first + 1, second - first - 1));
    auto day = number_of(text.substr(second + 1));
    if (!year || !month || !day) return std::nullopt;
    if (first <= 2) std::swap(year, day);
    // The calendar keeps a day and a month in a byte each: 257 would be January.
    if (*month > 12 || *day > 31) return std::nullopt;
    const year_month_day found{std::chrono::year{*year},
                               std::chrono::month{static_cast<unsigned>(*month)},
                               std::chrono::day{static_cast<unsigned>(*day)}};
    if (!found.ok() || *year < 1900) return std::nullopt;
    return found;
}

std::optional<std::string> iso_day(std::string_view text) {
    const auto day = calendar_day(text);
    return day ? std::optional{written(*day)} : std::nullopt;
}

std::string iso_day(year_month_day day) {
    assert(day.ok());
    return written(day);
}

year_month_day day_of(const std::tm& moment) {
    return {std::chrono::year{moment.tm_year + 1900},
            std::chrono::month{static_cast<unsigned>(moment.tm_mon + 1)},
            std::chrono::day{static_cast<unsigned>(moment.tm_mday)}};
}

std::string months_later(std::string_view iso, int months) {
    const auto day = calendar_day(iso);
    assert(day);
    const auto month =
        std::chrono::year_month{day->year(), day->month()} + std::chrono::months{months};
    const year_month_day same{month / day->day()};
    return written(same.ok() ? same : year_month_day{month / std::chrono::last});
}

}  // namespace kring
