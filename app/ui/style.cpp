#include "app/ui/style.h"

#include "app/ui/bmp_text.h"
#include "app/ui/text.h"
#include "app/ui/ui_memory.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <limits>

namespace kring::ui {
namespace {

constexpr int layers = static_cast<int>(Layer::tooltip) + 1;
constexpr double caret_free_width = 280;  ///< tokens: widest line of a hint

std::u32string typed_characters() {
    std::u32string typed;
    for (const ImWchar c : ImGui::GetIO().InputQueueCharacters)
        typed.push_back(unmap_code_point(static_cast<char16_t>(c)));
    return typed;
}

void open_window(ImVec2 size) {
    constexpr ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs |
        ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::Begin("page", nullptr, flags);
    ImGui::PopStyleVar();
}

/// Esc belongs to the topmost popup or dialog and to nobody else.
void take_escape(Ui& ui) {
    ui.memory.escape_for = 0;
    if (ui.focus.top_trap() != 0 && ui.take(Key::escape))
        ui.memory.escape_for = ui.focus.top_trap();
}

/// Keys that nobody wanted move the focus.
void move_focus(Ui& ui) {
    using Step = Focus::Step;
    if (ui.take(Key::tab, {}, true)) ui.focus.move(Step::next);
    if (ui.take(Key::tab, {.shift = true}, true)) ui.focus.move(Step::previous);
    const Focus::Item* at = ui.focus.find(ui.focus.focused());
    if (at == nullptr || at->group == 0) return;
    constexpr std::pair<Key, Step> arrows[] = {{Key::left, Step::left},
                                               {Key::right, Step::right},
                                               {Key::up, Step::up},
                                               {Key::down, Step::down}};
    for (const auto& [key, step] : arrows)
        if (ui.sees(key, {}, true) && ui.focus.move(step)) ui.take(key, {}, true);
}

void draw_pointing(Ui& ui) {
    UiMemory& memory = ui.memory;
    UiMemory::Pointing& now = memory.pointing;
    const bool same = now.id != 0 && now.id == memory.pointed_before.id;
    now.since = same ? memory.pointed_before.since : ui.now_seconds;
    // Who types has no use for it any more, until the mouse has been elsewhere.
    if (ImGui::GetIO().InputQueueCharacters.Size > 0)
        now.since = std::numeric_limits<double>::infinity();
    memory.pointed_before = now;
    if (now.id == 0 || memory.active != 0 || std::isinf(now.since)) return;
    const double left = now.since + now.delay - ui.now_seconds;
    if (left > 0) return wake_in(memory, left);

    const LayerScope layer{ui, Layer::tooltip};
    const float widest = ui.px(static_cast<float>(caret_free_width));
    const TextLook look{.size = TypeSize::caption};
    const float text_w = std::min(text_width(ui, now.text, look), widest);
    const float cap_w = now.keys.empty() ? 0 : key_cap_width(ui, now.keys) + ui.px(12);
    const float height = text_height(ui, text_w + 1, now.text, look) + ui.px(12);
    Rect box{now.rect.centre().x - (text_w + cap_w) / 2 - ui.px(10), now.rect.bottom() + ui.px(8),
             text_w + cap_w + ui.px(20), height};
    if (box.bottom() > ui.page.bottom() - ui.px(4)) box.y = now.rect.y - ui.px(8) - box.h;
    box = box.kept_in(ui.page.inset(ui.px(4)));
    raised_panel(ui, box, 8);
    Rect inside = box.inset(ui.px(10), ui.px(6));
    if (cap_w > 0) key_cap(ui, inside.take_right(cap_w - ui.px(12)), now.keys);
    draw_text_block(ui, {inside.x, inside.y, text_w + 1, inside.h}, now.text, look);
}

}  // namespace

void apply_style(const Theme& theme, float scale) {
    ImGuiStyle style;
    style.WindowBorderSize = style.FrameBorderSize = style.PopupBorderSize = 0;
    style.WindowRounding = style.FrameRounding = style.PopupRounding = 8;
    style.WindowPadding = style.FramePadding = {0, 0};
    style.AntiAliasedLines = style.AntiAliasedFill = true;
    style.CurveTessellationTol = 0.6F;
    style.CircleTessellationMaxError = 0.15F;
    for (ImVec4& colour : style.Colors) colour = {0, 0, 0, 0};
    style.Colors[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(theme[Role::text]);
    style.Colors[ImGuiCol_TextSelectedBg] =
        ImGui::ColorConvertU32ToFloat4(theme[Role::accent_soft]);
    style.ScaleAllSizes(scale);
    style.CircleTessellationMaxError = 0.15F;
    ImGui::GetStyle() = style;
}

Ui begin_page(UiHost& host, const Theme& theme, const Fonts& fonts, const FrameInput& input) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    open_window(size);
    UiMemory& memory = host.memory();
    memory.path.clear();
    memory.seed = memory.trap = 0;
    memory.layer = Layer::page;
    memory.unfocusable = false;
    memory.edge = 1e9F;
    memory.clips.assign(1, {0, 0, size.x, size.y});
    memory.keys.assign(input.keys.begin(), input.keys.end());
    memory.key_taken.assign(memory.keys.size(), false);
    memory.pointing = {};
    memory.spoken = {};
    memory.dialog.clear();
    memory.wake.reset();
    memory.moving = false;
    memory.now = input.now_seconds;
    ++memory.frame;
    std::erase_if(memory.long_texts,
                  [&](const auto& entry) { return entry.second.seen + 2 < memory.frame; });
    if (host.probe != nullptr) host.probe->widgets.clear();
    host.focus.begin_frame(ImGui::GetIO().MousePos);
    host.motion.begin_frame(input.now_seconds);

    Ui ui{.theme = theme,
          .fonts = fonts,
          .focus = host.focus,
          .motion = host.motion,
          .memory = memory,
          .dl = ImGui::GetWindowDrawList(),
          .probe = host.probe,
          .scale = fonts.scale,
          .now_seconds = input.now_seconds,
          .page = {0, 0, size.x, size.y},
          .keys = memory.keys,
          .typed = typed_characters()};
    ui.dl->ChannelsSplit(layers);
    ui.dl->ChannelsSetCurrent(0);
    ui.dl->PushClipRect({0, 0}, size, false);
    take_escape(ui);
    return ui;
}

void end_page(Ui& ui) {
    draw_pointing(ui);
    // A press on nothing takes the keyboard away, as everywhere.
    if (ImGui::IsMouseClicked(0) && ui.focus.under_mouse() == 0) ui.focus.clear();
    if (!ImGui::GetIO().MouseDown[0]) ui.memory.active = 0;
    move_focus(ui);
    ui.focus.end_frame();
    ui.memory.moving = ui.memory.moving || ui.motion.moving();
    ui.dl->PopClipRect();
    ui.dl->ChannelsMerge();
    ImGui::End();
    ImGui::GetCurrentContext()->WantTextInputNextFrame = ui.focus.in_text() ? 1 : 0;
}

}  // namespace kring::ui
