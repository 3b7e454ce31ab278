#include "app/replay/player.h"

#include "app/replay/timeline_axis.h"
#include "core/replay/timeline.h"
#include "tests/support/catch.h"
#include "tests/support/replay_room.h"

#include <chrono>

using namespace kring;
using namespace std::chrono_literals;

TEST_CASE("a player goes on as fast as it was told, and stands still at the end", "[replay]") {
    Player player;
    player.advance(5, 60s);
    CHECK(player.at() == 0s);  // nobody pressed play
    player.set_speed(0);
    player.play(60s);
    player.advance(1.5, 60s);
    CHECK(player.at() == 1500ms);
    player.set_speed(2);
    CHECK(player.times() == 20);
    player.advance(1, 60s);
    CHECK(player.at() == 21'500ms);
    player.pause();
    player.advance(10, 60s);
    CHECK(player.at() == 21'500ms);
    player.play(60s);
    player.advance(100, 60s);
    CHECK(player.at() == 60s);
    CHECK_FALSE(player.playing());
}

TEST_CASE("time that is too short for a millisecond is not lost while playing", "[replay]") {
    Player player;
    player.set_speed(0);
    player.play(60s);
    for (int i = 0; i < 10'000; ++i) player.advance(0.0001, 60s);
    CHECK(player.at() >= 999ms);
    CHECK(player.at() <= 1001ms);
}

TEST_CASE("played again from the end, it begins at the beginning", "[replay]") {
    Player player;
    player.put(60s);
    player.toggle(60s);
    CHECK(player.playing());
    CHECK(player.at() == 0s);
    player.toggle(60s);
    CHECK_FALSE(player.playing());
    player.toggle(0s);
    CHECK_FALSE(player.playing());  // there is nothing to play
}

TEST_CASE("there are four speeds, and no fifth", "[replay]") {
    Player player;
    player.step_speed(-9);
    CHECK(player.times() == 1);
    player.step_speed(1);
    CHECK(player.times() == 5);
    player.set_speed(99);
    CHECK(player.times() == 60);
    player.step_speed(1);
    CHECK(player.times() == 60);
    player.put(-5s);
    CHECK(player.at() == 0s);
}

TEST_CASE("a place on the axis leads to its time and back, and never backwards", "[replay]") {
    for (const char* name : {"zorgzame-buurt.kring", "verhalen-armoede.kring"}) {
        const auto loaded = test::example_session(name);
        const Timeline timeline{loaded.log};
        const FoldedTime time{timeline};
        for (const float width : {40.F, 1000.F, 3000.F}) {
            const TimelineAxis axis{time, width, 26};
            CHECK(axis.x(0s) == 0);
            CHECK_THAT(axis.x(time.length()), Catch::Matchers::WithinAbs(width, 0.01));
            CHECK(axis.at(width) == time.length());
            SessionTime before{0};
            for (float x = 0; x <= width; x += 0.5F) {
                const SessionTime at = axis.at(x);
                CHECK(at >= before);
                CHECK_THAT(axis.x(at), Catch::Matchers::WithinAbs(x, 0.6));
                before = at;
            }
            CHECK(axis.at(-50) == 0s);
            CHECK(axis.at(width + 50) == time.length());
        }
    }
}

TEST_CASE("a silence has room on the axis, and all of them a quarter at most", "[replay]") {
    const auto loaded = test::example_session("zorgzame-buurt.kring");
    const Timeline timeline{loaded.log};
    const FoldedTime time{timeline};
    REQUIRE_FALSE(time.silences().empty());
    const TimelineAxis axis{time, 1000, 26};
    float silent = 0;
    for (const auto& silence : time.silences()) {
        const float width = axis.x(silence.at + folded_silence) - axis.x(silence.at);
        CHECK(width <= 26.01F);
        silent += width;
    }
    CHECK(silent <= 251);
    CHECK(silent > 4);
}
