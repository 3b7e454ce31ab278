#pragma once

#include "app/ui/edit_text.h"
#include "app/ui/view.h"

#include <string>
#include <string_view>

namespace kring {

/// A field for whole sentences: it grows with what is typed, Enter keeps it, Shift Enter breaks the
/// line. Takes its height from `rest`, and `gap` below it. What is typed is a draft under `draft`.
/// True: entered or left with another text than `kept`; `value` is what to send.
bool draw_sentence_field(View& view, std::string_view id, ui::Rect& rest, float gap,
                         const std::string& draft, const std::string& kept, ui::FieldLook look,
                         std::string& value);

/// What can no longer be changed is only text, as high as a field that holds it.
void draw_kept_sentence(View& view, const std::string& text, ui::Rect& rest, float gap);

/// A field whose sentence becomes something new: empty again once `take(text)` said that it was
/// taken; refused, it stays as it was typed.
template <class Take>
void draw_new_sentence(View& view, std::string_view id, ui::Rect& rest, float gap,
                       const std::string& draft, const ui::FieldLook& look, Take take) {
    std::string text;
    if (!draw_sentence_field(view, id, rest, gap, draft, {}, look, text)) return;
    if (take(text))
        ui::focus_field(view.ui, id);
    else
        view.drafts[draft] = text;
}

}  // namespace kring
