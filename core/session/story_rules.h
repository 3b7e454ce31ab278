#pragma once

#include "core/session/decision.h"

#include <cstdint>

namespace kring {

/// Why nothing can be done with this story: it never was, its teller took it back, or it is in the
/// bin.
std::optional<Refusal> not_on_list(const State& state, StoryId story);

/// One more than the highest so far; also those in the bin and the withdrawn ones keep theirs. A
/// story whose start was undone never was: its number is free again.
int next_story_number(const State& state);

/// All stories in an order by chance; the same for the same seed.
OrderShuffled shuffled(const State& state, std::uint64_t seed);

// Stories: telling, writing down, consent, sorting, order.

Decision answer(const Asked& asked, const StartStory& intent);
Decision answer(const Asked& asked, const BringStories& intent);
Decision answer(const Asked& asked, const WriteStory& intent);
Decision answer(const Asked& asked, const MarkStory& intent);
Decision answer(const Asked& asked, const GiveConsent& intent);
Decision answer(const Asked& asked, const NameTeller& intent);
Decision answer(const Asked& asked, const SortStory& intent);
Decision answer(const Asked& asked, const HearStory& intent);
Decision answer(const Asked& asked, const BinStory& intent);
Decision answer(const Asked& asked, const RestoreStory& intent);
Decision answer(const Asked& asked, const WithdrawStory& intent);
Decision answer(const Asked& asked, const ShuffleStories& intent);
Decision answer(const Asked& asked, const WriteFeedback& intent);
Decision answer(const Asked& asked, const HearBack& intent);

}  // namespace kring
