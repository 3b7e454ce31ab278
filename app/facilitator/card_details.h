#pragma once

#include "app/ui/view.h"

namespace kring {

/// What may be said of a card beyond its text, by its kind; takes its room from the top of `rest`.
void draw_card_details(View& view, const Glance& glance, CardId id, const Card& card,
                       ui::Rect& rest);

}  // namespace kring
