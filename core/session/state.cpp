#include "core/session/state.h"

#include "core/method/gaps.h"

#include <algorithm>

namespace kring {

State::State() = default;
State::State(const State&) = default;
State::State(State&&) noexcept = default;
State& State::operator=(const State&) = default;
State& State::operator=(State&&) noexcept = default;
State::~State() = default;
bool State::operator==(const State&) const = default;

namespace {

const Phase* closing_phase(const State& state) {
    for (const Phase& phase : state.method.phases)
        if (phase.kind == PhaseKind::closed) return &phase;
    return nullptr;
}

bool passed_over(const State& state, const PlannedPhase& planned) {
    const auto it = state.progress.find(planned.phase);
    return !planned.on || (it != state.progress.end() && it->second.skipped);
}

std::vector<Gap> without_accepted(const State& state, std::vector<Gap> gaps) {
    std::erase_if(gaps, [&](const Gap& gap) { return state.accepted_gaps.contains(gap); });
    return gaps;
}

/// A to Z, AA to AZ, BA and so on; `index` from 0.
std::string letters(std::size_t index) {
    std::string text;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        text.insert(text.begin(), static_cast<char>('A' + static_cast<int>((rest - 1) % 26)));
    return text;
}

}  // namespace

const Participant* find_person(const State& state, PersonId person) {
    for (const auto* people : {&state.people, &state.people_left})
        if (const auto it = people->find(person); it != people->end()) return &it->second;
    return nullptr;
}

const Phase* current_phase(const State& state) { return state.method.phase(state.phase); }

std::optional<std::size_t> planned_index(const State& state, const std::string& phase) {
    for (std::size_t i = 0; i < state.plan.size(); ++i)
        if (state.plan[i].phase == phase) return i;
    return std::nullopt;
}

const Phase* next_phase(const State& state) {
    const Phase* here = current_phase(state);
    if (!here || here->kind == PhaseKind::closed) return nullptr;
    const auto index = planned_index(state, state.phase);
    for (std::size_t i = index ? *index + 1 : 0; i < state.plan.size(); ++i)
        if (!passed_over(state, state.plan[i])) return state.method.phase(state.plan[i].phase);
    return closing_phase(state);
}

const Phase* previous_phase(const State& state) {
    const Phase* here = current_phase(state);
    if (!here || here->kind == PhaseKind::setup) return nullptr;
    const auto index = planned_index(state, state.phase);
    for (std::size_t i = index.value_or(state.plan.size()); i-- > 0;)
        if (!passed_over(state, state.plan[i])) return state.method.phase(state.plan[i].phase);
    return nullptr;
}

SessionTime time_in_phase(const State& state, const std::string& phase, SessionTime now) {
    const auto it = state.progress.find(phase);
    const SessionTime before = it == state.progress.end() ? SessionTime{0} : it->second.spent;
    if (phase != state.phase || now < state.phase_began) return before;
    return before + (now - state.phase_began);
}

Minutes minutes_planned(const State& state, const std::string& phase) {
    const auto index = planned_index(state, phase);
    const auto it = state.progress.find(phase);
    const Minutes extended = it == state.progress.end() ? Minutes{0} : it->second.extended;
    return std::max(Minutes{0}, (index ? state.plan[*index].minutes : Minutes{0}) + extended);
}

std::vector<Gap> open_gaps(const State& state) {
    return without_accepted(state, find_gaps(state.board, state.method.gaps));
}

std::vector<Gap> open_gaps_of_phase(const State& state, const std::string& phase) {
    const Phase* asked = state.method.phase(phase);
    if (!asked || asked->gaps.empty()) return {};
    return without_accepted(state, find_gaps(state.board, asked->gaps));
}

bool has_begun(const State& state) {
    return std::any_of(state.progress.begin(), state.progress.end(), [&](const auto& entry) {
        const Phase* phase = state.method.phase(entry.first);
        return phase && phase->kind != PhaseKind::setup && entry.second.visits > 0;
    });
}

bool is_closed(const State& state) {
    const Phase* phase = current_phase(state);
    return phase && phase->kind == PhaseKind::closed;
}

std::string letter_of(const State& state, PersonId person) {
    if (!find_person(state, person)) return {};
    std::size_t earlier = 0;
    for (const auto* people : {&state.people, &state.people_left})
        for (const auto& [id, who] : *people)
            if (id < person) ++earlier;
    return letters(earlier);
}

std::string label_of(const State& state, CardId card) {
    const Card* asked = state.board.find(card);
    if (!asked) return {};
    const Lane* lane = state.method.lane_of(asked->kind, asked->details.sides);
    std::size_t number = 0;
    for (const auto& [id, other] : state.board.cards) {
        if (id > card) break;
        if (other.kind == asked->kind) ++number;
    }
    return (lane ? lane->letter : std::string{}) + std::to_string(number);
}

}  // namespace kring
