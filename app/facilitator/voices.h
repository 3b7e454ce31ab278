#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Who has spoken, and how often: a small stack of marks for each person. Takes its room from
/// `rest`.
void draw_voices(View& view, const Glance& glance, ConsoleUi& console, ui::Rect& rest);

}  // namespace kring
