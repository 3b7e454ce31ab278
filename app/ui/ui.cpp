#include "app/ui/ui.h"

#include "app/ui/ui_memory.h"

#include <algorithm>
#include <cmath>

namespace kring::ui {
namespace {

constexpr float least_hit = 28;   ///< tokens
constexpr float drag_starts = 4;  ///< tokens
constexpr double reason_delay = 0.15;

bool matches(const KeyPress& press, Key key, Mods mods, bool repeat) {
    return press.key == key && press.ctrl == mods.ctrl && press.shift == mods.shift &&
           press.alt == mods.alt && (repeat || !press.repeat);
}

/// Where the mouse counts as on the widget: never under 28 tokens, never outside the clip.
Rect hit_area(const Ui& ui, const Rect& rect) {
    const float least = ui.px(least_hit);
    const Rect wide = Rect::around(rect.centre(), std::max(rect.w, least), std::max(rect.h, least));
    return wide.intersect(ui.clipped());
}

void report(Ui& ui, std::string_view name, const Rect& rect, const TouchOptions& options,
            bool focused) {
    if (ui.probe == nullptr || options.blocks_only) return;
    ui.probe->widgets[ui.path(name)] = {rect, rect.intersect(ui.clipped()), !options.why_not,
                                        focused, options.why_not.value_or("")};
}

void touch_by_mouse(Ui& ui, Touch& touch, const TouchOptions& options) {
    UiMemory& memory = ui.memory;
    const ImGuiIO& io = ImGui::GetIO();
    const bool under = ui.focus.under_mouse() == touch.id;
    touch.hovered = under && (memory.active == 0 || memory.active == touch.id);
    if (under && ImGui::IsMouseClicked(0)) {
        touch.pressed = touch.enabled;
        touch.double_clicked = touch.enabled && ImGui::IsMouseDoubleClicked(0);
        memory.active = touch.id;
        memory.pressed_at = io.MousePos;
        memory.dragging = false;
        if (options.focusable && !options.keep_focus && !memory.unfocusable && touch.enabled)
            ui.focus.give(touch.id, false);
    }
    if (memory.active != touch.id) {
        touch.context = under && touch.enabled && ImGui::IsMouseReleased(1);
        return;
    }
    touch.drag = {io.MousePos.x - memory.pressed_at.x, io.MousePos.y - memory.pressed_at.y};
    if (std::hypot(touch.drag.x, touch.drag.y) > ui.px(drag_starts)) memory.dragging = true;
    touch.dragging = touch.enabled && memory.dragging && io.MouseDown[0];
    touch.held = touch.enabled && io.MouseDown[0];
    if (!ImGui::IsMouseReleased(0)) return;
    touch.dropped = touch.enabled && memory.dragging;
    touch.clicked = touch.enabled && under;
    memory.active = 0;
}

}  // namespace

WidgetId hash_id(WidgetId seed, std::string_view text) {
    WidgetId h = seed == 0 ? 14695981039346656037U : seed;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return h == 0 ? 1 : h;
}

UiHost::UiHost() : m_memory{std::make_unique<UiMemory>()} {}
UiHost::~UiHost() = default;

std::optional<double> UiHost::next_change() const {
    if (m_memory->moving || motion.moving()) return 0.0;
    return m_memory->wake;
}

void UiHost::fonts_changed() {
    m_memory->layouts.clear();
    m_memory->editor_laid = {};
    for (auto& [id, text] : m_memory->long_texts) text.laid.forget();
}

void wake_in(UiMemory& memory, double seconds) {
    memory.wake = std::min(memory.wake.value_or(seconds), std::max(seconds, 0.0));
}

void use_wheel(Ui& ui, const Touch& touch, float& target, float most, float step) {
    UiMemory& memory = ui.memory;
    const float wheel = ImGui::GetIO().MouseWheel;
    if (touch.hovered && wheel != 0) target -= wheel * step;
    target = std::clamp(target, 0.F, most);
    if (memory.wheel_up_for == touch.id) memory.wheel_up_for = 0;
    if (memory.wheel_down_for == touch.id) memory.wheel_down_for = 0;
    if (touch.hovered && target > 0) memory.wheel_up_for = touch.id;
    if (touch.hovered && target < most) memory.wheel_down_for = touch.id;
}

UiMemory::LongText& long_text(Ui& ui, WidgetId id) {
    UiMemory::LongText& text = ui.memory.long_texts[id];
    text.seen = ui.memory.frame;
    return text;
}

bool Ui::sees(Key key, Mods mods, bool repeat) const {
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!memory.key_taken[i] && matches(keys[i], key, mods, repeat)) return true;
    return false;
}

