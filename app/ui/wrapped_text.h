#pragma once
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace kring::ui {

/// One row of a text as it is shown: code points [begin, end).
struct TextRow {
    std::size_t begin = 0, end = 0;
    std::size_t looked = 0;  ///< one past the last code point that decided where the row ends
    bool operator==(const TextRow&) const = default;
};

/// One place of a text where something was taken out and something put in, in code points.
struct TextChange {
    std::size_t at = 0, removed = 0, inserted = 0;
};

/// A long text broken into rows at words, and only where a word is wider than the room inside it,
/// never inside what people call a character. After a change only the rows that it touches are
/// broken again: what a keystroke costs does not grow with the text, also when it is one paragraph.
/// Does not hold the text: whoever does says what changed.
class WrappedText {
public:
    /// Width of a code point in pixels.
    using Widths = std::function<float(char32_t)>;

    /// Breaks the whole text. `wrap` false: one row, whatever is in it.
    void lay_out(std::u32string_view text, const Widths& widths, float width, bool wrap);
    /// The same with widths by index, for text in several fonts.
    void lay_out(std::u32string_view text, std::vector<float> advances, float width, bool wrap);
    /// Breaks a text that was laid out before `change`. Gives what lay_out would give.
    void update(std::u32string_view text, const TextChange& change, const Widths& widths);

    /// At least one; a text that ends in a line break has an empty last row.
    const std::vector<TextRow>& rows() const { return m_rows; }
    const std::vector<float>& advances() const { return m_advances; }
    float width() const { return m_width; }

    /// The row a place is on. Between two rows it is on the second, unless `upstream`: at the end
    /// of the first, where End goes when a word was broken there.
    std::size_t row_of(std::size_t index, bool upstream = false) const;
    /// Pixels from the left of row `row`.
    float x_of(std::size_t index, std::size_t row) const;
    /// The place nearest to `x` in a row; of a row that goes on, at most the place before its last
    /// space or line break.
    std::size_t index_at(std::u32string_view text, std::size_t row, float x) const;
    /// The last place of a row that is still seen on it.
    std::size_t end_of(std::u32string_view text, std::size_t row) const;

private:
    TextRow row_from(std::u32string_view text, std::size_t begin) const;
    bool is_last(std::u32string_view text, const TextRow& row) const;

    std::vector<TextRow> m_rows{TextRow{0, 0, 1}};
    std::vector<float> m_advances;
    float m_width = 0;
    bool m_wrap = true;
};

}  // namespace kring::ui
