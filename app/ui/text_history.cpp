#include "app/ui/text_history.h"

#include "core/base/characters.h"

#include <cassert>

namespace kring::ui {
namespace {

constexpr std::size_t most_held = 1'000'000;  ///< code points: 4 MB
constexpr std::size_t most_edits = 4'000;

std::size_t size_of(const TextEdit& edit) { return edit.removed.size() + edit.inserted.size(); }

/// A new word begins between the two.
bool word_begins(char32_t before, char32_t after) {
    return is_white_space(before) && !is_white_space(after);
}

}  // namespace

void TextHistory::clear() {
    m_edits.clear();
    m_now = m_held = 0;
    m_open = false;
}

bool TextHistory::join(const TextEdit& edit) {
    if (!m_open || m_now == 0) return false;
    TextEdit& last = m_edits[m_now - 1];
    const bool types = edit.removed.empty() && !edit.inserted.empty();
    const bool erases = edit.inserted.empty() && !edit.removed.empty();
    if (types && !last.inserted.empty() && edit.at == last.at + last.inserted.size()) {
        if (edit.inserted.front() == U'\n' || last.inserted.back() == U'\n' ||
            word_begins(last.inserted.back(), edit.inserted.front()))
            return false;
        last.inserted += edit.inserted;
        return true;
    }
    if (!erases || !last.inserted.empty()) return false;
    if (edit.at + edit.removed.size() == last.at) {  // Backspace
        if (word_begins(last.removed.front(), edit.removed.back())) return false;
        last.removed.insert(0, edit.removed);
        last.at = edit.at;
        return true;
    }
    if (edit.at != last.at || word_begins(last.removed.back(), edit.removed.front())) return false;
    last.removed += edit.removed;  // Delete
    return true;
}

void TextHistory::add(TextEdit edit, bool typed) {
    while (m_edits.size() > m_now) {
        m_held -= size_of(m_edits.back());
        m_edits.pop_back();
    }
    const std::size_t size = size_of(edit);
    m_held += size;
    if (!(typed && join(edit))) {
        m_edits.push_back(std::move(edit));
        ++m_now;
    }
    m_open = typed;
    bound();
}

/// The oldest go first; the newest always stays.
void TextHistory::bound() {
    while (m_edits.size() > 1 && (m_held > most_held || m_edits.size() > most_edits)) {
        m_held -= size_of(m_edits.front());
        m_edits.pop_front();
        --m_now;
    }
}

const TextEdit& TextHistory::undo() {
    assert(can_undo());
    m_open = false;
    return m_edits[--m_now];
}

const TextEdit& TextHistory::redo() {
    assert(can_redo());
    m_open = false;
    return m_edits[m_now++];
}

}  // namespace kring::ui
