#include "app/ui/text_layout.h"

#include "app/ui/bmp_text.h"
#include "app/ui/syllables.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kring::ui {
namespace {

constexpr std::size_t most_layouts = 4096;
constexpr char32_t ellipsis_char = 0x2026;

struct Glyph {
    char32_t c = 0;
    std::size_t begin = 0, end = 0;  ///< bytes in the layout's text
    std::size_t run = 0;
    float advance = 0;
};

struct Span {
    std::size_t begin = 0, end = 0;  ///< glyphs
    bool hyphen = false;             ///< ends inside a word
};

std::vector<Glyph> glyphs_of(Layout& layout, std::span<const FontRun> runs) {
    std::vector<Glyph> out;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        const std::string shown = drawable(runs[r].text);
        std::size_t at = layout.text.size();
        layout.text += shown;
        layout.fonts.push_back(runs[r].font);
        for (const char32_t c : decode_utf8(shown)) {
            const std::size_t bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            out.push_back({c, at, at + bytes, r, advance_of(runs[r].font, c)});
            at += bytes;
        }
    }
    return out;
}

bool may_break_after(char32_t c) { return c == U' ' || c == U'-' || c == 0x2013 || c == 0x2014; }

float width_of(const std::vector<Glyph>& glyphs, Span span) {
    float width = 0;
    for (std::size_t i = span.begin; i < span.end; ++i) width += glyphs[i].advance;
    return width;
}

Span trimmed(const std::vector<Glyph>& glyphs, Span span) {
    while (span.end > span.begin && glyphs[span.end - 1].c == U' ') --span.end;
    return span;
}

/// A line that is one word, too wide from glyph `over` on: at a syllable and with a hyphen when
/// both sides of it are letters.
Span break_word(const std::vector<Glyph>& glyphs, std::size_t begin, std::size_t over, float width,
                float hyphen) {
    std::size_t most = over;
    float x = width_of(glyphs, {begin, most});
    while (most > begin && x + hyphen > width) x -= glyphs[--most].advance;
    std::u32string word;
    for (std::size_t i = begin; i < glyphs.size() && glyphs[i].c != U' ' && glyphs[i].c != U'\n';
         ++i)
        word += glyphs[i].c;
    constexpr std::size_t shortest = 4;
    if (most < begin + shortest) return {begin, std::max(over, begin + 1)};
    const std::size_t cut = begin + syllable_before(word, most - begin);
    const auto joins = [](char32_t c) {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250);
    };
    if (!joins(glyphs[cut - 1].c) || !joins(glyphs[cut].c))
        return {begin, std::max(over, begin + 1)};
    return {begin, cut, true};
}

/// One line from `begin`: its glyphs; the next one starts where it ends.
Span break_line(const std::vector<Glyph>& glyphs, std::size_t begin, float width, float hyphen) {
    float x = 0;
    std::size_t last_break = begin;
    for (std::size_t i = begin; i < glyphs.size(); ++i) {
        if (glyphs[i].c == U'\n') return {begin, i + 1};
        x += glyphs[i].advance;
        // A space may hang over the edge.
        if (x > width && glyphs[i].c != U' ') {
            if (last_break > begin) return {begin, last_break};
            return break_word(glyphs, begin, i, width, hyphen);
        }
        if (may_break_after(glyphs[i].c)) last_break = i + 1;
    }
    return {begin, glyphs.size()};
}

std::size_t words_in(const std::vector<Glyph>& glyphs, Span span) {
    span = trimmed(glyphs, span);
    std::size_t words = span.end > span.begin ? 1 : 0;
    for (std::size_t i = span.begin; i < span.end; ++i) words += glyphs[i].c == U' ' ? 1U : 0U;
    return words;
}

/// Leaves no single word on the last line when the line before can spare one.
void keep_company(const std::vector<Glyph>& glyphs, std::vector<Span>& lines, float width) {
    if (lines.size() < 2) return;
    Span& last = lines.back();
    Span& before = lines[lines.size() - 2];
    if (before.end == before.begin || glyphs[before.end - 1].c != U' ') return;
    if (words_in(glyphs, last) != 1 || words_in(glyphs, before) < 3) return;
    std::size_t cut = trimmed(glyphs, before).end;
    while (cut > before.begin && glyphs[cut - 1].c != U' ') --cut;
    if (width_of(glyphs, {cut, last.end}) > width) return;
    before.end = last.begin = cut;
}

std::vector<Span> break_lines(const std::vector<Glyph>& glyphs, float width, float hyphen) {
    std::vector<Span> lines;
    std::size_t at = 0;
    while (at < glyphs.size()) {
        lines.push_back(break_line(glyphs, at, width, hyphen));
        at = lines.back().end;
    }
    const bool ends_open = !glyphs.empty() && glyphs.back().c == U'\n';
    if (lines.empty() || ends_open) lines.push_back({glyphs.size(), glyphs.size()});
    keep_company(glyphs, lines, width);
    return lines;
}

Layout::Line make_line(const std::vector<Glyph>& glyphs, Span span, float hyphen = 0) {
    if (span.end > span.begin && glyphs[span.end - 1].c == U'\n') --span.end;
    span = trimmed(glyphs, span);
    Layout::Line line;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        const Glyph& g = glyphs[i];
        if (line.fragments.empty() || line.fragments.back().run != g.run)
            line.fragments.push_back({g.run, g.begin, g.end, line.width});
        line.fragments.back().end = g.end;
        line.width += g.advance;
    }
    if (!span.hyphen || line.fragments.empty()) return line;
    line.hyphen = true;
    line.tail_x = line.width;
    line.tail_run = line.fragments.back().run;
    line.width += hyphen;
    return line;
}

