#pragma once

#include "core/base/result.h"
#include "core/session/history.h"
#include "core/session/intent.h"
#include "core/session/refusal.h"

#include <optional>
#include <vector>

namespace kring {

/// Why `intent` would be refused now, or nothing. Greys a button and says why; deciding asks again.
/// `now`: time since the session began.
std::optional<Refusal> why_not(const State& state, const History& history, const Intent& intent,
                               SessionTime now);

/// What would become of `intent`: the facts to record, or why not. Changes nothing. `next` is the seq
/// the first fact will get (a link of a new card names it). No fact at all is a fine answer: nothing
/// had to change.
Result<std::vector<Event>, Refusal> decide(const State& state, const History& history,
                                           const Intent& intent, SessionTime now, Seq next);

}  // namespace kring
