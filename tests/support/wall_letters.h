#pragma once

#include "app/ui/rect.h"
#include "tests/support/canvas.h"

#include <array>
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

    explicit LetterPlaces(const ImFontAtlas& atlas);
    /// Null where no letter begins.
    const Glyph* at(ImVec2 uv) const;

private:
    std::unordered_map<std::uint64_t, Glyph> m_glyphs;
};

/// Reads letters, and what lies under and over them, from what Dear ImGui was told to draw.
class LettersOf {
public:
    LettersOf(const ImDrawData& data, const LetterPlaces& places, ImU32 ground);

    std::vector<Letter> letters;

private:
    static constexpr float band = 24;
    struct Shape {
        std::array<ImVec2, 3> p;
        ImU32 colour = 0;
        std::size_t order = 0;
    };

    void read(const ImDrawList& list);
    void add_letter(const LetterPlaces::Glyph& glyph, const ImDrawVert& from, const ImDrawVert& to,
                    const ui::Rect& clip);
    /// Only what is opaque hides or carries a letter; soft edges have a corner that is not.
    void add_shape(const std::array<ImVec2, 3>& p, ImU32 common, ImU32 colour);
    static bool holds(const Shape& shape, ImVec2 at);
    void look_around(Letter& letter, std::size_t order);

    const LetterPlaces& m_places;
    ImU32 m_ground;
    std::size_t m_count = 0;
    std::vector<std::size_t> m_order;
    std::vector<std::vector<Shape>> m_bands;
};

/// Two letters that lie over each other; null when there are none.
const Letter* on_another(std::vector<Letter>& letters);

/// How well the letters of a picture stand out from what is around them, pixel by pixel: the share
/// of them that reach 7:1 somewhere, and the least that one of them reaches.
struct Measured {
    float share = 0, least = 21;
};

Measured measure(const Canvas& canvas, const std::vector<Letter>& letters);

}  // namespace kring::test
