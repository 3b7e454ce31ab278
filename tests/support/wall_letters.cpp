#include "tests/support/wall_letters.h"

#include "app/ui/theme.h"

#include <algorithm>
#include <bit>

namespace kring::test {
namespace {

std::uint64_t key(ImVec2 uv) {
    return (std::uint64_t{std::bit_cast<std::uint32_t>(uv.x)} << 32) |
           std::bit_cast<std::uint32_t>(uv.y);
}

/// How much of the smaller of two boxes the other one hides, 0 to 1.
float overlap(const ui::Rect& a, const ui::Rect& b) {
    const ui::Rect both = a.intersect(b);
    const float smaller = std::min(a.w * a.h, b.w * b.h);
    return smaller > 0 ? both.w * both.h / smaller : 0;
}

}  // namespace

LetterPlaces::LetterPlaces(const ImFontAtlas& atlas) {
    for (const ImFont* font : atlas.Fonts)
        for (const ImFontGlyph& glyph : font->Glyphs)
            if (glyph.Visible) m_glyphs[key({glyph.U0, glyph.V0})] = {font, &glyph};
}

const LetterPlaces::Glyph* LetterPlaces::at(ImVec2 uv) const {
    const auto found = m_glyphs.find(key(uv));
    return found == m_glyphs.end() ? nullptr : &found->second;
}

LettersOf::LettersOf(const ImDrawData& data, const LetterPlaces& places, ImU32 ground)
    : m_places{places}, m_ground{ground} {
    m_bands.resize(static_cast<std::size_t>(data.DisplaySize.y / band) + 2);
    for (int i = 0; i < data.CmdListsCount; ++i) read(*data.CmdLists[i]);
    for (std::size_t i = 0; i < letters.size(); ++i) look_around(letters[i], m_order[i]);
}

void LettersOf::read(const ImDrawList& list) {
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

void LettersOf::add_letter(const LetterPlaces::Glyph& glyph, const ImDrawVert& from,
                           const ImDrawVert& to, const ui::Rect& clip) {
    Letter letter;
    letter.box = {from.pos.x, from.pos.y, to.pos.x - from.pos.x, to.pos.y - from.pos.y};
    letter.clip = clip;
    letter.font = glyph.font;
    letter.character = static_cast<ImWchar>(glyph.glyph->Codepoint);
    letter.colour = from.col;
    letters.push_back(letter);
    m_order.push_back(m_count);
}

void LettersOf::add_shape(const std::array<ImVec2, 3>& p, ImU32 common, ImU32 colour) {
    if ((common >> 24) != 0xFF) return;
    const float top = std::min({p[0].y, p[1].y, p[2].y});
    const float bottom = std::max({p[0].y, p[1].y, p[2].y});
    const auto last = static_cast<float>(m_bands.size() - 1);
    const auto from = static_cast<std::size_t>(std::clamp(top / band, 0.F, last));
    const auto to = static_cast<std::size_t>(std::clamp(bottom / band, 0.F, last));
    for (std::size_t i = from; i <= to; ++i) m_bands[i].push_back({p, colour, m_count});
}

bool LettersOf::holds(const Shape& shape, ImVec2 at) {
    const auto side = [&](ImVec2 a, ImVec2 b) {
        return (b.x - a.x) * (at.y - a.y) - (b.y - a.y) * (at.x - a.x);
    };
    const float a = side(shape.p[0], shape.p[1]);
    const float b = side(shape.p[1], shape.p[2]);
    const float c = side(shape.p[2], shape.p[0]);
    return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
}

void LettersOf::look_around(Letter& letter, std::size_t order) {
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

const Letter* on_another(std::vector<Letter>& letters) {
    std::sort(letters.begin(), letters.end(),
              [](const Letter& a, const Letter& b) { return a.box.y < b.box.y; });
    for (std::size_t i = 0; i < letters.size(); ++i)
        for (std::size_t j = i + 1;
             j < letters.size() && letters[j].box.y < letters[i].box.bottom(); ++j)
            if (overlap(letters[i].box, letters[j].box) > 0.3F) return &letters[i];
    return nullptr;
}

Measured measure(const Canvas& canvas, const std::vector<Letter>& letters) {
    Measured measured;
    float reached = 0;
    for (const Letter& letter : letters) {
        float best = 1;
        const auto x0 = static_cast<int>(std::max(letter.box.x, 0.F));
        const auto y0 = static_cast<int>(std::max(letter.box.y, 0.F));
        for (int y = y0; y < std::min(static_cast<int>(letter.box.bottom()), canvas.height()); ++y)
            for (int x = x0; x < std::min(static_cast<int>(letter.box.right()), canvas.width());
                 ++x)
                best = std::max(best, ui::contrast(canvas.at(x, y), letter.ground));
        reached += best >= 7 ? 1.F : 0.F;
        measured.least = std::min(measured.least, best);
    }
    measured.share = reached / static_cast<float>(std::max<std::size_t>(letters.size(), 1));
    return measured;
}

}  // namespace kring::test
