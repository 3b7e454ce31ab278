#include "app/platform/input.h"

#include "tests/platform/screenless.h"
#include "tests/support/catch.h"

#include <utility>
#include <vector>

using kring::platform::key_for_layout;
using kring::platform::Modifiers;
using kring::ui::Key;
using kring::ui::KeyPress;

namespace {

constexpr Modifiers ctrl{.ctrl = true};

/// The presses of every frame until nothing is waiting, one list a frame.
std::vector<std::vector<KeyPress>> presses_by_frame(Screenless& screen) {
    std::vector<std::vector<KeyPress>> frames;
    bool more = true;
    while (more) {
        more = screen.frame();
        frames.push_back(screen.input.presses());
    }
    return frames;
}

std::vector<KeyPress> all_presses(Screenless& screen) {
    std::vector<KeyPress> presses;
    for (const auto& frame : presses_by_frame(screen))
        presses.insert(presses.end(), frame.begin(), frame.end());
    return presses;
}

/// As a keyboard sends it: the key down, what it types, the key up.
void type(Screenless& screen, Key key, char32_t character) {
    screen.input.push_key(key, true);
    screen.input.push_char(character);
    screen.input.push_key(key, false);
}

void click(Screenless& screen, ImVec2 where) {
    screen.input.push_mouse_move(where.x + 4.0F, where.y + 4.0F);
    screen.input.push_mouse_button(0, true);
    screen.input.push_mouse_button(0, false);
}

}  // namespace

TEST_CASE("a key pressed and let go between two frames is not lost") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("kringen");
    screen.input.tap_key(Key::backspace);
    screen.input.tap_key(Key::backspace);
    screen.settle();
    CHECK(screen.text() == "kring");
}

TEST_CASE("a click between two frames presses the button once") {
    Screenless screen;
    click(screen, screen.button_min);
    screen.settle();
    CHECK(screen.clicks == 1);
}

TEST_CASE("two quick clicks press the button twice") {
    Screenless screen;
    click(screen, screen.button_min);
    click(screen, screen.button_min);
    screen.settle();
    CHECK(screen.clicks == 2);
}

TEST_CASE("a click goes where the mouse was, not where it went afterwards") {
    Screenless screen;
    click(screen, screen.button_min);
    screen.input.push_mouse_move(790.0F, 590.0F);
    screen.settle();
    CHECK(screen.clicks == 1);
    CHECK(ImGui::GetIO().MousePos.x == 790.0F);
}

TEST_CASE("a click in a field and the word typed after it in one breath end up in the field") {
    Screenless screen;
    click(screen, screen.field_min);
    type(screen, Key::j, U'j');
    type(screen, Key::a, U'a');
    screen.settle();
    CHECK(screen.text() == "ja");
}

TEST_CASE("Enter sends what was typed before it and nothing typed after it") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("eerst");
    screen.input.tap_key(Key::enter);
    screen.input.push_text("later");
    screen.settle();
    CHECK(screen.sent == "eerst");
}

TEST_CASE("a letter typed after Backspace is not the one that is taken away") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("ab");
    screen.input.tap_key(Key::backspace);
    type(screen, Key::c, U'c');
    screen.settle();
    CHECK(screen.text() == "ac");
}

TEST_CASE("select all and a letter replace the whole text") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("oud");
    screen.input.tap_key(Key::a, ctrl);
    type(screen, Key::n, U'n');
    screen.settle();
    CHECK(screen.text() == "n");
}

TEST_CASE("a fast typist in a field waits for no frames") {
    Screenless screen;
    screen.type_in_field();
    for (const char32_t letter : {U'b', U'u', U'u', U'r', U't'})
        type(screen, static_cast<Key>(static_cast<unsigned>(Key::a) + (letter - U'a')), letter);
    CHECK_FALSE(screen.frame());
    CHECK(screen.text() == "buurt");
    CHECK(screen.input.presses().size() == 5);
}

TEST_CASE("outside a field every press has a frame of its own") {
    Screenless screen;
    type(screen, Key::n, U'n');
    type(screen, Key::e, U'e');
    screen.input.tap_key(Key::f1);
    std::vector<Key> seen;
    for (const auto& frame : presses_by_frame(screen)) {
        CHECK(frame.size() <= 1);
        for (const KeyPress& press : frame) seen.push_back(press.key);
    }
    CHECK(seen == std::vector<Key>{Key::n, Key::e, Key::f1});
}

