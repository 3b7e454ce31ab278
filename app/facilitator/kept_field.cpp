#include "app/facilitator/kept_field.h"

#include "app/facilitator/say.h"

namespace kring {

bool draw_kept_field(View& view, std::string_view id, const std::string& draft,
                     const std::string& kept, const ui::Rect& rect, const ui::FieldLook& look,
                     std::string& value) {
    const auto found = view.drafts.find(draft);
    value = found == view.drafts.end() ? kept : found->second;
    const ui::FieldAnswer answer = ui::edit_text(view.ui, id, rect, value, look);
    say_field_trouble(view, answer.trouble);
    if (answer.changed) view.drafts[draft] = value;
    if (answer.cancelled) view.drafts.erase(draft);
    if (!answer.committed) return false;
    view.drafts.erase(draft);
    return value != kept;
}

}  // namespace kring
