#pragma once

#include "core/base/result.h"
#include "core/session/history.h"
#include "core/session/intent.h"
#include "core/session/refusal.h"

#include <vector>

namespace kring {

/// The facts that an intent becomes, or why it becomes none.
using Decision = Result<std::vector<Event>, Refusal>;

/// What the rules may look at when they answer an intent. Lives for one call.
struct Asked {
    const State& state;
    const History& history;
    SessionTime now;  ///< since the session began
    Seq next;         ///< the seq the first fact will get
};

/// Nothing had to change.
inline Decision nothing_to_do() { return std::vector<Event>{}; }
inline Decision one(Event event) {
    std::vector<Event> events;
    events.push_back(std::move(event));
    return events;
}

}  // namespace kring
