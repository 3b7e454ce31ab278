#pragma once
#include "app/ui/ui.h"
#include <span>

namespace kring::ui {

/// What one frame brings in, beside what Dear ImGui's io already has (mouse, characters, size).
struct FrameInput {
    std::span<const KeyPress> keys = {};
    double now_seconds = 0;  ///< monotonic
};

/// A fresh style without borders, in the colours of the theme, so that nothing looks stock.
void apply_style(const Theme& theme, float scale);

/// Opens the one page that fills the window. Between ImGui::NewFrame and ImGui::Render:
///     Ui ui = begin_page(host, theme, fonts, input);  draw_console(ui, ...);  end_page(ui);
Ui begin_page(UiHost& host, const Theme& theme, const Fonts& fonts, const FrameInput& input);
void end_page(Ui& ui);

}  // namespace kring::ui
