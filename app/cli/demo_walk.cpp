#include "app/cli/demo_walk.h"

#include <cstdlib>
#include <iostream>

namespace kring {
namespace {

using ui::Key;
constexpr platform::Modifiers ctrl{.ctrl = true};

void dump(Robot& robot, const char* where) {
    if (std::getenv("KRING_DEMO_DUMP") == nullptr) return;
    std::cerr << "== " << where << '\n';
    for (const auto& [path, seen] : robot.probe().widgets)
        if (!seen.visible.empty()) std::cerr << path << ' ';
    std::cerr << '\n';
}

}  // namespace

void walk_the_demo(Robot& robot, App&) {
    robot.frames(40);
    robot.picture("home");
    dump(robot, "home");
    robot.click("home/new");
    robot.picture("prepare-empty");
    dump(robot, "prepare");
}

}  // namespace kring
