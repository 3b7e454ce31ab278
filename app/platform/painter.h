#pragma once

#include "app/platform/repaint.h"

#include <array>

namespace kring::platform {

/// Brings a frame of Dear ImGui into the back buffer. When the second of a clock is all that
/// changed, only the pixels around it are drawn again: without a graphics card a whole picture
/// costs some thirty milliseconds of processor, once a second, for three hours. When nothing did,
/// as in most frames after a key, nothing is drawn. All calls with the context of the window
/// current.
class Painter {
public:
    Painter() = default;
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// `width` and `height` in pixels, `ground` where nothing is drawn: red, green, blue 0 to 1.
    /// Leaves the draw data changed; it is good for nothing afterwards. False: the last frame was
    /// the same, and the back buffer holds nothing to show.
    bool paint(ImDrawData& data, int width, int height, std::array<float, 3> ground);
    /// The textures changed: nothing of the last frame can be used again.
    void forget() { m_last.forget(); }
    /// The next frame is brought into the back buffer also when it is as the last one.
    void show_again() { m_show_again = true; }
    bool shows_again() const { return m_show_again; }
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
    bool m_show_again = true;
};

}  // namespace kring::platform
