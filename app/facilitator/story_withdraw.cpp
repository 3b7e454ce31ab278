#include "app/facilitator/story_withdraw.h"

#include "app/facilitator/dialog.h"
#include "app/facilitator/say.h"
#include "app/facilitator/story_words.h"
#include "app/ui/widgets.h"

#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;

struct Consequence {
    Icon icon;
    const char* words;
};
constexpr std::array consequences{
    Consequence{Icon::bin, "withdraw.erased"}, Consequence{Icon::compare, "withdraw.may_quote"},
    Consequence{Icon::note, "withdraw.number_stays"}, Consequence{Icon::lock, "withdraw.for_good"},
    Consequence{Icon::folder, "withdraw.elsewhere"}};

void draw_consequences(View& view, Rect& rest) {
    ui::Ui& ui = view.ui;
    for (const Consequence& each : consequences) {
        Rect row = rest;
        const Rect sign = row.take_left(ui.px(20), ui.px(12));
        ui::icon(ui, each.icon, {sign.centre().x, sign.y + ui.px(10)}, 18, ui::Role::text2);
        rest.take_top(ui::draw_text_block(ui, row, view.words(each.words)), ui.px(12));
    }
}

}  // namespace

void draw_withdraw_dialog(View& view, const Glance& glance, ConsoleUi& console) {
    TellingUi& telling = console.stories.telling;
    const Story* story = find_story(glance.state, telling.withdrawing);
    if (!telling.withdraw_open || story == nullptr || story->withdrawn) {
        telling.withdraw_open = false;
        return;
    }
    ui::Ui& ui = view.ui;
    ui::Modal modal{ui, "withdraw_dialog", telling.withdraw_open,
                    std::min(560.F, ui.page.w / ui.scale - 32)};
    if (!modal) return;
    const Rect whole = modal.content();
    Rect rest = whole;
    const std::string line =
        view.words("withdraw.which", {{"number", std::to_string(story->number)},
                                      {"title", story_title(view.words, *story)}});
    if (draw_dialog_head(view, rest, view.words("withdraw.title"), line)) modal.close();
    draw_consequences(view, rest);
    rest.take_top(ui.px(8));
    Rect bar = rest.take_top(ui.px(44));
    const ui::ButtonLook quiet{.kind = ui::ButtonKind::quiet};
    const ui::ButtonLook go{.kind = ui::ButtonKind::bordered, .left = Icon::bin};
    const std::string& keep = view.words("withdraw.keep");
    const std::string& erase = view.words("withdraw.now");
    if (ui::button(ui, "keep", bar.take_left(ui::button_width(ui, keep, quiet), ui.px(8)), keep,
                   quiet))
        modal.close();
    const WithdrawStory intent{telling.withdrawing};
    if (ui::button(ui, "now", bar.take_left(ui::button_width(ui, erase, go)), erase, go,
                   why_not(view, glance, intent))) {
        view.out.send(intent);
        modal.close();
    }
    modal.used(rest.y - whole.y);
}

}  // namespace kring
