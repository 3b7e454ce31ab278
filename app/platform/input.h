#pragma once

#include "app/ui/keys.h"

#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <limits>
#include <string_view>
#include <variant>
#include <vector>

struct ImGuiIO;

namespace kring::platform {

/// What was held while a key went down, as the system says it.
struct Modifiers {
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
};

/// Everything a person does with keyboard and mouse, in the order they did it, handed to the screen
/// one step a frame. Dear ImGui looks at the state of a key once a frame: a key that goes down and
/// up between two frames would be lost, and Enter typed in one breath with a word would come before
/// it.
///
/// The window fills the queue from its callbacks; `kring demo` and the tests fill the same queue,
/// so that they walk the path a person walks. Knows no window: needs a Dear ImGui context and
/// nothing else.
class InputQueue {
public:
    /// Called for each code point before Dear ImGui gets it, which keeps 16 bits of one and turns
    /// the rest into U+FFFD. Answers what to type instead; 0 types nothing. (InputText would refuse
    /// a stand-in from the private-use area; Kring's own field takes it.)
    std::function<unsigned(char32_t)> map_code_point;

    /// `down` again for a key that is down already is a repeat.
    void push_key(ui::Key key, bool down, Modifiers held = {});
    /// Down and up again.
    void tap_key(ui::Key key, Modifiers held = {});
    void push_char(char32_t code_point);
    /// Each code point of UTF-8 as if typed. What is not UTF-8 arrives as U+FFFD.
    void push_text(std::string_view utf8);
    /// In window units from the top left.
    void push_mouse_move(float x, float y);
    void push_mouse_leave();
    /// Left, right, middle, and two more.
    void push_mouse_button(int button, bool down);
    /// In notches; up and left are positive.
    void push_wheel(float dx, float dy);
    /// Keeps up with Ctrl, Shift and Alt between presses, for a click or a drag that means more
    /// with one of them held.
    void push_held(Modifiers held);
    /// While the key right of the space bar is down it makes characters (AltGr: é, €, @), and a
    /// press of a printable key is not a command.
    void set_alt_gr(bool held) { m_alt_gr = held; }

    /// Call between frames, once, just before ImGui::NewFrame. True: more is waiting, so draw
    /// another frame without waiting for the person.
    bool feed_frame();

    /// The presses of this frame: at most one, unless a text field has the keyboard and plain text
    /// is being typed. Tab is here and never in Dear ImGui: Kring has its own order of focus.
    const std::vector<ui::KeyPress>& presses() const { return m_presses; }
    bool waiting() const { return !m_queue.empty(); }

    /// How much of the keyboard the screen has had since the start, a repeat not counted: whoever
    /// works Kring from outside knows by it that a press has arrived.
    struct Taken {
        std::size_t keys = 0;        ///< that went down, without Ctrl, Shift and Alt
        std::size_t characters = 0;  ///< that were typed
    };
    Taken taken() const { return m_taken; }

private:
    struct KeyDown {
        ui::KeyPress press;
        bool types;  ///< plain text, no command
        bool listed;
    };
    struct Held {
        Modifiers held;
    };
    struct KeyUp {
        ui::Key key;
    };
    struct Character {
        char32_t code_point;
    };
    /// Where Dear ImGui believes a mouse that is not over the window.
    static constexpr float outside = -std::numeric_limits<float>::max();
    struct Move {
        float x, y;
    };
    struct Button {
        std::size_t button;
        bool down;
    };
    struct Wheel {
        float dx, dy;
    };
    using Step = std::variant<KeyDown, KeyUp, Held, Character, Move, Button, Wheel>;

    struct Frame;  ///< what this frame has had already

    static bool fits(const Step& step, const Frame& frame);
    void release(const Step& step, Frame& frame);
    void release_key(const KeyDown& key, Frame& frame);
    void release_character(char32_t code_point);

    std::deque<Step> m_queue;
    std::vector<ui::KeyPress> m_presses;
    Taken m_taken;
    using Keys = std::array<bool, static_cast<std::size_t>(ui::Key::count)>;
    using Buttons = std::array<bool, 5>;
    Keys m_keys_pushed{};  ///< as after the last step in the queue
    Keys m_keys{};         ///< as Dear ImGui has them
    Buttons m_buttons_pushed{};
    Buttons m_buttons{};
    Move m_mouse{outside, outside};
    bool m_alt_gr = false;
};

/// Tells Dear ImGui how Kring numbers its keys, and to leave repeats and order to the queue. Once
/// for each context.
void use_kring_keys(ImGuiIO& io);

/// The key a person means. `name` is what the layout prints on it, as UTF-8 in lower case and empty
/// if nothing; `physical` the key that sits there on a US board.
ui::Key key_for_layout(std::string_view name, ui::Key physical);

}  // namespace kring::platform
