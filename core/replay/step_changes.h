#pragma once

#include "core/session/state.h"

#include <set>

namespace kring {

/// What is different on the table after a step, so that it can be pointed at. Things in the bin are
/// not on the table.
struct StepChanges {
    std::set<CardId> cards;  ///< new, or said, placed or marked otherwise
    std::set<LinkId> links;
    std::set<StoryId> stories;  ///< also when something was said about it
    std::set<CardId> gone_cards;
    std::set<LinkId> gone_links;
    bool operator==(const StepChanges&) const = default;

    bool nothing() const {
        return cards.empty() && links.empty() && stories.empty() && gone_cards.empty() &&
               gone_links.empty();
    }
};

StepChanges changes_between(const State& before, const State& after);

/// The board as it is after a step, with the cards and links that the step took away still on it,
/// as they were: to show what went.
Board with_gone(const State& before, const State& after, const StepChanges& changes);

}  // namespace kring