bool Ui::take(Key key, Mods mods, bool repeat) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (memory.key_taken[i] || !matches(keys[i], key, mods, repeat)) continue;
        memory.key_taken[i] = true;
        return true;
    }
    return false;
}

WidgetId Ui::id(std::string_view name) const { return hash_id(memory.seed, name); }
std::string Ui::path(std::string_view name) const { return memory.path + std::string{name}; }

Touch Ui::touch(std::string_view name, const Rect& rect, const TouchOptions& options) {
    Touch touch;
    touch.id = id(name);
    touch.enabled = !options.why_not;
    memory.last_touched = touch.id;
    const Rect hit = options.blocks_only ? rect.intersect(clipped()) : hit_area(*this, rect);
    const WidgetId group = options.group.empty() ? 0 : id(options.group);
    const bool focusable =
        options.focusable && !options.blocks_only && !memory.unfocusable && rect.x < memory.edge;
    focus.add({touch.id, group, memory.trap, hit, rect, memory.layer, focusable, options.text});
    if (options.blocks_only) {
        touch.hovered = focus.under_mouse() == touch.id;
        return touch;
    }
    touch_by_mouse(*this, touch, options);
    touch.focused = focus.is(touch.id);
    touch.ring = touch.focused && focus.visible();
    if (touch.ring && touch.enabled && !options.text)
        touch.clicked =
            touch.clicked || take(Key::enter) || take(Key::kp_enter) || take(Key::space);
    report(*this, name, rect, options, touch.focused);
    if (touch.focused) {
        memory.spoken = {};
        memory.spoken.why_not = options.why_not.value_or(std::string{});
        memory.spoken.there = true;
    }
    if (touch.ring && memory.followed != touch.id) {
        memory.followed = touch.id;
        if (!memory.areas.empty()) memory.areas.back()->show(rect);
    }
    if (options.why_not && (touch.hovered || touch.ring))
        memory.pointing = {touch.id, rect, *options.why_not,
                           "",       0,    touch.hovered ? reason_delay : 0};
    return touch;
}

bool Ui::mouse_over(const Rect& rect) const {
    if (!rect.contains(mouse()) || !clipped().contains(mouse())) return false;
    const Focus::Item* top = focus.find(focus.under_mouse());
    return top == nullptr || top->layer <= memory.layer;
}

void Ui::clip(const Rect& rect) {
    const Rect narrow = rect.intersect(clipped());
    memory.clips.push_back(narrow);
    dl->PushClipRect(narrow.min(), narrow.max(), false);
}

void Ui::unclip() {
    memory.clips.pop_back();
    dl->PopClipRect();
}

const Rect& Ui::clipped() const { return memory.clips.back(); }

IdScope::IdScope(Ui& ui, std::string_view name)
    : m_ui{ui}, m_length{ui.memory.path.size()}, m_seed{ui.memory.seed} {
    ui.memory.path.append(name).push_back('/');
    ui.memory.seed = hash_id(hash_id(m_seed, name), "/");
}

IdScope::IdScope(Ui& ui, std::string_view name, std::uint64_t number)
    : IdScope(ui, std::string{name} + ":" + std::to_string(number)) {}

IdScope::~IdScope() {
    m_ui.memory.path.resize(m_length);
    m_ui.memory.seed = m_seed;
}

LayerScope::LayerScope(Ui& ui, Layer layer) : m_ui{ui}, m_before{ui.memory.layer} {
    ui.memory.layer = layer;
    ui.dl->ChannelsSetCurrent(static_cast<int>(layer));
    ui.memory.clips.push_back(ui.page);
    ui.dl->PushClipRect(ui.page.min(), ui.page.max(), false);
}

LayerScope::~LayerScope() {
    m_ui.dl->PopClipRect();
    m_ui.memory.clips.pop_back();
    m_ui.memory.layer = m_before;
    m_ui.dl->ChannelsSetCurrent(static_cast<int>(m_before));
}

UnderScope::UnderScope(Ui& ui, const Rect& left, float edge)
    : m_clip{ui, left}, m_ui{ui}, m_before{ui.memory.edge} {
    ui.memory.edge = edge;
}
UnderScope::~UnderScope() { m_ui.memory.edge = m_before; }

}  // namespace kring::ui
