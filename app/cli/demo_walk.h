#pragma once

#include "app/cli/robot.h"

namespace kring {

/// The walk of the demo: home, prepare a session, write and link cards, an arena, its dialogs, the
/// balance, the follow-up and the report, with a picture of each.
void walk_the_demo(Robot& robot, App& app);

}  // namespace kring
