#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/ballot_slip_marks.h"
#include "app/facilitator/say.h"
#include "app/ui/code_words.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Key;
using ui::Rect;
using ui::Role;

/// What to do, with what is left of it.
std::string how_to(const Choosing& choosing, const RoundRules& rules) {
    const Words& words = choosing.words();
    const BallotRules& ballot = rules.ballot;
    switch (ballot.kind) {
    case BallotKind::one_choice: return words("ballot.how.one_choice");
    case BallotKind::approval: return words("ballot.how.approval");
    case BallotKind::dots: {
        const int left = dots_left(choosing.ui().slip, rules);
        const std::string all = words.count("ballot.how_dots", ballot.dot_budget);
        return all + ' ' + words.count("ballot.dots_left", left);
    }
    case BallotKind::scores:
        return words(ballot.every_score ? "ballot.how_every_score" : "ballot.how_scores",
                     {{"low", std::to_string(ballot.lowest_score)},
                      {"high", std::to_string(ballot.highest_score)}});
    case BallotKind::ranking: break;
    }
    return words(ballot.every_rank ? "ballot.how_every_rank" : "ballot.how_ranking");
}

/// "De bank 3, De sleutel 2": the candidates with a mark, in the order of the slip.
std::string marked_called(const Choosing& choosing, const RoundRules& rules, bool with_number) {
    std::vector<std::string> parts;
    const Ballot& ballot = choosing.ui().slip.ballot;
    for (Candidate c = 0; c < ballot.marks.size(); ++c) {
        const Mark& mark = ballot.marks[c];
        if (!mark) continue;
        std::string part = candidate_called(choosing, rules, c);
        if (with_number) part += ' ' + std::to_string(*mark);
        parts.push_back(std::move(part));
    }
    return and_list(choosing.words(), parts);
}

std::string order_called(const Choosing& choosing, const RoundRules& rules) {
    std::string order;
    int place = 0;
    for (const auto& equals : ranks_of(choosing.ui().slip.ballot)) {
        if (place > 0) order += ", ";
        order += std::to_string(++place) + ' ' + candidates_called(choosing, rules, equals);
    }
    return order;
}

/// What would go into the box now, in a sentence.
std::string review(const Choosing& choosing, const RoundRules& rules) {
    const Words& words = choosing.words();
    const SlipUi& slip = choosing.ui().slip;
    if (slip.blank) return words("ballot.review_blank");
    if (is_blank(slip.ballot)) return words("ballot.review_nothing");
    switch (rules.ballot.kind) {
    case BallotKind::one_choice:
        return words("ballot.review_one", {{"story", marked_called(choosing, rules, false)}});
    case BallotKind::approval:
        return words("ballot.review_approval",
                     {{"stories", marked_called(choosing, rules, false)}});
    case BallotKind::dots:
        return words("ballot.review_dots", {{"stories", marked_called(choosing, rules, true)}});
    case BallotKind::scores:
        return words("ballot.review_scores", {{"stories", marked_called(choosing, rules, true)}});
    case BallotKind::ranking: break;
    }
    return words("ballot.review_ranking", {{"stories", order_called(choosing, rules)}});
}

ui::WhyNot why_not_cast(const Choosing& choosing, const RoundRules& rules) {
    const auto missing = wants(choosing.ui().slip, rules);
    if (!missing) return std::nullopt;
    if (missing->nothing_yet)
        return choosing.words()(rules.ballot.blank_allowed ? "ballot.choose_or_blank"
                                                           : "ballot.choose_first");
    return choosing.words()("ballot.fault." + std::string{code_of(*missing->fault)});
}

/// In the box, the curtain shut, and nothing of it left here.
void cast(const Choosing& choosing) {
    BallotUi& ui = choosing.ui();
    choosing.view.out.ask(CastBallot{ui.slip.voter, ui.slip.ballot});
    ui.slip = {};
    ui.page = BallotPage::curtain;
}

void draw_foot(const Choosing& choosing, const Round& round, const Rect& area) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    ui::fill(ui, area, Role::surface);
    Rect row = area.inset(ui.px(24), ui.px(12));
    const ui::WhyNot missing = why_not_cast(choosing, round.rules);
    const std::string& label = words("ballot.cast");
    const ui::ButtonLook look{.kind = ui::ButtonKind::main,
                              .left = ui::Icon::vote,
                              .size = ui::TypeSize::lead,
                              .radius = 12,
                              .keys = words("key.ctrl_enter")};
    const float width = std::min(ui::button_width(ui, label, look) + ui.px(24), row.w * 0.45F);
    const Rect button = row.take_right(width, ui.px(24)).middle_row(ui.px(64));
    const std::string& leave = words("ballot.leave_slip");
    const ui::ButtonLook quiet{
        .kind = ui::ButtonKind::bare, .size = ui::TypeSize::caption, .keys = words("key.escape")};
    const Rect away =
        row.take_left(std::min(ui::button_width(ui, leave, quiet), row.w * 0.3F), ui.px(24))
            .middle_row(ui.px(44));
    const bool leaves =
        ui::button(ui, "leave", away, leave, quiet) || (alone(ui) && ui.take(Key::escape));
    ui::draw_text_middle(ui, row, review(choosing, round.rules),
                         {.weight = ui::Weight::semibold, .max_lines = 3});
    const bool casts = ui::button(ui, "cast", button, label, look, missing);
    const bool by_key = alone(ui) && (ui.take(Key::enter, {.ctrl = true}) ||
                                      ui.take(Key::kp_enter, {.ctrl = true}));
    if (by_key && missing) ui::show_toast(ui, {.text = *missing, .key = "ballot"});
    if (leaves) {
        choosing.ui().slip = {};
        choosing.ui().page = BallotPage::curtain;
    } else if (casts || (by_key && !missing)) {
        ui::forget_toast(ui, "ballot");
        cast(choosing);
    }
}

}  // namespace

void draw_slip(const Choosing& choosing, const Round& round, Rect page) {
    ui::Ui& ui = choosing.view.ui;
    const ui::IdScope scope{ui, "slip"};
    const Rect foot = page.take_bottom(ui.px(88));
    const float side = page.w > ui.px(1000) ? ui.px(64) : ui.px(24);
    Rect rest = page.inset(side, ui.px(20), side, ui.px(12));
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    Rect who = rest.take_top(ui.px(20), ui.px(4));
    ui::icon(ui, ui::Icon::person, who.take_left(ui.px(18), ui.px(8)).centre(), 16, Role::text2);
    ui::draw_text(ui, who,
                  choosing.words()("ballot.your_turn",
                                   {{"name", name_of(choosing.state(), choosing.ui().slip.voter)}}),
                  small);
    const std::string question = ballot_question(choosing, round.rules.domain);
    const ui::TextLook title{
        .size = ui::TypeSize::title, .weight = ui::Weight::semibold, .max_lines = 3};
    rest.take_top(ui::draw_text_block(ui, rest, question, title), ui.px(4));
    const std::string how = how_to(choosing, round.rules);
    rest.take_top(ui::draw_text_block(ui, rest, how, {.role = Role::text2, .max_lines = 2}),
                  ui.px(16));
    draw_slip_tiles(choosing, round, rest);
    draw_foot(choosing, round, foot);
}

}  // namespace kring
