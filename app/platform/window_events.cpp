#include "app/platform/gl.h"
#include "app/platform/glfw_keys.h"
#include "app/platform/window.h"

namespace kring::platform {
namespace {

bool is_down(GLFWwindow* window, int key) { return glfwGetKey(window, key) != GLFW_RELEASE; }

/// As the fingers are now. What comes with a press of Ctrl itself is as it was before.
Modifiers held_now(GLFWwindow* window) {
    return {.ctrl =
                is_down(window, GLFW_KEY_LEFT_CONTROL) || is_down(window, GLFW_KEY_RIGHT_CONTROL),
            .shift = is_down(window, GLFW_KEY_LEFT_SHIFT) || is_down(window, GLFW_KEY_RIGHT_SHIFT),
            .alt = is_down(window, GLFW_KEY_LEFT_ALT)};
}

Modifiers held_from(int mods) {
    return {.ctrl = (mods & GLFW_MOD_CONTROL) != 0,
            .shift = (mods & GLFW_MOD_SHIFT) != 0,
            .alt = (mods & GLFW_MOD_ALT) != 0};
}

bool is_modifier(int key) { return key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER; }

bool in_number_block(int key) { return key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_EQUAL; }

ui::Key key_meant(int key, int scancode, int mods) {
    const ui::Key physical = key_from_glfw(key, (mods & GLFW_MOD_NUM_LOCK) != 0);
    if (in_number_block(key)) return physical;
    const char* name = glfwGetKeyName(key, scancode);
    return key_for_layout(name != nullptr ? name : "", physical);
}

}  // namespace

void Window::on_key(GLFWwindow* window, int key, int scancode, int action, int mods) {
    Window& self = of(window);
    self.note_event();
    if (key == GLFW_KEY_RIGHT_ALT) self.m_input.set_alt_gr(action != GLFW_RELEASE);
    if (is_modifier(key)) return self.m_input.push_held(held_now(window));
    const ui::Key meant = key_meant(key, scancode, mods);
    // The layout may change between down and up: let go of what went down.
    auto& down = self.m_keys_down[key];
    if (action != GLFW_RELEASE) {
        if (action == GLFW_PRESS) down = meant;
        return self.m_input.push_key(down, true, held_from(mods));
    }
    self.m_input.push_key(down, false);
}

void Window::listen() {
    glfwSetWindowUserPointer(m_window, this);
    const auto changed = [](GLFWwindow* window, int, int) { of(window).note_uncovered(); };
    const auto touched = [](GLFWwindow* window, int) { of(window).note_uncovered(); };
    glfwSetWindowSizeCallback(m_window, changed);
    glfwSetFramebufferSizeCallback(m_window, changed);
    glfwSetWindowFocusCallback(m_window, [](GLFWwindow* window, int got) {
        of(window).note_uncovered();
        const auto& told = of(window).m_options.on_keyboard;
        if (got == GLFW_TRUE && told) told();
    });
    glfwSetWindowIconifyCallback(m_window, touched);
    glfwSetWindowMaximizeCallback(m_window, touched);
    glfwSetWindowRefreshCallback(m_window, [](GLFWwindow* window) { of(window).note_uncovered(); });
    glfwSetWindowCloseCallback(m_window, [](GLFWwindow* window) { of(window).note_event(); });
    glfwSetWindowContentScaleCallback(m_window, [](GLFWwindow* window, float, float) {
        of(window).m_fonts_wanted = true;
        of(window).note_event();
    });
    if (m_options.hears_devices) listen_to_devices();
}

void Window::listen_to_devices() {
    glfwSetInputMode(m_window, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
    glfwSetKeyCallback(m_window, &Window::on_key);
    glfwSetCharCallback(m_window, [](GLFWwindow* window, unsigned code_point) {
        of(window).note_event();
        of(window).m_input.push_char(code_point);
    });
    glfwSetCursorPosCallback(m_window, [](GLFWwindow* window, double x, double y) {
        of(window).note_event();
        of(window).m_input.push_mouse_move(static_cast<float>(x), static_cast<float>(y));
    });
    glfwSetCursorEnterCallback(m_window, [](GLFWwindow* window, int entered) {
        of(window).note_event();
        if (entered == GLFW_FALSE) of(window).m_input.push_mouse_leave();
    });
    glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int button, int action, int) {
        of(window).note_event();
        of(window).m_input.push_mouse_button(button, action == GLFW_PRESS);
    });
    glfwSetScrollCallback(m_window, [](GLFWwindow* window, double dx, double dy) {
        of(window).note_event();
        of(window).m_input.push_wheel(static_cast<float>(dx), static_cast<float>(dy));
    });
}

}  // namespace kring::platform
