#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Who tells now, who told and who not yet; each turn begins, passes and ends here. Takes its room
/// from `rest`, at most `most` pixels.
void draw_turn_list(View& view, const Glance& glance, ConsoleUi& console, ui::Rect& rest,
                    float most);

}  // namespace kring
