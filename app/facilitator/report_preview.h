#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// The report as it will be saved.
void draw_report_preview(View& view, const Glance& glance, ConsoleUi& console,
                         const ui::Rect& area);

}  // namespace kring
