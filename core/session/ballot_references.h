#pragma once

#include "core/session/event.h"

namespace kring {

// Part of references_hold (apply.h): facts about votes. Who and what a round names is there, and
// its counts fit together, so that whoever shows or recounts it can rely on every index and every
// sum.

bool holds(const State& state, const BallotOpened& fact);
bool holds(const State& state, const BallotClosed& fact);
bool holds(const State& state, const BallotRevealed& fact);
bool holds(const State& state, const BallotCancelled& fact);

}  // namespace kring
