#pragma once

#include <imgui.h>

#include <cstddef>
#include <vector>

namespace kring::test {

/// A picture in memory of what a frame draws: Dear ImGui's triangles over a ground, with letters
/// from the alpha of an atlas. Slow and exact; for measuring, not for looking at in motion.
class Canvas {
public:
    Canvas(int width, int height, ImU32 ground, ImFontAtlas& atlas);

    int width() const { return m_width; }
    int height() const { return m_height; }
    ImU32 at(int x, int y) const { return m_pixels[place(x, y)]; }
    const std::vector<ImU32>& pixels() const { return m_pixels; }

    void draw(const ImDrawList& list);

    static const ImDrawVert& vertex(const ImDrawList& list, const ImDrawCmd& command, unsigned i) {
        const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        return list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
    }

private:
    std::size_t place(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
               static_cast<std::size_t>(x);
    }
    float alpha_at(float u, float v) const;
    void blend(int x, int y, ImU32 colour, float alpha);
    /// Colour of the first corner: a triangle of ours has one colour, and its edge fades in alpha.
    void triangle(const ImDrawCmd& command, const ImDrawVert& a, const ImDrawVert& b,
                  const ImDrawVert& c);

    int m_width, m_height;
    std::vector<ImU32> m_pixels;
    unsigned char* m_alpha = nullptr;
    int m_alpha_width = 0, m_alpha_height = 0;
};

}  // namespace kring::test
