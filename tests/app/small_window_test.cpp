#include "tests/support/catch.h"
#include "tests/support/console_room.h"
#include "tests/support/story_console.h"

using namespace kring;
using namespace kring::test;

namespace {

/// Looks at every phase, with every panel, and types a little.
template <class Room> void look_around(Room& room) {
    for (const Phase& phase : room.state().method.phases) {
        if (phase.kind == PhaseKind::setup) continue;
        room.enter(phase.id);
        room.hands().press(ui::Key::f1);
        room.hands().press(ui::Key::escape);
        room.hands().press(ui::Key::k, {.ctrl = true});
        room.hands().press(ui::Key::escape);
        room.hands().type("a");
        room.hands().press(ui::Key::tab);
    }
}

}  // namespace

TEST_CASE("in a window of 300 by 200, and in hardly any, everything goes on", "[small]") {
    for (const ImVec2 size : {ImVec2{300, 200}, ImVec2{64, 40}, ImVec2{1, 1}}) {
        INFO(size.x);
        StoryConsole room{"collect", size};
        room.tell("De bank voor de school");
        look_around(room);
        CHECK(room.state().stories.size() == 1);
        ImGui::GetIO().DisplaySize = {1366, 768};
        room.enter("collect");
        CHECK(room.hands().shows("rail/next"));
    }
}
