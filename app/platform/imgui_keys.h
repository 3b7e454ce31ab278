#pragma once

#include "app/platform/input.h"

#include <array>

namespace kring::platform::imgui_keys {

// What changed in Dear ImGui between Debian 12 (1.86: the state of each key) and Debian 13 (1.90: a
// queue of events). All of it for the current context, between two frames.

void tell(ui::Key key, bool down);
void tell_held(Modifiers held);
void tell_wheel(float dx, float dy);
/// Each frame, after GLFW's backend has had its own say about the mouse.
void tell_mouse(float x, float y, const std::array<bool, 5>& buttons);

}  // namespace kring::platform::imgui_keys
