#pragma once

#include "core/base/id.h"

#include <optional>
#include <vector>

namespace kring {

/// What is being decided, before it is: which stories are picked, and what was asked.
struct ReasonsUi {
    std::optional<std::vector<StoryId>> picked;  ///< nothing: what the last round brought
    bool no_choice_open = false;                 ///< asked why there is no choice yet
};

/// The views of stories between two frames: which story lies open, what was asked.
struct StoryUi {
    StoryId open;  ///< the one that is written, read or talked about; none: the first that fits
    std::optional<DomainId> domain;  ///< whose choice is looked at; nothing: all stories together
    ReasonsUi reasons;
};

}  // namespace kring
