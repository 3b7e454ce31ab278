#pragma once
#include "app/ui/edit_text.h"
#include "app/ui/text_editor.h"
#include "app/ui/ui_memory.h"

#include <vector>

namespace kring::ui {

/// What one field needs while it is drawn. Inside app/ui only, as all of this file.
struct Field {
    Ui& ui;
    const FieldLook& look;
    Rect box;    ///< the bordered field
    Rect inner;  ///< where text may stand
    float line = 0;
    UiMemory::LongText* memory = nullptr;  ///< of a field of several lines
    float offset = 0;                      ///< how far it is scrolled, in pixels

    ImFont* font() const { return font_of(ui.fonts, look.size, Weight::regular); }
    /// Room for a row; the caret needs a little at its end.
    float row_width() const { return inner.w - ui.px(2); }
    float text_height(const WrappedText& layout) const {
        return static_cast<float>(layout.rows().size()) * line;
    }
};

/// Weight and colour of a code point.
struct Tone {
    Weight weight = Weight::regular;
    Role role = Role::text;
    bool operator==(const Tone&) const = default;
};
std::vector<Tone> tones_of(const FieldLook& look, std::u32string_view text, Role usual);
std::vector<float> advances_of(Ui& ui, TypeSize size, std::u32string_view text,
                               const std::vector<Tone>& tones);

void draw_label(const Field& field);
void draw_error(const Field& field);
void draw_frame(const Field& field, const Touch& touch);
/// Icon and key cap inside the field.
void draw_ends(const Field& field);
/// Where text stands in a field of this box.
Rect inner_of(Ui& ui, const Rect& box, const FieldLook& look);

/// Top left of row 0 on the screen.
ImVec2 origin_of(const Field& field, float scroll_x);
/// Top of a place in the text.
ImVec2 place_of(const Field& field, const WrappedText& layout, std::size_t index, ImVec2 origin);
/// Those rows that are seen; `tones` by code point, or empty for one usual tone.
void draw_rows(const Field& field, std::u32string_view text, const WrappedText& layout,
               const std::vector<Tone>& tones, Role usual, ImVec2 origin);
void draw_selection(const Field& field, const TextEditor& editor, ImVec2 origin);
/// Blinks for a while after a key, then stands still: a still screen draws nothing.
void draw_caret(const Field& field, const TextEditor& editor, ImVec2 origin);

}  // namespace kring::ui
