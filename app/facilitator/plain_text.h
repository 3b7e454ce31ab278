#pragma once

#include "app/facilitator/console_ui.h"
#include "app/facilitator/home.h"
#include "app/ui/spoken.h"
#include "app/ui/view.h"

#include <string>
#include <vector>

namespace kring {

// The screen as plain lines in reading order, for screen readers and braille displays. What must
// not be known is not in it: whose nameless card or story it is, how a vote stands while it is
// open, and anything behind the curtain.

/// What has the keyboard, and the messages on the screen.
struct Heard {
    ui::Spoken focus;
    std::vector<std::string> toasts;
    std::vector<std::string> dialog = {};  ///< what it says
};

std::string plain_home(const Words& words, const Shelf& shelf, const HomeUi& home,
                       const Heard& heard);
std::string plain_prepare(const Words& words, const Glance& glance, const Heard& heard);
std::string plain_console(const Words& words, const Glance& glance, const ConsoleUi& console,
                          const Heard& heard);
/// The messages and what has the keyboard alone, for a screen whose lines are made elsewhere.
std::string plain_heard(const Words& words, const Heard& heard);

}  // namespace kring
