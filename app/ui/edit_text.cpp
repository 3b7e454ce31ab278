#include "app/ui/edit_text.h"

#include "app/ui/bmp_text.h"
#include "app/ui/controls.h"
#include "app/ui/field_keys.h"
#include "app/ui/ui_memory.h"
#include "core/base/text.h"

#include <algorithm>

namespace kring::ui {
namespace {

constexpr float caret_width = 2;

/// What one field needs while it is drawn.
struct Field {
    Ui& ui;
    const FieldLook& look;
    Rect box;    ///< the bordered field
    Rect inner;  ///< where text may stand
    float line = 0;
};

std::size_t bytes_before(std::u32string_view text, std::size_t index) {
    return encode_utf8(text.substr(0, index)).size();
}

std::size_t index_of_byte(std::u32string_view text, std::size_t byte) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (at >= byte) return i;
        at += text[i] < 0x80 ? 1U : text[i] < 0x800 ? 2U : text[i] < 0x10000 ? 3U : 4U;
    }
    return text.size();
}

/// Weight and colour of each code point.
struct Tone {
    Weight weight = Weight::regular;
    Role role = Role::text;
    bool operator==(const Tone&) const = default;
};

std::vector<Tone> tones_of(const FieldLook& look, std::u32string_view text, Role usual) {
    std::vector<Tone> tones(text.size(), Tone{Weight::regular, usual});
    for (const FieldSpan& span : look.spans) {
        const std::size_t to = index_of_byte(text, span.to);
        for (std::size_t i = index_of_byte(text, span.from); i < to; ++i)
            tones[i] = {span.weight, span.role};
    }
    return tones;
}

std::vector<float> advances(Ui& ui, TypeSize size, std::u32string_view text,
                            const std::vector<Tone>& tones) {
    std::vector<float> out(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t shown = text[i] == U'\t' ? U' ' : map_code_point(text[i]).value_or(0xFFFD);
        out[i] = advance_of(font_of(ui.fonts, size, tones[i].weight), shown);
    }
    return out;
}

void draw_label(const Field& field) {
    Ui& ui = field.ui;
    if (field.look.label.empty() && field.look.note.empty()) return;
    Rect row{field.box.x, field.box.y - ui.px(20), field.box.w, ui.px(16)};
    const TextLook note{.size = TypeSize::caption, .role = Role::text2, .align = Align::right};
    if (!field.look.note.empty())
        draw_text(ui, row.take_right(text_width(ui, field.look.note, note) + 0.5F, ui.px(8)),
                  field.look.note, note);
    draw_text(ui, row, field.look.label, {.size = TypeSize::caption, .weight = Weight::semibold});
}

void draw_error(const Field& field) {
    Ui& ui = field.ui;
    if (field.look.error.empty()) return;
    Rect row{field.box.x, field.box.bottom() + ui.px(4), field.box.w, ui.px(16)};
    icon(ui, Icon::warning, row.take_left(ui.px(16), ui.px(6)).centre(), 14, Role::negative_line);
    draw_text(ui, row, field.look.error, {.size = TypeSize::caption, .role = Role::negative_ink});
}

void draw_frame(const Field& field, const Touch& touch) {
    if (!field.look.framed) return;
    Ui& ui = field.ui;
    const Role ground = touch.enabled ? field.look.fill : Role::away_fill;
    fill(ui, field.box, ground, 8);
    const Role border = touch.focused               ? Role::accent
                        : !field.look.error.empty() ? Role::negative_line
                                                    : Role::line;
    if (touch.focused || ground == Role::surface || !field.look.error.empty())
        outline(ui, field.box, border, 8, touch.focused ? 2 : 1.5F);
}

/// Icon and key cap take their room; the rest is for text.
Rect inner_of(Ui& ui, const Rect& box, const FieldLook& look) {
    if (!look.framed) return box;
    Rect in = box.inset(ui.px(look.padding + 1), 0);
    if (look.left) {
        icon(ui, *look.left, in.take_left(ui.px(18), ui.px(10)).centre(), 18, Role::text);
    }
    if (!look.keys.empty())
        key_cap(ui, in.take_right(key_cap_width(ui, look.keys), ui.px(10)), look.keys);
    if (look.multi_line) return in.inset(0, ui.px(11));
    return in;
}

/// Keeps the caret in view.
void follow_caret(const Field& field, TextEditor& editor) {
    const float y = static_cast<float>(editor.row_of(editor.caret())) * field.line;
    const float x = editor.x_of(editor.caret());
    if (field.look.multi_line) {
        const float whole = static_cast<float>(editor.rows().size()) * field.line;
        const float most = std::max(whole - field.inner.h, 0.F);
        editor.scroll_y = std::clamp(editor.scroll_y, y + field.line - field.inner.h, y);
        editor.scroll_y = std::clamp(editor.scroll_y, 0.F, most);
        return;
    }
    const float room = field.inner.w - field.ui.px(caret_width + 1);
    float whole = 0;
    for (const float a : editor.advance()) whole += a;
    editor.scroll_x = std::clamp(editor.scroll_x, x - room, x);
    editor.scroll_x = std::clamp(editor.scroll_x, 0.F, std::max(whole - room, 0.F));
}

