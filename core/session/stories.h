#pragma once

#include "core/session/state.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kring {

// What a state says of its stories, rounds and choices. Answers for views, reports and rules;
// changes nothing. `today` is an ISO day.

/// The method of this session tells stories.
bool tells_stories(const State& state);

const Story* find_story(const State& state, StoryId story);

/// All that are not in the bin, by number; the withdrawn ones keep their place.
std::vector<StoryId> stories_on_list(const State& state);

/// Those that can be read aloud and chosen from: told, and with consent for the room. In the
/// shuffled order. `domain`: only of that one (`DomainId{}`: "other"); nothing: of all.
std::vector<StoryId> candidates(const State& state, std::optional<DomainId> domain,
                                std::string_view today);

/// Domains that have a name, oldest first, then `DomainId{}` for "other".
std::vector<DomainId> domains_and_other(const State& state);

/// Remarks of one kind about one story, oldest first.
std::vector<RemarkId> remarks_about(const State& state, StoryId story, RemarkKind kind);
/// All remarks of one kind, oldest first.
std::vector<RemarkId> remarks_of(const State& state, RemarkKind kind);

/// The choice for one domain, or for all stories; null when none was made.
const Choice* choice_for(const State& state, std::optional<DomainId> domain);
bool is_chosen(const State& state, StoryId story);
/// In a choice that was made from stories this one was among, and not chosen.
bool was_passed_over(const State& state, StoryId story);

/// The vote that is open, or closed and not yet revealed; there is at most one.
std::optional<RoundId> round_going_on(const State& state);
/// Rounds that were revealed for one domain, oldest first.
std::vector<RoundId> rounds_revealed(const State& state, std::optional<DomainId> domain);
/// 1 for the first of its domain; those that were stopped do not count. 0 for no round.
int round_number(const State& state, RoundId round);

/// What changed between two rounds, as numbers and never as people.
struct Shift {
    struct Change {
        StoryId story;
        std::int64_t before = 0, now = 0;  ///< totals, in units of 1 / scale of the later round
    };
    std::vector<Change> changes;  ///< stories that stood in both, in the order of the later round
    /// At least so many chose otherwise: what one story won another lost. Nothing when it cannot be
    /// told: another kind of ballot, or other rules.
    std::optional<std::uint64_t> at_least;
};
Shift shift_between(const Round& before, const Round& now);

/// One seat in the list of turns.
struct TurnRow {
    PersonId person;
    enum class Status { waiting, telling, told, passed } status = Status::waiting;
    int times = 0;           ///< told so far
    bool may_begin = false;  ///< everyone once before anyone twice
};
/// In the order of the table. `status` is about the round of turns that is going on.
std::vector<TurnRow> turn_list(const State& state);
/// Which round of turns is going on, from 1.
int turn_round(const State& state);

}  // namespace kring
