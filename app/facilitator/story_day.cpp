#include "app/facilitator/story_day.h"

#include "core/base/day.h"

namespace kring {
std::string day_as_typed(const std::string& iso) {
    if (!iso_day(iso)) return iso;
    return iso.substr(8, 2) + '-' + iso.substr(5, 2) + '-' + iso.substr(0, 4);
}

std::string day_words(const Words& words, const std::string& iso) {
    const auto date = calendar_day(iso);
    if (!date) return iso;
    std::string text = words.date(*date);
    // A day is not broken over two lines.
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at))
        text.replace(at, 1, "\u00a0");
    return text;
}

}  // namespace kring
