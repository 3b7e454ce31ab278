#pragma once

#include "app/facilitator/story_ui.h"
#include "app/ui/view.h"

#include <optional>

namespace kring {

/// Which stories a list holds, and what it says of each.
enum class StoryListOf {
    every,    ///< all that are not in the bin, by number, with what is still missing
    to_read,  ///< that may be read here, in the order of reading; a tick for those that were heard
    to_discuss  ///< the same, with how much was said about each
};

struct StoryListLook {
    StoryListOf of = StoryListOf::every;
    std::optional<DomainId> domain = std::nullopt;  ///< only of this one
    bool keyboard_on_click = true;                  ///< a click gives the arrows to the list
};

/// Reads the stories of a list again when the session, the day or the filter changed.
void look_at_stories(const View& view, const Glance& glance, StoryListUi& list,
                     const StoryListLook& look);

/// The list in `area`, with a filter above it when it is long; `open` lies open. Answers with the
/// story that was chosen by mouse or arrows. Draws only the rows that are seen.
std::optional<StoryId> draw_story_list(View& view, const Glance& glance, StoryListUi& list,
                                       ui::Rect area, StoryId open, const StoryListLook& look);

/// The story before or after `from` in a list that was read; `from` itself at the ends.
StoryId neighbour(const StoryListUi& list, StoryId from, int step);

}  // namespace kring
