#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kring::ui {

/// One row of a text as it is shown: code points [begin, end), with the width of each.
struct TextRow {
    std::size_t begin = 0, end = 0;
};

/// Breaks code points into rows at words and at '\n'. `advance` by index. A text that ends in a
/// line break has an empty last row. Always at least one row.
std::vector<TextRow> break_rows(std::u32string_view text, const std::vector<float>& advance,
                                float width, bool wrap);

/// The text, caret, selection and undo of the one field that has the keyboard: stb_textedit, the
/// engine inside Dear ImGui, over whole code points.
class TextEditor {
public:
    TextEditor();
    ~TextEditor();
    TextEditor(const TextEditor&) = delete;
    TextEditor& operator=(const TextEditor&) = delete;

    enum class Move : unsigned char {
        left,
        right,
        word_left,
        word_right,
        row_start,
        row_end,
        up,
        down,
        text_start,
        text_end
    };

    /// A new text, caret at the end, nothing to take back.
    void start(std::u32string text);
    /// The text was changed by somebody else: caret stays as near as it can, undo is gone.
    void replace(std::u32string text);
    const std::u32string& text() const { return m_text; }

    std::size_t caret() const;
    std::size_t selection_begin() const;
    std::size_t selection_end() const;
    bool has_selection() const { return selection_begin() != selection_end(); }
    std::u32string selected() const;

    /// Rows as they are on the screen now, for up, down, start and end.
    void set_rows(std::vector<TextRow> rows, std::vector<float> advance);
    const std::vector<TextRow>& rows() const { return m_rows; }
    const std::vector<float>& advance() const { return m_advance; }
    std::size_t row_of(std::size_t index) const;
    float x_of(std::size_t index) const;
    /// The place between two code points nearest to `x` in a row.
    std::size_t index_at(std::size_t row, float x) const;

    void move(Move where, bool select);
    void move_to(std::size_t index, bool select);
    void select_all();
    void select_word(std::size_t index);
    /// Puts text in place of the selection.
    void insert(std::u32string_view text);
    void erase_back(bool word);
    void erase_forward(bool word);
    bool can_undo() const;
    bool can_redo() const;
    void undo();
    void redo();

    float scroll_x = 0, scroll_y = 0;

private:
    struct Engine;
    void key(int code);

    std::u32string m_text;
    std::vector<TextRow> m_rows;
    std::vector<float> m_advance;
    float m_wanted_x = -1;  ///< column that up and down keep
    std::unique_ptr<Engine> m_engine;
};

}  // namespace kring::ui
