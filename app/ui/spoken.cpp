#include "app/ui/spoken.h"

#include "app/ui/ui_memory.h"

namespace kring::ui {

void name_spoken(Ui& ui, const Touch& touch, std::string_view name) {
    if (touch.focused && ui.memory.spoken.name.empty()) ui.memory.spoken.name = name;
}

void name_spoken(Ui& ui, const Touch& touch, std::string_view name, bool on) {
    name_spoken(ui, touch, name);
    if (touch.focused) ui.memory.spoken.on = on;
}

void name_spoken(Ui& ui, const Touch& touch, std::string_view name, std::string_view value) {
    name_spoken(ui, touch, name);
    if (touch.focused) ui.memory.spoken.value = value;
}

void say_in_dialog(Ui& ui, std::string_view text) {
    if (!text.empty()) ui.memory.dialog.emplace_back(text);
}

const std::vector<std::string>& dialog_says(UiHost& host) { return host.memory().dialog; }

const Spoken& spoken(UiHost& host) { return host.memory().spoken; }

std::vector<std::string> toasts_shown(UiHost& host) {
    std::vector<std::string> texts;
    for (const auto& shown : host.memory().toasts) texts.push_back(shown.toast.text);
    return texts;
}

}  // namespace kring::ui
