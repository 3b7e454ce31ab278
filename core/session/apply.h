#pragma once

#include "core/session/event.h"

namespace kring {

/// Brings `state` up to date with one fact. Never fails, reads no clock and checks no rule: they were
/// checked when the fact was recorded (decide.h), or when it was read (archive). A Reverted changes
/// nothing here: it changes which records count (fold.h).
void apply(State& state, const Record& record);

/// Every id a record names is there, every number is in its range and the record follows `last` (the
/// seq before it): the check for records that come from a file. RunningFold::accepts asks it, and more.
bool references_hold(const State& state, const Record& record, Seq last);

}  // namespace kring
