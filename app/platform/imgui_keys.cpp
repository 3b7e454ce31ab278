#include "app/platform/imgui_keys.h"

#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace kring::platform {
namespace {

using ui::Key;

#if IMGUI_VERSION_NUM >= 18900
constexpr int keypad_enter = ImGuiKey_KeypadEnter;
#else
constexpr int keypad_enter = ImGuiKey_KeyPadEnter;
#endif

constexpr std::pair<Key, int> shared_keys[] = {
    {Key::left, ImGuiKey_LeftArrow},
    {Key::right, ImGuiKey_RightArrow},
    {Key::up, ImGuiKey_UpArrow},
    {Key::down, ImGuiKey_DownArrow},
    {Key::home, ImGuiKey_Home},
    {Key::end, ImGuiKey_End},
    {Key::page_up, ImGuiKey_PageUp},
    {Key::page_down, ImGuiKey_PageDown},
    {Key::insert, ImGuiKey_Insert},
    {Key::del, ImGuiKey_Delete},
    {Key::backspace, ImGuiKey_Backspace},
    {Key::space, ImGuiKey_Space},
    {Key::enter, ImGuiKey_Enter},
    {Key::kp_enter, keypad_enter},
    {Key::escape, ImGuiKey_Escape},
    {Key::a, ImGuiKey_A},
    {Key::c, ImGuiKey_C},
    {Key::v, ImGuiKey_V},
    {Key::x, ImGuiKey_X},
    {Key::y, ImGuiKey_Y},
    {Key::z, ImGuiKey_Z},
};

/// The keyboard repeats as the person set it up; the queue passes that on.
constexpr float never = 1.0e9F;

}  // namespace

#if IMGUI_VERSION_NUM >= 18900

void use_kring_keys(ImGuiIO& io) {
    io.KeyRepeatDelay = never;
    io.ConfigInputTrickleEventQueue = false;  // the queue before it decides
}

void imgui_keys::tell(Key key, bool down) {
    for (const auto& [ours, theirs] : shared_keys)
        if (ours == key) ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(theirs), down);
}

void imgui_keys::tell_held(Modifiers held) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, held.ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, held.shift);
    io.AddKeyEvent(ImGuiMod_Alt, held.alt);
}

void imgui_keys::tell_wheel(float dx, float dy) { ImGui::GetIO().AddMouseWheelEvent(dx, dy); }

void imgui_keys::tell_mouse(float x, float y, const std::array<bool, 5>& buttons) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    for (int button = 0; button < 5; ++button)
        io.AddMouseButtonEvent(button, buttons[static_cast<std::size_t>(button)]);
}

#else

void use_kring_keys(ImGuiIO& io) {
    std::fill(std::begin(io.KeyMap), std::end(io.KeyMap), -1);
    for (const auto& [ours, theirs] : shared_keys) io.KeyMap[theirs] = static_cast<int>(ours);
    io.KeyRepeatDelay = never;
}

void imgui_keys::tell(Key key, bool down) {
    ImGui::GetIO().KeysDown[static_cast<std::size_t>(key)] = down;
}

void imgui_keys::tell_held(Modifiers held) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = held.ctrl;
    io.KeyShift = held.shift;
    io.KeyAlt = held.alt;
}

void imgui_keys::tell_wheel(float dx, float dy) {
    ImGuiIO& io = ImGui::GetIO();
    io.MouseWheelH += dx;
    io.MouseWheel += dy;
}

void imgui_keys::tell_mouse(float x, float y, const std::array<bool, 5>& buttons) {
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = ImVec2(x, y);
    std::copy(buttons.begin(), buttons.end(), std::begin(io.MouseDown));
}

#endif

}  // namespace kring::platform
