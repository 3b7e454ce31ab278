#pragma once

#include "core/session/decision.h"

#include <cstddef>

namespace kring {

/// Fewest words of a reason: fewer is a keyword. Whole sentences are asked for (methods.md 2.5, 5).
inline constexpr std::size_t fewest_words_of_reason = 4;
/// Below this many words the screen suggests to write a little more.
inline constexpr std::size_t words_of_good_reason = 8;

// What is said about stories and about the choice.

Decision answer(const Asked& asked, const MakeRemark& intent);
Decision answer(const Asked& asked, const ChangeRemark& intent);
Decision answer(const Asked& asked, const RemoveRemark& intent);
Decision answer(const Asked& asked, const NameCriterion& intent);
Decision answer(const Asked& asked, const ChangeCriterion& intent);
Decision answer(const Asked& asked, const RemoveCriterion& intent);
Decision answer(const Asked& asked, const AskDissent& intent);

}  // namespace kring
