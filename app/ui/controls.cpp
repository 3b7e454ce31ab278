#include "app/ui/controls.h"

#include "app/ui/spoken.h"
#include "app/ui/ui_memory.h"

#include <algorithm>

namespace kring::ui {
namespace {

constexpr WidgetId hover_salt = 0x51ED270B9F3C2A11U;
constexpr WidgetId press_salt = 0xA24BAED4963EE407U;

float icon_token(const ButtonLook& look) {
    if (look.icon_size > 0) return look.icon_size;
    if (look.size == TypeSize::caption) return 16;
    return look.kind == ButtonKind::main ? 20 : 18;
}

TextLook text_look(const ButtonLook& look, Role ink) {
    return {.size = look.size, .weight = look.weight, .role = ink, .max_lines = 1};
}

/// Icon, label, icon: side by side, in the middle or at the left.
void draw_button_row(Ui& ui, Rect inside, std::string_view label, const ButtonLook& look,
                     Role ink) {
    const float symbol = ui.px(icon_token(look));
    const float gap = label.empty() ? 0 : ui.px(look.gap);
    const float extra = (look.left ? symbol + gap : 0) + (look.right ? symbol + gap : 0);
    const TextLook text = text_look(look, ink);
    const float width = std::min(text_width(ui, label, text), std::max(inside.w - extra, 0.F));
    if (look.align == Align::centre)
        inside = inside.middle(width + extra, inside.h);
    else if (look.right)
        draw_icon(ui.dl, *look.right, inside.take_right(symbol, gap).centre(), symbol,
                  ui.colour(ink));
    if (look.left)
        draw_icon(ui.dl, *look.left, inside.take_left(symbol, gap).centre(), symbol,
                  ui.colour(ink));
    draw_text(ui, inside.take_left(width + 0.5F, gap), label, text);
    if (look.right && look.align == Align::centre)
        draw_icon(ui.dl, *look.right, inside.take_left(symbol).centre(), symbol, ui.colour(ink));
}

/// "Volgende / Investeerders ->"
void draw_eyebrow_button(Ui& ui, Rect inside, std::string_view label, const ButtonLook& look,
                         Role ink) {
    const float symbol = ui.px(20);
    if (look.left)
        draw_icon(ui.dl, *look.left, inside.take_left(symbol, ui.px(12)).centre(), symbol,
                  ui.colour(ink));
    if (look.right)
        draw_icon(ui.dl, *look.right, inside.take_right(symbol, ui.px(8)).centre(), symbol,
                  ui.colour(ink));
    TextLook text = text_look(look, ink);
    if (text_width(ui, label, text) > inside.w) {
        // A long name says more than the word above it.
        text.max_lines = 2;
        draw_text_middle(ui, inside, label, text);
        return;
    }
    Rect lines = inside.middle_row(ui.line(TypeSize::caption) + ui.line(look.size));
    draw_text(ui, lines.take_top(ui.line(TypeSize::caption)), look.eyebrow,
              {.size = TypeSize::caption, .role = ink});
    draw_text(ui, lines, label, text);
}

float button_padding(const ButtonLook& look) {
    if (!look.eyebrow.empty()) return 16;
    if (look.size == TypeSize::caption) return 12;
    return look.kind == ButtonKind::main ? 20 : 16;
}

}  // namespace

Feel feel(Ui& ui, const Touch& touch) {
    const bool over = touch.enabled && touch.hovered;
    return {ui.motion.to(touch.id ^ hover_salt, over ? 1.F : 0.F, durations::press),
            ui.motion.to(touch.id ^ press_salt, touch.held && over ? 1.F : 0.F, durations::press)};
}

Dress dress(Ui& ui, ButtonKind kind, const Touch& touch) {
    const Feel now = feel(ui, touch);
    if (!touch.enabled) {
        const bool bare = kind == ButtonKind::bare;
        const bool bordered = kind == ButtonKind::bordered;
        if (!bare && ui.theme.high_contrast)
            return {ui.colour(Role::away_fill), Role::away, true, true,
                    bordered ? Role::line : Role::hair};
        return {ui.colour(Role::away_fill), Role::away, !bare, bordered};
    }
    const auto toned = [&](Role base) {
        return mix(ui.colour(base), ui.colour(Role::text), 0.05F * now.hover + 0.06F * now.press);
    };
    switch (kind) {
    case ButtonKind::main: {
        // Away from what is written on it, in light and in dark.
        const float away = 0.12F * now.hover + 0.1F * now.press;
        return {mix(ui.colour(Role::accent), ui.colour(Role::text), away), Role::on_accent};
    }
    case ButtonKind::soft:
        return {toned(Role::accent_soft), Role::accent_ink, true, ui.theme.high_contrast,
                Role::accent};
    case ButtonKind::quiet: return {toned(Role::sunken), Role::text};
    case ButtonKind::bordered: return {toned(Role::surface), Role::text, true, true};
    case ButtonKind::bare: break;
    }
    const ImU32 clear = ui.colour(Role::sunken) & ~IM_COL32_A_MASK;
    return {mix(clear, ui.colour(Role::sunken), std::max(now.hover, now.press)), Role::text,
            now.hover > 0 || now.press > 0};
}

void focus_ring(Ui& ui, const Rect& rect, float radius_token, bool outside) {
    if (outside)
        outline(ui, rect.grown(ui.px(4)), Role::accent, radius_token + 4, 2);
    else
        outline(ui, rect, Role::accent, radius_token, 2);
}

void draw_dress(Ui& ui, const Rect& rect, const Dress& dress, float radius_token) {
    if (dress.filled) fill(ui, rect, dress.fill, radius_token);
    if (dress.bordered) outline(ui, rect, dress.border, radius_token, 1.5F);
}

void hint(Ui& ui, const Touch& touch, const Rect& rect, Hint what) {
    if (!what.text.empty()) name_spoken(ui, touch, what.text);
    if (what.text.empty() || !touch.enabled || !(touch.hovered || touch.ring)) return;
    ui.memory.pointing = {touch.id, rect, std::string{what.text}, std::string{what.keys}, 0, 0.5};
}

bool button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label,
            const ButtonLook& look, const WhyNot& why_not) {
    const Touch touch = ui.touch(
        id, rect, {.why_not = why_not, .keep_focus = look.keep_focus, .group = look.group});
    name_spoken(ui, touch, label);
    hint(ui, touch, rect, look.hint);
    if (ui.hidden(rect)) return touch.clicked;
    Dress how = dress(ui, look.kind, touch);
    if (look.ink && touch.enabled) how.ink = *look.ink;
    if (look.fill && touch.enabled) {
        const Feel now = feel(ui, touch);
        how.fill = mix(ui.colour(*look.fill), ui.colour(Role::text), 0.05F * now.hover);
        how.filled = true;
    }
    draw_dress(ui, rect, how, look.radius);
    if (touch.ring) focus_ring(ui, rect, look.radius, look.kind == ButtonKind::main);

    // Where a translation is longer than the room, the margins give way before the word does.
    const float usual = ui.px(button_padding(look));
    const float spare = rect.w - button_width(ui, label, look) + 2 * usual;
    const float padding = std::clamp(spare / 2, std::min(ui.px(6), usual), usual);
    Rect inside = rect.inset(padding, 0);
    if (!look.keys.empty())
        key_cap(ui, inside.take_right(key_cap_width(ui, look.keys), ui.px(8)), look.keys,
                look.kind == ButtonKind::bare ? Role::sunken : Role::surface);
    if (look.eyebrow.empty())
        draw_button_row(ui, inside, label, look, how.ink);
    else
        draw_eyebrow_button(ui, inside, label, look, how.ink);
    return touch.clicked;
}

