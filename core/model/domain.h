#pragma once

#include <cstddef>
#include <string>

namespace kring {

/// A broad group of changes that is chosen from by itself. Three to five are manageable; beside
/// them there is always "any other change" (methods.md 2.2, step 2).
struct Domain {
    std::string name;
    bool operator==(const Domain&) const = default;
};

inline constexpr std::size_t most_domains = 5;

}  // namespace kring