/// Draws rows of code points; `origin` is the top left of the first one.
void draw_rows(const Field& field, std::u32string_view text, const std::vector<TextRow>& rows,
               const std::vector<float>& advance, const std::vector<Tone>& tones, ImVec2 origin) {
    Ui& ui = field.ui;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const float y = origin.y + static_cast<float>(r) * field.line;
        if (ui.hidden({field.inner.x, y, field.inner.w, field.line})) continue;
        float x = origin.x;
        for (std::size_t i = rows[r].begin; i < rows[r].end;) {
            std::size_t end = i;
            float width = 0;
            while (end < rows[r].end && tones[end] == tones[i]) width += advance[end++];
            const std::string part = drawable(encode_utf8(text.substr(i, end - i)));
            ImFont* font = font_of(ui.fonts, field.look.size, tones[i].weight);
            const std::string_view shown{part.data(),
                                         part.ends_with('\n') ? part.size() - 1 : part.size()};
            ui.dl->AddText(font, font->FontSize, {x, text_top(font, y, field.line)},
                           ui.colour(tones[i].role), shown.data(), shown.data() + shown.size());
            x += width;
            i = end;
        }
    }
}

void draw_selection(const Field& field, const TextEditor& editor, ImVec2 origin) {
    for (std::size_t r = 0; r < editor.rows().size(); ++r) {
        const TextRow& row = editor.rows()[r];
        const std::size_t from = std::max(editor.selection_begin(), row.begin);
        const std::size_t to = std::min(editor.selection_end(), row.end);
        if (from >= to) continue;
        float x = 0;
        float width = 0;
        for (std::size_t i = row.begin; i < to; ++i) (i < from ? x : width) += editor.advance()[i];
        fill(field.ui,
             {origin.x + x, origin.y + static_cast<float>(r) * field.line,
              std::max(width, field.ui.px(4)), field.line},
             Role::accent_soft, 2);
    }
}

ImVec2 place_of(const TextEditor& editor, std::size_t index, ImVec2 origin, float line) {
    return {origin.x + editor.x_of(index),
            origin.y + static_cast<float>(editor.row_of(index)) * line};
}

void measure(const Field& field, TextEditor& editor, const std::vector<Tone>& tones) {
    std::vector<float> width = advances(field.ui, field.look.size, editor.text(), tones);
    std::vector<TextRow> rows =
        break_rows(editor.text(), width, field.inner.w - field.ui.px(2), field.look.multi_line);
    editor.set_rows(std::move(rows), std::move(width));
}

ImVec2 origin_of(const Field& field, const TextEditor& editor) {
    const float top =
        field.look.multi_line ? field.inner.y : field.inner.y + (field.inner.h - field.line) / 2;
    return {field.inner.x - editor.scroll_x, top - editor.scroll_y};
}

