#include "core/session/timer_rules.h"

#include <algorithm>

namespace kring {

Decision answer(const Asked&, const StartTimer& intent) {
    if (intent.length <= SessionTime{0} || intent.length > longest_timer)
        return Err{Refusal::minutes_out_of_range};
    return one(TimerStarted{intent.length});
}

Decision answer(const Asked& asked, const PauseTimer&) {
    if (asked.state.timer.stage != Timer::Stage::running) return Err{Refusal::timer_not_running};
    return one(TimerPaused{});
}

Decision answer(const Asked& asked, const ContinueTimer&) {
    if (asked.state.timer.stage != Timer::Stage::paused) return Err{Refusal::timer_not_paused};
    return one(TimerContinued{});
}

Decision answer(const Asked& asked, const AdjustTimer& intent) {
    const Timer& timer = asked.state.timer;
    if (timer.stage == Timer::Stage::idle) return Err{Refusal::timer_idle};
    if (intent.by < -longest_timer || intent.by > longest_timer ||
        timer.length + intent.by > longest_timer)
        return Err{Refusal::minutes_out_of_range};
    const SessionTime by = std::max(intent.by, -timer.length);  // "minus" stops at no time at all
    if (by == SessionTime{0}) return nothing_to_do();
    return one(TimerAdjusted{by});
}

Decision answer(const Asked& asked, const StopTimer&) {
    if (asked.state.timer.stage == Timer::Stage::idle) return Err{Refusal::timer_idle};
    return one(TimerStopped{});
}

Decision answer(const Asked& asked, const Resume& intent) {
    const SessionTime last_alive = std::max(intent.last_alive, SessionTime{0});
    if (asked.now - last_alive <= longest_absence) return nothing_to_do();
    const Phase* phase = current_phase(asked.state);
    const bool going_on =
        phase && phase->kind != PhaseKind::setup && phase->kind != PhaseKind::closed;
    if (!going_on && asked.state.timer.stage != Timer::Stage::running) return nothing_to_do();
    return one(Resumed{last_alive});
}

}  // namespace kring
