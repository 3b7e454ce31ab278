#pragma once
#include "app/ui/ui.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kring::ui {

/// What a screen reader would say of the control that has the keyboard.
struct Spoken {
    std::string name;        ///< what stands on it, or its hint; empty: a view draws it itself
    std::string value;       ///< what stands in it: a field, a stepper
    std::optional<bool> on;  ///< of a switch, or one of several
    std::string why_not;     ///< why it is greyed; empty: it works
    bool there = false;      ///< something has the keyboard
};

/// Names the control that was just touched; the first name counts. Does nothing for one without the
/// keyboard.
void name_spoken(Ui& ui, const Touch& touch, std::string_view name);
void name_spoken(Ui& ui, const Touch& touch, std::string_view name, bool on);
void name_spoken(Ui& ui, const Touch& touch, std::string_view name, std::string_view value);

/// A title or a sentence of the dialog that is being drawn, for who does not see it.
void say_in_dialog(Ui& ui, std::string_view text);

/// Of the last frame.
const Spoken& spoken(UiHost& host);
/// What the dialog says that lay open in the last frame, from its top; nothing when none did.
const std::vector<std::string>& dialog_says(UiHost& host);
/// The messages that are on the screen, oldest first.
std::vector<std::string> toasts_shown(UiHost& host);

}  // namespace kring::ui
