#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

/// What a round was before anybody dropped out of its count; nothing before it is revealed.
const Tally* first_tally(const Round& round) {
    if (round.stage != RoundStage::revealed || round.result.counts.empty()) return nullptr;
    const Tally& tally = round.result.counts.front().tally;
    const bool fits = tally.by_candidate.size() == round.rules.stories.size() && tally.scale > 0;
    return fits ? &tally : nullptr;
}

bool counted_alike(const RoundRules& a, const RoundRules& b) {
    return a.method == b.method && a.ballot.kind == b.ballot.kind && a.borda == b.borda &&
           a.measure == b.measure;
}

/// `total` in units of 1 / from, said in units of 1 / to.
std::int64_t in_scale(std::int64_t total, std::int64_t from, std::int64_t to) {
    if (from == to) return total;
    return total / from * to + total % from * to / from;
}

std::optional<std::size_t> place_of(const Round& round, StoryId story) {
    const auto& stories = round.rules.stories;
    const auto it = std::find(stories.begin(), stories.end(), story);
    if (it == stories.end()) return std::nullopt;
    return static_cast<std::size_t>(it - stories.begin());
}

std::int64_t votes_for(const Round& round, const Tally& tally, StoryId story) {
    const auto place = place_of(round, story);
    return place ? tally.by_candidate[*place].total : 0;
}

/// Votes that went from one story to another, or to a blank ballot and back, at the least: what
/// came in nobody can have brought who was not there before.
std::uint64_t votes_moved(const Round& before, const Tally& then, const Round& now,
                          const Tally& here) {
    std::int64_t won = 0, lost = 0;
    const auto weigh = [&](std::int64_t change) { (change > 0 ? won : lost) += std::abs(change); };
    for (const StoryId story : now.rules.stories)
        weigh(votes_for(now, here, story) - votes_for(before, then, story));
    for (const StoryId story : before.rules.stories)
        if (!place_of(now, story)) weigh(-votes_for(before, then, story));
    weigh(static_cast<std::int64_t>(here.blank) - static_cast<std::int64_t>(then.blank));
    return static_cast<std::uint64_t>(std::min(won, lost));
}

}  // namespace

Shift shift_between(const Round& before, const Round& now) {
    Shift shift;
    const Tally* then = first_tally(before);
    const Tally* here = first_tally(now);
    if (!then || !here || !counted_alike(before.rules, now.rules)) return shift;
    for (std::size_t i = 0; i < now.rules.stories.size(); ++i) {
        const StoryId story = now.rules.stories[i];
        if (!place_of(before, story)) continue;
        shift.changes.push_back(
            {story, in_scale(votes_for(before, *then, story), then->scale, here->scale),
             here->by_candidate[i].total});
    }
    const bool same_people =
        before.rules.voters == now.rules.voters && before.rules.heads == now.rules.heads;
    if (now.rules.method == CountMethod::one_choice && same_people)
        shift.at_least = votes_moved(before, *then, now, *here);
    return shift;
}

}  // namespace kring
