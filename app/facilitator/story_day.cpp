#include "app/facilitator/story_day.h"

#include "core/base/day.h"

#include <charconv>
#include <chrono>

namespace kring {
namespace {

/// Digits [from, from + many) of a day of the calendar.
int number_in(const std::string& iso, std::size_t from, std::size_t many) {
    int number = 0;
    std::from_chars(iso.data() + from, iso.data() + from + many, number);
    return number;
}

}  // namespace

std::string day_as_typed(const std::string& iso) {
    if (!iso_day(iso)) return iso;
    return iso.substr(8, 2) + '-' + iso.substr(5, 2) + '-' + iso.substr(0, 4);
}

std::string day_words(const Words& words, const std::string& iso) {
    using namespace std::chrono;
    if (!iso_day(iso)) return iso;
    const year_month_day date{year{number_in(iso, 0, 4)},
                              month{static_cast<unsigned>(number_in(iso, 5, 2))},
                              day{static_cast<unsigned>(number_in(iso, 8, 2))}};
    std::string text = words.date(date);
    // A day is not broken over two lines.
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at))
        text.replace(at, 1, "\u00a0");
    return text;
}

}  // namespace kring
