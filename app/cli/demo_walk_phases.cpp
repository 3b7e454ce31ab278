#include "app/cli/demo_walk.h"

namespace kring {

/// Opens an example as it stood at the end of a phase, and takes a picture of both screens.
static void look_at_phase(const DemoWalk& walk, DemoExample example, const Phase& phase) {
    const auto path = walk.room.put_phase(example, phase.id);
    if (!path) return;  // the group passed it over
    walk.robot.open(*path);
    const char* method = example == DemoExample::arena ? "arena-" : "stories-";
    walk.both(method + phase.id);
}

/// Every phase of both methods, as the group left it: what the facilitator sees, and the room.
void walk_the_phases(const DemoWalk& walk) {
    for (const DemoExample example : {DemoExample::arena, DemoExample::stories})
        for (const Phase& phase : walk.room.method_of(example).phases)
            look_at_phase(walk, example, phase);
}

}  // namespace kring
