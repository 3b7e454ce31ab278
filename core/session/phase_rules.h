#pragma once

#include "core/session/decision.h"

#include <string>
#include <vector>

namespace kring {

/// What may be missing when the group goes on. A hint, never a lock.
enum class PhaseHint {
    no_activity,
    no_effect,
    no_insight,
    gaps_open,
    few_stories,            ///< fewer than two that are told and may be used in the room
    only_positive_stories,  ///< a change for the worse is a change too
    stories_unsorted,
    stories_not_heard,      ///< not everybody heard every story
    stories_not_discussed,  ///< a story without a comment
    no_round,               ///< nothing was voted on yet
    no_choice,
    dissent_not_asked,
    lines_missing,    ///< a story that was not chosen has no line yet
    feedback_missing  ///< nobody tells a teller what became of their story
};

/// Hints for leaving the phase the group is in.
std::vector<PhaseHint> hints_on_leaving(const State& state);

/// A card written into this lane now comes after the phase that asks for it: that phase lies behind
/// in the plan, and the phase the group is in does not ask for it as well (walking along the links
/// leaves all lanes open and asks for none).
bool would_be_late(const State& state, const std::string& lane);

// Where the group is in its plan. Every way is free; what was open is recorded.

Decision answer(const Asked& asked, const EnterPhase& intent);
Decision answer(const Asked& asked, const SkipPhase& intent);
Decision answer(const Asked& asked, const ExtendPhase& intent);
Decision answer(const Asked& asked, const TakeBackPhase& intent);
Decision answer(const Asked& asked, const PromiseAnonymity& intent);

}  // namespace kring
