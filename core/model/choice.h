#pragma once

#include "core/base/id.h"
#include "core/model/story.h"

#include <optional>
#include <string>
#include <vector>

namespace kring {

/// How a choice ended; all four are real outcomes.
enum class ChoiceOutcome {
    one_story,
    two_stories,  ///< the group stayed divided and keeps both
    no_choice,    ///< not yet; the reason says why
    parked        ///< left for another moment
};

/// What the group decided, for one domain or for all stories. Holds why: a story is never chosen
/// without at least one reason.
struct Choice {
    std::optional<DomainId> domain;  ///< nothing: from all stories; `DomainId{}`: from "other"
    ChoiceOutcome outcome = ChoiceOutcome::no_choice;
    std::vector<StoryId> stories;  ///< one, two or none
    ChoosingWay way = ChoosingWay::iterative;
    std::vector<RoundId> rounds;  ///< the rounds that led to it, oldest first
    bool by_group = false;        ///< decided by talking, not by the count of the last round
    std::string explanation;      ///< how the group decided, or why there is no choice yet
    bool operator==(const Choice&) const = default;
};

}  // namespace kring
