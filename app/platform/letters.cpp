#include "app/platform/letters.h"

#include "app/platform/gl.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstdint>

namespace kring::platform {

bool Letters::set_up_renderer() {
    // It wants letters with the rest; one, for a moment.
    ImGuiIO& io = ImGui::GetIO();
    ImFontAtlas* const own = io.Fonts;
    const ImWchar from_to[] = {'?', '?', 0};
    ImFontConfig config;
    config.GlyphRanges = from_to;
    ImFontAtlas few;
    few.AddFontDefault(&config);
    io.Fonts = &few;
    const bool made = ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    io.Fonts = own;
    return made;
}

void Letters::upload(ImFontAtlas& atlas) {
    unsigned char* cover = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&cover, &width, &height);
    GLint before = 0, alignment = 4;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &before);
    glGetIntegerv(GL_UNPACK_ALIGNMENT, &alignment);
    if (m_texture == 0) glGenTextures(1, &m_texture);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    const GLint white[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
    glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, cover);
    glPixelStorei(GL_UNPACK_ALIGNMENT, alignment);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(before));
    atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(m_texture)));
}

void Letters::release() {
    if (m_texture != 0) glDeleteTextures(1, &m_texture);
    m_texture = 0;
}

}  // namespace kring::platform
