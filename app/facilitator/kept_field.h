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

}  // namespace kring
