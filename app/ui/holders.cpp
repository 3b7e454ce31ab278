#include "app/ui/controls.h"
#include "app/ui/ui_memory.h"

#include <algorithm>
#include <cmath>

namespace kring::ui {
namespace {

constexpr float holder_bar_room = 12;  ///< tokens kept free for the bar of a scroll area
constexpr float bar_width = 4;
constexpr float wheel_step = 60;
constexpr float no_bottom = 1e6F;
constexpr WidgetId holder_salt = 0x7F4A7C159E3779B9U;

/// A list that opens in a popup lies over what that draws after it.
Layer popup_layer(Layer from) {
    if (from == Layer::popup) return Layer::modal;
    return from >= Layer::modal ? Layer::modal_popup : Layer::popup;
}

/// Under the anchor or above it, on one line with one of its sides, inside the page.
Rect place_popup(Ui& ui, const Rect& anchor, const PopupLook& look, float width, float height) {
    const float gap = ui.px(4);
    const Rect room = ui.page.inset(ui.px(8));
    Rect rect{anchor.x, anchor.bottom() + gap, width, height};
    if (look.side == Align::right) rect.x = anchor.right() - width;
    if (look.side == Align::centre) rect.x = anchor.centre().x - width / 2;
    const bool fits_below = rect.bottom() <= room.bottom();
    const bool fits_above = anchor.y - gap - height >= room.y;
    if (fits_above && (look.above || !fits_below)) rect.y = anchor.y - gap - height;
    return rect.kept_in(room);
}

}  // namespace

void scroll_bar(Ui& ui, const Rect& rect, float height, Scroll& scroll, float offset) {
    const float thumb_h = std::max(rect.h * rect.h / height, ui.px(28));
    const float way = std::max(rect.h - thumb_h, 1.F);
    const float most = height - rect.h;
    const Rect lane{rect.right() - ui.px(8), rect.y, ui.px(8), rect.h};
    const Rect thumb{lane.x, rect.y + way * offset / most, lane.w, thumb_h};
    const Touch touch = ui.touch("bar", thumb, {.focusable = false});
    if (touch.pressed) scroll.grabbed = scroll.target;
    if (touch.held)
        scroll.target = std::clamp(scroll.grabbed + touch.drag.y * most / way, 0.F, most);
    const float wide = ui.px(bar_width + 2 * feel(ui, touch).hover);
    fill(ui, {lane.right() - wide, thumb.y + ui.px(2), wide, thumb.h - ui.px(4)}, Role::line, 999);
}

ScrollArea::ScrollArea(Ui& ui, std::string_view id, const Rect& rect)
    : m_ui{ui}, m_scope{ui, id}, m_id{ui.id("area")}, m_rect{rect} {
    Scroll& scroll = ui.memory.scrolls[m_id];
    const float most = std::max(scroll.height - rect.h, 0.F);
    const float wheel = ImGui::GetIO().MouseWheel;
    const WidgetId scrolls_itself = wheel > 0 ? ui.memory.wheel_up_for : ui.memory.wheel_down_for;
    const bool mine = scrolls_itself == 0 || scrolls_itself != ui.focus.under_mouse();
    if (wheel != 0 && mine && ui.mouse_over(rect)) scroll.target -= wheel * ui.px(wheel_step);
    scroll.target = std::clamp(scroll.target, 0.F, most);
    const bool grabbed = ui.memory.active == ui.id("bar");
    const float offset = std::round(
        ui.motion.to(m_id ^ holder_salt, scroll.target, grabbed ? 0 : durations::appear));
    // The rim and the ring of what reaches the sides lie just outside them.
    ui.clip(rect.inset(-ui.px(3), 0));
    if (most > 0) scroll_bar(ui, rect, scroll.height, scroll, offset);
    m_content = {rect.x, rect.y - offset, rect.w - (most > 0 ? ui.px(holder_bar_room) : 0),
                 no_bottom};
    ui.memory.areas.push_back(this);
}

ScrollArea::~ScrollArea() {
    Scroll& scroll = m_ui.memory.scrolls[m_id];
    if (scroll.height != m_used) m_ui.memory.moving = true;
    scroll.height = m_used;
    m_ui.memory.areas.pop_back();
    m_ui.unclip();
}

void ScrollArea::show(const Rect& rect) {
    Scroll& scroll = m_ui.memory.scrolls[m_id];
    const float top = rect.y - m_content.y - m_ui.px(8);
    const float bottom = rect.bottom() - m_content.y + m_ui.px(8);
    const float before = scroll.target;
    if (top < scroll.target) scroll.target = std::max(top, 0.F);
    if (bottom > scroll.target + m_rect.h) scroll.target = bottom - m_rect.h;
    if (scroll.target != before) m_ui.memory.moving = true;
}

Popup::Popup(Ui& ui, std::string_view id, const Rect& anchor, bool& open, const PopupLook& look)
    : m_ui{ui}, m_open{open}, m_look{look}, m_id{hash_id(ui.id(id), "popup")} {
    UiMemory& memory = ui.memory;
    if (open && memory.escape_for == m_id) open = false;
    if (!open) {
        memory.heights.erase(m_id);
        return;
    }
    const auto known = memory.heights.find(m_id);
    const bool sized = look.height > 0 || known != memory.heights.end();
    const float height = look.height > 0 ? ui.px(look.height) : sized ? known->second : 0;
    m_rect = place_popup(ui, anchor, look, ui.px(look.width), height);

    const bool on_top = !look.takes_keyboard || memory.escape_for == 0;
    const bool topmost = !look.takes_keyboard || ui.focus.top_trap() == m_id;
    if (ImGui::IsMouseClicked(0) && on_top && topmost && !m_rect.contains(ui.mouse()) &&
        !anchor.contains(ui.mouse())) {
        open = false;
        return;
    }
    m_shown = true;
    m_trap_before = memory.trap;
    m_unfocusable_before = memory.unfocusable;
    if (look.takes_keyboard) {
        if (!ui.focus.trap_open(m_id)) ui.focus.give_first_in(m_id, ui.focus.visible());
        ui.focus.open_trap(m_id);
        memory.trap = m_id;
    } else {
        memory.unfocusable = true;
    }
    m_layer.emplace(ui, popup_layer(memory.layer));
    m_scope.emplace(ui, id);
    ui.touch("ground", m_rect, {.blocks_only = true});
    if (sized) raised_panel(ui, m_rect);
    if (!sized) memory.moving = true;
    ui.clip(sized ? m_rect : Rect{m_rect.x, m_rect.y, 0, 0});
    m_content = m_rect.inset(ui.px(look.padding));
    if (look.height <= 0) m_content.h = no_bottom;
}

Popup::~Popup() {
    if (!m_shown) return;
    m_ui.unclip();
    if (m_look.height <= 0) {
        const float height = m_used + 2 * m_ui.px(m_look.padding);
        float& known = m_ui.memory.heights[m_id];
        if (known != height) m_ui.memory.moving = true;
        known = height;
    }
    m_ui.memory.trap = m_trap_before;
    m_ui.memory.unfocusable = m_unfocusable_before;
}

void Popup::close() { m_open = false; }

Modal::Modal(Ui& ui, std::string_view id, bool& open, float width, float height)
    : m_ui{ui}, m_open{open}, m_id{hash_id(ui.id(id), "modal")} {
    UiMemory& memory = ui.memory;
    if (open && memory.escape_for == m_id) open = false;
    if (!open) {
        memory.heights.erase(m_id);
        return;
    }
    m_shown = true;
    const auto known = memory.heights.find(m_id);
    const bool sized = height > 0 || known != memory.heights.end();
    const float padding = ui.px(24);
    const float high = height > 0 ? ui.px(height) : sized ? known->second : 0;
    const Rect room = ui.page.inset(ui.px(24));
    const Rect rect = ui.page.middle(std::min(ui.px(width), room.w), std::min(high, room.h));

    m_trap_before = memory.trap;
    if (!ui.focus.trap_open(m_id)) ui.focus.give_first_in(m_id, ui.focus.visible());
    ui.focus.open_trap(m_id);
    memory.trap = m_id;
    m_layer.emplace(ui, Layer::modal);
    m_scope.emplace(ui, id);
    ui.touch("scrim", ui.page, {.blocks_only = true});
    const float t = ui.motion.from_to(m_id, 0, 1, durations::appear);
    const auto alpha = static_cast<ImU32>(std::lround(110 * t));
    const ImU32 dark = ui.theme.shadows ? ui.colour(Role::text) : IM_COL32_BLACK;
    fill(ui, ui.page, (dark & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT));
    if (sized) raised_panel(ui, rect, 16);
    if (!sized) memory.moving = true;
    ui.clip(sized ? rect : Rect{rect.x, rect.y, 0, 0});
    m_content = rect.inset(padding);
    if (height <= 0) m_content.h = no_bottom;
    m_fixed = height > 0;
}

Modal::~Modal() {
    if (!m_shown) return;
    m_ui.unclip();
    if (!m_fixed) {
        const float height = m_used + 2 * m_ui.px(24);
        float& known = m_ui.memory.heights[m_id];
        if (known != height) m_ui.memory.moving = true;
        known = height;
    }
    m_ui.memory.trap = m_trap_before;
}

void Modal::close() { m_open = false; }

}  // namespace kring::ui
