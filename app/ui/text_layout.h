#pragma once
#include <cstdint>
#include <imgui.h>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kring::ui {

/// A stretch of text in one font.
struct FontRun {
    std::string_view text;
    ImFont* font = nullptr;
};

/// Text broken into lines, ready to draw. Fragments point into `text`.
struct Layout {
    struct Fragment {
        std::size_t run = 0;
        std::size_t begin = 0, end = 0;
        float x = 0;
    };
    struct Line {
        std::vector<Fragment> fragments;
        float width = 0;
        bool ellipsis = false;
        bool hyphen = false;  ///< a word goes on in the next line
        float tail_x = 0;     ///< where the ellipsis or the hyphen stands, and in which font
        std::size_t tail_run = 0;
    };
    std::string text;
    std::vector<ImFont*> fonts;  ///< by run
    std::vector<Line> lines;
    bool cut = false;
    float width = 0;  ///< of the widest line
};

/// Breaks at words, and inside a word, with a hyphen, only when it is wider than `width`.
/// `max_lines` 0 = no end;
/// what is left over ends in an ellipsis. Nothing in the text is interpreted but '\n'.
Layout lay_out(std::span<const FontRun> runs, float width, int max_lines);

/// What Dear ImGui may be given: mapped to 16 bits; control characters and bytes that are not
/// UTF-8 become U+FFFD, tabs a space. '\n' stays.
std::string drawable(std::string_view text);

/// The same for one character.
char32_t drawable(char32_t c);

/// Where Dear ImGui has to put text so that its baseline lies in a line box as in the design.
float text_top(const ImFont* font, float box_top, float box_height);

float advance_of(ImFont* font, char32_t c);
/// "…" or, in fonts without it, "...".
std::string_view ellipsis_for(ImFont* font);
float text_advance(ImFont* font, std::string_view drawable_text);

/// Layouts of the texts of recent frames; bounded.
class LayoutCache {
public:
    const Layout& get(std::string_view text, ImFont* font, float width, int max_lines);
    void clear() { m_layouts.clear(); }

private:
    struct Entry {
        std::string text;
        ImFont* font = nullptr;
        float width = 0;
        int max_lines = 0;
        Layout layout;
    };
    std::unordered_map<std::uint64_t, Entry> m_layouts;
};

}  // namespace kring::ui
