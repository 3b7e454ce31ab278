#include "app/ui/text_editor.h"

#include <algorithm>
#include <cstring>

namespace {

/// What stb_textedit edits.
struct EditedText {
    std::u32string* text;
};

// NOLINTBEGIN: the names are those of stb_textedit
#define STB_TEXTEDIT_STRING EditedText
#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_POSITIONTYPE int
#define STB_TEXTEDIT_UNDOSTATECOUNT 400
#define STB_TEXTEDIT_UNDOCHARCOUNT 24000
#include <stb/stb_textedit.h>

int stb_length(const EditedText* s) { return static_cast<int>(s->text->size()); }
char32_t stb_get(const EditedText* s, int i) { return (*s->text)[static_cast<std::size_t>(i)]; }
void stb_delete(EditedText* s, int at, int n) {
    s->text->erase(static_cast<std::size_t>(at), static_cast<std::size_t>(n));
}
bool stb_insert(EditedText* s, int at, const char32_t* chars, int n) {
    s->text->insert(static_cast<std::size_t>(at), chars, static_cast<std::size_t>(n));
    return true;
}
bool stb_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == 0x3000; }
// Rows are ours; the engine only has to believe that there is one.
void stb_row(StbTexteditRow* row, const EditedText* s, int begin) {
    *row = {0, 0, 1, 0, 1, stb_length(s) - begin};
}

constexpr int key_left = 0x200000, key_right = 0x200001, key_up = 0x200002, key_down = 0x200003,
              key_line_start = 0x200004, key_line_end = 0x200005, key_text_start = 0x200006,
              key_text_end = 0x200007, key_delete = 0x200008, key_backspace = 0x200009,
              key_undo = 0x20000A, key_redo = 0x20000B, key_word_left = 0x20000C,
              key_word_right = 0x20000D, key_page_up = 0x20000E, key_page_down = 0x20000F,
              key_shift = 0x400000;

#define STB_TEXTEDIT_STRINGLEN(s) stb_length(s)
#define STB_TEXTEDIT_GETCHAR(s, i) stb_get(s, i)
#define STB_TEXTEDIT_GETWIDTH(s, line, i) 1.0F
#define STB_TEXTEDIT_KEYTOTEXT(k) ((k) >= key_left ? -1 : (k))
#define STB_TEXTEDIT_LAYOUTROW(row, s, i) stb_row(row, s, i)
#define STB_TEXTEDIT_DELETECHARS(s, i, n) stb_delete(s, i, n)
#define STB_TEXTEDIT_INSERTCHARS(s, i, c, n) stb_insert(s, i, c, n)
#define STB_TEXTEDIT_IS_SPACE(c) stb_space(static_cast<char32_t>(c))
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_K_SHIFT key_shift
#define STB_TEXTEDIT_K_LEFT key_left
#define STB_TEXTEDIT_K_RIGHT key_right
#define STB_TEXTEDIT_K_UP key_up
#define STB_TEXTEDIT_K_DOWN key_down
#define STB_TEXTEDIT_K_PGUP key_page_up
#define STB_TEXTEDIT_K_PGDOWN key_page_down
#define STB_TEXTEDIT_K_LINESTART key_line_start
#define STB_TEXTEDIT_K_LINEEND key_line_end
#define STB_TEXTEDIT_K_TEXTSTART key_text_start
#define STB_TEXTEDIT_K_TEXTEND key_text_end
#define STB_TEXTEDIT_K_DELETE key_delete
#define STB_TEXTEDIT_K_BACKSPACE key_backspace
#define STB_TEXTEDIT_K_UNDO key_undo
#define STB_TEXTEDIT_K_REDO key_redo
#define STB_TEXTEDIT_K_WORDLEFT key_word_left
#define STB_TEXTEDIT_K_WORDRIGHT key_word_right
#define STB_TEXTEDIT_IMPLEMENTATION
#include <stb/stb_textedit.h>
// NOLINTEND

}  // namespace

namespace kring::ui {

struct TextEditor::Engine {
    STB_TexteditState state{};
    EditedText subject{};
};

std::vector<TextRow> break_rows(std::u32string_view text, const std::vector<float>& advance,
                                float width, bool wrap) {
    std::vector<TextRow> rows;
    std::size_t begin = 0;
    std::size_t last_break = 0;
    float x = 0;
    const auto end_row = [&](std::size_t at) {
        rows.push_back({begin, at});
        begin = last_break = at;
        x = 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U'\n' && wrap) {
            end_row(i + 1);
            continue;
        }
        if (wrap && x + advance[i] > width && text[i] != U' ' && i > begin) {
            const std::size_t at = last_break > begin ? last_break : i;
            end_row(at);
            for (std::size_t k = at; k < i; ++k) x += advance[k];
        }
        x += advance[i];
        if (text[i] == U' ' || text[i] == U'-') last_break = i + 1;
    }
    rows.push_back({begin, text.size()});
    return rows;
}

TextEditor::TextEditor() : m_engine{std::make_unique<Engine>()} { start({}); }
TextEditor::~TextEditor() = default;

