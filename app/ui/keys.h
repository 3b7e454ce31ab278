#pragma once

#include <cstdint>

namespace kring::ui {

/// The keys Kring listens to, named by what is printed on them in the person's own layout: on an
/// AZERTY board `Key::q` is the key that says Q. The number of a key means nothing and is never
/// stored.
enum class Key : std::uint8_t {
    // clang-format off
    none,  ///< a key without a meaning here
    a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
    digit0, digit1, digit2, digit3, digit4, digit5, digit6, digit7, digit8, digit9,
    f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12,
    enter, kp_enter, escape, tab, space,
    left, right, up, down, home, end, page_up, page_down,
    insert, del, backspace, menu,
    plus, minus, period, comma, slash,
    // clang-format on
    count
};

/// Letters, digits, and the keys with an F stand in a row: the one so many steps behind `first`.
constexpr Key counted_from(Key first, int steps) {
    return static_cast<Key>(static_cast<int>(first) + steps);
}

/// Whether the key types something when no modifier turns it into a command.
constexpr bool prints(Key key) {
    return (key >= Key::a && key <= Key::digit9) || key == Key::space ||
           (key >= Key::plus && key <= Key::slash);
}

/// One press of a key, with what was held at that moment. `repeat`: the key is being held down and
/// this is the keyboard saying so again.
struct KeyPress {
    Key key = Key::none;
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    bool repeat = false;

    bool operator==(const KeyPress&) const = default;
};

}  // namespace kring::ui
