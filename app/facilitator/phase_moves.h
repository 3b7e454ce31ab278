#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

#include <string>

namespace kring {

/// Going from one phase to another. Each says what it did and can be taken back for ten seconds.
void go_to_phase(View& view, const Glance& glance, ConsoleUi& console, const std::string& phase);
void go_next(View& view, const Glance& glance, ConsoleUi& console);
void go_back(View& view, const Glance& glance, ConsoleUi& console);
void skip_phase(View& view, const Glance& glance, ConsoleUi& console, const std::string& phase,
                const std::string& reason);
/// Key of the message that the moves above show; its button takes the move back (app.cpp).
inline constexpr const char* phase_toast = "phase";

/// Minutes until the last phase of the plan is over, when every phase takes what is planned.
Minutes minutes_to_go(const State& state, SessionTime now);
/// How much longer (or, negative, shorter) the whole takes than was planned.
Minutes minutes_late(const State& state, SessionTime now);

}  // namespace kring
