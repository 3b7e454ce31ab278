#include "app/facilitator/help_page.h"

#include "app/facilitator/dialog.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

constexpr float page_wide = 920;     ///< tokens
constexpr float share_said = 0.46F;  ///< of it that is said; the keys have the rest

/// In tokens, for a window that takes as much as its texts want.
float height_of(View& view, const HelpPage& page) {
    ui::Ui& ui = view.ui;
    const float room = std::min(ui.px(page_wide), ui.page.w - ui.px(48)) - ui.px(48 + 16);
    float said = ui::text_height(ui, room * share_said, view.words(page.foot),
                                 {.size = ui::TypeSize::caption});
    for (const HelpBlock& block : page.blocks)
        said += ui.px(16 + 6 + 16) + ui::text_height(ui, room * share_said, view.words(block.says));
    const float keys = ui.px(26 + 8) + ui.px(28) * static_cast<float>(page.keys.size());
    return std::max(said, keys) / ui.scale + 32 + 12 + 48 + 4;
}

float draw_blocks(View& view, const HelpPage& page, Rect area) {
    ui::Ui& ui = view.ui;
    const float top = area.y;
    for (const HelpBlock& block : page.blocks) {
        ui::section_head(ui, area.take_top(ui.px(16), ui.px(6)), view.words(block.head), {},
                         ui::TypeSize::caption);
        area.take_top(ui::draw_text_block(ui, area, view.words(block.says)), ui.px(16));
        ui::say_in_dialog(ui, view.words(block.head) + ". " + view.words(block.says));
    }
    area.take_top(ui::draw_text_block(ui, area, view.words(page.foot),
                                      {.size = ui::TypeSize::caption, .role = Role::text2}));
    return area.y - top;
}

float draw_keys(View& view, const HelpPage& page, Rect area) {
    ui::Ui& ui = view.ui;
    const float top = area.y;
    ui::section_head(ui, area.take_top(ui.px(26), ui.px(8)), view.words("help.keys"));
    for (const HelpKey& row : page.keys) {
        Rect line = area.take_top(ui.px(28));
        Rect caps = line.take_left(ui.px(124), ui.px(8));
        ui::key_cap(ui, caps, view.words(row.keys));
        ui::draw_text(ui, line, view.words(row.does));
        ui::say_in_dialog(ui, view.words(row.keys) + ": " + view.words(row.does));
    }
    return area.y - top;
}

}  // namespace

void draw_help_page(View& view, const HelpPage& page, bool& open) {
    if (!open) return;
    ui::Ui& ui = view.ui;
    ui::Modal modal{ui, "help", open, page_wide, height_of(view, page)};
    if (!modal) return;
    if (ui.take(ui::Key::f1)) modal.close();
    Rect rest = modal.content();
    if (draw_dialog_head(view, rest, view.words(page.title))) modal.close();
    ui::ScrollArea scroll{ui, "scroll", rest};
    Rect columns = scroll.content();
    columns.h = 1e5F;
    const Rect left = columns.take_left(columns.w * share_said, ui.px(32));
    const float said = draw_blocks(view, page, left);
    scroll.used(std::max(said, draw_keys(view, page, columns)));
}

}  // namespace kring
