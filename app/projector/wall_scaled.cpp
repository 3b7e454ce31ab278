#include "app/projector/wall_scaled.h"

#include "app/ui/ui_memory.h"

#include <algorithm>

namespace kring {

using ui::Rect;

/// Indices that are copied at once: the vertices of a list are counted in 16 bits.
static constexpr int most_at_once = 30'000;  // whole triangles

/// Copies what was drawn in `from`, moved to `area` and made `fit` times as large.
static void copy_scaled(ImDrawList& to, const ImDrawList& from, const Rect& area, float fit) {
    const auto place = [&](ImVec2 p) { return ImVec2{area.x + p.x * fit, area.y + p.y * fit}; };
    for (const ImDrawCmd& command : from.CmdBuffer) {
        const ImVec4 clip = command.ClipRect;
        to.PushClipRect(place({clip.x, clip.y}), place({clip.z, clip.w}), true);
        const int count = static_cast<int>(command.ElemCount);
        for (int done = 0; done < count; done += most_at_once) {
            const int now = std::min(most_at_once, count - done);
            to.PrimReserve(now, now);
            for (int i = done; i < done + now; ++i) {
                const ImDrawIdx index = from.IdxBuffer[static_cast<int>(command.IdxOffset) + i];
                const ImDrawVert& v =
                    from.VtxBuffer[static_cast<int>(command.VtxOffset) + static_cast<int>(index)];
                to.PrimVtx(place(v.pos), v.uv, v.col);
            }
        }
        to.PopClipRect();
    }
}

void draw_scaled(ui::Ui& ui, const Rect& area, float fit,
                 const std::function<void(ui::Ui&)>& draw) {
    const Rect page = fit == 1 ? area : Rect{0, 0, area.w / fit, area.h / fit};
    ui::Ui inside = ui;
    inside.page = page;
    // Nobody points at a wall: what is cut there says nothing when the mouse lies over it.
    const ui::UiMemory::Pointing pointing = ui.memory.pointing;
    if (fit == 1) {
        const ui::ClipScope clip{ui, page};
        draw(inside);
        ui.memory.pointing = pointing;
        return;
    }
    inside.probe = nullptr;  // what is seen there lies elsewhere
    ImDrawList own{ImGui::GetDrawListSharedData()};
    own._ResetForNewFrame();
    own.Flags = ui.dl->Flags;
    own.PushTextureID(ImGui::GetIO().Fonts->TexID);
    own.PushClipRect(page.min(), page.max(), false);
    inside.dl = &own;
    // What is seen of the window is no measure for a page that lies elsewhere.
    ui.memory.clips.push_back(page);
    draw(inside);
    ui.memory.clips.pop_back();
    ui.memory.pointing = pointing;
    own.PopClipRect();
    own.PopTextureID();
    const ui::ClipScope clip{ui, area};
    copy_scaled(*ui.dl, own, area, fit);
}

}  // namespace kring
