#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <utility>
#include <vector>

namespace kring {

/// A number below `limit`, each as likely: numbers from the top of the range, where the last round
/// of `limit` is not whole, are thrown away.
inline std::uint64_t number_below(std::uint64_t limit, std::mt19937_64& random) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t left_over = (most % limit + 1) % limit;
    for (;;) {
        const std::uint64_t number = random();
        if (number <= most - left_over) return number % limit;
    }
}

/// Any order as likely, and the same for the same seed on every machine: Fisher-Yates from the end,
/// with the numbers that the C++ standard fixes for std::mt19937_64.
template <class T> void shuffle(std::vector<T>& things, std::uint64_t seed) {
    std::mt19937_64 random{seed};
    for (std::size_t left = things.size(); left > 1; --left)
        std::swap(things[left - 1], things[static_cast<std::size_t>(number_below(left, random))]);
}

}  // namespace kring