float button_width(Ui& ui, std::string_view label, const ButtonLook& look) {
    const TextLook caption{.size = TypeSize::caption};
    const float symbol = ui.px(icon_token(look) + (label.empty() ? 0 : look.gap));
    float width = text_width(ui, label, text_look(look, Role::text));
    if (!look.eyebrow.empty()) width = std::max(width, text_width(ui, look.eyebrow, caption));
    width += (look.left ? symbol : 0) + (look.right ? symbol : 0);
    if (!look.keys.empty()) width += key_cap_width(ui, look.keys) + ui.px(8);
    return width + 2 * ui.px(button_padding(look)) + 1;
}

bool icon_button(Ui& ui, std::string_view id, const Rect& rect, Icon which,
                 const IconButtonLook& look, const WhyNot& why_not) {
    const Touch touch = ui.touch(
        id, rect, {.why_not = why_not, .keep_focus = look.keep_focus, .group = look.group});
    hint(ui, touch, rect, look.hint);
    if (ui.hidden(rect)) return touch.clicked;
    const Dress how = dress(ui, look.on ? ButtonKind::soft : look.kind, touch);
    draw_dress(ui, rect, how, 8);
    if (touch.ring) focus_ring(ui, rect, 8, look.kind == ButtonKind::main);
    icon(ui, which, rect.centre(), look.icon_size, how.ink, look.stroke);
    return touch.clicked;
}

