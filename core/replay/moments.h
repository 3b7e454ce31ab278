#pragma once

#include "core/session/event.h"
#include "core/session/state.h"

#include <span>
#include <string>

namespace kring {

/// When the record that made something was written: a card, a story, a remark, a link. 0 for an id
/// that is not in the log.
template <class Tag> SessionTime moment_of(std::span<const Record> log, Id<Tag> id) {
    return id.value == 0 || id.value > log.size() ? SessionTime{0} : log[id.value - 1].at;
}

/// The phase the group was in at a moment, as id; before the first one: empty.
std::string phase_at(std::span<const Record> log, SessionTime moment);

/// When a phase was last left or skipped; its end for the one the group is in. 0 when it never
/// came.
SessionTime left_at(std::span<const Record> log, const std::string& phase);

/// When somebody last brought something in; 0 when they never did.
SessionTime last_heard(std::span<const Record> log, PersonId person);

}  // namespace kring
