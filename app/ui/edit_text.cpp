#include "app/ui/edit_text.h"

#include "app/ui/bmp_text.h"
#include "app/ui/controls.h"
#include "app/ui/field_keys.h"
#include "app/ui/field_parts.h"
#include "app/ui/spoken.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace kring::ui {
namespace {

constexpr WidgetId edit_salt = 0x51AFD7ED558CCD15U;

/// Rows of what is in the editor, unless they are made already.
void lay_out(const Field& field, TextEditor& editor) {
    UiMemory& memory = field.ui.memory;
    const float width = field.row_width();
    if (!field.look.spans.empty()) {
        memory.editor_laid = {};
        const auto tones = tones_of(field.look, editor.text(), Role::text);
        return editor.lay_out(advances_of(field.ui, field.look.size, editor.text(), tones), width,
                              field.look.multi_line);
    }
    const LaidFor wanted = laid_for(field.font(), width, field.look.multi_line);
    if (memory.editor_laid == wanted) return;
    memory.editor_laid = wanted;
    editor.lay_out(widths_in(field.font()), width, field.look.multi_line);
}

/// The text is what the caller says it is.
void take_over(Ui& ui, const std::string& draft) {
    UiMemory& memory = ui.memory;
    if (draft == memory.editor_utf8) return;
    memory.editor.replace(decode_utf8(draft));
    memory.editor_utf8 = draft;
    memory.editor_laid = {};
}

/// The keyboard came to this field: its draft is the text, and Esc knows the way back.
void begin_editing(Ui& ui, const Touch& touch, const std::string& draft, const FieldLook& look) {
    UiMemory& memory = ui.memory;
    if (memory.editing != 0 && memory.edited) memory.left_edited = memory.editing;
    memory.editing = touch.id;
    memory.edited = false;
    memory.before_edit = memory.editor_utf8 = draft;
    memory.editor.start(decode_utf8(draft));
    memory.editor_laid = {};
    if (look.select_all_on_focus && !touch.pressed) memory.editor.select_all();
}

/// How much of the text can be seen at once. A box that grows with its text is as high as it will
/// be in the next frame.
float room_for_text(const Field& field, const WrappedText& layout) {
    const UiMemory::LongText& memory = *field.memory;
    const bool grows = std::abs(memory.grown - field.inner.h) < 1;
    if (!grows) return field.inner.h;
    return std::max(field.inner.h, std::min(memory.grows_to, field.text_height(layout)));
}

/// Keeps the caret in view.
void follow_caret(Field& field, TextEditor& editor) {
    const float x = editor.caret_x();
    if (field.look.multi_line) {
        const float y = static_cast<float>(editor.caret_row()) * field.line;
        const float room = room_for_text(field, editor.layout());
        float& target = field.memory->scroll.target;
        target = std::min(std::max(target, y + field.line - room), y);
        return;
    }
    const float room = field.inner.w - field.ui.px(3);
    const float whole = editor.layout().x_of(editor.text().size(), 0);
    editor.scroll_x = std::min(std::max(editor.scroll_x, x - room), x);
    editor.scroll_x = std::clamp(editor.scroll_x, 0.F, std::max(whole - room, 0.F));
}

/// Where the text stands in this frame: by wheel, bar and caret. `at_once`: without moving there.
void scroll(Field& field, std::string_view id, const Touch& touch, const WrappedText& layout,
            bool at_once) {
    if (!field.look.multi_line) return;
    Ui& ui = field.ui;
    const float whole = field.text_height(layout);
    const float most = std::max(whole - room_for_text(field, layout), 0.F);
    Scroll& at = field.memory->scroll;
    use_wheel(ui, touch, at.target, most, 3 * field.line);
    const IdScope scope{ui, id};
    const bool grabbed = ui.memory.active == ui.id("bar");
    field.offset = std::round(
        ui.motion.to(touch.id ^ edit_salt, at.target, at_once || grabbed ? 0 : durations::appear));
    field.offset = std::clamp(field.offset, 0.F, most);
    if (most <= 0) return;
    const Rect lane{field.box.x, field.inner.y, field.box.w - ui.px(field.look.framed ? 3 : 0),
                    field.inner.h};
    scroll_bar(ui, lane, whole, at, field.offset);
}

/// The mouse went out of the box with its button down: the text comes along.
void scroll_by_dragging(const Field& field) {
    Ui& ui = field.ui;
    const float above = field.inner.y - ui.mouse().y;
    const float below = ui.mouse().y - field.inner.bottom();
    const float out = std::max(above, below);
    if (out <= 0) return;
    const float rows_a_second = 6 + 12 * out / field.line;
    const float step = std::min(ImGui::GetIO().DeltaTime, 0.1F) * rows_a_second * field.line;
    field.memory->scroll.target += above > 0 ? -step : step;
    ui.memory.moving = true;
}

/// Press, drag, double and triple click put the caret and the selection.
void point(Field& field, TextEditor& editor, const Touch& touch) {
    Ui& ui = field.ui;
    if (touch.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (!touch.held) return;
    const ImVec2 origin = origin_of(field, editor.scroll_x);
    float y = ui.mouse().y;
    if (field.look.multi_line) {
        if (touch.dragging) scroll_by_dragging(field);
        y = std::clamp(y, field.inner.y, std::max(field.inner.bottom() - 1, field.inner.y));
    }
    const float rows = static_cast<float>(editor.layout().rows().size());
    const auto row =
        static_cast<std::size_t>(std::clamp((y - origin.y) / field.line, 0.F, rows - 1));
    const float x = ui.mouse().x - origin.x;
    if (touch.pressed)
        editor.press(row, x, ImGui::GetMouseClickedCount(0), ImGui::GetIO().KeyShift);
    else if (touch.dragging)
        editor.drag_to(row, x);
}

void give_back(const Field& field, FieldAnswer& answer, const TextEditor& editor, ImVec2 origin) {
    answer.caret = bytes_before(editor.text(), editor.caret());
    answer.caret_at = {origin.x + editor.caret_x(),
                       origin.y + static_cast<float>(editor.caret_row()) * field.line};
    answer.anchor_at = answer.caret_at;
    if (field.look.anchor)
        answer.anchor_at = place_of(field, editor.layout(),
                                    index_of_byte(editor.text(), *field.look.anchor), origin);
}

/// What the keys of this frame did, told to the caller.
void use_keys(const Field& field, const FieldKeys& keys, std::string& draft, FieldAnswer& answer) {
    UiMemory& memory = field.ui.memory;
    answer.trouble = keys.trouble;
    answer.pasted_lines = keys.pasted_lines;
    if (keys.edited) {
        draft = memory.editor_utf8 = encode_utf8(memory.editor.text());
        answer.changed = memory.edited = true;
    }
    if (keys.enter) {
        answer.committed = answer.entered = true;
        memory.edited = false;
        memory.before_edit = draft;
    }
    if (!keys.escape) return;
    answer.cancelled = true;
    if (field.look.escape_restores && memory.edited) {
        draft = memory.before_edit;
        take_over(field.ui, draft);
        answer.changed = true;
    }
    memory.edited = false;
}

void draw_hint(const Field& field) {
    const Rect first{field.inner.x, field.inner.y, field.inner.w, field.line};
    if (field.look.multi_line)
        draw_text_block(field.ui, first, field.look.hint,
                        {.size = field.look.size, .role = Role::text2});
    else
        draw_text(field.ui, field.inner, field.look.hint,
                  {.size = field.look.size, .role = Role::text2});
}

/// `began`: the keyboard came in this frame.
void edit(Field& field, std::string_view id, const Touch& touch, std::string& draft, bool began,
          FieldAnswer& answer) {
    Ui& ui = field.ui;
    UiMemory& memory = ui.memory;
    TextEditor& editor = memory.editor;
    take_over(ui, draft);
    const bool resized = editor.layout().width() != field.row_width();
    lay_out(field, editor);
    bool moved = resized || (began && !touch.pressed);
    if (memory.wanted_caret && memory.wanted_caret_in == touch.id) {
        editor.move_to(index_of_byte(editor.text(), *memory.wanted_caret), false);
        memory.wanted_caret.reset();
        moved = true;
    }
    if (field.look.multi_line)
        field.offset =
            std::clamp(field.memory->scroll.target, 0.F,
                       std::max(field.text_height(editor.layout()) - field.inner.h, 0.F));
    point(field, editor, touch);
    const float page = std::max(std::floor(field.inner.h / field.line) - 1, 1.F);
    const FieldKeys keys = use_field_keys(ui, editor, field.look, static_cast<int>(page));
    use_keys(field, keys, draft, answer);
    lay_out(field, editor);
    if (keys.any || touch.pressed) memory.blinks_since = ui.now_seconds;
    if (keys.any || moved || (touch.held && !field.look.multi_line)) follow_caret(field, editor);
    scroll(field, id, touch, editor.layout(), keys.any || moved || touch.held);

    const ClipScope clip{ui, field.look.multi_line ? field.inner.grown(ui.px(2))
                                                   : field.inner.inset(-ui.px(2), 0)};
    const ImVec2 origin = origin_of(field, editor.scroll_x);
    if (editor.text().empty()) draw_hint(field);
    draw_selection(field, editor, origin);
    const std::vector<Tone> tones = field.look.spans.empty()
                                        ? std::vector<Tone>{}
                                        : tones_of(field.look, editor.text(), Role::text);
    draw_rows(field, editor.text(), editor.layout(), tones, Role::text, origin);
    draw_caret(field, editor, origin);
    give_back(field, answer, editor, origin);
}

/// A field without the keyboard.
void show(Field& field, std::string_view id, const Touch& touch, const std::string& draft) {
    Ui& ui = field.ui;
    const Role usual = touch.enabled ? Role::text : Role::away;
    if (touch.hovered && touch.enabled) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    if (field.look.multi_line) {
        LaidText& laid = field.memory->laid;
        laid.show(draft, field.font(), field.row_width());
        scroll(field, id, touch, laid.layout(), false);
    }
    const ClipScope clip{ui, field.look.multi_line ? field.inner.grown(ui.px(2))
                                                   : field.inner.inset(-ui.px(2), 0)};
    if (draft.empty()) return draw_hint(field);
    if (field.look.multi_line) {
        const LaidText& laid = field.memory->laid;
        return draw_rows(field, laid.text(), laid.layout(), {}, usual, origin_of(field, 0));
    }
    if (field.look.spans.empty()) {
        draw_text(ui, field.inner, draft, {.size = field.look.size, .role = usual});
        return;
    }
    const std::u32string text = decode_utf8(draft);
    const std::vector<Tone> tones = tones_of(field.look, text, usual);
    WrappedText layout;
    layout.lay_out(text, advances_of(ui, field.look.size, text, tones), field.row_width(), false);
    draw_rows(field, text, layout, tones, usual, origin_of(field, 0));
}

/// A field that lost the keyboard since it was drawn last has something to commit.
bool left_with_changes(Ui& ui, const Touch& touch) {
    UiMemory& memory = ui.memory;
    if (memory.editing == touch.id && !touch.focused) {
        if (memory.edited) memory.left_edited = touch.id;
        memory.editing = 0;
        memory.edited = false;
    }
    if (memory.left_edited != touch.id) return false;
    memory.left_edited = 0;
    return true;
}

bool is_sound(const Field& field, const Touch& touch, const std::string& draft) {
    const UiMemory& memory = field.ui.memory;
    if (memory.editing == touch.id && draft == memory.editor_utf8) return true;
    return is_valid_utf8(draft);
}

}  // namespace

FieldAnswer edit_text(Ui& ui, std::string_view id, const Rect& rect, std::string& draft,
                      const FieldLook& look) {
    FieldAnswer answer;
    const Touch touch = ui.touch(id, rect, {.why_not = look.why_not, .text = true});
    name_spoken(ui, touch, look.label.empty() ? look.hint : look.label, draft);
    Field field{ui, look, rect, inner_of(ui, rect, look), ui.line(look.size)};
    if (look.multi_line) field.memory = &long_text(ui, touch.id);
    answer.line_height = field.line;
    const bool sound = is_sound(field, touch, draft);
    if (!sound) answer.trouble = FieldTrouble::not_utf8;
    draw_label(field);
    draw_frame(field, touch);
    draw_ends(field);
    draw_error(field);
    if (left_with_changes(ui, touch)) answer.committed = look.commit_on_leave;
    if (!touch.focused || !touch.enabled || !sound) {
        show(field, id, touch, draft);
        return answer;
    }
    answer.focused = true;
    const bool began = ui.memory.editing != touch.id;
    if (began) begin_editing(ui, touch, draft, look);
    edit(field, id, touch, draft, began, answer);
    return answer;
}

float edit_text_height(Ui& ui, std::string_view id, float width, const std::string& draft,
                       const FieldLook& look) {
    const WidgetId number = ui.id(id);
    UiMemory::LongText& memory = long_text(ui, number);
    const Field field{ui, look, {}, inner_of(ui, {0, 0, width, 0}, look), ui.line(look.size)};
    const bool edited =
        ui.memory.editing == number && draft == ui.memory.editor_utf8 &&
        ui.memory.editor_laid == laid_for(field.font(), field.row_width(), look.multi_line);
    if (!edited) memory.laid.show(draft, field.font(), field.row_width());
    const WrappedText& layout = edited ? ui.memory.editor.layout() : memory.laid.layout();
    const float least = static_cast<float>(look.min_lines) * field.line;
    constexpr float endless = 1e9F;
    memory.grows_to =
        look.max_lines > 0 ? static_cast<float>(look.max_lines) * field.line : endless;
    memory.grown = std::min(std::max(field.text_height(layout), least), memory.grows_to);
    return memory.grown + (look.framed ? 2 * ui.px(11) : 0);
}

void focus_field(Ui& ui, std::string_view id) { ui.focus.give_when_drawn(ui.id(id)); }

void set_caret(Ui& ui, std::string_view id, std::size_t byte) {
    ui.memory.wanted_caret = byte;
    ui.memory.wanted_caret_in = ui.id(id);
}

}  // namespace kring::ui
