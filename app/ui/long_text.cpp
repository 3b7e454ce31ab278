#include "app/ui/long_text.h"

#include "app/ui/bmp_text.h"
#include "app/ui/text_layout.h"
#include "app/ui/ui.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace kring::ui {
namespace {

std::size_t bytes_of(char32_t c) {
    return 1U + (c >= 0x80 ? 1U : 0U) + (c >= 0x800 ? 1U : 0U) + (c >= 0x10000 ? 1U : 0U);
}

}  // namespace

LaidFor laid_for(ImFont* font, float width, bool wrap) {
    return {font, font->Glyphs.Data, font->Glyphs.Size, width, wrap};
}

WrappedText::Widths widths_in(ImFont* font) {
    return [font](char32_t c) { return advance_of(font, drawable(c)); };
}

float measure_width(ImFont* font, int characters) {
    // The commonest words of Dutch; those of English come out within two in a hundred.
    constexpr std::string_view usual =
        "de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar ";
    return text_advance(font, usual) / static_cast<float>(usual.size()) *
           static_cast<float>(characters);
}

void LaidText::show(std::string_view utf8, ImFont* font, float width) {
    const LaidFor wanted = laid_for(font, width, true);
    const bool other_text = utf8 != m_utf8;
    if (!other_text && wanted == m_for) return;
    if (other_text) {
        m_utf8 = utf8;
        m_is_utf8 = is_valid_utf8(utf8);
        m_text = decode_utf8(utf8);
    }
    m_for = wanted;
    m_layout.lay_out(m_text, widths_in(font), width, true);
}

RowRange visible_rows(const Ui& ui, const WrappedText& layout, float top, float line) {
    const Rect& clip = ui.clipped();
    const auto rows = static_cast<float>(layout.rows().size());
    if (clip.empty() || line <= 0) return {};
    // A hundredth of a row is no row that is seen.
    const float first = std::clamp(std::floor((clip.y - top) / line + 0.01F), 0.F, rows);
    const float end = std::clamp(std::ceil((clip.bottom() - top) / line - 0.01F), first, rows);
    return {static_cast<std::size_t>(first), static_cast<std::size_t>(end)};
}

void draw_stretch(Ui& ui, ImFont* font, std::u32string_view text, const WrappedText& layout,
                  std::size_t begin, std::size_t end, ImVec2 at, float line, ImU32 colour) {
    const Rect& clip = ui.clipped();
    const std::vector<float>& advances = layout.advances();
    // An em more on both sides: glyphs may reach out of their place.
    const float left = clip.x - font->FontSize;
    while (begin < end && at.x + advances[begin] < left) at.x += advances[begin++];
    std::u32string shown;
    float x = at.x;
    for (std::size_t i = begin; i < end && x < clip.right() + font->FontSize; ++i) {
        if (text[i] == U'\n') break;
        shown.push_back(drawable(text[i]));
        x += advances[i];
    }
    const std::string utf8 = encode_utf8(shown);
    ui.dl->AddText(font, font->FontSize, {at.x, text_top(font, at.y, line)}, colour, utf8.data(),
                   utf8.data() + utf8.size());
}

std::size_t bytes_before(std::u32string_view text, std::size_t index) {
    std::size_t bytes = 0;
    for (const char32_t c : text.substr(0, index)) bytes += bytes_of(c);
    return bytes;
}

std::size_t index_of_byte(std::u32string_view text, std::size_t byte) {
    std::size_t at = 0;
    std::size_t i = 0;
    for (; i < text.size() && at < byte; ++i) at += bytes_of(text[i]);
    return i;
}

}  // namespace kring::ui
