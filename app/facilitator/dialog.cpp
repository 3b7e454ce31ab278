#include "app/facilitator/dialog.h"

#include "app/ui/spoken.h"

namespace kring {

bool draw_dialog_head(View& view, ui::Rect& rest, std::string_view title, std::string_view line) {
    ui::Ui& ui = view.ui;
    ui::say_in_dialog(ui, title);
    ui::say_in_dialog(ui, line);
    ui::Rect head = rest.take_top(ui.px(32), ui.px(line.empty() ? 12 : 4));
    const ui::IconButtonLook cross{.kind = ui::ButtonKind::bare,
                                   .hint = {view.words("dialog.close"), "Esc"}};
    const bool closed =
        ui::icon_button(ui, "close", head.take_right(ui.px(32), ui.px(12)), ui::Icon::close, cross);
    ui::draw_text(ui, head, title, {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold});
    if (!line.empty()) {
        rest.take_top(ui::draw_text_block(ui, rest, line, {.role = ui::Role::text2}), ui.px(16));
    }
    return closed;
}

}  // namespace kring
