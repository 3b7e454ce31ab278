#pragma once

#include "core/replay/folded_time.h"
#include "core/session/event.h"
#include "core/session/state.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kring {

/// What a group may have left lying, for whoever looks back. Never a fault: a question to ask.
struct LeftOut {
    std::vector<CardId> unlinked;    ///< could be linked, and nobody did
    std::vector<CardId> named_once;  ///< effects nothing was ever said of again: no line, no detail
    std::vector<StoryId> uncommented;  ///< stories nobody said anything about
    std::vector<PersonId>
        said_little;  ///< less than a third of an even share, where names were kept
    std::vector<std::string>
        cut_short;  ///< phases that were skipped, or got less than half their minutes
    bool operator==(const LeftOut&) const = default;
};

/// `end` is the fold of `log`. Nobody "said little" where fewer than two words a head carry a name:
/// then names were not kept, and nothing can be told.
LeftOut left_out(std::span<const Record> log, const State& end);

/// Who brings something in by a record; nobody: no name was kept.
struct Voice {
    std::optional<PersonId> person;
    bool operator==(const Voice&) const = default;
};
/// Nothing when the record brings nothing in.
std::optional<Voice> voice_of(const Event& event);

/// What one person brought in over the session, in so many equal parts of its time.
struct VoiceRow {
    std::optional<PersonId> person;  ///< nobody: what was written without a name
    std::vector<int> parts;
    int all = 0;
    bool operator==(const VoiceRow&) const = default;
};

/// Cards, stories, remarks and turns by who brought them in, as far as it was said; what was taken
/// back does not count. People at the table in their order, also who is silent; what has no name
/// last. `parts` at least 1.
std::vector<VoiceRow> voices_over_time(std::span<const Record> log, const State& end,
                                       std::size_t parts);
/// The same in equal parts of the folded time: a silence of weeks takes no room.
std::vector<VoiceRow> voices_over_time(std::span<const Record> log, const State& end,
                                       std::size_t parts, const FoldedTime& axis);

}  // namespace kring
