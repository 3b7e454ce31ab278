#pragma once

#include "app/ui/edit_text.h"
#include "app/ui/view.h"

#include <string>
#include <string_view>

namespace kring {

/// A field for something that is in the session already. While it is being changed its text is a
/// draft under `draft`; left or entered with another text it answers true, and `value` is what to
/// send. Esc puts back what was.
bool draw_kept_field(View& view, std::string_view id, const std::string& draft,
                     const std::string& kept, const ui::Rect& rect, const ui::FieldLook& look,
                     std::string& value);

/// To be called after a field for something new: without a letter in it there is nothing to keep.
void forget_if_empty(View& view, const std::string& draft);

/// A kept field with its label above it, as the dialogs have them one below the other.
struct FieldRow {
    const char* name = "";  ///< id, and key of the label's words
    const char* hint = "";  ///< key of words
    std::string draft;
    bool optional = false;    ///< says "mag leeg" beside the label
    bool multi_line = false;  ///< room for several lines, else for one
    ui::WhyNot locked;
};
/// Takes the row from the top of `rest`. True: `value` is another than it was, and to be sent.
bool draw_field_row(View& view, ui::Rect& rest, const FieldRow& row, std::string& value);

}  // namespace kring
