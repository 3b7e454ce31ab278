#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

#include <span>
#include <string>

namespace kring {

// What the facilitator does with the wall. Each change is asked of the session, so that a replay
// can show what the room saw.

/// On again it holds what it held, and lights nothing.
Wall turned(const Wall& wall, bool on);
void turn_wall(View& view, const Glance& glance, bool on);
void blank_wall(View& view, const Glance& glance, bool blank);
void freeze_wall(View& view, const Glance& glance, bool frozen);
void hold_on_wall(View& view, const Glance& glance, ConsoleUi& console, WallView held);
/// Puts a card in the spotlight; none: nothing is lit.
void spotlight_on_wall(View& view, const Glance& glance, CardId card);
void zoom_wall(ConsoleUi& console, float step);
void scroll_wall(ConsoleUi& console, float step);

/// One of the pictures that can be held.
struct WallChoice {
    WallView view;
    const char* name;  ///< key of its words
};
/// Those that a session of this method can have something on, first the one that follows.
std::span<const WallChoice> wall_choices(const State& state);
const char* wall_view_words(WallView held);
/// What the room sees now, short: "uit", "leeg", "stil: Arena", "Arena".
std::string wall_status(const View& view, const Glance& glance);

/// Key of the message that offers another screen; its button asks for it (app.cpp).
inline constexpr const char* wall_toast = "wall";

/// Lets the wall follow what the group does: the story that is read, and no card in the spotlight
/// of a phase that is over.
void keep_wall_in_step(View& view, const Glance& glance, ConsoleUi& console);
/// The letter B and the point, where nobody types.
void wall_keys(View& view, const Glance& glance);
/// F5, Esc where this window is the wall, and the page keys while a story stands on the wall.
void wall_keys_first(View& view, const Glance& glance, ConsoleUi& console);

}  // namespace kring
