#include "tests/support/catch.h"
#include "tests/support/given.h"

using namespace kring;
using namespace kring::test;
using namespace std::chrono_literals;

namespace {

struct Going : Given {
    Going() {
        in("activities");
        ask(StartTimer{20min});
    }
    SessionTime left() const { return state().timer.left(now); }
};

}  // namespace

TEST_CASE("a clock counts down and past zero", "[timer]") {
    Going given;
    given.later(5min);
    CHECK(given.left() == 15min);
    given.later(17min);
    CHECK(given.left() == -2min);
}

TEST_CASE("a clock can be paused and go on", "[timer]") {
    Going given;
    CHECK(given.refused(ContinueTimer{}) == Refusal::timer_not_paused);
    given.later(5min);
    given.ask(PauseTimer{});
    CHECK(given.refused(PauseTimer{}) == Refusal::timer_not_running);
    given.later(30min);
    CHECK(given.left() == 15min);
    given.ask(ContinueTimer{});
    given.later(1min);
    CHECK(given.left() == 14min);
    given.ask(StopTimer{});
    CHECK(given.state().timer == Timer{});
    CHECK(given.refused(StopTimer{}) == Refusal::timer_idle);
    CHECK(given.refused(AdjustTimer{1min}) == Refusal::timer_idle);
}

TEST_CASE("a clock gets minutes and loses them, never below none", "[timer]") {
    Going given;
    given.ask(AdjustTimer{1min});
    CHECK(given.left() == 21min);
    given.ask(AdjustTimer{-2min});
    CHECK(given.left() == 19min);
    given.ask(AdjustTimer{-1h});
    CHECK(given.left() == 0min);
    CHECK(given.ask(AdjustTimer{-1min}) == 0);
    CHECK(given.refused(AdjustTimer{12h + 1ms}) == Refusal::minutes_out_of_range);
    CHECK(given.refused(AdjustTimer{SessionTime::min()}) == Refusal::minutes_out_of_range);
    for (const SessionTime length : {SessionTime{0}, SessionTime{-1}, SessionTime{12h + 1ms}})
        CHECK(given.refused(StartTimer{length}) == Refusal::minutes_out_of_range);
    CHECK_FALSE(given.refused(StartTimer{12h}));
}

TEST_CASE("an undo of a card does not rewind the clock", "[timer]") {
    Going given;
    given.activity("maaltijd");
    given.later(5min);
    given.ask(PauseTimer{});
    given.ask(KeepNotes{"bijna klaar"});
    given.undo();
    CHECK(given.state().board.cards.empty());
    CHECK(given.state().timer.stage == Timer::Stage::paused);
    CHECK(given.left() == 15min);
    CHECK(given.state().notes == "bijna klaar");
    given.ask(ContinueTimer{});
    given.redo();  // what the clock did in between takes no redo away
    CHECK(given.state().board.cards.size() == 1);
    CHECK(given.state().timer.stage == Timer::Stage::running);
    CHECK(fold(given.session.log()) == given.state());
}

TEST_CASE("what the clock does is not a step to undo", "[timer]") {
    Going given;
    given.ask(PauseTimer{});
    CHECK(given.refused(Undo{}) == Refusal::nothing_to_undo);
}

TEST_CASE("a laptop closed for a moment goes on counting", "[timer]") {
    Going given;
    const State before = given.state();
    given.later(15min);
    CHECK(given.ask(Resume{0min}) == 0);
    CHECK(given.state() == before);
    CHECK(given.left() == 5min);
}

TEST_CASE("a long absence is nobody's time: the clock stands since the last sign of life",
          "[timer]") {
    Going given;
    given.later(5min);
    const SessionTime last_alive = given.now;
    given.later(2h);
    given.ask(Resume{last_alive});
    CHECK(given.state().timer.stage == Timer::Stage::paused);
    CHECK(given.left() == 15min);
    CHECK(time_in_phase(given.state(), "activities", given.now) == 5min);
    given.later(1min);
    CHECK(time_in_phase(given.state(), "activities", given.now) == 6min);
    given.ask(ContinueTimer{});
    given.later(1min);
    CHECK(given.left() == 14min);
    given.in("effects");
    CHECK(time_in_phase(given.state(), "activities", given.now) == 7min);
}

TEST_CASE("an absence before it began or after it closed changes nothing", "[timer]") {
    Given given;
    given.later(24h);
    CHECK(given.ask(Resume{0min}) == 0);
    given.in("closed");
    const SessionTime last_alive = given.now;
    given.later(24h);
    CHECK(given.ask(Resume{last_alive}) == 0);
}

TEST_CASE("a last sign of life from nowhere harms nothing", "[timer]") {
    Going given;
    given.later(1h);
    CHECK(given.ask(Resume{given.now + 5h}) == 0);
    given.ask(Resume{-5h});
    CHECK(given.left() == 20min);
    CHECK(time_in_phase(given.state(), "activities", given.now) == 0min);
}

TEST_CASE("entering a phase sets its clock to rest", "[timer]") {
    Going given;
    given.in("effects");
    CHECK(given.state().timer.stage == Timer::Stage::idle);
}