void TextEditor::start(std::u32string text) {
    m_text = std::move(text);
    m_engine->subject.text = &m_text;
    stb_textedit_initialize_state(&m_engine->state, 0);
    scroll_x = scroll_y = 0;
    move_to(m_text.size(), false);
}

void TextEditor::replace(std::u32string text) {
    const std::size_t before = caret();
    const bool at_end = before == m_text.size();
    start(std::move(text));
    if (!at_end) move_to(std::min(before, m_text.size()), false);
}

std::size_t TextEditor::caret() const {
    return std::min(static_cast<std::size_t>(m_engine->state.cursor), m_text.size());
}
std::size_t TextEditor::selection_begin() const {
    const auto& s = m_engine->state;
    return std::min(static_cast<std::size_t>(std::min(s.select_start, s.select_end)),
                    m_text.size());
}
std::size_t TextEditor::selection_end() const {
    const auto& s = m_engine->state;
    return std::min(static_cast<std::size_t>(std::max(s.select_start, s.select_end)),
                    m_text.size());
}
std::u32string TextEditor::selected() const {
    return m_text.substr(selection_begin(), selection_end() - selection_begin());
}

void TextEditor::set_rows(std::vector<TextRow> rows, std::vector<float> advance) {
    m_rows = std::move(rows);
    m_advance = std::move(advance);
}

std::size_t TextEditor::row_of(std::size_t index) const {
    for (std::size_t r = m_rows.size(); r-- > 1;)
        if (index >= m_rows[r].begin) return r;
    return 0;
}

float TextEditor::x_of(std::size_t index) const {
    if (m_rows.empty()) return 0;
    float x = 0;
    for (std::size_t i = m_rows[row_of(index)].begin; i < index && i < m_advance.size(); ++i)
        x += m_advance[i];
    return x;
}

std::size_t TextEditor::index_at(std::size_t row, float x) const {
    if (m_rows.empty()) return 0;
    const TextRow& r = m_rows[std::min(row, m_rows.size() - 1)];
    // The end of a row that goes on is the place before its last space or line break.
    const bool goes_on = row + 1 < m_rows.size();
    const std::size_t last = goes_on && r.end > r.begin ? r.end - 1 : r.end;
    float at = 0;
    for (std::size_t i = r.begin; i < last && i < m_advance.size(); ++i) {
        if (x < at + m_advance[i] / 2) return i;
        at += m_advance[i];
    }
    return last;
}

void TextEditor::move_to(std::size_t index, bool select) {
    auto& s = m_engine->state;
    const int at = static_cast<int>(std::min(index, m_text.size()));
    if (select && s.select_start == s.select_end) s.select_start = s.cursor;
    s.cursor = s.select_end = at;
    if (!select) s.select_start = at;
    m_wanted_x = -1;
}

void TextEditor::select_all() {
    move_to(0, false);
    move_to(m_text.size(), true);
}

void TextEditor::select_word(std::size_t index) {
    std::size_t begin = std::min(index, m_text.size());
    std::size_t end = begin;
    while (begin > 0 && !stb_space(m_text[begin - 1])) --begin;
    while (end < m_text.size() && !stb_space(m_text[end])) ++end;
    move_to(begin, false);
    move_to(end, true);
}

void TextEditor::key(int code) {
    stb_textedit_key(&m_engine->subject, &m_engine->state, code);
    m_wanted_x = -1;
}

void TextEditor::move(Move where, bool select) {
    const int shift = select ? key_shift : 0;
    const std::size_t row = row_of(caret());
    switch (where) {
    case Move::left: return key(key_left | shift);
    case Move::right: return key(key_right | shift);
    case Move::word_left: return key(key_word_left | shift);
    case Move::word_right: return key(key_word_right | shift);
    case Move::text_start: return move_to(0, select);
    case Move::text_end: return move_to(m_text.size(), select);
    case Move::row_start: return move_to(m_rows.empty() ? 0 : m_rows[row].begin, select);
    case Move::row_end: return move_to(index_at(row, 1e9F), select);
    case Move::up:
    case Move::down: break;
    }
    const bool up = where == Move::up;
    if (up && row == 0) return move_to(0, select);
    if (!up && row + 1 >= m_rows.size()) return move_to(m_text.size(), select);
    const float x = m_wanted_x >= 0 ? m_wanted_x : x_of(caret());
    move_to(index_at(up ? row - 1 : row + 1, x), select);
    m_wanted_x = x;
}

void TextEditor::insert(std::u32string_view text) {
    stb_textedit_paste(&m_engine->subject, &m_engine->state, text.data(),
                       static_cast<int>(text.size()));
    m_wanted_x = -1;
}

void TextEditor::erase_back(bool word) {
    if (word && !has_selection()) key(key_word_left | key_shift);
    key(key_backspace);
}

void TextEditor::erase_forward(bool word) {
    if (word && !has_selection()) key(key_word_right | key_shift);
    key(key_delete);
}

bool TextEditor::can_undo() const { return m_engine->state.undostate.undo_point > 0; }
bool TextEditor::can_redo() const {
    return m_engine->state.undostate.redo_point < STB_TEXTEDIT_UNDOSTATECOUNT;
}
void TextEditor::undo() { key(key_undo); }
void TextEditor::redo() { key(key_redo); }

}  // namespace kring::ui
