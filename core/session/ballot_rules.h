#pragma once

#include "core/session/decision.h"

namespace kring {

/// The rules with which a round of this way usually opens now: the first round, or the next after
/// the one that was revealed (its `among` stand again). Candidates, voters and counts of the state;
/// the screen may change what it wants before it opens.
RoundRules usual_rules(const State& state, std::optional<DomainId> domain, std::string_view today);

/// The rules of a round do not fit together or do not fit the state; nothing when it could open.
std::optional<Refusal> why_not_open(const State& state, const RoundRules& rules);

/// Counts the ballots of a round as its rules say. `earlier`: rounds of the same domain that were
/// revealed, oldest first. Also for counting again what was kept.
RoundResult count_round(const RoundRules& rules, const BallotBox& box,
                        std::span<const Round* const> earlier, std::uint64_t seed);

// A round: open, closed, revealed. What was voted while it is open stands in no record.

Decision answer(const Asked& asked, const OpenBallot& intent);
Decision answer(const Asked& asked, const CloseBallot& intent);
Decision answer(const Asked& asked, const RevealBallot& intent);
Decision answer(const Asked& asked, const EnterCounts& intent);
Decision answer(const Asked& asked, const CancelBallot& intent);

}  // namespace kring
