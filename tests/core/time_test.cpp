#include "core/base/time.h"

#include "tests/support/catch.h"

using namespace kring;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

TEST_CASE("a timer shows whole seconds and no sign") {
    CHECK(time_digits(seconds{760}) == "12:40");
    CHECK(time_digits(seconds{0}) == "0:00");
    CHECK(time_digits(seconds{-65}) == "1:05");
    CHECK(time_digits(hours{1} + seconds{300}) == "1:05:00");
}

TEST_CASE("what came weeks later is on a day, what came in two days at a time") {
    CHECK_FALSE(later_day(SessionTime{0}));
    CHECK_FALSE(later_day(hours{48} - SessionTime{1}));
    CHECK(later_day(hours{48}) == 3);
    CHECK(later_day(hours{841} + minutes{27}) == 36);
}
