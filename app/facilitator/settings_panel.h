#pragma once

#include "app/ui/settings.h"
#include "app/ui/view.h"

namespace kring {

struct SettingsUi {
    bool open = false;
};

/// How Kring looks, for the console and for the wall. Every choice is asked for at once, so that a
/// person sees it while choosing. `file`: where the plain text of the screen is written.
void draw_settings_panel(View& view, const Settings& now, std::string_view file,
                         SettingsUi& settings);

}  // namespace kring
