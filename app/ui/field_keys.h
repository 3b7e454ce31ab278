#pragma once
#include "app/ui/edit_text.h"
#include "app/ui/text_editor.h"

#include <optional>
#include <string>

namespace kring::ui {

/// What the keys and characters of one frame did to a field. Inside app/ui only.
struct FieldKeys {
    bool edited = false;
    bool enter = false;
    bool escape = false;
    bool any = false;  ///< a key or character was used: keep the caret in view
    std::optional<std::string> pasted_lines;
    FieldTrouble trouble = FieldTrouble::none;
};

/// `page`: rows that Page Up and Down go by.
FieldKeys use_field_keys(Ui& ui, TextEditor& editor, const FieldLook& look, int page);

}  // namespace kring::ui
