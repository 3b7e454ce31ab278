#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

namespace kring {

/// Keys of the console that no widget took in this frame. None of them changes the session while a
/// text field needs that key, or while something lies over the page.
void console_keys(View& view, const Glance& glance, ConsoleUi& console);
/// Those that must reach us before a single-line field sees them.
void console_keys_first(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
