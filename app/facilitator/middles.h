#pragma once

#include "app/facilitator/console_ui.h"

#include <span>

namespace kring {

struct State;

/// A picture of the session that can stand in the middle, with the keys of its words.
struct MiddleChoice {
    Middle middle;
    const char* name;     ///< "console.view_board": in the row of views
    const char* command;  ///< "commands.see_board": in the list of commands
};

/// Those that this method has, in the order of its phases.
std::span<const MiddleChoice> middles_of(const State& state);

}  // namespace kring
