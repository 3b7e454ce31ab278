#pragma once

#include "core/base/id.h"

#include <string>

namespace kring {

/// From where somebody looks at the project; the three of the breakout exercise and a rest.
enum class Perspective { unset, citizen, professional, policymaker, other };

/// A good table has both: people who think along and people who think against.
enum class Stance { unset, supporter, critic };

/// Somebody at the table. Nothing is required: without a name the screen shows a letter.
struct Participant {
    std::string name;  ///< or initials; may be empty
    Perspective perspective = Perspective::unset;
    std::string role;  ///< in their own words, "moeder van drie"; may be empty
    Stance stance = Stance::unset;
    bool operator==(const Participant&) const = default;
};

}  // namespace kring
