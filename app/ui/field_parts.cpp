#include "app/ui/field_parts.h"

#include "app/ui/controls.h"
#include "app/ui/text_layout.h"

#include <algorithm>
#include <cmath>

namespace kring::ui {
namespace {

constexpr float caret_width = 2;
constexpr float bar_room = 12;  ///< tokens; a framed field has it in its padding
constexpr double blink_seconds = 0.53;
constexpr int blinks = 9;  ///< off and on again after a key; then it stays on

/// Nothing: it stays as it is.
std::optional<double> until_next_blink(double passed) {
    if (passed < 0 || passed >= blink_seconds * 2 * blinks) return std::nullopt;
    return blink_seconds - std::fmod(passed, blink_seconds);
}

}  // namespace

std::vector<Tone> tones_of(const FieldLook& look, std::u32string_view text, Role usual) {
    std::vector<Tone> tones(text.size(), Tone{Weight::regular, usual});
    for (const FieldSpan& span : look.spans) {
        const std::size_t to = index_of_byte(text, span.to);
        for (std::size_t i = index_of_byte(text, span.from); i < to; ++i)
            tones[i] = {span.weight, span.role};
    }
    return tones;
}

std::vector<float> advances_of(Ui& ui, TypeSize size, std::u32string_view text,
                               const std::vector<Tone>& tones) {
    std::vector<float> out(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        out[i] = advance_of(font_of(ui.fonts, size, tones[i].weight), drawable(text[i]));
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

void draw_ends(const Field& field) {
    Ui& ui = field.ui;
    if (!field.look.framed) return;
    Rect in = field.box.inset(ui.px(field.look.padding + 1), 0);
    if (field.look.left)
        icon(ui, *field.look.left, in.take_left(ui.px(18), ui.px(10)).centre(), 18, Role::text);
    if (!field.look.keys.empty())
        key_cap(ui, in.take_right(key_cap_width(ui, field.look.keys)), field.look.keys);
}

Rect inner_of(Ui& ui, const Rect& box, const FieldLook& look) {
    Rect in = box;
    if (look.framed) {
        in = box.inset(ui.px(look.padding + 1), look.multi_line ? ui.px(11) : 0);
        if (look.left) in.take_left(ui.px(18), ui.px(10));
        if (!look.keys.empty()) in.take_right(key_cap_width(ui, look.keys), ui.px(10));
    } else if (look.multi_line) {
        in.take_right(ui.px(bar_room));
    }
    if (!look.multi_line || look.measure <= 0) return in;
    ImFont* font = font_of(ui.fonts, look.size, Weight::regular);
    const float column = std::min(measure_width(font, look.measure) + ui.px(2), in.w);
    return {look.centred ? std::floor(in.x + (in.w - column) / 2) : in.x, in.y, column, in.h};
}

ImVec2 origin_of(const Field& field, float scroll_x) {
    const float top =
        field.look.multi_line ? field.inner.y : field.inner.y + (field.inner.h - field.line) / 2;
    return {field.inner.x - scroll_x, top - field.offset};
}

ImVec2 place_of(const Field& field, const WrappedText& layout, std::size_t index, ImVec2 origin) {
    const std::size_t row = layout.row_of(index);
    return {origin.x + layout.x_of(index, row), origin.y + static_cast<float>(row) * field.line};
}

void draw_rows(const Field& field, std::u32string_view text, const WrappedText& layout,
               const std::vector<Tone>& tones, Role usual, ImVec2 origin) {
    Ui& ui = field.ui;
    const RowRange seen = visible_rows(ui, layout, origin.y, field.line);
    for (std::size_t r = seen.first; r < seen.end; ++r) {
        const TextRow& row = layout.rows()[r];
        ImVec2 at{origin.x, origin.y + static_cast<float>(r) * field.line};
        for (std::size_t i = row.begin; i < row.end;) {
            const Tone tone = tones.empty() ? Tone{Weight::regular, usual} : tones[i];
            std::size_t end = tones.empty() ? row.end : i;
            while (end < row.end && tones[end] == tone) ++end;
            draw_stretch(ui, font_of(ui.fonts, field.look.size, tone.weight), text, layout, i, end,
                         at, field.line, ui.colour(tone.role));
            if (end < row.end)
                for (std::size_t k = i; k < end; ++k) at.x += layout.advances()[k];
            i = end;
        }
    }
}

void draw_selection(const Field& field, const TextEditor& editor, ImVec2 origin) {
    if (!editor.has_selection()) return;
    Ui& ui = field.ui;
    const WrappedText& layout = editor.layout();
    const RowRange seen = visible_rows(ui, layout, origin.y, field.line);
    for (std::size_t r = seen.first; r < seen.end; ++r) {
        const TextRow& row = layout.rows()[r];
        const std::size_t from = std::max(editor.selection_begin(), row.begin);
        const std::size_t to = std::min(editor.selection_end(), row.end);
        if (from >= to) continue;
        const float x = layout.x_of(from, r);
        // A line break that is selected is seen as a little more.
        const float width = std::max(layout.x_of(to, r) - x, ui.px(4));
        fill(ui, {origin.x + x, origin.y + static_cast<float>(r) * field.line, width, field.line},
             Role::accent_soft, 2);
    }
}

void draw_caret(const Field& field, const TextEditor& editor, ImVec2 origin) {
    Ui& ui = field.ui;
    if (ui.motion.enabled) {
        const double passed = ui.now_seconds - ui.memory.blinks_since;
        const auto next = until_next_blink(passed);
        if (next) wake_in(ui.memory, *next);
        if (next && static_cast<int>(passed / blink_seconds) % 2 == 1) return;
    }
    const float wide = ui.px(caret_width);
    const float tall = field.line - ui.px(2);
    // Spaces that hang over the edge take no caret along.
    float x = origin.x + editor.caret_x();
    if (field.look.multi_line) x = std::min(x, field.inner.right() - wide);
    // Before a hint it stands beside the first letter, not in it.
    if (editor.text().empty()) x -= wide;
    const float y = origin.y + static_cast<float>(editor.caret_row()) * field.line;
    fill(ui, {x, y + (field.line - tall) / 2, wide, tall}, Role::accent, 1);
}

}  // namespace kring::ui
