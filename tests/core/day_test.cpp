#include "core/base/day.h"

#include "tests/support/catch.h"

#include <chrono>

using namespace kring;

TEST_CASE("a day is written as people here write it, and kept so that earlier sorts first",
          "[day]") {
    CHECK(iso_day("2026-11-21") == "2026-11-21");
    CHECK(iso_day("21-11-2026") == "2026-11-21");
    CHECK(iso_day("21/11/2026") == "2026-11-21");
    CHECK(iso_day("1-2-2026") == "2026-02-01");
    CHECK(iso_day("2026-2-1") == "2026-02-01");
    CHECK(iso_day("29-02-2024") == "2024-02-29");
    CHECK(iso_day("1900-01-01") == "1900-01-01");
    CHECK(iso_day("31-12-9999") == "9999-12-31");
}

TEST_CASE("what is no day of the calendar is none", "[day]") {
    for (const char* text : {"",
                             "-",
                             "--",
                             "gisteren",
                             "2026",
                             "2026-11",
                             "2026-13-01",
                             "2026-00-01",
                             "2026-11-00",
                             "2026-11-31",
                             "29-02-2026",
                             "29-02-1900",
                             "31-04-2026",
                             "1899-12-31",
                             "26-11-21",
                             "21-11-26",
                             "2026-11-21-1",
                             "2026-11-21 ",
                             " 2026-11-21",
                             "2026-11-2x",
                             "-2026-11-21",
                             "2026--11-21",
                             "2026-+1-21",
                             "2026/11-21",
                             "20260-11-21",
                             "2026-257-21",
                             "2026-11-277",
                             "257-1-2026",
                             "1-257-2026",
                             "99999999999-1-1",
                             "0x7-11-2026",
                             "2026.11.21"}) {
        CAPTURE(text);
        CHECK_FALSE(iso_day(text));
    }
}

TEST_CASE("every day of four centuries keeps its own name", "[day]") {
    using namespace std::chrono;
    std::string previous;
    for (sys_days day = 1900y / January / 1; day <= sys_days{2299y / December / 31};
         day += days{1}) {
        const year_month_day date{day};
        const auto number = [](unsigned value) { return std::to_string(value); };
        const auto written = iso_day(number(static_cast<unsigned>(date.day())) + "-" +
                                     number(static_cast<unsigned>(date.month())) + "-" +
                                     std::to_string(static_cast<int>(date.year())));
        REQUIRE(written);
        REQUIRE(previous < *written);
        REQUIRE(iso_day(*written) == written);
        previous = *written;
    }
}

TEST_CASE("so many months later is the same day, or the last of its month", "[day]") {
    CHECK(months_later("2026-11-21", 12) == "2027-11-21");
    CHECK(months_later("2026-11-21", 2) == "2027-01-21");
    CHECK(months_later("2026-11-21", 0) == "2026-11-21");
    CHECK(months_later("2026-11-21", -11) == "2025-12-21");
    CHECK(months_later("2026-01-31", 1) == "2026-02-28");
    CHECK(months_later("2024-01-31", 1) == "2024-02-29");
    CHECK(months_later("2024-02-29", 12) == "2025-02-28");
    CHECK(months_later("2026-08-31", 1) == "2026-09-30");
}
