#pragma once
#include <cstddef>
#include <deque>
#include <string>

namespace kring::ui {

/// Something taken out of a text and something put in its place; with it, how to take it back.
struct TextEdit {
    std::size_t at = 0;
    std::u32string removed, inserted;
    std::size_t anchor_before = 0, caret_before = 0;  ///< the selection of before
};

/// What can be taken back in a field, and done again. Typing goes back by the word and erasing by
/// the stretch, as people expect; a paste or a cut is one step. Bounded by what it holds: a text of
/// 20,000 letters can be replaced whole more than twenty times.
///
/// stb_textedit has an undo of its own, which takes back letter by letter and, when its buffer is
/// full, moves one record past the end of it (stb_textedit_discard_redo, 1.13 and 1.14).
class TextHistory {
public:
    void clear();
    /// Remembers an edit that was made. `typed`: by a single key, so it may join the one before.
    void add(TextEdit edit, bool typed);
    /// The caret went elsewhere: what is typed next is a step of its own.
    void seal() { m_open = false; }

    bool can_undo() const { return m_now > 0; }
    bool can_redo() const { return m_now < m_edits.size(); }
    /// The edit to take back or to do again; valid until the next call of anything here.
    const TextEdit& undo();
    const TextEdit& redo();

private:
    bool join(const TextEdit& edit);
    void bound();

    std::deque<TextEdit> m_edits;
    std::size_t m_now = 0;   ///< edits before this one are done, the others were taken back
    std::size_t m_held = 0;  ///< code points in all edits
    bool m_open = false;     ///< the last edit may still grow
};

}  // namespace kring::ui
