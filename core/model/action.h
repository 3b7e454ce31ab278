#pragma once

#include <string>

namespace kring {

/// What comes out of the last talk: something to do, or something to find out first.
enum class ActionKind { to_do, to_find_out };

struct ActionItem {
    ActionKind kind = ActionKind::to_do;
    std::string what;
    std::string who;   ///< a person or a party, here or not; may be empty
    std::string when;  ///< as people say it: "voor 1 december"; may be empty
    bool done = false;
    bool operator==(const ActionItem&) const = default;
};

}  // namespace kring
