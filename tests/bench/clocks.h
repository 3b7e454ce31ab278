#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace kring::bench {

/// Nanoseconds of a POSIX clock.
inline std::int64_t now_ns(clockid_t clock = CLOCK_MONOTONIC) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}
/// Of this thread alone: what other programs do meanwhile does not count.
inline std::int64_t cpu_ns() { return now_ns(CLOCK_THREAD_CPUTIME_ID); }

/// The value that a part of all values stay under; `part` from 0 to 1.
inline double quantile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(part * last + 0.5)];
}
inline double median(std::vector<double> values) { return quantile(std::move(values), 0.5); }

/// "3.14" with so many decimals.
inline std::string digits(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

}  // namespace kring::bench