/// Press, drag and double click put the caret and the selection.
void point(const Field& field, TextEditor& editor, const Touch& touch) {
    Ui& ui = field.ui;
    if (touch.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    const float wheel = ImGui::GetIO().MouseWheel;
    if (field.look.multi_line && touch.hovered && wheel != 0) editor.scroll_y -= wheel * field.line;
    if (!touch.held) return;
    const ImVec2 origin = origin_of(field, editor);
    const float row = std::max((ui.mouse().y - origin.y) / field.line, 0.F);
    const std::size_t at = editor.index_at(static_cast<std::size_t>(row), ui.mouse().x - origin.x);
    if (touch.double_clicked)
        editor.select_word(at);
    else if (touch.pressed)
        editor.move_to(at, ImGui::GetIO().KeyShift);
    else if (touch.dragging)
        editor.move_to(at, true);
}

/// The keyboard came to this field: its draft is the text, and Esc knows the way back.
void begin_editing(Ui& ui, const Touch& touch, const std::string& draft, const FieldLook& look) {
    UiMemory& memory = ui.memory;
    if (memory.editing != 0 && memory.edited) memory.left_edited = memory.editing;
    memory.editing = touch.id;
    memory.edited = false;
    memory.before_edit = draft;
    memory.editor.start(decode_utf8(draft));
    if (look.select_all_on_focus && !touch.pressed) memory.editor.select_all();
}

void give_back(const Field& field, FieldAnswer& answer, TextEditor& editor, ImVec2 origin) {
    answer.caret = bytes_before(editor.text(), editor.caret());
    answer.caret_at = place_of(editor, editor.caret(), origin, field.line);
    answer.anchor_at = answer.caret_at;
    if (field.look.anchor)
        answer.anchor_at =
            place_of(editor, index_of_byte(editor.text(), *field.look.anchor), origin, field.line);
}

void edit(const Field& field, const Touch& touch, std::string& draft, FieldAnswer& answer) {
    Ui& ui = field.ui;
    UiMemory& memory = ui.memory;
    TextEditor& editor = memory.editor;
    if (memory.editing != touch.id) begin_editing(ui, touch, draft, field.look);
    std::u32string now = decode_utf8(draft);
    if (now != editor.text()) editor.replace(std::move(now));
    if (memory.wanted_caret && memory.wanted_caret_in == touch.id) {
        editor.move_to(index_of_byte(editor.text(), *memory.wanted_caret), false);
        memory.wanted_caret.reset();
    }
    measure(field, editor, tones_of(field.look, editor.text(), Role::text));
    point(field, editor, touch);
    const FieldKeys keys = use_field_keys(ui, editor, field.look);
    answer.trouble = keys.trouble;
    answer.pasted_lines = keys.pasted_lines;
    if (keys.edited) {
        draft = encode_utf8(editor.text());
        answer.changed = memory.edited = true;
    }
    if (keys.enter) {
        answer.committed = answer.entered = true;
        memory.edited = false;
        memory.before_edit = draft;
    }
    if (keys.escape) {
        answer.cancelled = true;
        if (field.look.escape_restores && memory.edited) {
            draft = memory.before_edit;
            editor.replace(decode_utf8(draft));
            answer.changed = true;
        }
        memory.edited = false;
    }
    const std::vector<Tone> tones = tones_of(field.look, editor.text(), Role::text);
    measure(field, editor, tones);
    if (keys.any || touch.held) follow_caret(field, editor);
    const ImVec2 origin = origin_of(field, editor);
    if (editor.text().empty())
        draw_text(ui,
                  field.look.multi_line
                      ? Rect{field.inner.x, field.inner.y, field.inner.w, field.line}
                      : field.inner,
                  field.look.hint, {.size = field.look.size, .role = Role::text2});
    draw_selection(field, editor, origin);
    draw_rows(field, editor.text(), editor.rows(), editor.advance(), tones, origin);
    const ImVec2 caret = place_of(editor, editor.caret(), origin, field.line);
    const float tall = field.line - ui.px(2);
    // Before a hint it stands beside the first letter, not in it.
    const float nudge = editor.text().empty() ? ui.px(caret_width) : 0;
    fill(ui, {caret.x - nudge, caret.y + (field.line - tall) / 2, ui.px(caret_width), tall},
         Role::accent, 1);
    give_back(field, answer, editor, origin);
}

void show(const Field& field, const std::string& draft, bool enabled) {
    Ui& ui = field.ui;
    const Role usual = enabled ? Role::text : Role::away;
    const bool empty = draft.empty();
    const TextLook look{.size = field.look.size, .role = empty ? Role::text2 : usual};
    if (field.look.multi_line) {
        draw_text_block(ui, field.inner, empty ? field.look.hint : std::string_view{draft}, look);
    } else if (empty || field.look.spans.empty()) {
        draw_text(ui, field.inner, empty ? field.look.hint : std::string_view{draft}, look);
    } else {
        TextEditor still;
        still.start(decode_utf8(draft));
        const std::vector<Tone> tones = tones_of(field.look, still.text(), usual);
        measure(field, still, tones);
        draw_rows(field, still.text(), still.rows(), still.advance(), tones,
                  origin_of(field, still));
    }
}

}  // namespace

FieldAnswer edit_text(Ui& ui, std::string_view id, const Rect& rect, std::string& draft,
                      const FieldLook& look) {
    FieldAnswer answer;
    const bool sound = is_valid_utf8(draft);
    const Touch touch = ui.touch(id, rect, {.why_not = look.why_not, .text = true});
    UiMemory& memory = ui.memory;
    Field field{ui, look, rect, rect, ui.line(look.size)};
    answer.line_height = field.line;
    if (!sound) answer.trouble = FieldTrouble::not_utf8;
    draw_label(field);
    draw_frame(field, touch);
    field.inner = inner_of(ui, rect, look);
    draw_error(field);

    // A field that lost the keyboard since it was drawn last.
    if (memory.editing == touch.id && !touch.focused) {
        if (memory.edited) memory.left_edited = touch.id;
        memory.editing = 0;
        memory.edited = false;
    }
    if (memory.left_edited == touch.id) {
        memory.left_edited = 0;
        answer.committed = look.commit_on_leave;
    }
    const ClipScope clip{ui, look.multi_line ? field.inner.grown(ui.px(2))
                                             : field.inner.inset(-ui.px(2), 0)};
    if (!touch.focused || !touch.enabled || !sound) {
        show(field, draft, touch.enabled);
        return answer;
    }
    answer.focused = true;
    edit(field, touch, draft, answer);
    return answer;
}

void focus_field(Ui& ui, std::string_view id) { ui.focus.give_when_drawn(ui.id(id)); }

void set_caret(Ui& ui, std::string_view id, std::size_t byte) {
    ui.memory.wanted_caret = byte;
    ui.memory.wanted_caret_in = ui.id(id);
}

}  // namespace kring::ui
