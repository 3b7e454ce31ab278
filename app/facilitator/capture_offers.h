#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

// What the capture line offers behind `@`, `#` and `>`.

/// The line as it reads now; read again only when something changed.
const Capture& read_line(const View& view, const Glance& glance, ConsoleUi& console);
/// Offers are on the screen: arrows choose, Enter and Tab take, Esc sends them away.
bool offers_open(const View& view, const Glance& glance, ConsoleUi& console);
/// Takes the keys that belong to the offers; before the field is drawn.
void offer_keys(View& view, const Glance& glance, ConsoleUi& console);
/// The list above the mark; `anchor` is the top left of the first letter behind the mark.
void draw_offers(View& view, const Glance& glance, ConsoleUi& console, ImVec2 anchor);

}  // namespace kring
