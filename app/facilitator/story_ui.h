#pragma once

#include "core/base/id.h"

#include <optional>

namespace kring {

/// The views of stories between two frames: which story lies open, what was asked.
struct StoryUi {
    StoryId open;  ///< the one that is written, read or talked about; none: the first that fits
    std::optional<DomainId> domain;  ///< whose choice is looked at; nothing: all stories together
};

}  // namespace kring
