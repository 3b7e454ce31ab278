#pragma once

#include "core/base/id.h"

#include <optional>

namespace kring {

/// The vote between two frames. What a person is choosing behind the curtain is here and nowhere
/// else: never a draft, never in a file.
struct BallotUi {
    std::optional<DomainId> domain;  ///< whose stories are voted on; nothing: all
};

}  // namespace kring
