#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Who is at the table, while the group is at work.
void draw_people(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
