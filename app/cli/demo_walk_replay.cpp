#include "app/cli/demo_walk.h"

#include <string>

namespace kring {
namespace {

using ui::Key;

/// Goes to a place of the replay, as a step of somebody would.
void go(const DemoWalk& walk, std::size_t place) {
    walk.app.screens().replay.go_to = place;
    walk.robot.frames(3);
    walk.robot.settle();
}

/// Both screens at the first step after `from` for which `wanted` says so.
template <class Wanted>
void look_at_step(const DemoWalk& walk, std::size_t from, Wanted wanted, const std::string& name) {
    for (std::size_t place = from; place <= walk.app.replay()->timeline().last(); ++place) {
        walk.app.screens().replay.go_to = place;
        walk.robot.frames(1);
        if (!wanted(*walk.app.replay())) continue;
        walk.robot.settle();
        return walk.both(name);
    }
}

void look_at_arena(const DemoWalk& walk) {
    const std::size_t last = walk.app.replay()->timeline().last();
    walk.look("replay-arena-start");
    const auto brings = [](const Replayed& replay) { return !replay.changes().links.empty(); };
    look_at_step(walk, last / 2, brings, "replay-arena");
    const auto takes = [](const Replayed& replay) { return !replay.changes().gone_cards.empty(); };
    look_at_step(walk, last / 8, takes, "replay-arena-gone");
    walk.robot.click("replay/names");
    walk.robot.press(Key::f1);
    walk.look("replay-help");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::end);
    walk.both("replay-arena-end");
    look_beside_a_replay(walk);
}

void look_at_stories(const DemoWalk& walk) {
    const std::size_t last = walk.app.replay()->timeline().last();
    const auto tells = [](const Replayed& replay) { return !replay.changes().stories.empty(); };
    look_at_step(walk, last / 3, tells, "replay-stories");
    const auto votes = [](const Replayed& replay) {
        const auto step = replay.timeline().step(replay.place());
        return !step.empty() && std::holds_alternative<BallotOpened>(step.front().event);
    };
    look_at_step(walk, 1, votes, "replay-stories-vote");
    walk.robot.press(Key::page_down);
    walk.both("replay-stories-result");
    walk.robot.press(Key::end);
    walk.both("replay-stories-end");
}

}  // namespace

void walk_the_replays(const DemoWalk& walk) {
    for (const DemoExample example : {DemoExample::arena, DemoExample::stories}) {
        const auto path = walk.room.put_phase(example, "closed");
        if (!path || !walk.app.open_replay({*path, std::nullopt})) continue;
        walk.robot.settle();
        if (example == DemoExample::arena)
            look_at_arena(walk);
        else
            look_at_stories(walk);
        go(walk, 0);
        walk.robot.press(Key::escape);
        walk.robot.settle();
    }
}

}  // namespace kring
