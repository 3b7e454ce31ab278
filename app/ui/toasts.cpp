#include "app/ui/controls.h"
#include "app/ui/ui_memory.h"

#include <algorithm>

namespace kring::ui {
namespace {

constexpr float least_height = 48;
constexpr float widest = 640;
constexpr std::size_t most_toasts = 4;

struct Parts {
    float text = 0, action = 0, total = 0, height = 0;
};

Parts measure(Ui& ui, const Toast& toast) {
    const TextLook bold{.weight = Weight::semibold};
    Parts parts;
    const float symbol = toast.icon ? ui.px(28) : 0;
    parts.action = toast.action.empty() ? 0 : text_width(ui, toast.action, bold) + ui.px(32);
    const float room = ui.px(widest) - ui.px(32) - symbol - parts.action;
    parts.text = std::min(text_width(ui, toast.text) + 1, room);
    parts.total =
        ui.px(32) + symbol + parts.text + (parts.action > 0 ? parts.action + ui.px(8) : 0);
    // A long sentence is told whole: it is there to say what to do.
    parts.height =
        std::max(ui.px(least_height), text_height(ui, parts.text, toast.text) + ui.px(28));
    return parts;
}

/// True when its button was pressed.
bool draw_toast(Ui& ui, const Rect& rect, const Toast& toast, const Parts& parts) {
    ui.touch("ground", rect, {.blocks_only = true});
    shadow(ui, rect, 12);
    fill(ui, rect, Role::accent_deep, 12);
    if (ui.theme.high_contrast) outline(ui, rect, Role::line, 12);
    Rect inside = rect.inset(ui.px(16), 0, parts.action > 0 ? ui.px(8) : ui.px(16), 0);
    if (toast.icon)
        icon(ui, *toast.icon, inside.take_left(ui.px(20), ui.px(8)).centre(), 20,
             Role::on_accent_deep);
    bool pressed = false;
    if (parts.action > 0) {
        const Rect place = inside.take_right(parts.action).middle_row(ui.px(32));
        const Touch touch = ui.touch("action", place);
        const Feel now = feel(ui, touch);
        fill(ui, place, mix(ui.colour(Role::surface), ui.colour(Role::accent_soft), now.hover), 8);
        if (touch.ring) outline(ui, place.grown(ui.px(3)), Role::on_accent_deep, 11, 2);
        draw_text(ui, place, toast.action,
                  {.weight = Weight::semibold, .role = Role::accent_ink, .align = Align::centre});
        pressed = touch.clicked;
    }
    inside.w = parts.text;
    draw_text_middle(ui, inside, toast.text, {.role = Role::on_accent_deep});
    return pressed;
}

}  // namespace

void show_toast(Ui& ui, Toast toast) {
    UiMemory& memory = ui.memory;
    if (!toast.key.empty()) forget_toast(ui, toast.key);
    // Some fifteen letters a second can be read aloud.
    const double reading = static_cast<double>(toast.text.size()) / 15.0;
    const double until = ui.now_seconds + std::max(toast.seconds, reading);
    memory.toasts.push_back({std::move(toast), until, ++memory.toasts_made});
    if (memory.toasts.size() > most_toasts) memory.toasts.erase(memory.toasts.begin());
    memory.moving = true;
}

void forget_toast(Ui& ui, std::string_view key) {
    std::erase_if(ui.memory.toasts,
                  [key](const UiMemory::Shown& shown) { return shown.toast.key == key; });
}

std::optional<std::string> draw_toasts(Ui& ui, float above_y) {
    UiMemory& memory = ui.memory;
    std::erase_if(memory.toasts,
                  [&ui](const UiMemory::Shown& shown) { return shown.until <= ui.now_seconds; });
    std::optional<std::string> pressed;
    const LayerScope layer{ui, Layer::toast};
    float bottom = above_y - ui.px(12);
    for (auto it = memory.toasts.rbegin(); it != memory.toasts.rend(); ++it) {
        const IdScope scope{ui, "toast", it->id};
        const Parts parts = measure(ui, it->toast);
        const float t = ui.motion.from_to(ui.id("appear"), 0, 1, durations::appear);
        Rect rect = ui.page.middle(parts.total, parts.height);
        rect.y = bottom - rect.h + (1 - t) * ui.px(12);
        if (draw_toast(ui, rect, it->toast, parts)) pressed = it->toast.key;
        // Who is reading it with the mouse on it keeps it.
        if (ui.mouse_over(rect)) it->until = std::max(it->until, ui.now_seconds + 1);
        wake_in(memory, it->until - ui.now_seconds);
        bottom -= rect.h + ui.px(8);
    }
    if (pressed) forget_toast(ui, *pressed);
    return pressed;
}

}  // namespace kring::ui
