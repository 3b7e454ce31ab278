#pragma once
#include "app/ui/type.h"
#include "app/ui/wrapped_text.h"
#include "core/base/sentences.h"

#include <imgui.h>
#include <string>
#include <string_view>

namespace kring::ui {

struct Ui;
struct Rect;

/// What rows were made for; other rows are needed when it is another. Inside app/ui only, as all
/// of this file.
struct LaidFor {
    ImFont* font = nullptr;
    const void* glyphs = nullptr;  ///< a font may get more glyphs and stay where it is
    int glyph_count = 0;
    float width = 0;
    bool wrap = true;
    bool operator==(const LaidFor&) const = default;
};
LaidFor laid_for(ImFont* font, float width, bool wrap);
WrappedText::Widths widths_in(ImFont* font);
/// Pixels of so many characters of usual text.
float measure_width(ImFont* font, int characters);

/// A text in its rows as long as it is on the screen, so that a still text costs a comparison.
class LaidText {
public:
    /// Makes rows where text, font or width are not those of before.
    void show(std::string_view utf8, ImFont* font, float width);
    void forget() { m_for = {}; }
    bool is_utf8() const { return m_is_utf8; }
    const std::u32string& text() const { return m_text; }
    const WrappedText& layout() const { return m_layout; }

private:
    std::string m_utf8;
    bool m_is_utf8 = true;
    std::u32string m_text;
    WrappedText m_layout;
    LaidFor m_for;
};

/// Rows [first, end) that meet the clip when row 0 has its top at `top`.
struct RowRange {
    std::size_t first = 0, end = 0;
};
RowRange visible_rows(const Ui& ui, const WrappedText& layout, float top, float line);

/// Draws code points [begin, end) of one row, `at` the top left of the first; what lies outside of
/// the clip is left out.
void draw_stretch(Ui& ui, ImFont* font, std::u32string_view text, const WrappedText& layout,
                  std::size_t begin, std::size_t end, ImVec2 at, float line, ImU32 colour);

/// Bytes that the first `index` code points take in UTF-8, and back.
std::size_t bytes_before(std::u32string_view text, std::size_t index);
std::size_t index_of_byte(std::u32string_view text, std::size_t byte);

}  // namespace kring::ui
