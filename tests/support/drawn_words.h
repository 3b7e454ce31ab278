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
                if (glyph.Visible)
                    m_glyphs[key({glyph.U0, glyph.V0})] = static_cast<ImWchar>(glyph.Codepoint);
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
                const ImDrawVert& to = Canvas::vertex(list, command, i + 2);
                take(glyph->second, from.pos, to.pos);
                i += 3;  // the second half of the letter
            }
        }
    }

    void take(ImWchar letter, ImVec2 from, ImVec2 to) {
        const float gap = from.x - m_right;
        const bool next = std::abs(from.y - m_top) < 14 && gap > -2 && gap < 2.2F;
        if (!next || !in_word(letter)) end_word();
        if (in_word(letter)) m_word += static_cast<char32_t>(letter);
        m_right = to.x;
        m_top = from.y;
    }
    static bool in_word(ImWchar c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               (c >= 0xC0 && c < 0x2000);
    }
    void end_word() {
        if (!m_word.empty()) m_words.insert(m_word);
        m_word.clear();
    }

    std::unordered_map<std::uint64_t, ImWchar> m_glyphs;
    std::set<std::u32string> m_words;
    std::u32string m_word;
    float m_right = 0, m_top = 0;
};

}  // namespace kring::test
