#include "app/replay/moment_words.h"

namespace kring {

std::string moment_words(const Words& words, SessionTime at) {
    const auto day = later_day(at);
    return day ? words("replay.day", {{"n", std::to_string(*day)}}) : time_digits(at);
}

}  // namespace kring
