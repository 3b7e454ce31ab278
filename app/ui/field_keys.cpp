#include "app/ui/field_keys.h"

#include "app/ui/bmp_text.h"
#include "core/base/characters.h"
#include "core/base/text.h"

#include <algorithm>

namespace kring::ui {
namespace {

constexpr char32_t not_a_character = 0xFFFD;
constexpr Mods with_ctrl{.ctrl = true};
constexpr Mods with_shift{.shift = true};
constexpr Mods with_both{.ctrl = true, .shift = true};

using Move = TextEditor::Move;

/// Puts text in place of the selection, or says why not; never a part of it.
bool insert(TextEditor& editor, std::u32string_view text, const FieldLook& look, FieldKeys& out,
            bool typed = false) {
    if (text.empty() || look.read_only) return false;
    const std::size_t gone = editor.selection_end() - editor.selection_begin();
    if (editor.text().size() - gone + text.size() > look.max_code_points) {
        out.trouble = FieldTrouble::too_long;
        return false;
    }
    const bool all = std::all_of(text.begin(), text.end(),
                                 [](char32_t c) { return map_code_point(c).has_value(); });
    if (!all) {
        out.trouble = FieldTrouble::too_many_symbols;
        return false;
    }
    editor.insert(text, typed);
    return out.edited = true;
}

/// Line ends of all systems and programs as '\n', tabs as a space: nobody can tell here how wide
/// they were. Without the mark that some programs put before a text.
std::u32string plain_lines(std::u32string_view text) {
    std::u32string out;
    constexpr char32_t byte_order_mark = 0xFEFF;
    if (!text.empty() && text.front() == byte_order_mark) text.remove_prefix(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U'\n' && i > 0 && text[i - 1] == U'\r') continue;
        const char32_t c = text[i] == U'\t' ? U' ' : text[i];
        out.push_back(is_line_end(c) ? U'\n' : c);
    }
    return out;
}

void paste(TextEditor& editor, const FieldLook& look, FieldKeys& out) {
    const char* clipboard = ImGui::GetClipboardText();
    if (clipboard == nullptr || *clipboard == 0) return;
    const std::string_view raw{clipboard};
    if (!is_valid_utf8(raw)) {
        out.trouble = FieldTrouble::not_utf8;
        return;
    }
    std::u32string text = plain_lines(decode_utf8(raw));
    const bool odd = std::any_of(text.begin(), text.end(),
                                 [](char32_t c) { return is_control(c) && c != U'\n'; });
    if (odd) {
        out.trouble = FieldTrouble::control_chars;
        return;
    }
    if (!look.multi_line) {
        // A line copied whole brings its line end along; that is not a second line.
        while (!text.empty() && text.back() == U'\n') text.pop_back();
        if (text.find(U'\n') != std::u32string::npos) {
            out.pasted_lines = std::string{raw};
            return;
        }
    }
    insert(editor, text, look, out);
}

void copy(const TextEditor& editor) {
    if (editor.has_selection()) ImGui::SetClipboardText(encode_utf8(editor.selected()).c_str());
}

void use_characters(Ui& ui, TextEditor& editor, const FieldLook& look, FieldKeys& out) {
    std::u32string text;
    for (const char32_t c : ui.typed) {
        // The platform types U+FFFD for a symbol that found no room.
        if (c == not_a_character) out.trouble = FieldTrouble::too_many_symbols;
        if (!is_control(c) && c != not_a_character) text.push_back(c);
    }
    out.any = !text.empty();
    insert(editor, text, look, out, true);
}

bool move_with(Ui& ui, TextEditor& editor, Key key, Mods mods, Move where) {
    Mods shifted = mods;
    shifted.shift = true;
    bool used = false;
    if (ui.take(key, mods, true)) {
        editor.move(where, false);
        used = true;
    }
    if (ui.take(key, shifted, true)) {
        editor.move(where, true);
        used = true;
    }
    return used;
}

bool page_with(Ui& ui, TextEditor& editor, Key key, int rows) {
    const bool moves = ui.take(key, {}, true);
    const bool selects = !moves && ui.take(key, with_shift, true);
    if (moves || selects) editor.move_rows(rows, selects);
    return moves || selects;
}

bool use_moves(Ui& ui, TextEditor& editor, const FieldLook& look, int page) {
    bool used = move_with(ui, editor, Key::left, {}, Move::left);
    used |= move_with(ui, editor, Key::right, {}, Move::right);
    used |= move_with(ui, editor, Key::left, with_ctrl, Move::word_left);
    used |= move_with(ui, editor, Key::right, with_ctrl, Move::word_right);
    used |= move_with(ui, editor, Key::home, {}, Move::row_start);
    used |= move_with(ui, editor, Key::end, {}, Move::row_end);
    used |= move_with(ui, editor, Key::home, with_ctrl, Move::text_start);
    used |= move_with(ui, editor, Key::end, with_ctrl, Move::text_end);
    if (look.multi_line) {
        used |= move_with(ui, editor, Key::up, {}, Move::up);
        used |= move_with(ui, editor, Key::down, {}, Move::down);
        used |= page_with(ui, editor, Key::page_up, -page);
        used |= page_with(ui, editor, Key::page_down, page);
    }
    if (ui.take(Key::a, with_ctrl)) {
        editor.select_all();
        used = true;
    }
    return used;
}

void use_erasing(Ui& ui, TextEditor& editor, const FieldLook& look, FieldKeys& out) {
    if (look.read_only) return;
    const std::size_t before = editor.text().size();
    if (ui.take(Key::backspace, {}, true) || ui.take(Key::backspace, with_shift, true))
        editor.erase_back(false);
    if (ui.take(Key::backspace, with_ctrl, true)) editor.erase_back(true);
    if (ui.take(Key::del, {}, true)) editor.erase_forward(false);
    if (ui.take(Key::del, with_ctrl, true)) editor.erase_forward(true);
    if (editor.text().size() != before) out.edited = out.any = true;
}

void use_clipboard(Ui& ui, TextEditor& editor, const FieldLook& look, FieldKeys& out) {
    if (ui.take(Key::c, with_ctrl) || ui.take(Key::insert, with_ctrl)) copy(editor);
    if (ui.take(Key::x, with_ctrl) || ui.take(Key::del, with_shift)) {
        copy(editor);
        if (editor.has_selection() && !look.read_only) {
            editor.erase_back(false);
            out.edited = out.any = true;
        }
    }
    if (ui.take(Key::v, with_ctrl, true) || ui.take(Key::insert, with_shift)) {
        paste(editor, look, out);
        out.any = true;
    }
}

/// Only what the field itself can take back; else the key is the session's.
void use_undo(Ui& ui, TextEditor& editor, const FieldLook& look, FieldKeys& out) {
    if (look.read_only) return;
    if (editor.can_undo() && ui.take(Key::z, with_ctrl, true)) {
        editor.undo();
        out.edited = out.any = true;
    }
    if (editor.can_redo() &&
        (ui.take(Key::y, with_ctrl, true) || ui.take(Key::z, with_both, true))) {
        editor.redo();
        out.edited = out.any = true;
    }
}

void use_endings(Ui& ui, TextEditor& editor, const FieldLook& look, FieldKeys& out) {
    const bool enter = ui.take(Key::enter) || ui.take(Key::kp_enter);
    if (look.multi_line) {
        if (enter || ui.take(Key::enter, {}, true)) {
            insert(editor, U"\n", look, out, true);
            out.any = true;
        }
    } else {
        out.enter = enter;
    }
    out.escape = ui.take(Key::escape);
}

}  // namespace

FieldKeys use_field_keys(Ui& ui, TextEditor& editor, const FieldLook& look, int page) {
    FieldKeys out;
    use_characters(ui, editor, look, out);
    if (use_moves(ui, editor, look, page)) out.any = true;
    use_erasing(ui, editor, look, out);
    use_clipboard(ui, editor, look, out);
    use_undo(ui, editor, look, out);
    use_endings(ui, editor, look, out);
    return out;
}

}  // namespace kring::ui
