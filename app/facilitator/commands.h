#pragma once

#include "app/facilitator/command_list.h"
#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Every command, by typing (Ctrl K).
void draw_commands(View& view, const Glance& glance, ConsoleUi& console);
/// The same with other commands to choose from, most used first.
void draw_commands(View& view, const Glance& glance, ConsoleUi& console,
                   std::vector<Command> offered);

}  // namespace kring
