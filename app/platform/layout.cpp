#include "app/platform/input.h"

#include <optional>

namespace kring::platform {
namespace {

using ui::Key;

std::optional<Key> key_printed(char name) {
    if (name >= 'a' && name <= 'z') return counted_from(Key::a, name - 'a');
    if (name >= 'A' && name <= 'Z') return counted_from(Key::a, name - 'A');
    if (name >= '0' && name <= '9') return counted_from(Key::digit0, name - '0');
    switch (name) {
    case '+':
    case '=': return Key::plus;  // the same key on most boards; nobody should need Shift for "more"
    case '-': return Key::minus;
    case '.': return Key::period;
    case ',': return Key::comma;
    case '/': return Key::slash;
    default: return std::nullopt;
    }
}

}  // namespace

Key key_for_layout(std::string_view name, Key physical) {
    if (!ui::prints(physical) && physical != Key::none) return physical;
    if (physical == Key::space) return physical;
    // Cyrillic, Greek, Arabic: commands stay where the hands know them. The same for é and ç.
    if (name.size() != 1) return physical;
    if (const auto printed = key_printed(name.front())) return *printed;
    // An AZERTY board has the full stop above the semicolon, beside the comma.
    if (name.front() == ';' && physical == Key::comma) return Key::period;
    // The digit row of an AZERTY board prints & and ": it counts all the same. A letter's place
    // that prints a sign (Dvorak) is no command, least of all that of the letter it is not.
    const bool digit = physical >= Key::digit0 && physical <= Key::digit9;
    return digit ? physical : Key::none;
}

}  // namespace kring::platform
