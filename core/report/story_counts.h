#pragma once

#include "core/session/state.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace kring {

/// What became of a story.
enum class StoryStanding {
    unfinished,   ///< not told yet, or without consent for the room
    not_decided,  ///< could have been chosen; nothing was decided on it
    not_chosen,   ///< the group chose others
    chosen,
    withdrawn
};
StoryStanding standing_of(const State& state, StoryId story);

/// How many stories, and how many of them were chosen.
struct StoryShare {
    std::size_t told = 0;
    std::size_t chosen = 0;
    bool operator==(const StoryShare&) const = default;
};

/// Counts over all stories, chosen or not (methods.md 2.8): who tells and who does not, whose
/// stories are chosen and whose not, what happened with what could be learned. Stories in the bin
/// are not counted; those withdrawn only in `withdrawn`.
struct StoryCounts {
    StoryShare all;
    std::size_t withdrawn = 0;
    std::map<std::optional<DomainId>, StoryShare> by_domain;  ///< nothing: not sorted
    std::map<StoryValence, StoryShare> by_valence;
    std::map<Perspective, StoryShare> by_perspective;
    /// Who of the table told; nothing: somebody else, or nobody knows.
    std::map<std::optional<PersonId>, StoryShare> by_teller;
    std::vector<PersonId> told_nothing;           ///< at the table, without a story
    std::map<LessonFate, std::size_t> by_lesson;  ///< only stories with something to learn
    bool operator==(const StoryCounts&) const = default;
};
StoryCounts count_stories(const State& state);

}  // namespace kring
