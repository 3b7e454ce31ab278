#include "app/platform/painter.h"

#include "app/platform/gl.h"

#include <algorithm>
#include <backends/imgui_impl_opengl3.h>
#include <utility>

namespace kring::platform {
namespace {

void clear(std::array<float, 3> ground) {
    glClearColor(ground[0], ground[1], ground[2], 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
}

void clear_patch(const Patch& patch, std::array<float, 3> ground) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(patch.left, patch.top, patch.right - patch.left, patch.bottom - patch.top);
    clear(ground);
    glDisable(GL_SCISSOR_TEST);
}

/// Our picture has its first row on top, as windows have it in memory: then bringing it there is a
/// plain copy, where turning it over would cost a software renderer as much as drawing.
void turn_over(ImDrawData& data) {
    const float height = data.DisplaySize.y;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        ImDrawList& list = *data.CmdLists[i];
        for (ImDrawVert& vertex : list.VtxBuffer) vertex.pos.y = height - vertex.pos.y;
        for (ImDrawCmd& command : list.CmdBuffer) {
            const ImVec4 clip = command.ClipRect;
            command.ClipRect = {clip.x, height - clip.w, clip.z, height - clip.y};
        }
    }
}

/// One pixel more on each side, for edges that are smoothed, and not outside the window.
Patch with_edge(const Patch& patch, int width, int height) {
    return {std::max(patch.left - 1, 0), std::max(patch.top - 1, 0),
            std::min(patch.right + 1, width), std::min(patch.bottom + 1, height)};
}

}  // namespace

Painter::~Painter() { release(); }

void Painter::release() {
    if (m_framebuffer != 0) glDeleteFramebuffers(1, &m_framebuffer);
    if (m_texture != 0) glDeleteTextures(1, &m_texture);
    m_framebuffer = m_texture = 0;
    m_kept = false;
}

/// A picture of our own that stays from frame to frame; what is in the back buffer after it was
/// shown, nobody promises. False: this graphics card has none to give.
bool Painter::keep_picture(int width, int height) {
    if (m_framebuffer != 0 && m_width == width && m_height == height) return true;
    release();
    glGenTextures(1, &m_texture);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    // In the order of bytes that windows have, so that bringing it there is a plain copy: measured,
    // a quarter of the cost of a frame in which only the clock changes.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                 nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, 0);
    glGenFramebuffers(1, &m_framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture, 0);
    const bool complete = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    m_width = width;
    m_height = height;
    if (!complete) release();
    return complete;
}

void Painter::show() const {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, m_framebuffer);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glBlitFramebuffer(0, m_height, m_width, 0, 0, 0, m_width, m_height, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

bool Painter::paint(ImDrawData& data, int width, int height, std::array<float, 3> ground) {
    const bool whole_units = data.FramebufferScale.x == 1.0F && data.FramebufferScale.y == 1.0F &&
                             data.DisplayPos.x == 0.0F && data.DisplayPos.y == 0.0F;
    auto patches = m_last.compare(data);
    if (m_ground != ground) patches.reset();
    m_ground = ground;
    if (!std::exchange(m_show_again, false) && patches && patches->empty()) return false;
    if (!whole_units) patches.reset();
    glViewport(0, 0, width, height);
    if (!patches || !keep_picture(width, height)) {
        m_kept = false;  // straight to the window; somebody is at work and the next differs as well
        clear(ground);
        ImGui_ImplOpenGL3_RenderDrawData(&data);
        return true;
    }
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer);
    if (m_kept) {
        for (Patch& patch : *patches) {
            patch = with_edge(patch, width, height);
            clear_patch(patch, ground);
        }
        narrow_to(data, *patches);
    } else {
        clear(ground);
        m_kept = true;
    }
    turn_over(data);
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    show();
    return true;
}

}  // namespace kring::platform
