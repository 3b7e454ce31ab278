#pragma once

#include "app/ui/edit_text.h"
#include "app/ui/view.h"

#include <optional>
#include <string>
#include <string_view>

namespace kring {

struct FormAnswer {
    std::optional<std::string> text;  ///< what the field became, when that is something else
    ui::FieldAnswer field;
};

/// A field of a form over a value of the session. What is typed lives in view.drafts under `key`
/// until the person leaves the field or presses Enter; a draft that is found without anybody in the
/// field (after a crash) counts as settled.
FormAnswer form_field(View& view, std::string_view id, const ui::Rect& rect, const std::string& key,
                      const std::string& value, const ui::FieldLook& look);

/// A field whose text becomes something new on Enter, and is empty again. Stays focused.
FormAnswer add_field(View& view, std::string_view id, const ui::Rect& rect, const std::string& key,
                     const ui::FieldLook& look);

/// The draft under `key`, which is then gone; nothing when there is none.
std::optional<std::string> take_draft(Drafts& drafts, const std::string& key);

/// A sentence for what went wrong with something typed or pasted; empty when nothing did.
std::string trouble_text(const Words& words, ui::FieldTrouble trouble);
void say_trouble(View& view, ui::FieldTrouble trouble);

}  // namespace kring
