#pragma once

#include "tests/support/canvas.h"
#include "tests/support/ui_robot.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <imgui.h>
#include <set>
#include <string>
#include <unordered_map>

namespace kring::test {

/// The words that stand on the frame that was drawn last, read from its triangles, so that nothing
/// that draws can keep one back. A word: letters on one line without room between them.
class DrawnWords {
public:
    DrawnWords() {
        for (ImFont* font : TestFonts::shared().atlas.Fonts)
            for (const ImFontGlyph& glyph : font->Glyphs)
                if (glyph.Visible) m_glyphs[key({glyph.U0, glyph.V0})] = &glyph;
    }

    std::set<std::u32string> read() {
        m_words.clear();
        const ImDrawData& data = *ImGui::GetDrawData();
        for (int i = 0; i < data.CmdListsCount; ++i) read(*data.CmdLists[i]);
        end_word();
        return m_words;
    }

private:
    static std::uint64_t key(ImVec2 uv) {
        return (std::uint64_t{std::bit_cast<std::uint32_t>(uv.x)} << 32) |
               std::bit_cast<std::uint32_t>(uv.y);
    }

    void read(const ImDrawList& list) {
        for (const ImDrawCmd& command : list.CmdBuffer) {
            for (unsigned i = 0; i + 5 < command.ElemCount; i += 3) {
                const ImDrawVert& from = Canvas::vertex(list, command, i);
                const auto glyph = m_glyphs.find(key(from.uv));
                if (glyph == m_glyphs.end()) continue;
                take(*glyph->second, from.pos);
                i += 3;  // the second half of the letter
            }
        }
    }

    void take(const ImFontGlyph& glyph, ImVec2 from) {
        const ImVec2 pen{from.x - glyph.X0, from.y - glyph.Y0};
        const bool next = std::abs(pen.y - m_pen.y) < 1.5F && std::abs(pen.x - m_pen.x) < 1.5F;
        const auto letter = static_cast<ImWchar>(glyph.Codepoint);
        if (!next || !in_word(letter)) end_word();
        if (in_word(letter)) m_word += static_cast<char32_t>(letter);
        m_pen = {pen.x + glyph.AdvanceX, pen.y};
    }
    static bool in_word(ImWchar c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               (c >= 0xC0 && c < 0x2000);
    }
    void end_word() {
        if (!m_word.empty()) m_words.insert(m_word);
        m_word.clear();
    }

    std::unordered_map<std::uint64_t, const ImFontGlyph*> m_glyphs;
    std::set<std::u32string> m_words;
    std::u32string m_word;
    ImVec2 m_pen;  ///< where the next letter of the word would begin
};

}  // namespace kring::test
