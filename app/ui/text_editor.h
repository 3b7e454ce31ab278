#pragma once
#include "app/ui/text_history.h"
#include "app/ui/word_steps.h"
#include "app/ui/wrapped_text.h"
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace kring::ui {

/// The text, caret, selection, rows and undo of the one field that has the keyboard. Caret,
/// selection and the changes themselves are stb_textedit's, the engine inside Dear ImGui, over
/// whole code points; rows and undo are ours. The caret never stands inside what people call a
/// character.
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

    /// A new text, caret at the end, nothing to take back. Laid out as the one before; see lay_out.
    void start(std::u32string text);
    /// The text was changed by somebody else: caret stays as near as it can, undo is gone.
    void replace(std::u32string text);
    const std::u32string& text() const { return m_text; }

    /// Breaks the text into rows; from then on they follow every change.
    void lay_out(WrappedText::Widths widths, float width, bool wrap);
    /// The same in several fonts. The rows follow no change: lay out again before they are used.
    void lay_out(std::vector<float> advances, float width, bool wrap);
    const WrappedText& layout() const { return m_layout; }

    std::size_t caret() const;
    std::size_t selection_begin() const;
    std::size_t selection_end() const;
    bool has_selection() const { return selection_begin() != selection_end(); }
    std::u32string selected() const;
    /// The row the caret is seen on, and how far from its left.
    std::size_t caret_row() const { return m_layout.row_of(caret(), m_upstream); }
    float caret_x() const { return m_layout.x_of(caret(), caret_row()); }

    void move(Move where, bool select);
    /// Up (less than 0) or down by rows, keeping the column; at the first or last row, to the end.
    void move_rows(std::ptrdiff_t by, bool select);
    void move_to(std::size_t index, bool select);
    void select_all();
    /// A press of the mouse on a row: the first puts the caret, the second takes the word, the
    /// third the paragraph. `extend`: with Shift, from where the selection began.
    void press(std::size_t row, float x, int clicks, bool extend);
    /// The mouse went on, its button held: selects by what the press took.
    void drag_to(std::size_t row, float x);

    /// Puts text in place of the selection. `typed`: by a key, to be taken back word by word.
    void insert(std::u32string_view text, bool typed = false);
    void erase_back(bool word);
    void erase_forward(bool word);
    bool can_undo() const { return m_history.can_undo(); }
    bool can_redo() const { return m_history.can_redo(); }
    void undo();
    void redo();

    float scroll_x = 0;  ///< of a single line

private:
    struct Engine;
    void key(int code);
    void select(std::size_t anchor, std::size_t caret);
    void settle(bool forward);
    void erase_selection(bool typed, std::size_t anchor, std::size_t caret);
    void changed(TextEdit edit, bool typed);
    void put(std::size_t at, std::size_t removed, std::u32string_view inserted);
    TextSpan unit_at(std::size_t index) const;

    std::u32string m_text;
    WrappedText m_layout;
    WrappedText::Widths m_widths;
    TextHistory m_history;
    float m_wanted_x = -1;    ///< column that up and down keep
    bool m_upstream = false;  ///< the caret is at the end of its row, not at the start of the next
    int m_clicks = 1;         ///< of the press that a drag belongs to
    TextSpan m_pressed;       ///< what it took
    std::unique_ptr<Engine> m_engine;
};

}  // namespace kring::ui
