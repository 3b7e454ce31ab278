#include "core/session/facts.h"

#include <algorithm>

namespace kring {

namespace {

/// Counts until `until`, then stands still.
void stand_still(Timer& timer, SessionTime until) {
    if (timer.stage != Timer::Stage::running) return;
    timer.before = timer.elapsed(until);
    timer.stage = Timer::Stage::paused;
}

void lengthen(Timer& timer, SessionTime by) {
    if (timer.stage == Timer::Stage::idle) return;
    timer.length = std::clamp(timer.length + by, SessionTime{0}, longest_timer);
}

}  // namespace

void happen(State& state, const Record& record, const PhaseEntered& fact) {
    PhaseProgress& from = state.progress[state.phase];
    PhaseProgress& to = state.progress[fact.phase];
    state.last_change =
        PhaseChange{record.seq, record.at, state.phase, state.phase_began, from, to, state.timer};
    from.spent += record.at - state.phase_began;
    from.left_with = fact.left_with;
    ++to.visits;
    to.skipped = false;
    state.phase = fact.phase;
    state.phase_began = record.at;
    state.timer = {};
}

void happen(State& state, const Record&, const PhaseSkipped& fact) {
    state.progress[fact.phase].skipped = true;
}

void happen(State& state, const Record&, const PhaseExtended& fact) {
    state.progress[fact.phase].extended += fact.by;
    if (fact.phase == state.phase) lengthen(state.timer, fact.by);
}

void happen(State& state, const Record&, const PhaseTakenBack& fact) {
    if (!state.last_change || state.last_change->from != fact.to) return;
    const PhaseChange change = std::move(*state.last_change);
    state.last_change.reset();
    // As if the group had never left; minutes that were added meanwhile stay.
    const auto put_back = [&](const std::string& phase, PhaseProgress before) {
        PhaseProgress& progress = state.progress[phase];
        before.extended = progress.extended;
        before.skipped = before.skipped && phase != fact.to;
        progress = std::move(before);
        if (progress == PhaseProgress{}) state.progress.erase(phase);
    };
    put_back(state.phase, change.to_progress);
    put_back(change.from, change.from_progress);
    state.phase = change.from;
    state.phase_began = change.from_began;
    state.timer = fact.timer;
}

void happen(State& state, const Record&, const AnonymityPromised& fact) {
    state.nameless_phases.insert(fact.phase);
}

void happen(State& state, const Record& record, const TimerStarted& fact) {
    state.timer = {Timer::Stage::running, fact.length, record.at, SessionTime{0}};
}

void happen(State& state, const Record& record, const TimerPaused&) {
    stand_still(state.timer, record.at);
}

void happen(State& state, const Record& record, const TimerContinued&) {
    if (state.timer.stage != Timer::Stage::paused) return;
    state.timer.stage = Timer::Stage::running;
    state.timer.since = record.at;
}

void happen(State& state, const Record&, const TimerAdjusted& fact) {
    lengthen(state.timer, fact.by);
}

void happen(State& state, const Record&, const TimerStopped&) { state.timer = {}; }

void happen(State& state, const Record& record, const Resumed& fact) {
    stand_still(state.timer, fact.last_alive);
    // The visit to the phase goes on as if no time had passed since.
    const SessionTime before = std::max(fact.last_alive - state.phase_began, SessionTime{0});
    state.phase_began = record.at - before;
    state.last_change.reset();
}

}  // namespace kring
