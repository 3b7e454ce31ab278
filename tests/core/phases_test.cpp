#include "core/session/phase_rules.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"

#include <algorithm>

using namespace kring;
using namespace kring::test;
using namespace std::chrono_literals;

namespace {

std::string next(const Given& given) {
    const Phase* phase = next_phase(given.state());
    return phase ? phase->id : "";
}

std::string previous(const Given& given) {
    const Phase* phase = previous_phase(given.state());
    return phase ? phase->id : "";
}

}  // namespace

TEST_CASE("a full arena takes 130 minutes, a brief one 54", "[phases]") {
    Given given;
    const auto sum = [&] {
        Minutes all{0};
        for (const PlannedPhase& planned : given.state().plan) all += planned.minutes;
        return all;
    };
    CHECK(sum() == 130min);
    given.ask(ChooseMethod{arena_method(), "", true});
    CHECK(sum() == 54min);
}

TEST_CASE("the order of the plan decides what comes next", "[phases]") {
    Given given;
    given.ask(ChooseMethod{arena_method(), "investors_second", false});
    CHECK(next(given) == "intro");
    CHECK(previous(given).empty());
    given.in("activities");
    CHECK(next(given) == "investors");
    given.in("effects");
    CHECK(previous(given) == "investors");
    given.in("followup");
    CHECK(next(given) == "closed");
    given.in("closed");
    CHECK(next(given).empty());
    CHECK(previous(given) == "followup");
    given.in("intro");
    CHECK(previous(given).empty());
}

TEST_CASE("a phase that is off is passed over, and can still be entered", "[phases]") {
    Given given;
    auto plan = given.state().plan;
    plan[2].on = false;  // effects
    plan[1].minutes = 25min;
    given.ask(SetPlan{plan});
    given.in("activities");
    CHECK(next(given) == "investors");
    CHECK(minutes_planned(given.state(), "activities") == 25min);
    given.in("effects");
    CHECK(given.state().phase == "effects");
}

TEST_CASE("a plan holds every phase once and no endless one", "[phases]") {
    Given given;
    const auto plan = given.state().plan;
    auto shorter = plan;
    shorter.pop_back();
    CHECK(given.refused(SetPlan{shorter}) == Refusal::bad_value);
    auto doubled = plan;
    doubled[0] = doubled[1];
    CHECK(given.refused(SetPlan{doubled}) == Refusal::bad_value);
    auto endless = plan;
    endless[0].minutes = 601min;
    CHECK(given.refused(SetPlan{endless}) == Refusal::minutes_out_of_range);
    endless[0].minutes = -1min;
    CHECK(given.refused(SetPlan{endless}) == Refusal::minutes_out_of_range);
    CHECK(given.ask(SetPlan{plan}) == 0);
}

TEST_CASE("a method is chosen before it begins, and again, with cards kept", "[phases]") {
    Given given;
    const CardId card = given.activity("vooraf");
    given.ask(ChooseMethod{arena_method(), "investors_second", true});
    CHECK(given.state().board.shows(card));
    CHECK(given.refused(ChooseMethod{arena_method(), "no such order", true}) == Refusal::bad_value);
    CHECK(given.refused(ChooseMethod{Method{}, "", true}) == Refusal::bad_value);
    given.in("intro");
    CHECK(given.refused(ChooseMethod{arena_method(), "", true}) == Refusal::already_begun);
    given.in("setup");
    CHECK(given.refused(ChooseMethod{arena_method(), "", true}) == Refusal::already_begun);
}

TEST_CASE("nothing happens before a method is chosen", "[phases]") {
    Session session{[] { return SessionTime{0}; }, [](std::span<const Record>) { return true; }};
    for (const Intent& intent : {Intent{EnterPhase{"intro"}}, Intent{WriteCard{}}, Intent{Undo{}},
                                 Intent{Describe{"x", "", ""}}, Intent{StartTimer{5min}}})
        CHECK(session.why_not(intent) == Refusal::no_method);
    CHECK_FALSE(current_phase(session.state()));
    CHECK_FALSE(next_phase(session.state()));
}

