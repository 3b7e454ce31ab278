#pragma once

#include "app/ui/view.h"

namespace kring {

/// The question between two frames.
struct LeaveVoteUi {
    bool asked = false;  ///< somebody wants to leave while a vote is going on
    bool shown = false;
};

/// Somebody wants to leave while a vote is going on: stay, leave (the ballots stay safe and the
/// vote goes on later), or stop the vote. Lies over whatever screen there is, as long as it is
/// asked.
void draw_leave_vote(View& view, LeaveVoteUi& question);

}  // namespace kring
