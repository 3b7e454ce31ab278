#pragma once

#include "app/cli/demo_room.h"
#include "app/cli/robot.h"

#include <string_view>

namespace kring {

inline constexpr platform::Modifiers ctrl{.ctrl = true};

/// One walk: the robot, the program it works, and the room it is in.
struct DemoWalk {
    Robot& robot;
    App& app;
    const DemoRoom& room;

    const State& state() const { return app.desk()->session().state(); }
    const char* say(const char* dutch, const char* english) const;
    void field(std::string_view path, std::string_view text) const;
    /// Presses the card of a session on the home screen; false when it is not there, which is a
    /// missed control too.
    bool open(std::string_view file) const;
    /// Finds a command by its words and gives it.
    void command(std::string_view words) const;
    /// Chooses a view of the session, "board", in the row or where the row folds.
    void see(std::string_view view) const;
    /// A picture with the mouse out of the way.
    void look(std::string_view name) const;
    /// The same, and what the room sees.
    void both(std::string_view name) const;
};

/// The first minutes: the welcome, and a session to practise in.
void walk_the_first_start(Robot& robot);
/// The walk of the demo, a picture of each screen: home, then an Effectenarena and a Most
/// Significant Change from preparing to the report; at last both screens in each phase of them.
void walk_the_demo(Robot& robot, App& app, const DemoRoom& room);
void walk_an_arena(const DemoWalk& walk);
void walk_the_stories(const DemoWalk& walk);
/// What is opened seldom, and what stands there while there is nothing yet.
void walk_the_corners_of_an_arena(const DemoWalk& walk);
void walk_the_corners_of_stories(const DemoWalk& walk);
void walk_the_phases(const DemoWalk& walk);
/// Both examples looked back at: the start, a step that brings, one that takes away, a vote.
void walk_the_replays(const DemoWalk& walk);
/// Of the replay that is open: its notes, what its panel counts, and another session beside it.
void look_beside_a_replay(const DemoWalk& walk);

}  // namespace kring
