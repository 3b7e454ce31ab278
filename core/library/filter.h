#pragma once

#include "core/library/summary.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// Which sessions are asked for; what is not set asks for all.
struct SessionFilter {
    std::string method = {};                 ///< id
    std::optional<std::int64_t> from = {};   ///< began then or later: Unix time in milliseconds
    std::optional<std::int64_t> until = {};  ///< began before then: likewise
    std::string about = {};                  ///< stands in its case or its title
    std::optional<int> fewest_people = {};
    std::optional<int> most_people = {};
    std::string phase = {};  ///< id of the phase it is in
    bool with_open_actions = false;
    bool operator==(const SessionFilter&) const = default;
};

enum class SessionOrder : unsigned char { touched, started, title, people };

bool fits(const SessionFilter& filter, const SessionSummary& session);

/// Places in `sessions` of those that fit, in an order: newest first, titles by the alphabet, most
/// people first. Examples come last.
std::vector<std::size_t> arranged(const std::vector<SessionSummary>& sessions,
                                  const SessionFilter& filter, SessionOrder order);

}  // namespace kring
