#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/say.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

ui::WhyNot locked(const Choosing& choosing) {
    if (!choosing.glance.session.read_only()) return std::nullopt;
    return why_not(choosing.view, choosing.glance, CancelBallot{});
}

/// Ballots are left from before Kring was started, and the box does not say whose: whoever voted
/// says so, and does not vote twice.
void draw_unnamed(const Choosing& choosing, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const auto left = static_cast<long long>(votes_unnamed(choosing.glance));
    const std::string title = words.count("ballot.unnamed", left);
    const ui::TextLook bold{.weight = ui::Weight::semibold};
    rest.take_top(ui::draw_text_block(ui, rest, title, bold), ui.px(8));
    draw_quiet_line(ui, ui::Icon::lock, words("ballot.unnamed_line"), rest);
    rest.take_top(ui.px(12));
}

/// Who still has to vote, or may say that they voted.
void draw_waiting(const Choosing& choosing, const Round& round, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const auto waiting = still_to_vote(choosing.glance, round);
    const bool asked = votes_unnamed(choosing.glance) > 0;
    if (asked)
        draw_unnamed(choosing, rest);
    else
        ui::draw_text(ui, rest.take_top(ui.px(20), ui.px(8)),
                      words(waiting.empty() ? "ballot.nobody_waiting" : "ballot.waiting"),
                      {.weight = ui::Weight::semibold});
    const std::string& label = words("ballot.has_voted");
    for (const PersonId person : waiting) {
        const ui::IdScope scope{ui, "waiting", person.value};
        Rect row = rest.take_top(ui.px(36), ui.px(2));
        ui::avatar(ui, row.take_left(ui.px(28), ui.px(12)).centre(),
                   letter_of(choosing.state(), person), 28, true);
        if (asked) {
            const Rect button = row.take_right(ui::button_width(ui, label), ui.px(8));
            if (ui::button(ui, "has_voted", button.middle_row(ui.px(32)), label, {},
                           locked(choosing))) {
                choosing.ui().question = BallotQuestion::has_voted;
                choosing.ui().about = person;
            }
        }
        ui::draw_text(ui, row, name_of(choosing.state(), person));
    }
}

void draw_voted(const Choosing& choosing, const BoxSeen& box, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    rest.take_top(ui.px(12));
    ui::draw_text(ui, rest.take_top(ui.px(20), ui.px(8)), words("ballot.voted"),
                  {.weight = ui::Weight::semibold});
    for (const PersonId person : box.voted) {
        const ui::IdScope scope{ui, "voted", person.value};
        Rect row = rest.take_top(ui.px(36), ui.px(2));
        ui::avatar(ui, row.take_left(ui.px(28), ui.px(12)).centre(),
                   letter_of(choosing.state(), person));
        const auto& may = box.changeable;
        const bool can = std::find(may.begin(), may.end(), person) != may.end();
        const ui::IconButtonLook look{.kind = ui::ButtonKind::bare,
                                      .icon_size = 16,
                                      .hint = {words("ballot.take_back_hint"), {}}};
        const ui::WhyNot fixed = words("ballot.vote_is_fixed");
        if (ui::icon_button(ui, "back", row.take_right(ui.px(32), ui.px(8)), ui::Icon::undo, look,
                            can ? ui::WhyNot{} : fixed)) {
            choosing.ui().question = BallotQuestion::take_back;
            choosing.ui().about = person;
        }
        ui::draw_text(ui, row, name_of(choosing.state(), person), {.role = Role::text2});
    }
}

/// By table order: never in the order in which people voted.
void draw_people(const Choosing& choosing, const Round& round, const Rect& place) {
    ui::ScrollArea scroll{choosing.view.ui, "people", place};
    Rect rest = scroll.content();
    const float top = rest.y;
    draw_waiting(choosing, round, rest);
    const auto& box = choosing.glance.box;
    if (box && !box->voted.empty()) draw_voted(choosing, *box, rest);
    scroll.used(rest.y - top);
}

void ask(const Choosing& choosing, const Round& round) {
    const Words& words = choosing.words();
    const auto missing = still_to_vote(choosing.glance, round);
    std::vector<std::string> names;
    for (const PersonId person : missing) names.push_back(name_of(choosing.state(), person));
    const std::string who =
        words.count("ballot.close_missing", static_cast<long long>(missing.size()),
                    {{"names", and_list(words, names)}});
    if (draw_question(choosing, BallotQuestion::close, words("ballot.close_title"), who,
                      words("ballot.close_yes")))
        choosing.view.out.ask(CloseVote{});
    if (draw_question(choosing, BallotQuestion::stop, words("ballot.stop_title"),
                      words("ballot.stop_line"), words("ballot.stop_yes")))
        send_or_say(choosing.view, choosing.glance, CancelBallot{});
    const PersonId about = choosing.ui().about;
    if (draw_question(choosing, BallotQuestion::take_back,
                      words("ballot.take_back", {{"name", name_of(choosing.state(), about)}}),
                      words("ballot.take_back_line"), words("ballot.take_back_yes")))
        choosing.view.out.ask(TakeBackBallot{about});
    const std::string name = name_of(choosing.state(), about);
    if (draw_question(
            choosing, BallotQuestion::has_voted, words("ballot.has_voted_title", {{"name", name}}),
            words("ballot.has_voted_line", {{"name", name}}), words("ballot.has_voted_yes")))
        choosing.view.out.ask(SayVoted{about});
}

