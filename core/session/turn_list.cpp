#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

int count_of(const std::map<PersonId, int>& counts, PersonId person) {
    const auto it = counts.find(person);
    return it == counts.end() ? 0 : it->second;
}

/// Rounds in which this person told or passed.
int rounds_done(const Turns& turns, PersonId person) {
    return count_of(turns.told, person) + count_of(turns.passed, person);
}

/// Rounds that everybody at the table has behind them.
template <class Done> int rounds_over(const State& state, Done&& done) {
    if (state.people.empty()) return 0;
    const auto slowest = std::min_element(
        state.people.begin(), state.people.end(),
        [&](const auto& a, const auto& b) { return done(a.first) < done(b.first); });
    return done(slowest->first);
}

TurnRow::Status status_of(const Turns& turns, PersonId person, int over) {
    if (turns.telling == person) return TurnRow::Status::telling;
    if (rounds_done(turns, person) <= over) return TurnRow::Status::waiting;
    return turns.let_go.contains(person) ? TurnRow::Status::passed : TurnRow::Status::told;
}

}  // namespace

int turn_round(const State& state) {
    return 1 + rounds_over(state, [&](PersonId id) { return rounds_done(state.turns, id); });
}

std::vector<TurnRow> turn_list(const State& state) {
    const Turns& turns = state.turns;
    const int over = turn_round(state) - 1;
    // Whoever is telling has told once somebody else begins.
    const auto done_then = [&](PersonId id) {
        return rounds_done(turns, id) + (turns.telling == id ? 1 : 0);
    };
    const int over_then = rounds_over(state, done_then);
    std::vector<TurnRow> rows;
    for (const auto& [id, person] : state.people)
        rows.push_back({id, status_of(turns, id, over), count_of(turns.told, id),
                        turns.telling != id && done_then(id) <= over_then});
    return rows;
}

}  // namespace kring