TEST_CASE("a press says what was held, and that is over afterwards") {
    Screenless screen;
    screen.input.tap_key(Key::z, {.ctrl = true, .shift = true});
    const auto presses = all_presses(screen);
    REQUIRE(presses.size() == 1);
    CHECK(presses[0] == KeyPress{Key::z, true, true, false, false});
    screen.frame();
    CHECK_FALSE(ImGui::GetIO().KeyCtrl);
    CHECK_FALSE(ImGui::GetIO().KeyShift);
}

TEST_CASE("Shift held with the mouse is known at the click") {
    Screenless screen;
    screen.input.push_held({.shift = true});
    click(screen, screen.button_min);
    screen.settle();
    CHECK(ImGui::GetIO().KeyShift);
    CHECK(screen.clicks == 1);
}

TEST_CASE("a key that is held repeats, and says so") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("abcd");
    screen.frame();
    screen.input.push_key(Key::backspace, true);
    CHECK(all_presses(screen) == std::vector<KeyPress>{{.key = Key::backspace}});
    screen.input.push_key(Key::backspace, true);
    CHECK(all_presses(screen) == std::vector<KeyPress>{{.key = Key::backspace, .repeat = true}});
    screen.settle();
    CHECK(screen.text() == "ab");
}

TEST_CASE("a slow screen does not run on after the key is let go") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("abcdefgh");
    screen.frame();
    screen.input.push_key(Key::backspace, true);
    for (int repeat = 0; repeat < 50; ++repeat) screen.input.push_key(Key::backspace, true);
    screen.input.push_key(Key::backspace, false);
    screen.settle();
    CHECK(screen.text() == "abcdefg");
    CHECK_FALSE(screen.input.waiting());
}

TEST_CASE("a key held without an answer from the keyboard does not repeat by itself") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("abcd");
    screen.input.push_key(Key::backspace, true);
    for (int frame = 0; frame < 200; ++frame) screen.frame();
    CHECK(screen.text() == "abc");
}

TEST_CASE("Tab is ours: a field never loses the keyboard to it") {
    Screenless screen;
    screen.type_in_field();
    screen.input.tap_key(Key::tab);
    CHECK(all_presses(screen) == std::vector<KeyPress>{{.key = Key::tab}});
    screen.input.push_text("hier");
    screen.settle();
    CHECK(screen.text() == "hier");
}

TEST_CASE("AltGr makes letters and no commands") {
    Screenless screen;
    screen.input.set_alt_gr(true);
    screen.input.push_key(Key::e, true);
    screen.input.push_key(Key::e, false);
    screen.input.set_alt_gr(false);
    CHECK(all_presses(screen).empty());

    screen.input.tap_key(Key::q, {.ctrl = true, .alt = true});
    CHECK(all_presses(screen).empty());

    screen.input.tap_key(Key::f4, {.ctrl = true, .alt = true});
    CHECK(all_presses(screen).size() == 1);
}

TEST_CASE("text arrives as it was written, euro and accents included") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("€ 5 — é ş Zoë");
    screen.settle();
    CHECK(screen.text() == "€ 5 — é ş Zoë");
}

TEST_CASE("an emoji comes whole to whoever gives it a place") {
    Screenless screen;
    std::vector<char32_t> seen;
    screen.input.map_code_point = [&](char32_t code_point) -> unsigned {
        seen.push_back(code_point);
        return code_point > 0xFFFF ? 0xA000 : code_point;
    };
    screen.type_in_field();
    screen.input.push_text("a\U0001F600b");
    screen.settle();
    CHECK(seen == std::vector<char32_t>{U'a', U'\U0001F600', U'b'});
    CHECK(screen.text() == "a\uA000b");
}

TEST_CASE("bytes that are no text arrive as the sign for that") {
    Screenless screen;
    screen.type_in_field();
    screen.input.push_text("a\xFF\xC3");
    screen.settle();
    CHECK(screen.text() == "a\uFFFD\uFFFD");
}

TEST_CASE("turns of the wheel add up") {
    Screenless screen;
    screen.input.push_wheel(0.0F, 1.0F);
    screen.input.push_wheel(0.0F, 2.0F);
    screen.settle();
    CHECK(screen.wheel == 3.0F);
}

