#include "core/base/time.h"

#include <cstdint>

namespace kring {

static std::string two_digits(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string time_digits(SessionTime time) {
    const auto whole = std::chrono::abs(std::chrono::duration_cast<std::chrono::seconds>(time));
    const std::int64_t seconds = whole.count();
    const std::string tail = two_digits(seconds % 60);
    if (seconds < 3600) return std::to_string(seconds / 60) + ":" + tail;
    return std::to_string(seconds / 3600) + ":" + two_digits(seconds / 60 % 60) + ":" + tail;
}

std::optional<std::int64_t> later_day(SessionTime moment) {
    if (moment < std::chrono::hours{48}) return std::nullopt;
    return moment / std::chrono::hours{24} + 1;
}

}  // namespace kring
