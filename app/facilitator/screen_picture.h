#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The screens of this computer to scale, as they stand beside each other; a press chooses the one
/// of the wall. With a button that shows the same numbers on the screens themselves. Takes its
/// height from `rest`.
void draw_screens(View& view, const ConsoleUi& console, ui::Rect& rest);

/// Its number on a dark tile that fills `rect`, for a screen that is asked which one it is.
void draw_screen_number(ui::Ui& ui, const ui::Rect& rect, std::size_t number);

}  // namespace kring
