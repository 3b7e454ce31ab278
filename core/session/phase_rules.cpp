#include "core/session/phase_rules.h"

#include "core/session/plan_rules.h"
#include "core/session/stories.h"
#include "core/session/story_hints.h"
#include "core/session/story_rules.h"
#include "core/session/text_rules.h"

#include <algorithm>

namespace kring {

namespace {

/// Stories are read or chosen there.
bool asks_for_an_order(const Phase& phase) {
    return phase.kind == PhaseKind::reading || phase.kind == PhaseKind::discussing ||
           phase.kind == PhaseKind::ballot;
}

/// The change of phase comes last: it is where an undo stops.
void add_entering(std::vector<Event>& events, const State& state, const Phase& phase,
                  std::uint64_t seed) {
    const bool first = seed != 0 && !state.order_drawn && state.stories.size() > 1;
    if (first && asks_for_an_order(phase)) events.push_back(shuffled(state, seed));
    events.push_back(PhaseEntered{phase.id, open_gaps_of_phase(state, state.phase)});
}

bool lists(const Phase& phase, const std::string& lane) {
    return std::find(phase.lanes.begin(), phase.lanes.end(), lane) != phase.lanes.end();
}

/// Held at some time, or still going to be.
bool takes_place(const State& state, const PlannedPhase& planned) {
    const auto it = state.progress.find(planned.phase);
    return planned.on || (it != state.progress.end() && it->second.visits > 0);
}

bool lies_ahead(const State& state, const std::string& phase) {
    const Phase* here = current_phase(state);
    const auto index = planned_index(state, phase);
    if (!index || !here || here->kind == PhaseKind::closed) return false;
    const auto now = planned_index(state, state.phase);
    return !now || *index > *now;
}

bool none_of_kind(const State& state, CardKind kind) {
    return std::none_of(state.board.cards.begin(), state.board.cards.end(), [&](const auto& entry) {
        return entry.second.kind == kind && !entry.second.in_bin;
    });
}

}  // namespace

std::vector<PhaseHint> hints_on_leaving(const State& state) {
    std::vector<PhaseHint> hints;
    const Phase* phase = current_phase(state);
    if (!phase) return hints;
    const Lane* lane = phase->lanes.empty() ? nullptr : state.method.lane(phase->lanes.front());
    if (phase->kind == PhaseKind::cards && lane && none_of_kind(state, lane->kind)) {
        if (lane->kind == CardKind::activity) hints.push_back(PhaseHint::no_activity);
        if (lane->kind == CardKind::effect) hints.push_back(PhaseHint::no_effect);
    }
    if (phase->kind == PhaseKind::balance && none_of_kind(state, CardKind::insight))
        hints.push_back(PhaseHint::no_insight);
    if (!open_gaps_of_phase(state, state.phase).empty()) hints.push_back(PhaseHint::gaps_open);
    if (tells_stories(state)) add_story_hints(state, phase->kind, hints);
    return hints;
}

bool would_be_late(const State& state, const std::string& lane) {
    const Phase* here = current_phase(state);
    const auto now = planned_index(state, state.phase);
    if (!here || !now) return false;
    // Walking along the links leaves all lanes open, but asks for no card.
    if (here->kind != PhaseKind::links && lists(*here, lane)) return false;
    for (std::size_t i = 0; i < *now; ++i) {
        const Phase* earlier = state.method.phase(state.plan[i].phase);
        if (earlier && lists(*earlier, lane) && takes_place(state, state.plan[i])) return true;
    }
    return false;
}

Decision answer(const Asked& asked, const EnterPhase& intent) {
    const Phase* phase = asked.state.method.phase(intent.phase);
    if (!phase) return Err{Refusal::unknown_phase};
    if (intent.phase == asked.state.phase) return Err{Refusal::same_phase};
    if (round_going_on(asked.state)) return Err{Refusal::ballot_open};
    std::vector<Event> events;
    add_entering(events, asked.state, *phase, intent.seed);
    return events;
}

Decision answer(const Asked& asked, const SkipPhase& intent) {
    const State& state = asked.state;
    if (!state.method.phase(intent.phase)) return Err{Refusal::unknown_phase};
    const bool here = intent.phase == state.phase;
    if (!planned_index(state, intent.phase) || (!here && !lies_ahead(state, intent.phase)))
        return Err{Refusal::bad_value};
    if (here && round_going_on(state)) return Err{Refusal::ballot_open};
    std::string reason = intent.reason;
    if (const auto no = tidy_text(reason)) return Err{*no};
    if (here) {
        std::vector<Event> events{PhaseSkipped{intent.phase, std::move(reason)}};
        if (const Phase* next = next_phase(state)) add_entering(events, state, *next, intent.seed);
        return events;
    }
    const auto progress = state.progress.find(intent.phase);
    if (progress != state.progress.end() && progress->second.skipped) return nothing_to_do();
    return one(PhaseSkipped{intent.phase, std::move(reason)});
}

Decision answer(const Asked& asked, const ExtendPhase& intent) {
    const State& state = asked.state;
    if (intent.by == Minutes{0}) return nothing_to_do();
    if (intent.by < -longest_phase || intent.by > longest_phase)
        return Err{Refusal::minutes_out_of_range};
    const Minutes planned = minutes_planned(state, state.phase) + intent.by;
    if (planned < Minutes{0} || planned > longest_phase) return Err{Refusal::minutes_out_of_range};
    return one(PhaseExtended{state.phase, intent.by});
}

Decision answer(const Asked& asked, const TakeBackPhase&) {
    const auto& change = asked.state.last_change;
    if (!change || asked.now - change->at > take_back_window)
        return Err{Refusal::too_late_to_take_back};
    if (round_going_on(asked.state)) return Err{Refusal::ballot_open};
    return one(PhaseTakenBack{change->from, change->timer});
}

Decision answer(const Asked& asked, const PromiseAnonymity&) {
    const State& state = asked.state;
    if (state.nameless_phases.contains(state.phase)) return Err{Refusal::already_nameless};
    return one(AnonymityPromised{state.phase});
}

}  // namespace kring
