#include "core/voting/earlier_rounds.h"

#include <algorithm>
#include <utility>

namespace kring {

std::optional<Told> best_before(std::vector<Candidate> tied, std::size_t wanted,
                                std::span<const Tally> earlier) {
    Told told;
    for (std::size_t round = earlier.size(); round > 0 && told.who.size() < wanted; --round) {
        told.round = round - 1;
        for (auto& equals : places(earlier[round - 1], std::exchange(tied, {}))) {
            if (told.who.size() + equals.size() > wanted) {
                tied = std::move(equals);
                break;
            }
            told.who.insert(told.who.end(), equals.begin(), equals.end());
        }
    }
    if (told.who.size() < wanted) return {};
    std::sort(told.who.begin(), told.who.end());
    return told;
}

}  // namespace kring
