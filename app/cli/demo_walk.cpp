#include "app/cli/demo_walk.h"

#include <string>
#include <utility>

namespace kring {

using ui::Key;

const char* DemoWalk::say(const char* dutch, const char* english) const {
    return app.words().language() == Language::english ? english : dutch;
}

void DemoWalk::field(std::string_view path, std::string_view text) const {
    robot.click(path);
    robot.type(text);
}

bool DemoWalk::open(std::string_view file) const {
    robot.settle();
    const Shelf& shelf = app.shelf();
    std::string card{file};
    for (std::size_t i = 0; i < shelf.sessions.size(); ++i) {
        if (!shelf.sessions[i].path.ends_with(file)) continue;
        card = "home/sessions/session:" + std::to_string(i);
        if (robot.probe().find(card) == nullptr) card = "home/sessions/continue/go";
    }
    if (!robot.click(card)) return false;
    robot.settle();
    return app.desk() != nullptr;
}

void DemoWalk::command(std::string_view words) const {
    robot.press(Key::k, ctrl);
    robot.type(words);
    robot.press(Key::enter);
    robot.settle();
}

void DemoWalk::see(std::string_view view) const {
    const std::string name = "console.view_" + std::string{view};
    if (robot.probe().find("top/view/" + name) == nullptr) {
        robot.click("top/view/more");
        robot.settle();
        robot.click("top/view/views/" + name);
    } else {
        robot.click("top/view/" + name);
    }
    robot.settle();
}

void DemoWalk::look(std::string_view name) const {
    robot.mouse_away();
    robot.picture(name);
}

void DemoWalk::both(std::string_view name) const {
    robot.mouse_away();
    robot.both(name);
}

void walk_the_first_start(Robot& robot) {
    robot.picture("first-start");
    robot.click("home/sessions/practice");
    robot.settle();
    robot.mouse_away();
    robot.picture("practice");
    robot.click("top/home");
    robot.settle();
}

/// Presses something, looks at what opened, and closes it.
static void look_at(const DemoWalk& walk, std::string_view control, std::string_view name) {
    walk.robot.click(control);
    walk.robot.settle();
    walk.look(name);
    walk.robot.press(Key::escape);
    walk.robot.settle();
}

static void home_menu(const DemoWalk& walk) {
    const std::string card = "home/sessions/card:1/";
    look_at(walk, card + "more", "home-menu");
    walk.robot.click(card + "more");
    walk.robot.settle();
    look_at(walk, card + "card_menu/rename", "home-rename");
    walk.robot.click(card + "more");
    walk.robot.settle();
    look_at(walk, card + "card_menu/bin", "home-bin");
    walk.robot.click("home/sessions/filter");
    walk.robot.settle();
    walk.look("home-filter");
    walk.robot.click("home/sessions/filter_sheet/people");
    walk.robot.settle();
    walk.look("home-filter-people");
    walk.robot.press(Key::escape);
    walk.robot.settle();
    walk.robot.click("home/sessions/filter_sheet/open_actions");
    walk.robot.press(Key::escape);
    walk.robot.settle();
    walk.look("home-filtered");
    walk.robot.click("home/sessions/no_open");
    walk.robot.settle();
    walk.robot.click("home/sessions/order");
    walk.robot.settle();
    walk.look("home-order");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::k, ctrl);
    walk.robot.settle();
    walk.look("home-commands");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::f1);
    walk.look("home-help");
    walk.robot.press(Key::escape);
    walk.robot.settle();
}

static void over_sessions(const DemoWalk& walk) {
    walk.robot.click("home/sessions/over");
    walk.robot.settle();
    auto& home = walk.app.screens().home;
    for (const auto& [part, name] : {std::pair{OverPart::actions, "over-actions"},
                                     std::pair{OverPart::stories, "over-stories"},
                                     std::pair{OverPart::lengths, "over-lengths"}}) {
        home.part = part;
        walk.robot.settle();
        walk.look(name);
    }
    walk.robot.press(Key::escape);
    walk.robot.settle();
}

static void home(const DemoWalk& walk) {
    walk.robot.picture("home");
    walk.field("home/search", "huisarts");
    walk.look("home-search");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::escape);
    home_menu(walk);
    over_sessions(walk);
    walk.robot.click("home/settings");
    walk.robot.picture("settings");
    walk.robot.press(Key::escape);
}

void walk_the_demo(Robot& robot, App& app, const DemoRoom& room) {
    const DemoWalk walk{robot, app, room};
    home(walk);
    walk_an_arena(walk);
    walk_the_stories(walk);
    walk_the_phases(walk);
    walk_the_replays(walk);
}

}  // namespace kring
