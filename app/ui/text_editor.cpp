#include "app/ui/text_editor.h"

#include "core/base/characters.h"

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
// Its undo is not used: see TextHistory.
#define STB_TEXTEDIT_UNDOSTATECOUNT 2
#define STB_TEXTEDIT_UNDOCHARCOUNT 2
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
int stb_word_left(const EditedText* s, int at) {
    return static_cast<int>(kring::ui::word_before(*s->text, static_cast<std::size_t>(at)));
}
int stb_word_right(const EditedText* s, int at) {
    return static_cast<int>(kring::ui::word_after(*s->text, static_cast<std::size_t>(at)));
}
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
#define STB_TEXTEDIT_MOVEWORDLEFT(s, i) stb_word_left(s, i)
#define STB_TEXTEDIT_MOVEWORDRIGHT(s, i) stb_word_right(s, i)
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

/// Until the rows are made anew.
float no_width(char32_t) { return 0; }

std::size_t as_size(int n) { return static_cast<std::size_t>(n); }

}  // namespace

namespace kring::ui {

struct TextEditor::Engine {
    STB_TexteditState state{};
    EditedText subject{};
};

TextEditor::TextEditor() : m_engine{std::make_unique<Engine>()} { start({}); }
TextEditor::~TextEditor() = default;

void TextEditor::start(std::u32string text) {
    m_text = std::move(text);
    m_engine->subject.text = &m_text;
    stb_textedit_initialize_state(&m_engine->state, 0);
    m_history.clear();
    m_clicks = 1;
    m_pressed = {};
    scroll_x = 0;
    m_layout.lay_out(m_text, std::vector<float>(m_text.size(), 0), m_layout.width(), true);
    m_widths = no_width;
    move_to(m_text.size(), false);
}

void TextEditor::replace(std::u32string text) {
    const std::size_t before = caret();
    const bool at_end = before == m_text.size();
    start(std::move(text));
    if (!at_end) move_to(std::min(before, m_text.size()), false);
}

void TextEditor::lay_out(WrappedText::Widths widths, float width, bool wrap) {
    m_layout.lay_out(m_text, widths, width, wrap);
    m_widths = std::move(widths);
}

void TextEditor::lay_out(std::vector<float> advances, float width, bool wrap) {
    m_layout.lay_out(m_text, std::move(advances), width, wrap);
    m_widths = no_width;
}

std::size_t TextEditor::caret() const {
    return std::min(as_size(m_engine->state.cursor), m_text.size());
}
std::size_t TextEditor::selection_begin() const {
    const auto& s = m_engine->state;
    return std::min(as_size(std::min(s.select_start, s.select_end)), m_text.size());
}
std::size_t TextEditor::selection_end() const {
    const auto& s = m_engine->state;
    return std::min(as_size(std::max(s.select_start, s.select_end)), m_text.size());
}
std::u32string TextEditor::selected() const {
    return m_text.substr(selection_begin(), selection_end() - selection_begin());
}

/// Both go back to the nearest place between two characters.
void TextEditor::select(std::size_t anchor, std::size_t caret) {
    const auto between = [this](std::size_t at) {
        at = std::min(at, m_text.size());
        while (!is_character_boundary(m_text, at)) --at;
        return static_cast<int>(at);
    };
    auto& s = m_engine->state;
    s.select_start = between(anchor);
    s.cursor = s.select_end = between(caret);
    m_wanted_x = -1;
    m_upstream = false;
}

void TextEditor::move_to(std::size_t index, bool selecting) {
    const auto& s = m_engine->state;
    const std::size_t anchor = has_selection() ? as_size(s.select_start) : caret();
    select(selecting ? anchor : index, index);
    m_history.seal();
}

/// The caret, moved by the engine, goes on to the nearest place between two characters.
void TextEditor::settle(bool forward) {
    auto& s = m_engine->state;
    const std::size_t at = caret();
    if (is_character_boundary(m_text, at)) return;
    const bool selects = s.select_start != s.select_end;
    s.cursor =
        static_cast<int>(forward ? next_character(m_text, at) : previous_character(m_text, at));
    if (selects) s.select_end = s.cursor;
    if (!selects) s.select_start = s.select_end = s.cursor;
}

void TextEditor::key(int code) {
    stb_textedit_key(&m_engine->subject, &m_engine->state, code);
    m_wanted_x = -1;
    m_upstream = false;
    m_history.seal();
}

void TextEditor::move(Move where, bool selecting) {
    const int shift = selecting ? key_shift : 0;
    switch (where) {
    case Move::left: key(key_left | shift); return settle(false);
    case Move::right: key(key_right | shift); return settle(true);
    case Move::word_left: return key(key_word_left | shift);
    case Move::word_right: return key(key_word_right | shift);
    case Move::text_start: return move_to(0, selecting);
    case Move::text_end: return move_to(m_text.size(), selecting);
    case Move::row_start: return move_to(m_layout.rows()[caret_row()].begin, selecting);
    case Move::up: return move_rows(-1, selecting);
    case Move::down: return move_rows(1, selecting);
    case Move::row_end: break;
    }
    const std::size_t row = caret_row();
    move_to(m_layout.end_of(m_text, row), selecting);
    m_upstream = m_layout.row_of(caret()) != row;
}

void TextEditor::move_rows(std::ptrdiff_t by, bool selecting) {
    const std::size_t row = caret_row();
    const std::size_t last = m_layout.rows().size() - 1;
    if (by < 0 && row == 0) return move_to(0, selecting);
    if (by > 0 && row == last) return move_to(m_text.size(), selecting);
    const auto wanted = static_cast<std::ptrdiff_t>(row) + by;
    const auto to = as_size(
        static_cast<int>(std::clamp(wanted, std::ptrdiff_t{0}, static_cast<std::ptrdiff_t>(last))));
    const float x = m_wanted_x >= 0 ? m_wanted_x : caret_x();
    move_to(m_layout.index_at(m_text, to, x), selecting);
    m_upstream = m_layout.row_of(caret()) != to;
    m_wanted_x = x;
}

void TextEditor::select_all() { select(0, m_text.size()); }

TextSpan TextEditor::unit_at(std::size_t index) const {
    if (m_clicks == 2) return word_at(m_text, index);
    if (m_clicks >= 3) return paragraph_at(m_text, index);
    return {index, index};
}

void TextEditor::press(std::size_t row, float x, int clicks, bool extend) {
    const std::size_t at = m_layout.index_at(m_text, row, x);
    m_clicks = extend ? 1 : std::clamp(clicks, 1, 3);
    if (extend) {
        const auto& s = m_engine->state;
        const std::size_t anchor = has_selection() ? as_size(s.select_start) : caret();
        m_pressed = {anchor, anchor};
    } else {
        m_pressed = unit_at(at);
    }
    drag_to(row, x);
    m_history.seal();
}

void TextEditor::drag_to(std::size_t row, float x) {
    const std::size_t at = m_layout.index_at(m_text, row, x);
    const TextSpan unit = unit_at(at);
    if (unit.begin < m_pressed.begin)
        select(m_pressed.end, unit.begin);
    else
        select(m_pressed.begin, std::max(unit.end, m_pressed.end));
    m_upstream = caret() == at && m_layout.row_of(at) != row;
}

/// After stb_textedit changed the text: rows, undo and the caret follow.
void TextEditor::changed(TextEdit edit, bool typed) {
    const TextChange change{edit.at, edit.removed.size(), edit.inserted.size()};
    m_layout.update(m_text, change, m_widths);
    m_history.add(std::move(edit), typed);
    auto& s = m_engine->state;
    s.select_start = s.select_end = s.cursor;
    settle(true);
    m_wanted_x = -1;
    m_upstream = false;
}

void TextEditor::insert(std::u32string_view text, bool typed) {
    if (text.empty()) return;
    const auto& s = m_engine->state;
    const std::size_t anchor = has_selection() ? as_size(s.select_start) : caret();
    TextEdit edit{selection_begin(), selected(), std::u32string{text}, anchor, caret()};
    if (!has_selection()) edit.at = caret();
    stb_textedit_paste(&m_engine->subject, &m_engine->state, text.data(),
                       static_cast<int>(text.size()));
    changed(std::move(edit), typed);
}

void TextEditor::erase_selection(bool typed, std::size_t anchor, std::size_t caret_before) {
    if (!has_selection()) return;
    TextEdit edit{selection_begin(), selected(), {}, anchor, caret_before};
    stb_textedit_cut(&m_engine->subject, &m_engine->state);
    changed(std::move(edit), typed);
}

void TextEditor::erase_back(bool word) {
    const std::size_t at = caret();
    if (has_selection()) return erase_selection(false, as_size(m_engine->state.select_start), at);
    select(at, word ? word_before(m_text, at) : previous_character(m_text, at));
    erase_selection(!word, at, at);
}

void TextEditor::erase_forward(bool word) {
    const std::size_t at = caret();
    if (has_selection()) return erase_selection(false, as_size(m_engine->state.select_start), at);
    select(at, word ? word_after(m_text, at) : next_character(m_text, at));
    erase_selection(!word, at, at);
}

/// Changes the text behind the back of undo.
void TextEditor::put(std::size_t at, std::size_t removed, std::u32string_view inserted) {
    m_text.replace(at, removed, inserted);
    m_layout.update(m_text, {at, removed, inserted.size()}, m_widths);
}

void TextEditor::undo() {
    if (!can_undo()) return;
    const TextEdit& edit = m_history.undo();
    put(edit.at, edit.inserted.size(), edit.removed);
    select(edit.anchor_before, edit.caret_before);
}

void TextEditor::redo() {
    if (!can_redo()) return;
    const TextEdit& edit = m_history.redo();
    put(edit.at, edit.removed.size(), edit.inserted);
    const std::size_t end = edit.at + edit.inserted.size();
    select(end, end);
    settle(true);
}

}  // namespace kring::ui
