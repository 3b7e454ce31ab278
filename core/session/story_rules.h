#pragma once

#include "core/session/decision.h"

namespace kring {

// Stories: telling, writing down, consent, sorting, order. And the frame they are told in.

Decision answer(const Asked& asked, const SetFrame& intent);
Decision answer(const Asked& asked, const SetChoosing& intent);
Decision answer(const Asked& asked, const NameDomain& intent);
Decision answer(const Asked& asked, const RenameDomain& intent);
Decision answer(const Asked& asked, const RemoveDomain& intent);

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
