#include "app/cli/demo_walk.h"

#include <string>

namespace kring {
namespace {

using ui::Key;

CardId card(const DemoWalk& walk, std::string_view text) {
    for (const auto& [id, found] : walk.state().board.cards)
        if (found.text == text && !found.in_bin) return id;
    return {};
}

std::string on_arena(CardId id, int column, const char* part = "card") {
    return "arena/card:" + std::to_string(id.value * 4 + static_cast<unsigned>(column)) + '/' +
           part;
}

/// Opens a part of the arena by the switch in the bar.
void look_at(const DemoWalk& walk, const char* view) {
    walk.see(view);
    walk.look(view);
}

void prepare_an_arena(const DemoWalk& walk) {
    walk.robot.press(Key::n, ctrl);
    walk.robot.settle();
    walk.robot.picture("prepare-empty");
    walk.field("prepare/parts/title", walk.say("Buurtmoestuin Oost", "Community garden East"));
    walk.field("prepare/parts/question", walk.say("Wat levert de tuin op, en voor wie?",
                                                  "What does the garden bring, and to whom?"));
    walk.field("prepare/parts/case",
               walk.say("Bewoners verbouwen samen groente op een braak stuk grond.",
                        "Residents grow vegetables together on a vacant plot."));
    walk.robot.click("prepare/parts/people/new");
    for (const char* name : {"Aisha", "Bram", "Çelik", "Daniël", "Els"}) {
        walk.robot.type(name);
        walk.robot.press(Key::enter);
    }
    walk.robot.mouse_away();
    walk.robot.picture("prepare");
    walk.robot.press(Key::k, ctrl);
    walk.robot.picture("prepare-commands");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::f1);
    walk.robot.picture("prepare-help");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::enter, ctrl);
    walk.robot.settle();
}

void first_cards(const DemoWalk& walk) {
    walk.robot.picture("welcome");
    walk.robot.wait(240);
    walk.robot.press(Key::enter, ctrl);
    walk.robot.picture("first-card");
    walk.robot.click("top/clock/start");
    for (const char* line :
         {walk.say("Elke zaterdag samen tuinieren @Aisha",
                   "Gardening together every Saturday @Aisha"),
          walk.say("Oogstfeest in september @Bram", "Harvest feast in September @Bram")}) {
        walk.robot.type(line);
        walk.robot.press(Key::enter);
        walk.robot.wait(70);
    }
    walk.robot.picture("activities");
    walk.robot.copy(walk.say("- Kookles met wat er rijp is\n- Zaden ruilen\n- Kinderen helpen mee\n"
                             "- Kraampje bij de school",
                             "- Cooking with what is ripe\n- Swapping seeds\n- Children help\n"
                             "- Stall at the school"));
    walk.robot.press(Key::v, ctrl);
    walk.robot.picture("paste");
    walk.robot.press(Key::escape);
    walk.robot.click("top/home");
    walk.robot.settle();
}

void in_the_middle(const DemoWalk& walk) {
    walk.open("2026-11-18 jonge-gezinnen.kring");
    walk.robot.mouse_away();
    walk.robot.picture("effects");
    walk.robot.type(" > sp");
    walk.robot.picture("completion");
    walk.robot.press(Key::enter);
    walk.robot.press(Key::enter);
    walk.robot.point(on_arena(card(walk, "Kinderen spelen vaker buiten"), 2));
    walk.robot.picture("spotlight");
    walk.robot.click(on_arena(card(walk, "Kinderen spelen vaker buiten"), 2));
    walk.robot.mouse_away();
    walk.robot.picture("card");
    walk.robot.press(Key::escape);
    look_at(walk, "board");
    walk.robot.click("top/people");
    walk.robot.mouse_away();
    walk.robot.picture("people");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::k, ctrl);
    walk.robot.picture("commands");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::f1);
    walk.robot.picture("help");
    walk.robot.press(Key::escape);
    walk.robot.click("rail/next");
    walk.robot.mouse_away();
    walk.robot.picture("next-phase");
    walk.robot.click("top/home");
    walk.robot.settle();
}

void looking_back(const DemoWalk& walk) {
    walk.open("zorgzame-buurt.kring");
    walk.robot.mouse_away();
    walk.robot.settle();
    look_at(walk, "arena");
    walk.robot.point(on_arena(card(walk, "School"), 0));
    walk.robot.picture("chain");
    look_at(walk, "balance");
    look_at(walk, "follow_up");
    look_at(walk, "report");
    walk.robot.click("top/home");
    walk.robot.settle();
}

}  // namespace

void walk_an_arena(const DemoWalk& walk) {
    prepare_an_arena(walk);
    first_cards(walk);
    in_the_middle(walk);
    looking_back(walk);
    walk_the_corners_of_an_arena(walk);
}

}  // namespace kring
