#include "app/platform/input.h"

#include "app/platform/imgui_keys.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace kring::platform {
namespace {

constexpr std::size_t index(ui::Key key) { return static_cast<std::size_t>(key); }

constexpr char32_t replacement = 0xFFFD;

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

/// Takes one code point off the front; a byte that starts no valid one counts as U+FFFD.
char32_t take_code_point(std::string_view& utf8) {
    const auto lead = static_cast<unsigned char>(utf8.front());
    const std::string_view bytes = utf8.substr(0, sequence_length(lead));
    if (!is_valid_utf8(bytes)) {
        utf8.remove_prefix(1);
        return replacement;
    }
    utf8.remove_prefix(bytes.size());
    if (bytes.size() == 1) return lead;
    char32_t code_point = lead & (0x7FU >> bytes.size());
    for (const char byte : bytes.substr(1))
        code_point = (code_point << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    return code_point;
}

}  // namespace

struct InputQueue::Frame {
    bool typing = false;  ///< a text field has the keyboard
    bool button = false;
    bool moved = false;
    bool wheel = false;
    bool command = false;  ///< a key that does something
    bool letter = false;   ///< a key that only types
    bool character = false;
    Keys changed{};

    bool mouse_acted() const { return button || wheel; }
    bool typed() const { return letter || character; }
};

void InputQueue::push_key(ui::Key key, bool down, Modifiers held) {
    if (key == ui::Key::none || key >= ui::Key::count) return;
    const bool was_down = std::exchange(m_keys_pushed[index(key)], down);
    if (!down) {
        if (was_down) m_queue.push_back(KeyUp{key});
        return;
    }
    if (was_down) {
        // A keyboard repeats faster than a slow screen draws: one waiting press is enough, or the
        // cursor would run on after the finger is gone.
        const bool still_waiting =
            std::any_of(m_queue.begin(), m_queue.end(), [&](const Step& step) {
                const auto* earlier = std::get_if<KeyDown>(&step);
                return earlier != nullptr && earlier->press.key == key;
            });
        if (still_waiting) return;
        m_queue.push_back(KeyUp{key});
    }
    const bool makes_text = m_alt_gr || (held.ctrl && held.alt);
    const bool types = ui::prints(key) && (makes_text || (!held.ctrl && !held.alt));
    m_queue.push_back(KeyDown{.press = {key, held.ctrl, held.shift, held.alt, was_down},
                              .types = types,
                              .listed = !(makes_text && ui::prints(key))});
}

void InputQueue::tap_key(ui::Key key, Modifiers held) {
    push_key(key, true, held);
    push_key(key, false, held);
    push_held({});
}

void InputQueue::push_char(char32_t code_point) { m_queue.push_back(Character{code_point}); }

void InputQueue::push_text(std::string_view utf8) {
    while (!utf8.empty()) push_char(take_code_point(utf8));
}

void InputQueue::push_mouse_move(float x, float y) {
    if (!m_queue.empty() && std::holds_alternative<Move>(m_queue.back())) m_queue.pop_back();
    m_queue.push_back(Move{x, y});
}

void InputQueue::push_mouse_leave() {
    // A drag that leaves the window goes on outside it.
    const bool dragging = std::any_of(m_buttons_pushed.begin(), m_buttons_pushed.end(),
                                      [](bool down) { return down; });
    if (!dragging) push_mouse_move(outside, outside);
}

void InputQueue::push_mouse_button(int button, bool down) {
    const auto which = static_cast<std::size_t>(button);
    if (button < 0 || which >= m_buttons_pushed.size()) return;
    if (std::exchange(m_buttons_pushed[which], down) != down)
        m_queue.push_back(Button{which, down});
}

void InputQueue::push_wheel(float dx, float dy) { m_queue.push_back(Wheel{dx, dy}); }

void InputQueue::push_held(Modifiers held) { m_queue.push_back(Held{held}); }

/// Whether the screen still sees things in the order they were done when this step joins the frame.
bool InputQueue::fits(const Step& step, const Frame& frame) {
    return std::visit(
        overloaded{
            [&](const KeyDown& key) {
                if (frame.changed[index(key.press.key)] || frame.mouse_acted() || frame.command)
                    return false;
                return !frame.typed() || (key.types && frame.typing);
            },
            [&](const KeyUp& key) { return !frame.changed[index(key.key)]; },
            [&](const Held&) { return !frame.mouse_acted() && !frame.command; },
            [&](const Character&) { return !frame.mouse_acted() && !frame.command; },
            [&](const Move&) { return !frame.mouse_acted(); },
            [&](const Button&) {
                return !frame.moved && !frame.mouse_acted() && !frame.command && !frame.typed();
            },
            [&](const Wheel&) { return !frame.button && !frame.command && !frame.typed(); },
        },
        step);
}

void InputQueue::release_key(const KeyDown& key, Frame& frame) {
    (key.types ? frame.letter : frame.command) = true;
    if (!key.press.repeat) ++m_taken.keys;
    if (key.listed) m_presses.push_back(key.press);
    if (key.types) return;  // Dear ImGui gets the character; it has no use for the key
    m_keys[index(key.press.key)] = true;
    frame.changed[index(key.press.key)] = true;
    imgui_keys::tell_held({key.press.ctrl, key.press.shift, key.press.alt});
    imgui_keys::tell(key.press.key, true);
}

void InputQueue::release_character(char32_t code_point) {
    const unsigned mapped =
        map_code_point ? map_code_point(code_point) : static_cast<unsigned>(code_point);
    if (mapped != 0) ImGui::GetIO().AddInputCharacter(mapped);
}

void InputQueue::release(const Step& step, Frame& frame) {
    std::visit(overloaded{
                   [&](const KeyDown& key) { release_key(key, frame); },
                   [&](const KeyUp& up) {
                       if (!std::exchange(m_keys[index(up.key)], false)) return;
                       frame.changed[index(up.key)] = true;
                       imgui_keys::tell(up.key, false);
                   },
                   [&](const Held& held) { imgui_keys::tell_held(held.held); },
                   [&](const Character& character) {
                       frame.character = true;
                       ++m_taken.characters;
                       release_character(character.code_point);
                   },
                   [&](const Move& move) {
                       frame.moved = true;
                       m_mouse = move;
                   },
                   [&](const Button& button) {
                       frame.button = true;
                       m_buttons[button.button] = button.down;
                   },
                   [&](const Wheel& wheel) {
                       frame.wheel = true;
                       imgui_keys::tell_wheel(wheel.dx, wheel.dy);
                   },
               },
               step);
}

bool InputQueue::feed_frame() {
    m_presses.clear();
    Frame frame;
    // What the last frame said. io.WantTextInput is one frame older: a field that was just left
    // would still count.
    frame.typing = ImGui::GetCurrentContext()->WantTextInputNextFrame == 1;
    while (!m_queue.empty() && fits(m_queue.front(), frame)) {
        const Step step = m_queue.front();
        m_queue.pop_front();
        release(step, frame);
    }
    imgui_keys::tell_mouse(m_mouse.x, m_mouse.y, m_buttons);
    return waiting();
}

}  // namespace kring::platform
