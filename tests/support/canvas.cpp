#include "tests/support/canvas.h"

#include <algorithm>
#include <cmath>

namespace kring::test {
namespace {

float part(ImU32 colour, int shift) { return static_cast<float>((colour >> shift) & 0xFF); }

}  // namespace

Canvas::Canvas(int width, int height, ImU32 ground, ImFontAtlas& atlas)
    : m_width{width}, m_height{height},
      m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), ground) {
    atlas.GetTexDataAsAlpha8(&m_alpha, &m_alpha_width, &m_alpha_height);
}

void Canvas::draw(const ImDrawList& list) {
    for (const ImDrawCmd& command : list.CmdBuffer)
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
            triangle(command, vertex(list, command, i), vertex(list, command, i + 1),
                     vertex(list, command, i + 2));
}

float Canvas::alpha_at(float u, float v) const {
    const float x = u * static_cast<float>(m_alpha_width) - 0.5F;
    const float y = v * static_cast<float>(m_alpha_height) - 0.5F;
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const float fx = x - static_cast<float>(left);
    const float fy = y - static_cast<float>(top);
    const auto texel = [&](int tx, int ty) {
        tx = std::clamp(tx, 0, m_alpha_width - 1);
        ty = std::clamp(ty, 0, m_alpha_height - 1);
        return static_cast<float>(m_alpha[ty * m_alpha_width + tx]) / 255.F;
    };
    const float above = texel(left, top) * (1 - fx) + texel(left + 1, top) * fx;
    const float below = texel(left, top + 1) * (1 - fx) + texel(left + 1, top + 1) * fx;
    return above * (1 - fy) + below * fy;
}

void Canvas::blend(int x, int y, ImU32 colour, float alpha) {
    if (alpha <= 0) return;
    ImU32& pixel = m_pixels[place(x, y)];
    ImU32 mixed = 0xFF000000U;
    for (const int shift : {0, 8, 16}) {
        const float value = part(pixel, shift) + (part(colour, shift) - part(pixel, shift)) * alpha;
        mixed |= static_cast<ImU32>(std::lround(std::clamp(value, 0.F, 255.F))) << shift;
    }
    pixel = mixed;
}

void Canvas::triangle(const ImDrawCmd& command, const ImDrawVert& a, const ImDrawVert& b,
                      const ImDrawVert& c) {
    const auto cross = [](ImVec2 p, ImVec2 q, ImVec2 r) {
        return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    };
    const float area = cross(a.pos, b.pos, c.pos);
    if (area == 0) return;
    const ImVec4 clip = command.ClipRect;
    const auto low = [](float p, float q, float r, float edge) {
        return static_cast<int>(std::floor(std::max(std::min({p, q, r}), edge)));
    };
    const auto high = [](float p, float q, float r, float edge, int most) {
        return std::min(static_cast<int>(std::ceil(std::min(std::max({p, q, r}), edge))), most);
    };
    const int x0 = std::max(low(a.pos.x, b.pos.x, c.pos.x, clip.x), 0);
    const int y0 = std::max(low(a.pos.y, b.pos.y, c.pos.y, clip.y), 0);
    const int x1 = high(a.pos.x, b.pos.x, c.pos.x, clip.z, m_width);
    const int y1 = high(a.pos.y, b.pos.y, c.pos.y, clip.w, m_height);
    const bool letters = a.uv.x != b.uv.x || a.uv.y != c.uv.y;
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) {
            const ImVec2 p{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F};
            const float wa = cross(b.pos, c.pos, p) / area;
            const float wb = cross(c.pos, a.pos, p) / area;
            const float wc = 1 - wa - wb;
            // The edge that two triangles share belongs to one of them.
            if (wa < 0 || wb < 0 || wc < 0 || (wc == 0 && area > 0)) continue;
            float alpha =
                (part(a.col, 24) * wa + part(b.col, 24) * wb + part(c.col, 24) * wc) / 255.F;
            if (letters)
                alpha *= alpha_at(a.uv.x * wa + b.uv.x * wb + c.uv.x * wc,
                                  a.uv.y * wa + b.uv.y * wb + c.uv.y * wc);
            blend(x, y, a.col, alpha);
        }
}

}  // namespace kring::test
