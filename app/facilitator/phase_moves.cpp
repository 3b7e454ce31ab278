#include "app/facilitator/phase_moves.h"

#include "app/facilitator/say.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

/// What happens when the group leaves this phase, with what stays open there.
std::string farewell(const View& view, const State& state, const Phase& to) {
    const Language language = view.words.language();
    const Phase* from = current_phase(state);
    std::string text = view.words("phase.went", {{"phase", to.name.in(language)}});
    if (from == nullptr) return text;
    const auto open = static_cast<long long>(open_gaps_of_phase(state, from->id).size());
    if (open > 0)
        text +=
            " " + view.words.count("phase.left_open", open, {{"phase", from->name.in(language)}});
    return text;
}

void tell(View& view, std::string text) {
    ui::show_toast(view.ui, {.text = std::move(text),
                             .action = view.words("phase.take_back"),
                             .seconds = 10,
                             .icon = ui::Icon::arrow,
                             .key = phase_toast});
}

}  // namespace

void go_to_phase(View& view, const Glance& glance, ConsoleUi& console, const std::string& phase) {
    const Phase* to = glance.state.method.phase(phase);
    if (to == nullptr || !send_or_say(view, glance, EnterPhase{phase})) return;
    console.middle = Middle::by_phase;
    tell(view, farewell(view, glance.state, *to));
}

void go_next(View& view, const Glance& glance, ConsoleUi& console) {
    if (const Phase* next = next_phase(glance.state)) go_to_phase(view, glance, console, next->id);
}

void go_back(View& view, const Glance& glance, ConsoleUi& console) {
    if (const Phase* back = previous_phase(glance.state))
        go_to_phase(view, glance, console, back->id);
}

void skip_phase(View& view, const Glance& glance, ConsoleUi& console, const std::string& phase,
                const std::string& reason) {
    const Phase* skipped = glance.state.method.phase(phase);
    if (skipped == nullptr || !send_or_say(view, glance, SkipPhase{phase, reason})) return;
    const std::string& name = skipped->name.in(view.words.language());
    if (phase == glance.state.phase) {
        console.middle = Middle::by_phase;
        tell(view, view.words("phase.skipped", {{"phase", name}}));
        return;
    }
    ui::show_toast(view.ui, {.text = view.words("phase.will_skip", {{"phase", name}}),
                             .icon = ui::Icon::stepf,
                             .key = "skip"});
}

namespace {

/// How long a phase takes in all, as far as can be said now.
SessionTime expected(const State& state, const PlannedPhase& planned, SessionTime now) {
    const SessionTime spent = time_in_phase(state, planned.phase, now);
    const auto here = planned_index(state, state.phase);
    const auto there = planned_index(state, planned.phase);
    const auto progress = state.progress.find(planned.phase);
    const bool skipped = progress != state.progress.end() && progress->second.skipped;
    const bool behind = is_closed(state) || skipped || (here && there && *there < *here);
    if (behind) return spent;
    return std::max(spent, SessionTime{minutes_planned(state, planned.phase)});
}

}  // namespace

Minutes minutes_to_go(const State& state, SessionTime now) {
    SessionTime left{0};
    for (const PlannedPhase& planned : state.plan) {
        if (planned.on) {
            left += expected(state, planned, now) - time_in_phase(state, planned.phase, now);
        }
    }
    return std::chrono::round<Minutes>(left);
}

Minutes minutes_late(const State& state, SessionTime now) {
    SessionTime late{0};
    for (const PlannedPhase& planned : state.plan) {
        if (planned.on) late += expected(state, planned, now) - planned.minutes;
    }
    return std::chrono::round<Minutes>(late);
}

}  // namespace kring
