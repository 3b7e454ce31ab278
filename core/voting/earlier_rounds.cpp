#include "core/voting/earlier_rounds.h"

#include <algorithm>
#include <utility>

namespace kring {

static bool stood_in(const Tally& round, const std::vector<Candidate>& all) {
    return std::all_of(all.begin(), all.end(), [&round](Candidate c) {
        return std::find(round.standing.begin(), round.standing.end(), c) != round.standing.end();
    });
}

std::optional<Told> best_before(std::vector<Candidate> tied, std::size_t wanted,
                                std::span<const Tally> earlier) {
    Told told;
    const std::vector<Candidate> all = tied;
    for (std::size_t round = earlier.size(); round > 0 && told.who.size() < wanted; --round) {
        if (!stood_in(earlier[round - 1], all)) continue;
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
