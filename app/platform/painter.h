#pragma once

#include "app/platform/repaint.h"

#include <array>

namespace kring::platform {

/// Brings a frame of Dear ImGui into the back buffer. When the second of a clock is all that
/// changed, only the pixels around it are drawn again: without a graphics card a whole picture
/// costs some thirty milliseconds of processor, once a second, for three hours. All calls with the
/// context of the window current.
class Painter {
public:
    Painter() = default;
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// `width` and `height` in pixels, `ground` where nothing is drawn: red, green, blue 0 to 1.
    /// Leaves the draw data changed; it is good for nothing afterwards.
    void paint(ImDrawData& data, int width, int height, std::array<float, 3> ground);
    /// The textures changed: nothing of the last frame can be used again.
    void forget() { m_last.forget(); }
    /// Gives back what it holds on the graphics card; call while there is still a context.
    void release();

private:
    bool keep_picture(int width, int height);
    void show() const;

    LastFrame m_last;
    std::array<float, 3> m_ground{};
    unsigned m_framebuffer = 0, m_texture = 0;
    int m_width = 0, m_height = 0;  ///< of the texture
    bool m_kept = false;            ///< the texture holds the last frame
};

}  // namespace kring::platform