bool toggle(Ui& ui, std::string_view id, const Rect& rect, bool on, Hint what,
            const WhyNot& why_not) {
    Rect room = rect;
    const Rect body = room.take_right(ui.px(36)).middle_row(ui.px(20));
    const Touch touch = ui.touch(id, body, {.why_not = why_not});
    name_spoken(ui, touch, what.text, on);
    hint(ui, touch, body, what);
    const float t = ui.motion.to(touch.id, on ? 1.F : 0.F, durations::appear);
    const ImU32 lit = ui.colour(touch.enabled ? Role::accent : Role::bead_away);
    const ImU32 rim = mix(ui.colour(Role::line), lit, t);
    fill(ui, body, mix(ui.colour(Role::surface), lit, t), 10);
    outline(ui, body, rim, 10, 1.5F);
    const float x = body.x + ui.px(10) + t * ui.px(16);
    ui.dl->AddCircleFilled({x, body.centre().y}, ui.px(6.5F),
                           mix(ui.colour(Role::line), ui.colour(Role::on_accent), t), 24);
    if (touch.ring) focus_ring(ui, body, 10, true);
    return touch.clicked;
}

float segmented_width(Ui& ui, std::span<const std::string_view> labels) {
    float width = ui.px(4);
    for (const std::string_view label : labels)
        width += text_width(ui, label, {.size = TypeSize::caption, .weight = Weight::semibold}) +
                 ui.px(24) + 1;
    return width;
}

std::optional<int> segmented(Ui& ui, std::string_view id, const Rect& rect,
                             std::span<const std::string_view> labels, int chosen,
                             const WhyNot& why_not) {
    std::optional<int> answer;
    const IdScope scope{ui, id};
    fill(ui, rect, Role::sunken, 8);
    Rect room = rect.inset(ui.px(2));
    const float most_less = -ui.px(22);  // labels nearly touch, and are still read
    const float spare = (rect.w - segmented_width(ui, labels)) / static_cast<float>(labels.size());
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const std::string_view label = labels[static_cast<std::size_t>(i)];
        const TextLook bold{.size = TypeSize::caption, .weight = Weight::semibold};
        const Rect part = room.take_left(text_width(ui, label, bold) + ui.px(24) + 1 +
                                         std::max(spare, most_less));
        const Touch touch =
            ui.touch(std::to_string(i), part, {.why_not = why_not, .group = "segments"});
        const bool on = i == chosen;
        name_spoken(ui, touch, label, on);
        if (on) fill(ui, part, Role::surface, 6);
        if (touch.ring) focus_ring(ui, part, 6);
        const bool strong = on || (touch.hovered && touch.enabled);
        draw_text(ui, part, label,
                  {.size = TypeSize::caption,
                   .weight = on ? Weight::semibold : Weight::regular,
                   .role = strong ? Role::text : Role::text2,
                   .align = Align::centre});
        // Arrows choose at once, as in every row of radio buttons.
        const bool walked_to = touch.ring && ui.focus.by_arrow();
        if (touch.clicked || (walked_to && !on && touch.enabled)) answer = i;
    }
    return answer;
}

int stepper(Ui& ui, std::string_view id, const Rect& rect, std::string_view value, Hint less,
            Hint more, const WhyNot& no_less, const WhyNot& no_more) {
    const IdScope scope{ui, id};
    Rect room = rect.middle_row(ui.px(28));
    const Rect left = room.take_left(ui.px(28));
    const Rect right = room.take_right(ui.px(28));
    const IconButtonLook look{.icon_size = 14, .group = "steps", .stroke = 2.4F};
    IconButtonLook minus = look;
    IconButtonLook plus = look;
    minus.hint = less;
    plus.hint = more;
    int answer = 0;
    if (icon_button(ui, "less", left, Icon::minus, minus, no_less)) answer = -1;
    draw_number(ui, room, value, {.align = Align::centre});
    if (icon_button(ui, "more", right, Icon::plus, plus, no_more)) answer = 1;
    for (const char* half : {"less", "more"})
        if (ui.focus.is(ui.id(half))) ui.memory.spoken.value = value;
    return answer;
}

}  // namespace kring::ui
