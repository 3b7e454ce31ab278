#include "app/facilitator/ballot.h"

#include "app/facilitator/ballot_parts.h"
#include "app/facilitator/story_words.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// Where the group still has to choose: where it voted last, else the first that can be voted on.
std::optional<DomainId> first_to_choose(const Glance& glance) {
    const auto& rounds = glance.state.rounds;
    const auto last = std::find_if(rounds.rbegin(), rounds.rend(), [](const auto& each) {
        return each.second.stage == RoundStage::revealed;
    });
    if (last != rounds.rend() && choice_for(glance.state, last->second.rules.domain) == nullptr)
        return last->second.rules.domain;
    for (const DomainId domain : domains_and_other(glance.state))
        if (choice_for(glance.state, domain) == nullptr &&
            candidates(glance.state, domain, glance.today).size() > 1)
            return domain;
    return std::nullopt;
}

void look_at(BallotUi& ui, std::optional<DomainId> domain) {
    ui.domain = domain;
    ui.again = false;
    ui.shown.reset();
}

/// "Ronde 1", "Ronde 2": what came out earlier stays to be looked at.
void draw_rounds(const Choosing& choosing, const std::vector<RoundId>& rounds,
                 std::optional<RoundId> now, Rect& rest) {
    if (rounds.size() < 2 && !(rounds.size() == 1 && !now)) return;
    ui::Ui& ui = choosing.view.ui;
    const ui::IdScope scope{ui, "rounds"};
    Flow flow{ui, rest, 32};
    const auto tab = [&](const std::string& id, const std::string& name, bool on) {
        const ui::ChipLook look{.on = on, .group = "rounds"};
        return ui::chip(ui, id, flow.place(ui::chip_width(ui, name, look)), name, look) ==
               ui::ChipAnswer::clicked;
    };
    for (const RoundId id : rounds) {
        const std::string number = std::to_string(round_number(choosing.state(), id));
        if (!tab("round:" + number, choosing.words()("ballot.round_n", {{"n", number}}), now == id))
            continue;
        choosing.ui().shown = id;
        choosing.ui().again = false;
    }
    if (!now && tab("next", choosing.words()("ballot.next_round"), true))
        choosing.ui().again = true;
    rest.take_top(ui.px(4));
}

void draw_going_on(const Choosing& choosing, RoundId id, const Rect& page) {
    const Round& round = choosing.state().rounds.at(id);
    choosing.ui().domain = round.rules.domain;
    choosing.ui().again = false;
    choosing.ui().shown.reset();
    if (round.rules.cast != CastBy::laptop) return draw_ballot_counts(choosing, id, page);
    if (round.stage == RoundStage::closed) return draw_ballot_closed(choosing, id, page);
    draw_ballot_open(choosing, id, page);
}

}  // namespace

void draw_ballot(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "ballot"};
    const Choosing choosing{view, glance, console};
    Rect page = area.inset(ui.px(24), ui.px(16), ui.px(24), ui.px(8));
    if (const auto going = round_going_on(glance.state))
        return draw_going_on(choosing, *going, page);
    BallotUi& state = console.ballot;
    if (state.domain && *state.domain && !glance.state.domains.contains(*state.domain))
        look_at(state, std::nullopt);
    if (state.domain_wanted && !glance.state.domains.empty()) {
        state.domain_wanted = false;
        look_at(state, first_to_choose(glance));
    }
    std::optional<DomainId> domain = state.domain;
    draw_scopes(view, glance.state, page, domain);
    if (domain != state.domain) look_at(state, domain);
    const auto rounds = rounds_revealed(glance.state, state.domain);
    std::optional<RoundId> shown;
    if (!rounds.empty() && !state.again) shown = rounds.back();
    if (state.shown && !state.again &&
        std::find(rounds.begin(), rounds.end(), *state.shown) != rounds.end())
        shown = state.shown;
    draw_rounds(choosing, rounds, shown, page);
    if (shown) return draw_ballot_result(choosing, *shown, page);
    draw_ballot_setup(choosing, page);
}

}  // namespace kring
