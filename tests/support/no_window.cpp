#include "tests/support/no_window.h"

#include "app/ui/font_baker.h"

#include <filesystem>
#include <string>

namespace kring::test {

ImFont* add_inter(ImFontAtlas& atlas, const char* file, float size) {
    static constexpr ImWchar ranges[] = {0x20,   0x17F,  0x2010, 0x2026, 0x2212,
                                         0x2212, 0xFFFD, 0xFFFD, 0};
    const std::string path = std::string{"/usr/share/fonts/opentype/inter/Inter-"} + file;
    if (std::filesystem::exists(path))
        return atlas.AddFontFromFileTTF(path.c_str(), size, nullptr, ranges);
    ImFontConfig config;
    config.SizePixels = size;
    return atlas.AddFontDefault(&config);
}

void bake(ImFontAtlas& atlas) {
    // As the program does. What Dear ImGui has itself asks for 25 KiB at every letter.
    ui::bake_with_freetype(atlas);
    unsigned char* alpha = nullptr;
    int w = 0;
    int h = 0;
    atlas.GetTexDataAsAlpha8(&alpha, &w, &h);
    atlas.SetTexID(ImTextureID{});
}

NoWindow::NoWindow(ImFontAtlas& atlas, ImVec2 size) : m_context{ImGui::CreateContext(&atlas)} {
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = size;
    io.DeltaTime = 1.F / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}
NoWindow::~NoWindow() { ImGui::DestroyContext(m_context); }

void NoWindow::make_current() const { ImGui::SetCurrentContext(m_context); }

}  // namespace kring::test
