#include "core/session/apply.h"

#include "core/session/facts.h"
#include "core/session/stories.h"

namespace kring {

void apply(State& state, const Record& record) {
    std::visit([&](const auto& fact) { happen(state, record, fact); }, record.event);
}

// Who and what the session is about.

void happen(State& state, const Record& record, const MethodChosen& fact) {
    state.method = fact.method;
    state.plan = fact.plan;
    state.phase = fact.method.phases.empty() ? std::string{} : fact.method.phases.front().id;
    state.phase_began = record.at;
    state.progress.clear();
    state.progress[state.phase].visits = 1;
    state.last_change.reset();
    state.timer = {};
    state.choosing = fact.method.choosing.value_or(ChoosingSettings{});
    state.domains.clear();  // those of the method follow in the same step
    for (auto& [id, story] : state.stories) story.domain.reset();
}

void happen(State& state, const Record&, const SessionDescribed& fact) {
    state.title = fact.title;
    state.question = fact.question;
    state.case_sentence = fact.case_sentence;
}

void happen(State& state, const Record& record, const PersonJoined& fact) {
    // Who comes later begins in the round that is going on, not in those that are over.
    if (const int over = turn_round(state) - 1; over > 0)
        state.turns.passed[PersonId{record.seq}] = over;
    state.people.emplace_hint(state.people.end(), PersonId{record.seq}, fact.person);
}

void happen(State& state, const Record&, const PersonChanged& fact) {
    if (const auto it = state.people.find(fact.id); it != state.people.end())
        it->second = fact.person;
}

void happen(State& state, const Record&, const PersonLeft& fact) {
    if (auto leaving = state.people.extract(fact.id)) state.people_left.insert(std::move(leaving));
}

void happen(State& state, const Record&, const PlanSet& fact) { state.plan = fact.plan; }

// What comes out of the talk.

void happen(State& state, const Record&, const GapAccepted& fact) {
    state.accepted_gaps[fact.gap] = fact.reason;
}

void happen(State& state, const Record&, const GapReopened& fact) {
    state.accepted_gaps.erase(fact.gap);
}

void happen(State& state, const Record& record, const ActionAgreed& fact) {
    state.actions.emplace_hint(state.actions.end(), ActionId{record.seq}, fact.action);
}

void happen(State& state, const Record&, const ActionChanged& fact) {
    if (const auto it = state.actions.find(fact.id); it != state.actions.end())
        it->second = fact.action;
}

void happen(State& state, const Record&, const ActionDropped& fact) {
    state.actions.erase(fact.id);
}

void happen(State& state, const Record&, const NotesKept& fact) { state.notes = fact.notes; }

void happen(State& state, const Record&, const WallShown& fact) { state.wall = fact.wall; }

void happen(State&, const Record&, const Reverted&) {}  // changes which records count: fold.h

}  // namespace kring