/// On, close, stop: below each other, as wide as they want to be.
void draw_buttons(const Choosing& choosing, const Round& round, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    const Words& words = choosing.words();
    const bool all_in = still_to_vote(choosing.glance, round).empty();
    ui::WhyNot not_yet = locked(choosing);
    if (!not_yet && votes_unnamed(choosing.glance) > 0) not_yet = words("ballot.unnamed_first");
    const auto press = [&](const char* id, const std::string& label, const ui::ButtonLook& look,
                           const ui::WhyNot& not_now) {
        const Rect row = rest.take_top(ui.px(44), ui.px(8));
        return ui::button(ui, id, row, label, look, not_now);
    };
    const ui::ButtonLook soft{.kind = ui::ButtonKind::soft};
    const ui::ButtonLook quiet{.kind = ui::ButtonKind::bordered};
    if (!all_in && press("on", words("ballot.go_on"), soft, not_yet)) {
        choosing.ui().page = BallotPage::curtain;
        ui.focus.clear();
    }
    if (press("close", words("ballot.close"), all_in ? soft : quiet, not_yet)) {
        if (all_in)
            choosing.view.out.ask(CloseVote{});
        else
            choosing.ui().question = BallotQuestion::close;
    }
    if (press("stop", words("ballot.stop"), {.kind = ui::ButtonKind::bare}, locked(choosing)))
        choosing.ui().question = BallotQuestion::stop;
}

}  // namespace

void draw_ballot_open(const Choosing& choosing, RoundId id, Rect page) {
    ui::Ui& ui = choosing.view.ui;
    const ui::IdScope scope{ui, "open"};
    const Round& round = choosing.state().rounds.at(id);
    const Words& words = choosing.words();
    const int number = round_number(choosing.state(), id);
    ui::draw_text(ui, page.take_top(ui.px(26), ui.px(4)),
                  round_called(choosing, round.rules, number),
                  {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold});
    page.take_top(ui::draw_text_block(ui, page, rules_called(choosing, round.rules, number),
                                      {.role = Role::text2}),
                  ui.px(16));
    Rect people =
        page.take_right(std::max(page.w * 0.44F, std::min(page.w, ui.px(240))), ui.px(16));
    ui::panel(ui, people);
    draw_people(choosing, round, people.inset(ui.px(16)));
    draw_counting_ring(choosing, page.take_top(std::min(ui.px(208), page.h * 0.45F), ui.px(8)),
                       votes_in(choosing.glance), round.rules.voters.size());
    const std::string voted =
        words("ballot.have_voted", {{"n", std::to_string(votes_in(choosing.glance))},
                                    {"all", std::to_string(round.rules.voters.size())}});
    ui::draw_text(
        ui, page.take_top(ui.px(26), ui.px(16)), voted,
        {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold, .align = ui::Align::centre});
    draw_buttons(choosing, round, page);
    if (box_in_trouble(choosing))
        draw_quiet_line(ui, ui::Icon::warning, words("ballot.box_not_safe_line"), page,
                        Role::negative_ink);
    ask(choosing, round);
}

void draw_ballot_closed(const Choosing& choosing, RoundId id, const Rect& page) {
    ui::Ui& ui = choosing.view.ui;
    const ui::IdScope scope{ui, "closed"};
    const Round& round = choosing.state().rounds.at(id);
    const Words& words = choosing.words();
    Rect rest = page.middle(std::min(page.w, ui.px(480)), std::min(page.h, ui.px(280)));
    const Rect sign = rest.take_top(ui.px(56), ui.px(12));
    ui::fill(ui, Rect::around(sign.centre(), ui.px(56), ui.px(56)), Role::accent_soft, 28);
    ui::icon(ui, ui::Icon::vote, sign.centre(), 28, Role::accent);
    const ui::TextLook middle{.align = ui::Align::centre};
    ui::draw_text(
        ui, rest.take_top(ui.px(30), ui.px(8)), words("ballot.closed"),
        {.size = ui::TypeSize::title, .weight = ui::Weight::semibold, .align = ui::Align::centre});
    const std::string line =
        words("ballot.closed_line", {{"n", std::to_string(round.voted.size())},
                                     {"all", std::to_string(round.rules.voters.size())}});
    rest.take_top(ui::draw_text_block(ui, rest, line, middle), ui.px(20));
    const std::string& label = words("ballot.reveal");
    const ui::ButtonLook look{.kind = ui::ButtonKind::soft, .size = ui::TypeSize::lead};
    const Rect row = rest.take_top(ui.px(56), ui.px(12));
    const float width = std::min(ui::button_width(ui, label, look) + ui.px(32), row.w);
    if (ui::button(ui, "reveal", row.middle(width, row.h), label, look, locked(choosing)))
        choosing.view.out.ask(RevealVote{});
    const std::string& stop = words("ballot.stop");
    const ui::ButtonLook bare{.kind = ui::ButtonKind::bare, .weight = ui::Weight::regular};
    const Rect last = rest.take_top(ui.px(40));
    if (ui::button(ui, "stop", last.middle(ui::button_width(ui, stop, bare), last.h), stop, bare,
                   locked(choosing)))
        choosing.ui().question = BallotQuestion::stop;
    ask(choosing, round);
}

}  // namespace kring
