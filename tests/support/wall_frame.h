#pragma once

#include "app/projector/wall.h"
#include "app/projector/wall_type.h"
#include "app/ui/style.h"
#include "app/ui/ui.h"
#include "core/archive/session_file.h"
#include "core/session/fold.h"
#include "tests/support/no_window.h"
#include "tests/support/source_folder.h"

#include <cmath>
#include <imgui.h>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace kring::test {

struct WallSize {
    int width = 0, height = 0;
};

/// The fonts of a wall of one size, baked as the program does.
struct WallFonts {
    ImFontAtlas atlas;
    ui::Fonts fonts;

    explicit WallFonts(WallSize size) {
        fonts.scale = wall_scale(static_cast<float>(size.width), static_cast<float>(size.height));
        for (const ui::TypeStep& step : wall_type) {
            const auto i = static_cast<std::size_t>(step.size);
            const float exact = step.em * 1.2102F * fonts.scale;
            const float pixels = step.never_smaller ? std::ceil(exact * 0.99F) : std::round(exact);
            fonts.semibold[i] = add_inter(atlas, "SemiBold.otf", pixels);
            fonts.regular[i] =
                step.regular ? add_inter(atlas, "Regular.otf", pixels) : fonts.semibold[i];
        }
        fonts.regular[0] = fonts.regular[1];
        fonts.semibold[0] = fonts.semibold[1];
        bake(atlas);
    }
};

/// A wall without a window: draws one frame of what an audience sees.
class WallFrame {
public:
    WallFrame(WallSize size, WallFonts& fonts)
        : m_window{fonts.atlas, {static_cast<float>(size.width), static_cast<float>(size.height)}},
          m_fonts{fonts} {
        m_host.motion.enabled = false;
        m_host.probe = &probe;
    }

    /// Good until the next frame.
    const ImDrawData& draw(const ui::Theme& theme, const Words& words, const Audience& audience,
                           const WallLook& look = {}, std::optional<ui::Rect> area = {}) {
        m_window.make_current();
        ui::apply_style(theme, m_fonts.fonts.scale);
        ImGui::NewFrame();
        ui::Ui ui = ui::begin_page(m_host, theme, m_fonts.fonts, {.keys = {}, .now_seconds = 1});
        draw_wall(ui, words, audience, look, area.value_or(ui.page));
        ui::end_page(ui);
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

    ui::Probe probe;

private:
    NoWindow m_window;
    WallFonts& m_fonts;
    ui::UiHost m_host;
};

/// A session at the end of each of its phases, by the phase's id.
inline std::vector<std::pair<std::string, State>> phases_of(const std::string& file) {
    std::vector<std::pair<std::string, State>> moments;
    const auto loaded = read_session(source_folder() + "/sessions/" + file);
    if (!loaded) return moments;
    const std::vector<Record>& log = loaded.value().log;
    RunningFold fold;
    State before;
    for (std::size_t i = 1; i <= log.size(); ++i) {
        before = fold.state();
        fold.take(std::span{log}.first(i));
        if (before.phase != fold.state().phase && !before.phase.empty())
            moments.emplace_back(before.phase, before);
    }
    moments.emplace_back(fold.state().phase, fold.state());
    return moments;
}

}  // namespace kring::test
