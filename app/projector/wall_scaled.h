#pragma once

#include "app/ui/ui.h"

#include <functional>

namespace kring {

/// Draws a page of its own into `area`, `fit` times as large as its fonts are. What is drawn sees a
/// page that begins at 0, 0 and is `area` / `fit` large; it may not take the mouse or keys. At 1
/// nothing is scaled.
void draw_scaled(ui::Ui& ui, const ui::Rect& area, float fit,
                 const std::function<void(ui::Ui&)>& draw);

}  // namespace kring
