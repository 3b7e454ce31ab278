#include "app/platform/glfw_keys.h"

#include "app/platform/gl.h"

namespace kring::platform {
namespace {

using ui::Key;

/// With Num Lock off 7 is Home and 3 is Page Down, as is printed on them.
Key number_block(int digit, bool num_lock) {
    if (num_lock) return counted_from(Key::digit0, digit);
    constexpr Key engraved[] = {Key::insert, Key::end,   Key::down, Key::page_down, Key::left,
                                Key::none,   Key::right, Key::home, Key::up,        Key::page_up};
    return engraved[digit];
}

}  // namespace

Key key_from_glfw(int key, bool num_lock) {
    if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return counted_from(Key::a, key - GLFW_KEY_A);
    if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return counted_from(Key::digit0, key - GLFW_KEY_0);
    if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) return counted_from(Key::f1, key - GLFW_KEY_F1);
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9)
        return number_block(key - GLFW_KEY_KP_0, num_lock);
    switch (key) {
    case GLFW_KEY_ENTER: return Key::enter;
    case GLFW_KEY_KP_ENTER: return Key::kp_enter;
    case GLFW_KEY_ESCAPE: return Key::escape;
    case GLFW_KEY_TAB: return Key::tab;
    case GLFW_KEY_SPACE: return Key::space;
    case GLFW_KEY_LEFT: return Key::left;
    case GLFW_KEY_RIGHT: return Key::right;
    case GLFW_KEY_UP: return Key::up;
    case GLFW_KEY_DOWN: return Key::down;
    case GLFW_KEY_HOME: return Key::home;
    case GLFW_KEY_END: return Key::end;
    case GLFW_KEY_PAGE_UP: return Key::page_up;
    case GLFW_KEY_PAGE_DOWN: return Key::page_down;
    case GLFW_KEY_INSERT: return Key::insert;
    case GLFW_KEY_DELETE: return Key::del;
    case GLFW_KEY_BACKSPACE: return Key::backspace;
    case GLFW_KEY_MENU: return Key::menu;
    case GLFW_KEY_EQUAL:
    case GLFW_KEY_KP_ADD: return Key::plus;
    case GLFW_KEY_MINUS:
    case GLFW_KEY_KP_SUBTRACT: return Key::minus;
    case GLFW_KEY_KP_DECIMAL: return num_lock ? Key::period : Key::del;
    case GLFW_KEY_PERIOD: return Key::period;
    case GLFW_KEY_COMMA: return Key::comma;
    case GLFW_KEY_SLASH:
    case GLFW_KEY_KP_DIVIDE: return Key::slash;
    default: return Key::none;
    }
}

}  // namespace kring::platform
