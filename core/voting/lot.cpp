#include "core/voting/shuffle.h"
#include "core/voting/tie_rule.h"

#include <algorithm>

namespace kring {

Lot draw_lot(std::span<const std::string> names, std::uint64_t seed) {
    Lot lot{seed, everyone(names.size())};
    std::sort(lot.order.begin(), lot.order.end(),
              [names](Candidate a, Candidate b) { return names[a] < names[b]; });
    shuffle(lot.order, seed);
    return lot;
}

}  // namespace kring
