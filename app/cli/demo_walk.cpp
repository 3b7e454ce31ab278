#include "app/cli/demo_walk.h"

#include <string>

namespace kring {
namespace {

using ui::Key;
constexpr platform::Modifiers ctrl{.ctrl = true};

/// One walk: the robot, and where the cards of the open session are.
struct Walk {
    Robot& robot;
    App& app;
    bool english;

    const char* say(const char* dutch, const char* in_english) const {
        return english ? in_english : dutch;
    }
    CardId card(std::string_view text) const {
        for (const auto& [id, found] : app.desk()->session().state().board.cards)
            if (found.text == text && !found.in_bin) return id;
        return {};
    }
    std::string on_arena(CardId id, int column, const char* part = "card") const {
        return "arena/card:" + std::to_string(id.value * 4 + static_cast<unsigned>(column)) + '/' +
               part;
    }
    void field(const char* path, std::string_view text) const {
        robot.click(path);
        robot.type(text);
    }
    /// Presses the card of a session on the home screen.
    void open(std::string_view file) const {
        robot.frames(30);
        const Shelf& shelf = app.shelf();
        for (std::size_t i = 0; i < shelf.sessions.size(); ++i) {
            if (!shelf.sessions[i].path.ends_with(file)) continue;
            const std::string card = "home/sessions/session:" + std::to_string(i);
            robot.click(robot.probe().find(card) != nullptr ? card : "home/sessions/continue/go");
        }
    }
    void look_at(const char* view) const {
        robot.click(std::string{"top/view/console.view_"} + view);
        robot.mouse_away();
        robot.picture(view);
    }
};

void home(const Walk& walk) {
    walk.robot.frames(40);
    walk.robot.picture("home");
    walk.field("home/search", "huisarts");
    walk.robot.picture("home-search");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::escape);
    walk.robot.click("home/settings");
    walk.robot.picture("home-settings");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::n, ctrl);
    walk.robot.settle();
}

void prepare(const Walk& walk) {
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
    walk.robot.press(Key::enter, ctrl);
    walk.robot.settle();
}

void first_cards(const Walk& walk) {
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

void in_the_middle(const Walk& walk) {
    walk.open("2026-11-18 jonge-gezinnen.kring");
    walk.robot.mouse_away();
    walk.robot.picture("effects");
    walk.robot.type(" > sp");
    walk.robot.picture("completion");
    walk.robot.press(Key::enter);
    walk.robot.press(Key::enter);
    walk.robot.point(walk.on_arena(walk.card("Kinderen spelen vaker buiten"), 2));
    walk.robot.picture("spotlight");
    walk.robot.click(walk.on_arena(walk.card("Kinderen spelen vaker buiten"), 2));
    walk.robot.mouse_away();
    walk.robot.picture("card");
    walk.robot.press(Key::escape);
    walk.look_at("board");
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

void looking_back(const Walk& walk) {
    walk.open("zorgzame-buurt.kring");
    walk.robot.mouse_away();
    walk.robot.settle();
    walk.look_at("arena");
    walk.robot.point(walk.on_arena(walk.card("School"), 0));
    walk.robot.picture("chain");
    walk.look_at("balance");
    walk.look_at("follow_up");
    walk.look_at("report");
}

}  // namespace

void walk_the_demo(Robot& robot, App& app) {
    const Walk walk{robot, app, app.words().language() == Language::english};
    home(walk);
    prepare(walk);
    first_cards(walk);
    in_the_middle(walk);
    looking_back(walk);
}

}  // namespace kring
