#include "app/platform/pacing.h"

#include "tests/support/catch.h"

using kring::platform::frames_after_event;
using kring::platform::Pause;
using kring::platform::plan_wait;
using kring::platform::WaitPlan;

namespace {
constexpr WaitPlan at_once{WaitPlan::Kind::not_at_all};
constexpr WaitPlan for_ever{WaitPlan::Kind::for_ever};
constexpr WaitPlan at_most(int milliseconds) {
    return {WaitPlan::Kind::at_most, Pause{milliseconds}};
}
}  // namespace

TEST_CASE("a still screen sleeps until somebody does something") {
    CHECK(plan_wait({}, 0) == for_ever);
}

TEST_CASE("after something happened the picture gets its frames to settle") {
    for (int owed = frames_after_event; owed > 0; --owed) CHECK(plan_wait({}, owed) == at_once);
}

TEST_CASE("a clock wakes the screen at its next second and not before") {
    CHECK(plan_wait({.next_change = Pause{740}}, 0) == at_most(740));
}

TEST_CASE("something that moves is drawn at once") {
    CHECK(plan_wait({.next_change = Pause{0}}, 0) == at_once);
    CHECK(plan_wait({.next_change = Pause{-3}}, 0) == at_once);
}

TEST_CASE("what moves too little to be seen does not keep the processor busy") {
    CHECK(plan_wait({.next_change = Pause{0}, .nothing_shown = true}, 0) == at_most(16));
    CHECK(plan_wait({.next_change = Pause{0}, .nothing_shown = true}, 1) == at_once);
    CHECK(plan_wait({.next_change = Pause{0}, .input_waiting = true, .nothing_shown = true}, 0) ==
          at_once);
    CHECK(plan_wait({.next_change = Pause{0}, .next_work = Pause{0}, .nothing_shown = true}, 0) ==
          at_once);
}

TEST_CASE("what moves too little to be seen still moves") {
    kring::platform::Pacing pacing;
    for (int i = 0; i < frames_after_event; ++i) pacing.frame_drawn();
    CHECK(pacing.draws_on({.next_change = Pause{0}, .nothing_shown = true}));
    CHECK_FALSE(pacing.draws_on({.nothing_shown = true}));
}

TEST_CASE("input that waits is not kept waiting") {
    CHECK(plan_wait({.next_change = Pause{1000}, .input_waiting = true}, 0) == at_once);
}

TEST_CASE("the sooner of picture and work counts") {
    CHECK(plan_wait({.next_change = Pause{900}, .next_work = Pause{200}}, 0) == at_most(200));
    CHECK(plan_wait({.next_change = Pause{100}, .next_work = Pause{200}}, 0) == at_most(100));
}

TEST_CASE("a minimised window draws nothing, whatever happens in the picture") {
    CHECK(plan_wait({.next_change = Pause{0}, .input_waiting = true, .minimised = true},
                    frames_after_event) == for_ever);
}

TEST_CASE("a minimised window still keeps what was being typed") {
    CHECK(plan_wait({.next_work = Pause{2000}, .minimised = true}, 3) == at_most(2000));
}
