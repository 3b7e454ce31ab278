#pragma once

#include "app/facilitator/home.h"

namespace kring {

/// A quiet button that opens text size and language. `rect` is 44 x 44 tokens.
void draw_settings(View& view, const ui::Rect& rect, HomeUi& home);

}  // namespace kring
