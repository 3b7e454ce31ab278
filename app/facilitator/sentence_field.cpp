#include "app/facilitator/sentence_field.h"

#include "app/facilitator/kept_field.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>

namespace kring {

bool draw_sentence_field(View& view, std::string_view id, ui::Rect& rest, float gap,
                         const std::string& draft, const std::string& kept, ui::FieldLook look,
                         std::string& value) {
    ui::Ui& ui = view.ui;
    look.multi_line = true;
    look.min_lines = 1;
    look.max_lines = 8;
    look.max_code_points = max_text;
    const auto typed = view.drafts.find(draft);
    const std::string& text = typed == view.drafts.end() ? kept : typed->second;
    const float height = edit_text_height(ui, id, rest.w, text, look);
    const ui::Rect box = rest.take_top(std::max(height, ui.px(44)), gap);
    const bool enter =
        ui.focus.is(ui.id(id)) && (ui.take(ui::Key::enter) || ui.take(ui::Key::kp_enter));
    const bool left = draw_kept_field(view, id, draft, kept, box, look, value);
    if (!enter || left) return left;
    view.drafts.erase(draft);
    return value != kept;
}

void draw_kept_sentence(View& view, const std::string& text, ui::Rect& rest, float gap) {
    ui::Ui& ui = view.ui;
    const float height = ui::text_height(ui, rest.w - ui.px(32), text) + ui.px(24);
    const ui::Rect panel = rest.take_top(height, gap);
    ui::panel(ui, panel, ui::Role::surface, 8);
    ui::draw_text_block(ui, panel.inset(ui.px(16), ui.px(12)), text);
}

}  // namespace kring