/// The line that has to end in an ellipsis because more follows.
Layout::Line make_cut_line(const std::vector<Glyph>& glyphs, Span span, float width,
                           const Layout& layout) {
    if (span.end > span.begin && glyphs[span.end - 1].c == U'\n') --span.end;
    const std::size_t run = span.begin < glyphs.size() ? glyphs[span.begin].run : 0;
    const float dots = text_advance(layout.fonts[run], ellipsis_for(layout.fonts[run]));
    float x = 0;
    std::size_t end = span.begin;
    while (end < span.end && x + glyphs[end].advance + dots <= width) x += glyphs[end++].advance;
    while (end > span.begin && (glyphs[end - 1].c == U' ' || glyphs[end - 1].c == U',')) --end;
    Layout::Line line = make_line(glyphs, {span.begin, end});
    line.ellipsis = true;
    line.tail_x = line.width;
    line.tail_run = line.fragments.empty() ? run : line.fragments.back().run;
    line.width += dots;
    return line;
}

std::uint64_t key_of(std::string_view text, ImFont* font, float width, int max_lines) {
    std::uint64_t h = std::hash<std::string_view>{}(text);
    const auto add = [&h](std::uint64_t v) { h = (h ^ v) * 0x9E3779B97F4A7C15U + (h >> 29U); };
    add(reinterpret_cast<std::uintptr_t>(font));
    add(static_cast<std::uint64_t>(std::max(width, 0.F) * 4));  // no room at all is all the same
    add(static_cast<std::uint64_t>(max_lines));
    return h;
}

}  // namespace

std::string drawable(std::string_view text) {
    const auto plain = [](char ch) {
        const auto c = static_cast<unsigned char>(ch);
        return (c >= 0x20 && c < 0x7F) || c == '\n';
    };
    if (std::all_of(text.begin(), text.end(), plain)) return std::string{text};
    std::u32string shown = decode_utf8(text);
    for (char32_t& c : shown) c = drawable(c);
    return encode_utf8(shown);
}

char32_t drawable(char32_t c) {
    if (c == U'\t' || c == 0xA0 || c == 0x202F) return U' ';
    const bool control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0) || c == 0xFEFF;
    return control ? 0xFFFD : map_code_point(c).value_or(u'\xFFFD');
}

float text_top(const ImFont* font, float box_top, float box_height) {
    // A browser rounds ascent and descent each for itself and halves what is left; Dear ImGui's
    // FreeType rounds the ascent up. The share is that of Inter, 2728 of 2728 + 680.
    constexpr float ascent_share = 0.8005F;
    const float ascent = std::round(font->FontSize * ascent_share);
    const float descent = std::round(font->FontSize * (1 - ascent_share));
    const float baseline = std::floor((box_height - ascent - descent) / 2) + ascent;
    return box_top + baseline - font->Ascent;
}

float advance_of(ImFont* font, char32_t c) {
    if (c == U'\n') return 0;
    return font->GetCharAdvance(static_cast<ImWchar>(c));
}

std::string_view ellipsis_for(ImFont* font) {
    return font->FindGlyphNoFallback(static_cast<ImWchar>(ellipsis_char)) != nullptr ? "\u2026"
                                                                                     : "...";
}

float text_advance(ImFont* font, std::string_view drawable_text) {
    float width = 0;
    for (const char32_t c : decode_utf8(drawable_text)) width += advance_of(font, c);
    return width;
}

Layout lay_out(std::span<const FontRun> runs, float width, int max_lines) {
    Layout layout;
    const std::vector<Glyph> glyphs = glyphs_of(layout, runs);
    const float hyphen = layout.fonts.empty() ? 0 : advance_of(layout.fonts.front(), U'-');
    const std::vector<Span> lines = break_lines(glyphs, width, hyphen);
    // A hair of tolerance: widths come from sums of the same advances in another order.
    const float fits = width + 0.01F;
    if (max_lines == 1 && glyphs.size() > 0) {
        // On its only line a text is cut where the room ends, not where the last word did.
        std::size_t end = 0;
        while (end < glyphs.size() && glyphs[end].c != U'\n') ++end;
        const bool whole = end == glyphs.size() && width_of(glyphs, {0, end}) <= fits;
        layout.cut = !whole;
        layout.lines.push_back(whole ? make_line(glyphs, {0, end})
                                     : make_cut_line(glyphs, {0, end}, fits, layout));
    } else {
        const std::size_t most = max_lines > 0 ? static_cast<std::size_t>(max_lines) : lines.size();
        layout.cut = lines.size() > most;
        for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) {
            if (layout.cut && i + 1 == most) {
                Span rest{lines[i].begin, lines[i].begin};
                while (rest.end < glyphs.size() && glyphs[rest.end].c != U'\n') ++rest.end;
                layout.lines.push_back(make_cut_line(glyphs, rest, fits, layout));
            } else {
                layout.lines.push_back(make_line(glyphs, lines[i], hyphen));
            }
        }
    }
    for (const Layout::Line& line : layout.lines) layout.width = std::max(layout.width, line.width);
    return layout;
}

const Layout& LayoutCache::get(std::string_view text, ImFont* font, float width, int max_lines) {
    const std::uint64_t key = key_of(text, font, width, max_lines);
    if (const auto it = m_layouts.find(key); it != m_layouts.end()) {
        const Entry& e = it->second;
        if (e.text == text && e.font == font && e.width == width && e.max_lines == max_lines)
            return e.layout;
    }
    if (m_layouts.size() >= most_layouts) m_layouts.clear();
    const FontRun run{text, font};
    Entry& entry = m_layouts[key];
    entry = {std::string{text}, font, width, max_lines, lay_out({&run, 1}, width, max_lines)};
    return entry.layout;
}

}  // namespace kring::ui
