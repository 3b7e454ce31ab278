#include "app/replay/replay_help.h"

#include "app/facilitator/dialog.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

struct KeyRow {
    const char* keys;
    const char* does;
    bool narrow = false;  ///< only where the panel has no room beside the picture
};

constexpr std::array key_rows{
    KeyRow{"key.space", "replay.help_space"},       KeyRow{"key.left_right", "replay.help_steps"},
    KeyRow{"key.pages", "replay.help_marks"},       KeyRow{"key.home_end", "replay.help_ends"},
    KeyRow{"key.digits", "replay.help_speed"},      KeyRow{"key.plus_minus", "replay.help_faster"},
    KeyRow{"key.n", "replay.help_panel", true},     KeyRow{"key.f5", "replay.help_wall"},
    KeyRow{"key.shift_pages", "replay.help_pages"}, KeyRow{"key.commands", "help.commands"},
    KeyRow{"key.escape", "replay.help_escape"},
};

float draw_keys(View& view, Rect area) {
    ui::Ui& u = view.ui;
    const float top = area.y;
    for (const KeyRow& row : key_rows) {
        if (row.narrow && panel_stands_beside(u)) continue;
        Rect line = area.take_top(u.px(28));
        Rect caps = line.take_left(u.px(124), u.px(8));
        ui::key_cap(u, caps, view.words(row.keys));
        ui::draw_text(u, line, view.words(row.does));
    }
    return area.y - top;
}

float draw_what(View& view, Rect area) {
    ui::Ui& u = view.ui;
    const float top = area.y;
    const auto block = [&](const char* head, const char* says) {
        ui::section_head(u, area.take_top(u.px(16), u.px(6)), view.words(head), {},
                         ui::TypeSize::caption);
        area.take_top(ui::draw_text_block(u, area, view.words(says)), u.px(16));
    };
    block("replay.help_what", "replay.help_what_line");
    block("replay.help_look", "replay.help_look_line");
    block("replay.help_names", "replay.help_names_line");
    area.take_top(ui::draw_text_block(u, area, view.words("replay.help_safe"),
                                      {.size = ui::TypeSize::caption, .role = Role::text2}));
    return area.y - top;
}

}  // namespace

void draw_replay_help(View& view, ReplayUi& ui) {
    if (!ui.help_open) return;
    ui::Ui& u = view.ui;
    ui::Modal modal{u, "replay_help", ui.help_open, 920, 520};
    if (!modal) return;
    if (u.take(ui::Key::f1)) modal.close();
    Rect rest = modal.content();
    if (draw_dialog_head(view, rest, view.words("replay.help_title"))) modal.close();
    ui::ScrollArea scroll{u, "scroll", rest};
    Rect columns = scroll.content();
    columns.h = 1e5F;
    const Rect left = columns.take_left(columns.w * 0.46F, u.px(32));
    const float said = draw_what(view, left);
    ui::section_head(u, columns.take_top(u.px(26), u.px(8)), view.words("help.keys"));
    scroll.used(std::max(said, u.px(34) + draw_keys(view, columns)));
}

}  // namespace kring
