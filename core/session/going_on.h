#pragma once

#include "core/session/intent.h"

#include <vector>

namespace kring {

/// What a new session asks for to go on from where an earlier one stopped: its method and plan,
/// what it is about, the people at the table, what was agreed and is not done, and what was left
/// lying (insights, parties that were missing); of a session of stories the frame, the way of
/// choosing and the domains. In the order in which a new session takes them.
///
/// What somebody said yes to for one occasion does not travel: no stories, nothing said about them,
/// no votes, no author of a card, no notes of the facilitator.
std::vector<Intent> starting_from(const State& past);

}  // namespace kring
