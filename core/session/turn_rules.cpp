#include "core/session/turn_rules.h"

#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

/// Nobody's turn is recorded here, or this person has none.
std::optional<Refusal> has_no_turn(const State& state, PersonId person) {
    if (state.nameless_phases.contains(state.phase)) return Refusal::author_promised_hidden;
    if (!state.people.contains(person)) return Refusal::unknown_person;
    return std::nullopt;
}

/// `person` sits at the table.
TurnRow row_of(const State& state, PersonId person) {
    const auto turns = turn_list(state);
    return *std::find_if(turns.begin(), turns.end(),
                         [&](const TurnRow& each) { return each.person == person; });
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
    if (const auto no = has_no_turn(asked.state, intent.person)) return Err{*no};
    if (asked.state.turns.telling == intent.person) return nothing_to_do();
    if (!row_of(asked.state, intent.person).may_begin) return Err{Refusal::not_their_turn};
    return std::vector<Event>{TurnBegan{intent.person}, TimerStarted{asked.state.choosing.turn}};
}

Decision answer(const Asked& asked, const EndTurn&) {
    if (!asked.state.turns.telling) return Err{Refusal::no_turn};
    return end_of_turn(asked.state);
}

Decision answer(const Asked& asked, const PassTurn& intent) {
    const State& state = asked.state;
    if (const auto no = has_no_turn(state, intent.person)) return Err{*no};
    const TurnRow::Status status = row_of(state, intent.person).status;
    if (status != TurnRow::Status::waiting && status != TurnRow::Status::telling)
        return Err{Refusal::not_their_turn};
    std::vector<Event> events{TurnPassed{intent.person}};
    if (status == TurnRow::Status::telling) stop_clock(state, events);
    return events;
}

}  // namespace kring
