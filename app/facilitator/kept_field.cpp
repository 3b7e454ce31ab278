#include "app/facilitator/kept_field.h"

#include "app/facilitator/say.h"
#include "core/base/text.h"

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

void forget_if_empty(View& view, const std::string& draft) {
    const auto typed = view.drafts.find(draft);
    if (typed != view.drafts.end() && typed->second.empty()) view.drafts.erase(typed);
}

bool draw_field_row(View& view, ui::Rect& rest, const FieldRow& row, std::string& value) {
    ui::Ui& ui = view.ui;
    rest.take_top(ui.px(20));
    const ui::Rect place = rest.take_top(ui.px(row.multi_line ? 72 : 44), ui.px(12));
    ui::FieldLook look;
    look.label = view.words(row.name);
    if (row.optional) look.note = view.words("field.optional");
    look.hint = view.words(row.hint);
    look.multi_line = row.multi_line;
    look.max_code_points = row.multi_line ? max_text : max_line;
    look.why_not = row.locked;
    std::string now;
    if (!draw_kept_field(view, row.name, row.draft, value, place, look, now)) return false;
    value = now;
    return true;
}

}  // namespace kring
