#pragma once

#include "app/facilitator/console_ui.h"
#include "app/facilitator/wall_ui.h"
#include "app/replay/player.h"
#include "app/replay/replay_panel.h"
#include "app/replay/timeline_axis.h"
#include "core/archive/draft_file.h"
#include "core/replay/timeline.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// Marks that stand too near to each other to be told apart are shown as one.
struct MarkGroup {
    float x = 0;  ///< pixels from the left end of the axis
    std::vector<Landmark> marks;
};

/// The timeline between two frames: made again only when the session or the room changed.
struct TimelineUi {
    std::size_t version = static_cast<std::size_t>(-1);
    float scale = 0;
    TimelineAxis axis;
    std::vector<int> density;  ///< records by bar, left to right
    int most = 1;
    std::vector<MarkGroup> marks;
    bool dragging = false;
    bool played_on = false;  ///< it was playing when the drag began
};

/// The screen for looking back, between two frames. What is asked for in a frame stands in the last
/// part, and is done after it (carry_out, replay_moves.h).
struct ReplayUi {
    Player player;
    /// A moment somebody went to, and where that is on the folded axis: a silence is folded so far
    /// that the way back from there would miss it by seconds.
    SessionTime moment{0}, moment_folded{0};
    ConsoleUi console;  ///< of the picture in the middle
    Drafts drafts;      ///< fields of the middle write here, and nobody keeps it
    TimelineUi line;
    WallUi wall;
    bool wall_on = false;
    /// What the room's screen was last turned over for.
    std::size_t room_place = static_cast<std::size_t>(-1);
    StoryId room_story;
    bool help_open = false;
    bool can_compare = false;             ///< there is something to put this session beside
    std::vector<SessionTime> note_flags;  ///< moments somebody noted something at
    ReplayPanelUi panel;

    /// What the pictures in the middle were made of.
    std::size_t seen_version = static_cast<std::size_t>(-1);
    std::size_t seen_place = static_cast<std::size_t>(-1);
    /// What happened at the step, in words; made again only when the place or the language changed.
    std::string caption;
    std::size_t caption_version = static_cast<std::size_t>(-1);
    std::size_t caption_place = static_cast<std::size_t>(-1);
    Language caption_language = Language::dutch;

    std::optional<std::size_t> go_to;       ///< a place
    std::optional<SessionTime> go_to_time;  ///< of the session
    std::optional<SessionTime> put;         ///< on the folded axis
    std::optional<bool> names;
    bool compare = false;
};

}  // namespace kring
