#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "core/model/story.h"

namespace kring {

/// Who told it, who wrote it down, where and when, and whether it was read back and checked. Takes
/// its room from `rest`.
void draw_facts(View& view, const Glance& glance, ConsoleUi& console, StoryId id,
                const Story& story, ui::Rect& rest);

}  // namespace kring
