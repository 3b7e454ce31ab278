#pragma once

#include "app/ui/rect.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <vector>

namespace kring {

struct Audience;

/// A screen of this computer, as the picture of them shows it.
struct ScreenSeen {
    std::string identity;
    std::string name;      ///< may be empty
    ui::Rect place;        ///< in window units over all screens
    bool console = false;  ///< somebody works on it; the wall never covers it with a window
    bool chosen = false;   ///< the wall is there, or would be
};

/// The wall between two frames, as the console sees it. The program fills in what stands behind
/// the first line before each frame; the rest is the person's.
struct WallUi {
    std::vector<ScreenSeen> screens;
    bool here = false;                   ///< this window is the wall, for want of another screen
    float shape = 16.F / 9;              ///< width of the wall for one of height
    float text_size = 1;                 ///< 0.8 to 2
    const Audience* audience = nullptr;  ///< what the room sees, or would; null: nothing yet

    bool menu_open = false;
    float menu_height = 560;  ///< tokens its content took in the frame before
    float zoom = 1;           ///< 1 to 3
    float scroll = 0;         ///< in shares of the height of the wall, from 0 to most_scroll
    float most_scroll = 0;    ///< where the last page of what stands on the wall begins
    StoryId read;             ///< the story that was last brought to the wall for reading
    std::string phase;        ///< the one the wall was last in step with
};

inline constexpr float most_wall_zoom = 3;
inline constexpr float wall_scroll_step = 0.5F;

}  // namespace kring
