#pragma once

#include "app/projector/audience.h"

#include <optional>
#include <string>

namespace kring::audience {

// One picture each, from what the room may see of the state. Inside audience_of.

WelcomeScreen welcome_of(const State& state);
QuestionScreen question_of(const Phase& phase);
BoardScreen board_of(const State& state, const Phase& phase);
BoardScreen domains_of(const State& state, const std::string& today);
ArenaScreen arena_of(const State& state);
BalanceScreen balance_screen_of(const State& state);
TurnsScreen turns_of(const State& state, const Phase& phase);
StoryScreen story_of(const State& state, const AudienceMoment& moment);
WaitingScreen waiting_of(const State& state, const AudienceMoment& moment);
ResultScreen result_of(const State& state, const std::string& today);
FollowUpScreen follow_up_of(const State& state);
FollowUpScreen feedback_of(const State& state, const std::string& today);
ThanksScreen thanks_of(const State& state, const std::string& today);

/// The board as the room may see it: nothing from the bin, nobody's name at a card.
Board shown_board(const Board& board);
/// The title of a story that may be shown in the room today; nothing when it may not.
std::optional<std::string> shown_title(const State& state, StoryId story, const std::string& today);

}  // namespace kring::audience
