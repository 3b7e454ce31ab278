#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

#include <string>
#include <string_view>

namespace kring {

/// The line in which everything that is said becomes a card: the field in `area` (56 high), its
/// completions above it, its keys in `keys`.
void draw_capture(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area,
                  const ui::Rect& keys);

/// Whether cards are written in the phase the group is in.
bool takes_cards(const ConsoleUi& console, const State& state);
/// The lane the line writes to: the chosen one, else the first of the phase.
std::string capture_lane(const ConsoleUi& console, const State& state);
/// Puts text in at the caret and gives the line the keyboard.
void insert_in_capture(View& view, ConsoleUi& console, std::string_view text);

}  // namespace kring
