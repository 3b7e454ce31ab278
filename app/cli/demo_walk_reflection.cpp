#include "app/cli/demo_room.h"
#include "app/cli/demo_walk.h"
#include "app/ui/words.h"

#include <algorithm>
#include <string>

namespace kring {
namespace {

using ui::Key;

/// Writes a note at a place of the replay, as somebody would; `question`: its place among the
/// chips.
void note_at(const DemoWalk& walk, std::size_t place, int question, std::string_view text) {
    walk.app.screens().replay.go_to = place;
    walk.robot.settle();
    walk.robot.click("replay_panel/new/question:" + std::to_string(question) + "/chip");
    walk.robot.settle();
    walk.robot.type(text);
    walk.robot.press(Key::enter, {.ctrl = true});
    walk.robot.settle();
}

void write_notes(const DemoWalk& walk) {
    const std::size_t last = walk.app.replay()->timeline().last();
    const bool dutch = walk.app.words().language() == Language::dutch;
    note_at(walk, last / 10, 3,
            dutch ? "De pot met vragen kwam er snel bij en bleef stil liggen."
                  : "The jar of questions came quickly and was never touched again.");
    note_at(walk, last / 2, 1,
            dutch ? "Lange stilte na de vraag wie onbetaald werk doet."
                  : "A long silence after the question who works unpaid.");
    note_at(walk, last / 3, 0,
            dutch ? "Hier kantelt het: van activiteiten naar wat een gezin zelf merkt."
                  : "Here it tilts: from activities to what a family notices.");
}

void look_side_by_side(const DemoWalk& walk) {
    walk.app.screens().replay.compare = true;
    walk.robot.frames(3);
    walk.robot.settle();
    walk.look("compare-choose");
    const auto& choices = walk.app.compare()->choices;
    const auto before = std::find_if(choices.begin(), choices.end(), [](const auto& choice) {
        return choice.path.ends_with(DemoRoom::year_before_file);
    });
    const std::string row = "compare/choices/choice:" + std::to_string(before - choices.begin());
    walk.robot.scroll_to(row + "/row", "compare/choices/choice:0/row");
    walk.robot.click(row + "/row");
    walk.robot.settle();
    walk.look("compare");
    walk.robot.press(Key::escape);
    walk.robot.settle();
}

}  // namespace

void look_beside_a_replay(const DemoWalk& walk) {
    walk.look("replay-no-notes");
    write_notes(walk);
    walk.look("replay-notes");
    int place = 1;
    for (const char* tab : {"left_out", "voices", "shares"}) {
        walk.robot.click("replay_panel/tabs/" + std::to_string(place++));
        walk.robot.settle();
        walk.look(std::string{"replay-panel-"} + tab);
    }
    walk.robot.click("replay_panel/tabs/0");
    walk.robot.settle();
    look_side_by_side(walk);
}

}  // namespace kring