TEST_CASE("a mouse that leaves during a drag goes on dragging") {
    Screenless screen;
    screen.input.push_mouse_move(10.0F, 10.0F);
    screen.input.push_mouse_button(0, true);
    screen.input.push_mouse_leave();
    screen.settle();
    CHECK(ImGui::GetIO().MousePos.x == 10.0F);
    screen.input.push_mouse_button(0, false);
    screen.input.push_mouse_leave();
    screen.settle();
    CHECK(ImGui::GetIO().MousePos.x < 0.0F);
}

TEST_CASE("a thousand moves of the mouse take one frame") {
    Screenless screen;
    for (int step = 0; step < 1000; ++step)
        screen.input.push_mouse_move(static_cast<float>(step), 5.0F);
    CHECK_FALSE(screen.frame());
    CHECK(ImGui::GetIO().MousePos.x == 999.0F);
}

TEST_CASE("letting go of a key that never went down changes nothing") {
    Screenless screen;
    screen.input.push_key(Key::enter, false);
    screen.input.push_mouse_button(0, false);
    screen.input.push_mouse_button(7, true);
    screen.input.push_mouse_button(-1, true);
    CHECK_FALSE(screen.input.waiting());
}

TEST_CASE("on the AZERTY boards of Flanders and France each command is on its own letter") {
    // Where the key stands on a US board, and what is printed on it there.
    struct Printed {
        Key place;
        const char* name;
        Key means;
    };
    constexpr Printed azerty[] = {{Key::q, "a", Key::a},           {Key::w, "z", Key::z},
                                  {Key::a, "q", Key::q},           {Key::z, "w", Key::w},
                                  {Key::none, "m", Key::m},        {Key::k, "k", Key::k},
                                  {Key::b, "b", Key::b},           {Key::y, "y", Key::y},
                                  {Key::s, "s", Key::s},           {Key::f, "f", Key::f},
                                  {Key::m, ",", Key::comma},       {Key::comma, ";", Key::period},
                                  {Key::digit6, "-", Key::minus},  {Key::plus, "=", Key::plus},
                                  {Key::digit1, "&", Key::digit1}, {Key::digit0, "à", Key::digit0}};
    for (const Printed& key : azerty) {
        INFO(key.name);
        CHECK(key_for_layout(key.name, key.place) == key.means);
    }
    // The place of a command on a US board is not that command here: W undoes nothing.
    CHECK(key_for_layout("w", Key::z) != Key::z);
}

TEST_CASE("on a QWERTY board each command is where it is printed, and a semicolon is none") {
    for (const auto& [name, place] : {std::pair{"z", Key::z},
                                      {"k", Key::k},
                                      {"b", Key::b},
                                      {".", Key::period},
                                      {",", Key::comma},
                                      {"-", Key::minus},
                                      {"=", Key::plus},
                                      {"0", Key::digit0}}) {
        INFO(name);
        CHECK(key_for_layout(name, place) == place);
    }
    CHECK(key_for_layout(";", Key::none) == Key::none);
}

TEST_CASE("a command is on the key that has the letter printed on it") {
    CHECK(key_for_layout("a", Key::q) == Key::a);  // AZERTY
    CHECK(key_for_layout("Z", Key::y) == Key::z);  // QWERTZ
    CHECK(key_for_layout("m", Key::none) == Key::m);
    CHECK(key_for_layout("&", Key::digit1) == Key::digit1);
    CHECK(key_for_layout("é", Key::digit2) == Key::digit2);
    CHECK(key_for_layout("'", Key::q) == Key::none);  // Dvorak
    CHECK(key_for_layout("ф", Key::a) == Key::a);     // Cyrillic
    CHECK(key_for_layout("=", Key::plus) == Key::plus);
    CHECK(key_for_layout("", Key::c) == Key::c);
    CHECK(key_for_layout("x", Key::enter) == Key::enter);
    CHECK(key_for_layout(" ", Key::space) == Key::space);
}

TEST_CASE("whoever works Kring from outside can tell what of the keyboard has arrived") {
    Screenless screen;
    screen.input.tap_key(Key::tab);
    screen.input.push_key(Key::down, true);
    CHECK(screen.input.taken().keys == 0);
    all_presses(screen);
    CHECK(screen.input.taken().keys == 2);
    screen.input.push_key(Key::down, true);  // held: a repeat is no press
    type(screen, Key::a, U'a');
    all_presses(screen);
    CHECK(screen.input.taken().keys == 3);
    CHECK(screen.input.taken().characters == 1);
}
