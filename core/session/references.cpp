#include "core/session/apply.h"
#include "core/session/ballot_references.h"
#include "core/session/domain_rules.h"
#include "core/session/plan_rules.h"
#include "core/session/story_references.h"

#include <algorithm>
#include <cmath>

namespace kring {

namespace {

/// One overload a fact: what it names is there, and its numbers are in their range.
struct Check {
    const State& state;
    const Record& record;

    bool person(PersonId id) const { return state.people.contains(id); }
    bool author(std::optional<PersonId> id) const { return !id || find_person(state, *id); }
    bool card(CardId id) const { return state.board.find(id); }
    bool link(LinkId id) const { return state.board.find(id); }
    bool links(const std::vector<LinkId>& ids) const {
        return std::all_of(ids.begin(), ids.end(), [&](LinkId id) { return link(id); });
    }
    bool phase(const std::string& id) const { return state.method.phase(id); }
    bool gap(const Gap& gap) const { return !gap.card || card(gap.card); }
    static bool plan(const Method& method, const std::vector<PlannedPhase>& plan) {
        return std::all_of(plan.begin(), plan.end(), [&](const PlannedPhase& planned) {
            return method.phase(planned.phase) && planned.minutes >= Minutes{0} &&
                   planned.minutes <= longest_phase;
        });
    }
    static bool length(SessionTime time) { return time >= SessionTime{0} && time <= longest_timer; }
    bool until_now(SessionTime time) const { return time >= SessionTime{0} && time <= record.at; }
    bool timer(const Timer& timer) const {
        return length(timer.length) && until_now(timer.since) && until_now(timer.before);
    }
    static bool details(const LinkDetails& details) {
        return details.weight >= 1 && details.weight <= 3;
    }

    /// About stories and votes.
    template <class Fact> bool operator()(const Fact& fact) const { return holds(state, fact); }

    bool operator()(const MethodChosen& fact) const {
        const auto& choosing = fact.method.choosing;
        return !fact.method.phases.empty() && plan(fact.method, fact.plan) &&
               (!choosing || !out_of_range(*choosing));
    }
    bool operator()(const SessionDescribed&) const { return true; }
    bool operator()(const PersonJoined&) const { return true; }
    bool operator()(const PersonChanged& fact) const { return person(fact.id); }
    bool operator()(const PersonLeft& fact) const { return person(fact.id); }
    bool operator()(const PlanSet& fact) const { return plan(state.method, fact.plan); }

    bool operator()(const CardWritten& fact) const {
        return author(fact.author) && !(fact.anonymous && fact.author) && std::isfinite(fact.rank);
    }
    bool operator()(const CardRenamed& fact) const { return card(fact.card); }
    bool operator()(const CardDetailed& fact) const { return card(fact.card); }
    bool operator()(const CardMoved& fact) const {
        return card(fact.card) && std::isfinite(fact.rank) && links(fact.dropped);
    }
    bool operator()(const CardPlaced& fact) const {
        return card(fact.card) &&
               (!fact.place || (fact.place->height >= 0 && fact.place->height <= 1));
    }
    bool operator()(const CardsMerged& fact) const {
        return fact.into != fact.from && card(fact.into) && card(fact.from) && links(fact.passed) &&
               links(fact.dropped);
    }
    bool operator()(const CardSplit& fact) const {
        return card(fact.card) && std::isfinite(fact.rank);
    }
    bool operator()(const CardBinned& fact) const { return card(fact.card); }
    bool operator()(const CardRestored& fact) const { return card(fact.card); }
    bool operator()(const AuthorNamed& fact) const {
        return card(fact.card) && author(fact.author) &&
               !(fact.author && state.board.find(fact.card)->anonymous);
    }

    bool operator()(const LinkDrawn& fact) const {
        const Card* from = state.board.find(fact.link.from);
        const Card* to = state.board.find(fact.link.to);
        return from && to && from != to && details(fact.link.details) &&
               state.method.link_between(from->kind, to->kind) == fact.link.kind;
    }
    bool operator()(const LinkDetailed& fact) const {
        return link(fact.link) && details(fact.details);
    }
    bool operator()(const LinkRemoved& fact) const { return link(fact.link); }

    bool operator()(const PhaseEntered& fact) const {
        return phase(fact.phase) && std::all_of(fact.left_with.begin(), fact.left_with.end(),
                                                [&](const Gap& open) { return gap(open); });
    }
    bool operator()(const PhaseSkipped& fact) const { return phase(fact.phase); }
    bool operator()(const PhaseExtended& fact) const {
        return phase(fact.phase) && fact.by >= -longest_phase && fact.by <= longest_phase;
    }
    bool operator()(const PhaseTakenBack& fact) const {
        return state.last_change && state.last_change->from == fact.to && timer(fact.timer);
    }
    bool operator()(const AnonymityPromised& fact) const { return phase(fact.phase); }

    bool operator()(const TimerStarted& fact) const { return length(fact.length); }
    bool operator()(const TimerPaused&) const { return true; }
    bool operator()(const TimerContinued&) const { return true; }
    bool operator()(const TimerAdjusted& fact) const {
        return fact.by >= -longest_timer && fact.by <= longest_timer;
    }
    bool operator()(const TimerStopped&) const { return true; }
    bool operator()(const Resumed& fact) const { return until_now(fact.last_alive); }

    bool operator()(const GapAccepted& fact) const { return gap(fact.gap); }
    bool operator()(const GapReopened& fact) const {
        return state.accepted_gaps.contains(fact.gap);
    }
    bool operator()(const ActionAgreed&) const { return true; }
    bool operator()(const ActionChanged& fact) const { return state.actions.contains(fact.id); }
    bool operator()(const ActionDropped& fact) const { return state.actions.contains(fact.id); }
    bool operator()(const NotesKept&) const { return true; }
    bool operator()(const WallShown& fact) const {
        return (!fact.wall.card || card(*fact.wall.card)) &&
               (!fact.wall.story || state.stories.contains(*fact.wall.story));
    }
    bool operator()(const Reverted& fact) const {
        return fact.first > 0 && fact.first < record.seq;
    }
};

}  // namespace

bool references_hold(const State& state, const Record& record, Seq last) {
    if (record.seq != last + 1 || record.step == 0 || record.step > record.seq) return false;
    if (record.at < SessionTime{0}) return false;
    return std::visit(Check{state, record}, record.event);
}

}  // namespace kring
