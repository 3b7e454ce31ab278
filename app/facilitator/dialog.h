#pragma once

#include "app/ui/view.h"
#include "app/ui/widgets.h"

#include <string_view>

namespace kring {

/// Title of a dialog in `lead` SemiBold with a cross at its right; takes its room from `rest`.
/// True: the cross was pressed.
bool draw_dialog_head(View& view, ui::Rect& rest, std::string_view title,
                      std::string_view line = {});

}  // namespace kring
