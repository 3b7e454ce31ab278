#include "app/ui/controls.h"
#include "app/ui/spoken.h"
#include "app/ui/ui_memory.h"

#include <algorithm>

namespace kring::ui {
namespace {

/// Fill of something that lies flat until the mouse is on it.
void draw_row_ground(Ui& ui, const Rect& rect, const Touch& touch, bool selected, float radius) {
    const Feel now = feel(ui, touch);
    if (selected) {
        fill(ui, rect, Role::accent_soft, radius);
    } else if (now.hover > 0) {
        const ImU32 clear = ui.colour(Role::ground) & ~IM_COL32_A_MASK;
        fill(ui, rect, mix(clear, ui.colour(Role::ground), now.hover), radius);
    }
    if (touch.ring) focus_ring(ui, rect, radius);
}

void draw_choice_mark(Ui& ui, ImVec2 centre, bool chosen, float diameter_token) {
    const float radius = ui.px(diameter_token) / 2;
    if (!chosen) {
        ui.dl->AddCircle(centre, radius - ui.px(0.75F), ui.colour(Role::line), 32, ui.px(1.5F));
        return;
    }
    ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::accent), 32);
    icon(ui, Icon::check, centre, diameter_token * 14 / 24, Role::on_accent, 3);
}

float row_text_width(Ui& ui, float width, const RowLook& look) {
    width -= 2 * ui.px(look.padding);
    if (look.bead) width -= ui.px(34);
    if ((look.left || look.choice) && !look.bead) width -= ui.px(28);
    if (look.arrow) width -= ui.px(24);
    if (!look.note.empty())
        width -= text_width(ui, look.note, {.size = TypeSize::caption}) + ui.px(8);
    return std::max(width, 1.F);
}

TextLook row_title(const RowLook& look, bool enabled) {
    return {.weight = look.title_weight,
            .role = enabled ? Role::text : Role::away,
            .max_lines = look.title_lines};
}

}  // namespace

bool radio_tile(Ui& ui, std::string_view id, const Rect& rect, bool chosen, std::string_view title,
                std::string_view lines, const std::function<void(const Rect&)>& picture,
                std::string_view group, const WhyNot& why_not) {
    const Touch touch = ui.touch(id, rect, {.why_not = why_not, .group = group});
    name_spoken(ui, touch, title, chosen);
    const Feel now = feel(ui, touch);
    const Role base = chosen ? Role::accent_soft : Role::surface;
    fill(ui, rect, mix(ui.colour(base), ui.colour(Role::accent_soft), 0.5F * now.hover), 12);
    if (ui.theme.high_contrast && !chosen) outline(ui, rect, Role::hair, 12);
    if (chosen) outline(ui, rect, Role::accent, 12, 2);
    if (touch.ring) focus_ring(ui, rect, 12, chosen);
    Rect inside = rect.inset(ui.px(8), 0, ui.px(14), 0);
    if (picture)
        picture(
            inside.take_left(std::clamp(inside.w - ui.px(280), ui.px(80), ui.px(112)), ui.px(14)));
    else
        inside.take_left(ui.px(8));
    draw_choice_mark(ui, inside.take_right(ui.px(24), ui.px(12)).centre(), chosen, 24);
    const TextLook small{.size = TypeSize::caption, .role = Role::text2};
    const float below = lines.empty() ? 0 : text_height(ui, inside.w, lines, small) + ui.px(2);
    Rect text = inside.middle_row(ui.line(TypeSize::body) + below);
    draw_text(ui, text.take_top(ui.line(TypeSize::body), ui.px(2)), title,
              {.weight = Weight::semibold});
    if (!lines.empty()) draw_text_block(ui, text, lines, small);
    return touch.clicked;
}

bool checkbox_row(Ui& ui, std::string_view id, const Rect& rect, bool checked,
                  std::string_view label, std::string_view second_line, const WhyNot& why_not) {
    const Touch touch = ui.touch(id, rect, {.why_not = why_not});
    name_spoken(ui, touch, label, checked);
    draw_row_ground(ui, rect, touch, false, 8);
    Rect inside = rect.inset(ui.px(12), 0);
    const Rect box =
        Rect::around(inside.take_left(ui.px(20), ui.px(12)).centre(), ui.px(20), ui.px(20));
    if (checked) {
        fill(ui, box, touch.enabled ? Role::accent : Role::bead_away, 4);
        icon(ui, Icon::check, box.centre(), 14, Role::on_accent, 3);
    } else {
        fill(ui, box, Role::surface, 4);
        outline(ui, box, Role::line, 4);
    }
    const TextLook small{.size = TypeSize::caption, .role = Role::text2, .max_lines = 1};
    const float second = second_line.empty() ? 0 : ui.line(TypeSize::caption);
    Rect text = inside.middle_row(ui.line(TypeSize::body) + second);
    draw_text(ui, text.take_top(ui.line(TypeSize::body)), label,
              {.role = touch.enabled ? Role::text : Role::away});
    if (second > 0) draw_text(ui, text, second_line, small);
    return touch.clicked;
}

