#include "app/ui/widgets.h"

#include <algorithm>

namespace kring::ui {
namespace {

constexpr TextLook cap_look{.size = TypeSize::caption, .weight = Weight::semibold};

}  // namespace

float key_cap_width(Ui& ui, std::string_view keys) {
    return std::max(text_width(ui, keys, cap_look) + ui.px(12), ui.px(18));
}

float key_cap(Ui& ui, const Rect& box, std::string_view keys, Role ground, Role ink) {
    const float width = key_cap_width(ui, keys);
    const Rect cap{box.x, box.y + (box.h - ui.px(18)) / 2, width, ui.px(18)};
    fill(ui, cap, ground, 4);
    TextLook look = cap_look;
    look.role = ink;
    look.align = Align::centre;
    draw_text(ui, cap.grown(1), keys, look);
    return width;
}

void section_head(Ui& ui, const Rect& rect, std::string_view title, std::string_view note,
                  TypeSize size) {
    Rect left = rect;
    if (!note.empty()) {
        const TextLook small{.size = TypeSize::caption, .role = Role::text2, .align = Align::right};
        draw_text(ui, left.take_right(text_width(ui, note, small) + 0.5F, ui.px(12)), note, small);
    }
    draw_text(ui, left, title, {.size = size, .weight = Weight::semibold});
}

void avatar(Ui& ui, ImVec2 centre, std::string_view letter, float diameter_token, bool open) {
    const float radius = ui.px(diameter_token) / 2;
    if (open)
        dashed_circle(ui, centre, radius - ui.px(0.75F), ui.colour(Role::text));
    else
        ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::sunken), 32);
    draw_text(ui, Rect::around(centre, 2 * radius, 2 * radius), letter,
              {.size = TypeSize::caption, .weight = Weight::semibold, .align = Align::centre});
}

void progress_bar(Ui& ui, const Rect& rect, float share, Role track, Role bar) {
    fill(ui, rect, track, 999);
    Rect left = rect;
    const float part = std::clamp(share, 0.F, 1.F);
    if (part > 0) fill(ui, left.take_left(std::max(rect.w * part, rect.h)), bar, 999);
}

void empty_state(Ui& ui, const Rect& rect, Icon which, std::string_view title,
                 std::string_view line) {
    const float width = std::min(rect.w - ui.px(32), ui.px(420));
    const TextLook head{.size = TypeSize::lead, .weight = Weight::semibold, .align = Align::centre};
    const TextLook body{.role = Role::text2, .align = Align::centre};
    const float first = text_height(ui, width, title, head);
    const float second = line.empty() ? 0 : text_height(ui, width, line, body) + ui.px(8);
    // Where there is no room for both the words stay: a sign over another text says nothing.
    const float sign = ui.px(56 + 16);
    const bool fits = sign + first + second <= rect.h;
    Rect block = rect.middle(width, (fits ? sign : 0) + first + second);
    if (fits) {
        const ImVec2 centre = block.take_top(ui.px(56), ui.px(16)).centre();
        dashed_circle(ui, centre, ui.px(28), ui.colour(Role::line));
        icon(ui, which, centre, 26, Role::text2);
    }
    draw_text_block(ui, block.take_top(first, ui.px(8)), title, head);
    if (!line.empty()) draw_text_block(ui, block, line, body);
}

void page_background(Ui& ui) { fill(ui, ui.page, Role::ground); }

void panel(Ui& ui, const Rect& rect, Role role, float radius_token) {
    fill(ui, rect, role, radius_token);
    if (ui.theme.high_contrast) outline(ui, rect, Role::hair, radius_token);
}

}  // namespace kring::ui
