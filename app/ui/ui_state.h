#pragma once

#include "app/facilitator/console.h"
#include "app/facilitator/home.h"
#include "app/facilitator/leave_vote.h"
#include "app/facilitator/prepare.h"
#include "app/facilitator/settings_panel.h"
#include "app/replay/compare_screen.h"
#include "app/replay/replay_ui.h"
#include "app/ui/view.h"

#include <string>

namespace kring {

enum class Screen { home, prepare, console, replay, compare };

/// What only the screen knows: drafts, selection, open panels. Never archived.
struct UiState {
    Screen screen = Screen::home;
    Drafts drafts;
    HomeUi home;
    PrepareUi prepare;
    ConsoleUi console;
    ReplayUi replay;
    LeaveVoteUi leave_vote;
    SettingsUi settings;
    CompareUi compare;
};

}  // namespace kring
