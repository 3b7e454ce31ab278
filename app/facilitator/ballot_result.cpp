#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/phase_moves.h"
#include "app/facilitator/say.h"
#include "core/voting/secrecy.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// The round of this domain before `id`, if there is one.
const Round* round_before(const State& state, RoundId id) {
    const auto rounds = rounds_revealed(state, state.rounds.at(id).rules.domain);
    const auto at = std::find(rounds.begin(), rounds.end(), id);
    return at == rounds.begin() || at == rounds.end() ? nullptr : &state.rounds.at(*(at - 1));
}

bool is_last(const State& state, RoundId id) {
    const auto rounds = rounds_revealed(state, state.rounds.at(id).rules.domain);
    return !rounds.empty() && rounds.back() == id;
}

/// What moved since the round before, in numbers: how many, never who.
std::string shift_called(const Choosing& choosing, RoundId id) {
    const State& state = choosing.state();
    const Round* before = round_before(state, id);
    if (before == nullptr) return {};
    const Shift shift = shift_between(*before, state.rounds.at(id));
    if (!shift.at_least) return {};
    const auto n = static_cast<long long>(*shift.at_least);
    const std::string number = std::to_string(round_number(state, id) - 1);
    if (n == 0) return choosing.words()("ballot.shift_none", {{"round", number}});
    return choosing.words().count("ballot.shift", n, {{"round", number}});
}

/// Of points nobody's whole vote is known, only what they gave one story.
const char* giveaway_key(Giveaway giveaway, bool points) {
    if (giveaway == Giveaway::under_four) return "ballot.is_under_four";
    if (giveaway == Giveaway::unanimous)
        return points ? "ballot.is_unanimous_points" : "ballot.is_unanimous";
    return points ? "ballot.is_all_but_one_points" : "ballot.is_all_but_one";
}

std::vector<Giveaway> giveaways_of(const Round& round) {
    const RoundRules& rules = round.rules;
    std::optional<BordaBallots> borda;
    if (rules.method == CountMethod::borda)
        borda = {rules.borda, rules.ballot.equal_ranks, rules.ballot.every_rank};
    return kring::giveaways_of(round.result.counts.front().tally, borda);
}

/// The agreed number of rounds is used up and there is still no story.
std::string rounds_are_up(const Choosing& choosing, RoundId id) {
    const State& state = choosing.state();
    const int number = round_number(state, id);
    const int most = state.choosing.most_rounds;
    const bool chosen = state.rounds.at(id).result.outcome.verdict == Verdict::chosen;
    if (chosen || number < most) return {};
    return choosing.words()("ballot.rounds_up",
                            {{"n", std::to_string(number)}, {"most", std::to_string(most)}});
}

/// To a phase of this kind; when the method has none, only to its view.
void lead_to(const Choosing& choosing, PhaseKind kind, Middle middle) {
    const State& state = choosing.state();
    ConsoleUi& console = choosing.console;
    console.stories.domain = choosing.ui().domain;
    const Phase* here = current_phase(state);
    const bool there = here != nullptr && here->kind == kind;
    if (there || choosing.glance.session.read_only()) {
        console.middle = there ? Middle::by_phase : middle;
        return;
    }
    for (const PlannedPhase& planned : state.plan) {
        const Phase* phase = state.method.phase(planned.phase);
        if (phase != nullptr && phase->kind == kind)
            return go_to_phase(choosing.view, choosing.glance, console, phase->id);
    }
    console.middle = middle;
}

/// What can be done now.
enum class Step { why, talk, again, two, none_yet };

std::vector<Step> steps_after(Verdict verdict) {
    switch (verdict) {
    case Verdict::chosen: return {Step::why, Step::talk, Step::again};
    case Verdict::vote_again:
    case Verdict::drop_and_vote_again: return {Step::again, Step::talk, Step::two, Step::none_yet};
    case Verdict::no_decision: break;
    }
    return {Step::talk, Step::again, Step::two, Step::none_yet};
}

struct StepLook {
    const char* id;
    const char* words;
    ui::Icon icon;
};

StepLook look_of(Step step) {
    switch (step) {
    case Step::why: return {"why", "ballot.step_why", ui::Icon::reason};
    case Step::talk: return {"talk", "ballot.step_talk", ui::Icon::note};
    case Step::again: return {"again", "ballot.step_again", ui::Icon::vote};
    case Step::two: return {"two", "ballot.step_two", ui::Icon::compare};
    case Step::none_yet: break;
    }
    return {"none", "ballot.step_none", ui::Icon::stepf};
}

/// The two that would be chosen together: the equals, else the best.
std::vector<StoryId> best_two(const Round& round) {
    std::vector<Candidate> order = round.result.outcome.tied;
    if (order.size() != 2) {
        order.clear();
        for (const auto& equals : places(round.result.counts.back().tally))
            order.insert(order.end(), equals.begin(), equals.end());
    }
    std::vector<StoryId> two;
    for (const Candidate c : order)
        if (two.size() < 2) two.push_back(round.rules.stories[c]);
    return two;
}

