#pragma once

#include "core/session/event.h"

#include <vector>

namespace kring {

// Part of references_hold (apply.h): facts about stories and about the choice. What they name is
// there, and their numbers and days are in range, so that no view and no report needs to ask again.

bool holds(const State& state, const FrameSet& fact);
bool holds(const State& state, const ChoosingSet& fact);
bool holds(const State& state, const DomainNamed& fact);
bool holds(const State& state, const DomainRenamed& fact);
bool holds(const State& state, const DomainRemoved& fact);

bool holds(const State& state, const StoryStarted& fact);
bool holds(const State& state, const StoryWritten& fact);
bool holds(const State& state, const StoryMarked& fact);
bool holds(const State& state, const ConsentGiven& fact);
bool holds(const State& state, const TellerNamed& fact);
bool holds(const State& state, const StorySorted& fact);
bool holds(const State& state, const StoryHeard& fact);
bool holds(const State& state, const StoryBinned& fact);
bool holds(const State& state, const StoryRestored& fact);
bool holds(const State& state, const StoryWithdrawn& fact);
bool holds(const State& state, const OrderShuffled& fact);

bool holds(const State& state, const TurnBegan& fact);
bool holds(const State& state, const TurnEnded& fact);
bool holds(const State& state, const TurnPassed& fact);

bool holds(const State& state, const RemarkMade& fact);
bool holds(const State& state, const RemarkChanged& fact);
bool holds(const State& state, const RemarkRemoved& fact);
bool holds(const State& state, const CriterionNamed& fact);
bool holds(const State& state, const CriterionChanged& fact);
bool holds(const State& state, const CriterionRemoved& fact);
bool holds(const State& state, const DissentAsked& fact);

bool holds(const State& state, const ChoiceMade& fact);
bool holds(const State& state, const ChoiceReopened& fact);
bool holds(const State& state, const FeedbackWritten& fact);
bool holds(const State& state, const HeardBack& fact);

/// Nothing, "any other change", or a domain that is there.
bool has_domain(const State& state, std::optional<DomainId> domain);
/// All of them are there, none twice.
bool has_stories(const State& state, const std::vector<StoryId>& stories);

}  // namespace kring