float row_height(Ui& ui, float width, std::string_view title, std::string_view second_line,
                 const RowLook& look) {
    const float text = row_text_width(ui, width, look);
    float height = text_height(ui, text, title, row_title(look, true));
    if (!second_line.empty())
        height += text_height(ui, text, second_line, {.size = TypeSize::caption, .max_lines = 2});
    return std::max(height + ui.px(second_line.empty() ? 16 : 10), ui.px(36));
}

bool row_button(Ui& ui, std::string_view id, const Rect& rect, std::string_view title,
                std::string_view second_line, const RowLook& look, const WhyNot& why_not) {
    const Touch touch = ui.touch(
        id, rect, {.why_not = why_not, .keep_focus = look.keep_focus, .group = look.group});
    name_spoken(ui, touch, title, second_line);
    hint(ui, touch, rect, look.hint);
    if (ui.hidden(rect)) return touch.clicked;
    draw_row_ground(ui, rect, touch, look.selected, 8);
    Rect inside = rect.inset(ui.px(look.padding), 0);
    if (look.bead)
        bead(ui, inside.take_left(ui.px(24), ui.px(10)).centre(), *look.bead, 24);
    else if (look.left)
        icon(ui, *look.left, inside.take_left(ui.px(18), ui.px(10)).centre(), 18, look.left_role);
    else if (look.choice)
        draw_choice_mark(ui, inside.take_left(ui.px(18), ui.px(10)).centre(), *look.choice, 18);
    if (look.arrow)
        icon(ui, Icon::chevron, inside.take_right(ui.px(16), ui.px(8)).centre(), 16, Role::text2);
    const TextLook small{.size = TypeSize::caption, .role = Role::text2, .max_lines = 2};
    if (!look.note.empty())
        draw_text(ui, inside.take_right(text_width(ui, look.note, small) + 0.5F, ui.px(8)),
                  look.note,
                  {.size = TypeSize::caption, .role = Role::text2, .align = Align::right});
    const TextLook head = row_title(look, touch.enabled);
    const float first = text_height(ui, inside.w, title, head);
    const float second = second_line.empty() ? 0 : text_height(ui, inside.w, second_line, small);
    Rect text = inside.middle_row(first + second);
    draw_text_block(ui, text.take_top(first), title, head);
    if (second > 0) draw_text_block(ui, text, second_line, small);
    return touch.clicked;
}

std::optional<int> dropdown(Ui& ui, std::string_view id, const Rect& rect,
                            std::span<const std::string_view> labels, int chosen,
                            std::string_view placeholder, const WhyNot& why_not) {
    const Touch touch = ui.touch(id, rect, {.why_not = why_not});
    const auto at = static_cast<std::size_t>(chosen);
    name_spoken(ui, touch, at < labels.size() ? labels[at] : placeholder);
    bool open = ui.memory.open_dropdown == touch.id;
    const bool by_arrow =
        touch.ring && touch.enabled && !open && (ui.take(Key::down) || ui.take(Key::up));
    const bool opens = !open && (touch.clicked || by_arrow);
    if (touch.clicked || by_arrow) open = !open;

    const Feel now = feel(ui, touch);
    const Role ground = touch.enabled ? Role::surface : Role::away_fill;
    fill(ui, rect, mix(ui.colour(ground), ui.colour(Role::sunken), 0.4F * now.hover), 8);
    outline(ui, rect, open || touch.ring ? Role::accent : Role::line, 8,
            open || touch.ring ? 2 : 1.5F);
    Rect inside = rect.inset(ui.px(12), 0);
    icon(ui, Icon::down, inside.take_right(ui.px(16), ui.px(8)).centre(), 16, Role::text2);
    const bool any = chosen >= 0 && chosen < static_cast<int>(labels.size());
    draw_text(ui, inside, any ? labels[static_cast<std::size_t>(chosen)] : placeholder,
              {.role = !touch.enabled ? Role::away
                       : any          ? Role::text
                                      : Role::text2});

    std::optional<int> answer;
    {
        const float rows = static_cast<float>(std::min<std::size_t>(labels.size(), 8));
        Popup list{ui,
                   id,
                   rect,
                   open,
                   {.width = std::max(rect.w / ui.scale, 120.F), .height = 36 * rows + 16}};
        if (list) {
            ScrollArea area{ui, "list", list.content()};
            Rect left = area.content();
            const float top = left.y;
            if (opens)
                ui.focus.give_when_drawn(ui.id("option:" + std::to_string(std::max(chosen, 0))),
                                         ui.focus.visible());
            for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
                const RowLook row{.selected = i == chosen, .group = "options"};
                const std::string name = "option:" + std::to_string(i);
                const Rect place = left.take_top(ui.px(36));
                if (row_button(ui, name, place, labels[static_cast<std::size_t>(i)], {}, row)) {
                    answer = i;
                    open = false;
                }
            }
            area.used(left.y - top);
        }
    }
    if (open)
        ui.memory.open_dropdown = touch.id;
    else if (ui.memory.open_dropdown == touch.id)
        ui.memory.open_dropdown = 0;
    return answer;
}

}  // namespace kring::ui