TEST_CASE("every phase can be entered at any time and its time is counted", "[phases]") {
    Given given;
    given.in("activities");
    given.later(3min);
    CHECK(time_in_phase(given.state(), "activities", given.now) == 3min);
    given.in("balance");
    given.later(1min);
    given.in("activities");
    given.later(2min);
    CHECK(time_in_phase(given.state(), "activities", given.now) == 5min);
    CHECK(time_in_phase(given.state(), "balance", given.now) == 1min);
    CHECK(given.state().progress.at("activities").visits == 2);
    CHECK(given.refused(EnterPhase{"activities"}) == Refusal::same_phase);
    CHECK(given.refused(EnterPhase{"lunch"}) == Refusal::unknown_phase);
}

TEST_CASE("leaving a phase with gaps is recorded, never forbidden", "[phases]") {
    SamenKoken arena;
    arena.in("effects");
    arena.in("collectors");
    const std::vector<Gap> open{{GapRule::activity_without_effect, arena.kookles}};
    CHECK(arena.state().progress.at("effects").left_with == open);
    arena.ask(AcceptGap{open.front(), ""});
    arena.in("effects");
    arena.in("collectors");
    CHECK(arena.state().progress.at("effects").left_with.empty());
}

TEST_CASE("a closed session takes no cards until it is opened again", "[phases]") {
    SamenKoken arena;
    arena.in("closed");
    CHECK(is_closed(arena.state()));
    CHECK(arena.refused(WriteCard{"effects", "x", {}, {}, false, {}}) == Refusal::session_closed);
    CHECK(arena.refused(BinCard{arena.buren}) == Refusal::session_closed);
    CHECK(arena.refused(StartTimer{5min}) == Refusal::session_closed);
    CHECK(arena.refused(SkipPhase{"balance", ""}) == Refusal::session_closed);
    CHECK_FALSE(arena.refused(Describe{"Samen eten", "", ""}));
    CHECK_FALSE(arena.refused(AgreeAction{{ActionKind::to_do, "bellen", "Anna", "morgen", false}}));
    const auto cards = arena.state().board.cards.size();
    arena.in("followup");
    CHECK(arena.state().board.cards.size() == cards);
    arena.effect("toch nog");
}

TEST_CASE("a phase ahead is skipped over, and unskipped by going there", "[phases]") {
    Given given;
    given.in("activities");
    given.ask(SkipPhase{"effects", "geen tijd"});
    CHECK(next(given) == "investors");
    CHECK(given.ask(SkipPhase{"effects", "geen tijd"}) == 0);
    CHECK(given.refused(SkipPhase{"intro", ""}) == Refusal::bad_value);
    CHECK(given.refused(SkipPhase{"setup", ""}) == Refusal::bad_value);
    CHECK(given.refused(SkipPhase{"closed", ""}) == Refusal::bad_value);
    CHECK(given.refused(SkipPhase{"lunch", ""}) == Refusal::unknown_phase);
    given.undo();
    CHECK(next(given) == "effects");
    given.redo();
    given.in("effects");
    CHECK_FALSE(given.state().progress.at("effects").skipped);
}

TEST_CASE("skipping the phase the group is in goes on to the next", "[phases]") {
    Given given;
    given.in("activities");
    given.ask(SkipPhase{"activities", ""});
    CHECK(given.state().phase == "effects");
    CHECK(given.state().progress.at("activities").skipped);
    CHECK(given.refused(Undo{}) == Refusal::nothing_to_undo);
    given.ask(TakeBackPhase{});
    CHECK(given.state().phase == "activities");
    CHECK_FALSE(given.state().progress.at("activities").skipped);
}

TEST_CASE("a phase is extended, and with it its clock", "[phases]") {
    Given given;
    given.in("activities");
    given.ask(StartTimer{20min});
    given.ask(ExtendPhase{5min});
    CHECK(minutes_planned(given.state(), "activities") == 25min);
    CHECK(given.state().timer.length == 25min);
    given.undo();
    CHECK(given.state().timer.length == 20min);
    CHECK(given.ask(ExtendPhase{0min}) == 0);
    CHECK(given.refused(ExtendPhase{581min}) == Refusal::minutes_out_of_range);
    CHECK(given.refused(ExtendPhase{-21min}) == Refusal::minutes_out_of_range);
    CHECK(given.refused(ExtendPhase{Minutes::max()}) == Refusal::minutes_out_of_range);
    given.ask(StopTimer{});
    given.ask(ExtendPhase{5min});
    CHECK(given.state().timer == Timer{});
}

