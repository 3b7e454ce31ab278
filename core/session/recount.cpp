#include "core/session/recount.h"

#include "core/session/ballot_rules.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

bool keeps_ballots(const RoundRules& rules) {
    return rules.cast == CastBy::laptop && !rules.secret;
}

/// Ballots that could have been cast, as many as there were voters. Anything else was put there.
bool is_whole(const Round& round) {
    std::uint64_t ballots = 0;
    for (const BallotPile& pile : round.result.kept) {
        if (pile.count > round.voted.size()) return false;
        if (why_not(round.rules.ballot, pile.ballot, round.rules.stories.size())) return false;
        ballots += pile.count;
    }
    return ballots == round.voted.size();
}

RoundRecount recount_one(const State& state, RoundId id, const Round& round) {
    if (!keeps_ballots(round.rules)) return {id, Recounted::not_kept, {}};
    if (!is_whole(round)) return {id, Recounted::differs, {}};
    std::vector<const Round*> earlier;
    for (const RoundId before : rounds_revealed(state, round.rules.domain))
        if (before < id) earlier.push_back(&state.rounds.at(before));
    const auto& lot = round.result.outcome.lot;
    RoundResult again =
        count_round(round.rules, round.result.kept, earlier, lot ? lot->seed : std::uint64_t{0});
    const Recounted outcome = again == round.result ? Recounted::same : Recounted::differs;
    return {id, outcome, std::move(again)};
}

}  // namespace

std::vector<RoundRecount> recount(const State& state) {
    std::vector<RoundRecount> all;
    for (const auto& [id, round] : state.rounds)
        if (round.stage == RoundStage::revealed) all.push_back(recount_one(state, id, round));
    return all;
}

}  // namespace kring
