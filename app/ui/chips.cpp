#include "app/ui/controls.h"
#include "app/ui/spoken.h"

#include <algorithm>

namespace kring::ui {
namespace {

TextLook chip_text(const ChipLook& look, Role ink) {
    return {.size = look.size,
            .weight = look.on ? Weight::semibold : Weight::regular,
            .role = ink,
            .max_lines = 1};
}

Role chip_fill(const ChipLook& look) {
    return look.fill.value_or(look.on ? Role::accent_soft : Role::sunken);
}

Role chip_ink(const ChipLook& look) {
    return look.ink.value_or(look.on ? Role::accent_ink : Role::text);
}

/// Returns the place of the cross, empty when there is none.
Rect draw_chip(Ui& ui, const Rect& rect, std::string_view label, const ChipLook& look, ImU32 ground,
               Role ink) {
    fill(ui, rect, ground, 999);
    if (const auto border = border_instead(ui, chip_fill(look)))
        outline(ui, rect, *border, 999, 1.5F);
    Rect inside = rect.inset(ui.px(rect.h > ui.px(26) ? 12 : 10), 0);
    Rect cross;
    if (look.removable) {
        cross = inside.take_right(ui.px(14), ui.px(4)).middle_row(rect.h);
        icon(ui, Icon::close, cross.centre(), 12, ink, 2.6F);
    }
    if (!look.keys.empty())
        key_cap(ui, inside.take_right(key_cap_width(ui, look.keys), ui.px(label.empty() ? 0 : 8)),
                look.keys, Role::surface);
    if (look.left)
        icon(ui, *look.left, inside.take_left(ui.px(16), ui.px(6)).centre(), 16, ink, 2.2F);
    // Half of the right margin gives way before the word does.
    if (!label.empty()) {
        inside.w += ui.px(6);
        draw_text(ui, inside, label, chip_text(look, ink));
    }
    return cross;
}

}  // namespace

float chip_width(Ui& ui, std::string_view label, const ChipLook& look) {
    float width = ui.px(24) + 1;
    if (!label.empty()) width += text_width(ui, label, chip_text(look, Role::text));
    if (look.left) width += ui.px(22);
    if (look.removable) width += ui.px(18);
    if (!look.keys.empty()) width += key_cap_width(ui, look.keys) + ui.px(label.empty() ? 0 : 8);
    return width;
}

void chip_label(Ui& ui, const Rect& rect, std::string_view label, const ChipLook& look) {
    draw_chip(ui, rect, label, look, ui.colour(chip_fill(look)), chip_ink(look));
}

ChipAnswer chip(Ui& ui, std::string_view id, const Rect& rect, std::string_view label,
                const ChipLook& look, const WhyNot& why_not) {
    const Touch touch = ui.touch(
        id, rect, {.why_not = why_not, .keep_focus = look.keep_focus, .group = look.group});
    if (!label.empty()) name_spoken(ui, touch, label);
    hint(ui, touch, rect, look.hint);
    const Feel now = feel(ui, touch);
    const Role base = touch.enabled ? chip_fill(look) : Role::away_fill;
    const ImU32 ground =
        mix(ui.colour(base), ui.colour(Role::text), 0.05F * now.hover + 0.06F * now.press);
    const Rect cross =
        draw_chip(ui, rect, label, look, ground, touch.enabled ? chip_ink(look) : Role::away);
    if (touch.ring) focus_ring(ui, rect, 999);
    if (!look.removable) return touch.clicked ? ChipAnswer::clicked : ChipAnswer::none;

    // The cross is a part of the chip, not a stop of its own: Delete does the same.
    const bool on_cross = cross.grown(ui.px(7)).contains(ui.mouse());
    const bool deleted =
        touch.ring && touch.enabled && (ui.take(Key::del) || ui.take(Key::backspace));
    if (deleted || (touch.clicked && on_cross)) return ChipAnswer::removed;
    return touch.clicked ? ChipAnswer::clicked : ChipAnswer::none;
}

}  // namespace kring::ui
