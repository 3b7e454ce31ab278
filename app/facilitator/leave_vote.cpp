#include "app/facilitator/leave_vote.h"

#include "app/facilitator/dialog.h"

namespace kring {

namespace {

using ui::Rect;
using ui::Role;

/// A button over the whole width with what it does under it. True: it was pressed.
bool draw_answer(View& view, Rect& rest, std::string_view id, const std::string& key,
                 ui::ButtonKind kind) {
    ui::Ui& ui = view.ui;
    const Rect row = rest.take_top(ui.px(44), ui.px(4));
    const bool pressed = ui::button(ui, id, row, view.words(key), {.kind = kind});
    rest.take_top(ui::draw_text_block(ui, rest, view.words(key + "_what"),
                                      {.size = ui::TypeSize::caption, .role = Role::text2}),
                  ui.px(16));
    return pressed;
}

}  // namespace

void draw_leave_vote(View& view, LeaveVoteUi& question) {
    const bool fresh = question.asked && !question.shown;
    question.shown = question.asked;
    if (!question.asked) return;
    ui::Ui& ui = view.ui;
    ui::Modal modal{ui, "leave_vote", question.asked, 520};
    if (!modal) return;
    // Enter stays: nobody ends a vote by a slip of the hand.
    if (fresh) ui.focus.give_when_drawn(ui.id("stay"));
    Rect rest = modal.content();
    const float top = rest.y;
    if (draw_dialog_head(view, rest, view.words("leave_vote.title"), view.words("leave_vote.what")))
        modal.close();
    if (draw_answer(view, rest, "stay", "leave_vote.stay", ui::ButtonKind::main)) modal.close();
    if (draw_answer(view, rest, "leave", "leave_vote.leave", ui::ButtonKind::quiet))
        view.out.ask(LeaveVote{false});
    if (draw_answer(view, rest, "stop", "leave_vote.stop", ui::ButtonKind::quiet))
        view.out.ask(LeaveVote{true});
    modal.used(rest.y - top);
}

}  // namespace kring
