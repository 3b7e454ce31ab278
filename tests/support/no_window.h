#pragma once

#include <imgui.h>

namespace kring::test {

/// A letter type of Inter where it is installed, else the built-in one, so that widths differ and
/// nothing else does. `file`: "Regular.otf"; `size` in pixels, as Dear ImGui counts them.
ImFont* add_inter(ImFontAtlas& atlas, const char* file, float size);
/// Bakes what was added. No picture of it goes anywhere.
void bake(ImFontAtlas& atlas);

/// A context of Dear ImGui for frames that nobody sees, sixty a second.
class NoWindow {
public:
    NoWindow(ImFontAtlas& atlas, ImVec2 size);
    ~NoWindow();
    NoWindow(const NoWindow&) = delete;
    NoWindow& operator=(const NoWindow&) = delete;

    /// From here on Dear ImGui works for this one.
    void make_current() const;

private:
    ImGuiContext* m_context;
};

}  // namespace kring::test
