#include "core/voting/tie_rule.h"

#include <algorithm>
#include <limits>
#include <random>
#include <utility>

namespace kring {

/// A number below `limit`, each as likely: numbers from the top of the range, where the last
/// round of `limit` is not whole, are thrown away.
static std::uint64_t below(std::uint64_t limit, std::mt19937_64& random) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t left_over = (most % limit + 1) % limit;
    for (;;) {
        const std::uint64_t number = random();
        if (number <= most - left_over) return number % limit;
    }
}

Lot draw_lot(std::span<const std::string> names, std::uint64_t seed) {
    Lot lot{seed, everyone(names.size())};
    std::sort(lot.order.begin(), lot.order.end(),
              [names](Candidate a, Candidate b) { return names[a] < names[b]; });
    std::mt19937_64 random{seed};
    for (std::size_t left = lot.order.size(); left > 1; --left)
        std::swap(lot.order[left - 1], lot.order[below(left, random)]);
    return lot;
}

}  // namespace kring
