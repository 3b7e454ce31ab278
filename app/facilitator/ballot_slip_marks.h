#pragma once

#include "app/facilitator/ballot_ui.h"

#include <optional>

namespace kring {

// What a voter does to their slip, by mouse or by key. A slip can lack something, but it never
// holds more than the rules allow: no dot above the budget, no second choice, no rank given twice.

SlipUi new_slip(PersonId voter, const RoundRules& rules);

/// A press on a story: choose it, tick or untick it, a dot more, the next rank or off the list.
void press(SlipUi& slip, const RoundRules& rules, Candidate candidate);
/// Blank, or not blank any more. Clears what was chosen.
void press_blank(SlipUi& slip, const RoundRules& rules);
/// A dot more or less, a score one higher or lower, a place up (-1) or down (+1).
void step(SlipUi& slip, const RoundRules& rules, Candidate candidate, int by);
/// What step would do anything.
bool can_step(const SlipUi& slip, const RoundRules& rules, Candidate candidate, int by);
/// A digit typed at a score; a second one makes a number of two digits when that is in the range.
void type_digit(SlipUi& slip, const RoundRules& rules, Candidate candidate, int digit);
void set_score(SlipUi& slip, const RoundRules& rules, Candidate candidate, Mark score);
/// Shares the place of the one before it in a ranking, or stands behind it again.
void press_equal(SlipUi& slip, const RoundRules& rules, Candidate candidate);
bool is_equal_with_previous(const SlipUi& slip, Candidate candidate);

int dots_left(const SlipUi& slip, const RoundRules& rules);

/// Why the slip cannot go into the box; nothing when it can. `nothing_yet`: no choice, not even a
/// blank one.
struct SlipWants {
    bool nothing_yet = false;
    std::optional<BallotFault> fault;
};
std::optional<SlipWants> wants(const SlipUi& slip, const RoundRules& rules);

}  // namespace kring
