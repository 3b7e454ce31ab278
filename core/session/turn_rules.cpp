#include "core/session/turn_rules.h"

#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

/// Why this person's turn cannot come now; a turn that is recorded tells whose story came then.
std::optional<Refusal> not_now(const State& state, PersonId person) {
    if (state.nameless_phases.contains(state.phase)) return Refusal::author_promised_hidden;
    if (!state.people.contains(person)) return Refusal::unknown_person;
    const auto turns = turn_list(state);
    const auto row = std::find_if(turns.begin(), turns.end(),
                                  [&](const TurnRow& each) { return each.person == person; });
    if (row->status == TurnRow::Status::telling || row->may_begin) return std::nullopt;
    return Refusal::not_their_turn;
}

void stop_clock(const State& state, std::vector<Event>& events) {
    if (state.timer.stage != Timer::Stage::idle) events.push_back(TimerStopped{});
}

}  // namespace

std::vector<Event> end_of_turn(const State& state) {
    std::vector<Event> events;
    if (!state.turns.telling) return events;
    events.push_back(TurnEnded{*state.turns.telling});
    stop_clock(state, events);
    return events;
}

Decision answer(const Asked& asked, const BeginTurn& intent) {
    if (const auto no = not_now(asked.state, intent.person)) return Err{*no};
    if (asked.state.turns.telling == intent.person) return nothing_to_do();
    return std::vector<Event>{TurnBegan{intent.person}, TimerStarted{asked.state.choosing.turn}};
}

Decision answer(const Asked& asked, const EndTurn&) {
    if (!asked.state.turns.telling) return Err{Refusal::no_turn};
    return end_of_turn(asked.state);
}

Decision answer(const Asked& asked, const PassTurn& intent) {
    const State& state = asked.state;
    if (const auto no = not_now(state, intent.person)) return Err{*no};
    std::vector<Event> events{TurnPassed{intent.person}};
    if (state.turns.telling == intent.person) stop_clock(state, events);
    return events;
}

}  // namespace kring
