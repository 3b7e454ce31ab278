#pragma once

#include "app/ui/rect.h"
#include "app/ui/theme.h"
#include "tests/support/canvas.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <imgui.h>
#include <unordered_map>
#include <vector>

namespace kring::test {

/// One letter as it was drawn: found again in the triangles of a frame by its place in the atlas.
struct Letter {
    ui::Rect box;  ///< its pixels
    ui::Rect clip;
    const ImFont* font = nullptr;
    ImWchar character = 0;
    ImU32 colour = 0;
    ImU32 ground = 0;      ///< what was drawn under its middle
    bool covered = false;  ///< by something that came later
};

/// Which letter lies where in an atlas, by its first corner there.
class LetterPlaces {
public:
    struct Glyph {
        const ImFont* font = nullptr;
        const ImFontGlyph* glyph = nullptr;
    };

    explicit LetterPlaces(const ImFontAtlas& atlas) {
        for (const ImFont* font : atlas.Fonts)
            for (const ImFontGlyph& glyph : font->Glyphs)
                if (glyph.Visible) m_glyphs[key({glyph.U0, glyph.V0})] = {font, &glyph};
    }
    /// Null where no letter begins.
    const Glyph* at(ImVec2 uv) const {
        const auto found = m_glyphs.find(key(uv));
        return found == m_glyphs.end() ? nullptr : &found->second;
    }

private:
    static std::uint64_t key(ImVec2 uv) {
        return (std::uint64_t{std::bit_cast<std::uint32_t>(uv.x)} << 32) |
               std::bit_cast<std::uint32_t>(uv.y);
    }
    std::unordered_map<std::uint64_t, Glyph> m_glyphs;
};

/// Reads letters, and what lies under and over them, from what Dear ImGui was told to draw.
class LettersOf {
public:
    LettersOf(const ImDrawData& data, const LetterPlaces& places, ImU32 ground)
        : m_places{places}, m_ground{ground} {
        m_bands.resize(static_cast<std::size_t>(data.DisplaySize.y / band) + 2);
        for (int i = 0; i < data.CmdListsCount; ++i) read(*data.CmdLists[i]);
        for (std::size_t i = 0; i < letters.size(); ++i) look_around(letters[i], m_order[i]);
    }

    std::vector<Letter> letters;

private:
    static constexpr float band = 24;
    struct Shape {
        std::array<ImVec2, 3> p;
        ImU32 colour = 0;
        std::size_t order = 0;
    };

    void read(const ImDrawList& list) {
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const ImVec4 c = command.ClipRect;
            const ui::Rect clip{c.x, c.y, c.z - c.x, c.w - c.y};
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3, ++m_count) {
                const ImDrawVert& v = Canvas::vertex(list, command, i);
                const auto* const glyph = m_places.at(v.uv);
                if (glyph != nullptr && i + 5 < command.ElemCount) {
                    const ImDrawVert& far = Canvas::vertex(list, command, i + 2);
                    add_letter(*glyph, v, far, clip);
                    i += 3;  // the second half of the letter
                    ++m_count;
                } else {
                    add_shape({v.pos, Canvas::vertex(list, command, i + 1).pos,
                               Canvas::vertex(list, command, i + 2).pos},
                              v.col & Canvas::vertex(list, command, i + 1).col &
                                  Canvas::vertex(list, command, i + 2).col,
                              v.col);
                }
            }
        }
    }

    void add_letter(const LetterPlaces::Glyph& glyph, const ImDrawVert& from, const ImDrawVert& to,
                    const ui::Rect& clip) {
        Letter letter;
        letter.box = {from.pos.x, from.pos.y, to.pos.x - from.pos.x, to.pos.y - from.pos.y};
        letter.clip = clip;
        letter.font = glyph.font;
        letter.character = static_cast<ImWchar>(glyph.glyph->Codepoint);
        letter.colour = from.col;
        letters.push_back(letter);
        m_order.push_back(m_count);
    }

    /// Only what is opaque hides or carries a letter; soft edges have a corner that is not.
    void add_shape(const std::array<ImVec2, 3>& p, ImU32 common, ImU32 colour) {
        if ((common >> 24) != 0xFF) return;
        const float top = std::min({p[0].y, p[1].y, p[2].y});
        const float bottom = std::max({p[0].y, p[1].y, p[2].y});
        const auto last = static_cast<float>(m_bands.size() - 1);
        const auto from = static_cast<std::size_t>(std::clamp(top / band, 0.F, last));
        const auto to = static_cast<std::size_t>(std::clamp(bottom / band, 0.F, last));
        for (std::size_t i = from; i <= to; ++i) m_bands[i].push_back({p, colour, m_count});
    }

    static bool holds(const Shape& shape, ImVec2 at) {
        const auto side = [&](ImVec2 a, ImVec2 b) {
            return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
        };
        const float a = side(shape.p[0], shape.p[1]);
        const float b = side(shape.p[1], shape.p[2]);
        const float c = side(shape.p[2], shape.p[0]);
        return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
    }

    void look_around(Letter& letter, std::size_t order) {
        const ImVec2 middle = letter.box.centre();
        letter.ground = m_ground;
        const float row = std::clamp(middle.y / band, 0.F, static_cast<float>(m_bands.size() - 1));
        for (const Shape& shape : m_bands[static_cast<std::size_t>(row)]) {
            if (!holds(shape, middle)) continue;
            if (shape.order < order)
                letter.ground = shape.colour;
            else
                letter.covered = true;
        }
    }

    const LetterPlaces& m_places;
    ImU32 m_ground;
    std::size_t m_count = 0;
    std::vector<std::size_t> m_order;
    std::vector<std::vector<Shape>> m_bands;
};

/// How much of the smaller of two boxes the other one hides, 0 to 1.
inline float overlap(const ui::Rect& a, const ui::Rect& b) {
    const ui::Rect both = a.intersect(b);
    const float smaller = std::min(a.w * a.h, b.w * b.h);
    return smaller > 0 ? both.w * both.h / smaller : 0;
}

/// Two letters that lie over each other; null when there are none.
inline const Letter* on_another(std::vector<Letter>& letters) {
    std::sort(letters.begin(), letters.end(),
              [](const Letter& a, const Letter& b) { return a.box.y < b.box.y; });
    for (std::size_t i = 0; i < letters.size(); ++i)
        for (std::size_t j = i + 1;
             j < letters.size() && letters[j].box.y < letters[i].box.bottom(); ++j)
            if (overlap(letters[i].box, letters[j].box) > 0.3F) return &letters[i];
    return nullptr;
}

}  // namespace kring::test