TEST_CASE("a slip of the finger is taken back: phase, clock and time as they were", "[phases]") {
    Given given;
    given.in("activities");
    given.ask(StartTimer{20min});
    given.later(5min);
    const State before = given.state();
    given.in("effects");
    CHECK(given.state().timer.stage == Timer::Stage::idle);
    given.later(10s);
    const CardId meanwhile = given.effect("al bedacht");
    given.ask(TakeBackPhase{});
    CHECK(given.state().board.shows(meanwhile));
    CHECK(given.state().phase == "activities");
    CHECK(given.state().phase_began == before.phase_began);
    CHECK(given.state().progress == before.progress);
    CHECK(given.state().timer == before.timer);
    CHECK(given.state().timer.elapsed(given.now) == 5min + 10s);  // it counted on
    CHECK(time_in_phase(given.state(), "activities", given.now) == 5min + 10s);
    CHECK(given.refused(TakeBackPhase{}) == Refusal::too_late_to_take_back);
    given.in("effects");
    given.later(10s + 1ms);
    CHECK(given.refused(TakeBackPhase{}) == Refusal::too_late_to_take_back);
}

TEST_CASE("the first step into the session can be taken back as well", "[phases]") {
    Given given;
    given.in("intro");
    CHECK(has_begun(given.state()));
    given.ask(TakeBackPhase{});
    CHECK_FALSE(has_begun(given.state()));
    CHECK_FALSE(given.refused(ChooseMethod{arena_method(), "", true}));
}

TEST_CASE("hints on leaving a phase", "[phases]") {
    using Hints = std::vector<PhaseHint>;
    Given given;
    CHECK(hints_on_leaving(given.state()).empty());
    given.in("activities");
    CHECK(hints_on_leaving(given.state()) == Hints{PhaseHint::no_activity});
    given.activity("maaltijd");
    CHECK(hints_on_leaving(given.state()).empty());
    given.in("effects");
    CHECK(hints_on_leaving(given.state()) == Hints{PhaseHint::no_effect, PhaseHint::gaps_open});
    given.in("balance");
    CHECK(hints_on_leaving(given.state()) == Hints{PhaseHint::no_insight});
    given.card("insights", "wie oogst zet niet in");
    CHECK(hints_on_leaving(given.state()).empty());
}

TEST_CASE("people, actions and notes are kept as said", "[phases]") {
    Given given;
    const PersonId anna = given.person("  Anna ");
    CHECK(given.state().people.at(anna).name == "Anna");
    Participant critic{"A.", Perspective::citizen, "moeder van drie", Stance::critic};
    given.ask(ChangePerson{anna, critic});
    CHECK(given.state().people.at(anna) == critic);
    CHECK(given.ask(ChangePerson{anna, critic}) == 0);
    CHECK(given.refused(ChangePerson{{99}, critic}) == Refusal::unknown_person);
    CHECK(given.refused(RemovePerson{{99}}) == Refusal::unknown_person);
    CHECK(given.refused(AddPerson{{"\xff", {}, "", {}}}) == Refusal::text_not_utf8);

    const ActionId call{given.ask(AgreeAction{{ActionKind::to_do, "bellen", "", "", false}})};
    given.ask(ChangeAction{call, {ActionKind::to_do, "bellen", "Anna", "morgen", true}});
    CHECK(given.state().actions.at(call).done);
    CHECK(given.refused(AgreeAction{}) == Refusal::text_empty);
    CHECK(given.refused(ChangeAction{{99}, given.state().actions.at(call)}) ==
          Refusal::unknown_action);
    given.ask(DropAction{call});
    CHECK(given.refused(DropAction{call}) == Refusal::unknown_action);

    given.ask(KeepNotes{"let op Piet"});
    CHECK(given.state().notes == "let op Piet");
    CHECK(given.ask(KeepNotes{"let op Piet "}) == 0);
}
