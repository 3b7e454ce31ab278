#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The links of a card as sentences, each of which opens, and a way to draw one more.
void draw_card_links(View& view, const Glance& glance, ConsoleUi& console, CardId id,
                     const ui::Rect& area);

}  // namespace kring