/// The page where the choice is written down begins with what was said here.
void begin_reasons(const Choosing& choosing, const Round& round, Step step) {
    ReasonsUi& reasons = choosing.console.stories.reasons;
    reasons = {};
    reasons.no_choice_open = step == Step::none_yet;
    if (step != Step::two) return;
    reasons.picked = best_two(round);
    ChoosingSettings settings = choosing.state().choosing;
    if (settings.most_chosen >= 2 || choosing.glance.session.read_only()) return;
    settings.most_chosen = 2;
    choosing.view.out.send(SetChoosing{settings});
}

void take_step(const Choosing& choosing, const Round& round, Step step) {
    switch (step) {
    case Step::talk: return lead_to(choosing, PhaseKind::discussing, Middle::discussing);
    case Step::again:
        choosing.ui().again = true;
        choosing.ui().shown.reset();
        return;
    case Step::why:
    case Step::two:
    case Step::none_yet: break;
    }
    begin_reasons(choosing, round, step);
    lead_to(choosing, PhaseKind::reasons, Middle::reasons);
}

float draw_steps(const Choosing& choosing, const Round& round, Rect rest, bool measure) {
    ui::Ui& ui = choosing.view.ui;
    const float top = rest.y;
    Flow flow{ui, rest, 44};
    bool first = true;
    for (const Step step : steps_after(round.result.outcome.verdict)) {
        const auto [id, key, icon] = look_of(step);
        const std::string& label = choosing.words()(key);
        const ui::ButtonLook look{.kind = first ? ui::ButtonKind::soft : ui::ButtonKind::bordered,
                                  .left = icon,
                                  .group = "steps"};
        first = false;
        const Rect place = flow.place(ui::button_width(ui, label, look));
        if (measure) continue;
        const bool locked = choosing.glance.session.read_only() && step == Step::again;
        const ui::WhyNot no =
            locked ? why_not(choosing.view, choosing.glance, CancelBallot{}) : ui::WhyNot{};
        if (ui::button(ui, id, place, label, look, no)) take_step(choosing, round, step);
    }
    return rest.y - top;
}

void draw_head(const Choosing& choosing, RoundId id, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    const Round& round = choosing.state().rounds.at(id);
    Rect line = rest.take_top(ui.px(20), ui.px(2));
    ui::icon(ui, ui::Icon::vote, line.take_left(ui.px(18), ui.px(8)).centre(), 18, Role::accent);
    const std::string turnout = turnout_called(choosing, round);
    const ui::TextLook small{
        .size = ui::TypeSize::caption, .role = Role::text2, .align = ui::Align::right};
    const float width = std::min(ui::text_width(ui, turnout, small) + ui.px(1), line.w * 0.6F);
    ui::draw_text(ui, line.take_right(width, ui.px(16)), turnout, small);
    const std::string number = std::to_string(round_number(choosing.state(), id));
    ui::draw_text(ui, line,
                  choosing.words()(round.rules.secret ? "ballot.result_secret" : "ballot.result",
                                   {{"n", number}}),
                  {.weight = ui::Weight::semibold, .role = Role::accent_ink});
    const ui::TextLook title{
        .size = ui::TypeSize::title, .weight = ui::Weight::semibold, .max_lines = 2};
    rest.take_top(ui::draw_text_block(ui, rest, outcome_head(choosing, round), title), ui.px(4));
    rest.take_top(ui::draw_text_block(ui, rest, outcome_says(choosing, round)), ui.px(8));
}

void draw_lines(const Choosing& choosing, RoundId id, Rect& rest) {
    ui::Ui& ui = choosing.view.ui;
    const Round& round = choosing.state().rounds.at(id);
    const std::string up = rounds_are_up(choosing, id);
    if (!up.empty()) draw_quiet_line(ui, ui::Icon::timer, up, rest);
    const std::string shift = shift_called(choosing, id);
    if (!shift.empty()) draw_quiet_line(ui, ui::Icon::compare, shift, rest);
    if (round.rules.secret)
        for (const Giveaway giveaway : giveaways_of(round))
            draw_quiet_line(ui, ui::Icon::eyeoff,
                            choosing.words()(giveaway_key(giveaway, gives_points(round.rules))),
                            rest, Role::dissent_ink);
    rest.take_top(ui.px(8));
}

}  // namespace

void draw_ballot_result(const Choosing& choosing, RoundId id, Rect page) {
    ui::Ui& ui = choosing.view.ui;
    const ui::IdScope scope{ui, "result"};
    const Round& round = choosing.state().rounds.at(id);
    if (round.result.counts.empty()) return;
    if (is_last(choosing.state(), id)) {
        const float high = draw_steps(choosing, round, page, true);
        draw_steps(choosing, round, page.take_bottom(high, ui.px(8)), false);
    }
    ui::ScrollArea scroll{ui, "page", page};
    Rect rest = scroll.content();
    const float top = rest.y;
    draw_head(choosing, id, rest);
    draw_lines(choosing, id, rest);
    draw_result_rows(choosing, id, rest);
    scroll.used(rest.y - top);
}

}  // namespace kring
