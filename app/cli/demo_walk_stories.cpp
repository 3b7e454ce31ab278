#include "app/cli/demo_walk.h"

#include "app/ui/words.h"
#include "core/session/stories.h"

#include <array>
#include <string>

namespace kring {
namespace {

using ui::Key;

void prepare_the_stories(const DemoWalk& walk) {
    walk.robot.press(Key::n, ctrl);
    walk.robot.settle();
    walk.robot.click("prepare/parts/method:1");
    walk.field("prepare/parts/title", walk.say("Een jaar buurttuin", "A year of the garden"));
    walk.field("prepare/parts/period", walk.say("het afgelopen jaar", "the past year"));
    walk.field("prepare/parts/about",
               walk.say("voor wie in de tuin komt", "for those who come to the garden"));
    walk.robot.click("prepare/parts/people/new");
    for (const char* name : {"Aisha", "Bram", "Çelik", "Daniël", "Els", "Farid"}) {
        walk.robot.type(name);
        walk.robot.press(Key::enter);
    }
    walk.look("prepare-stories");
}

void settings(const DemoWalk& walk) {
    const auto dialog = [&](const char* row) {
        const std::string path = std::string{"prepare/parts/story_table/"} + row;
        walk.robot.scroll_to(path, "prepare/parts/title");
        walk.robot.click(path);
        walk.robot.settle();
    };
    dialog("choosing");
    walk.look("choosing-settings");
    walk.robot.press(Key::escape);
    dialog("domains");
    for (const char* name : {walk.say("Samen", "Together"), walk.say("Eten", "Food"),
                             walk.say("Wat tegenviel", "What fell short")}) {
        walk.robot.type(name);
        walk.robot.press(Key::enter);
    }
    walk.look("domains");
    walk.robot.press(Key::escape);
    dialog("stories");
    walk.robot.type(walk.say("De sleutel van het hek", "The key to the gate"));
    walk.robot.press(Key::enter);
    walk.look("stories-before");
    walk.robot.press(Key::escape);
    walk.robot.settle();
}

/// Back to the home screen, where the stories now lie as they stood at a moment, and into them.
bool open_from_prepare(const DemoWalk& walk, DemoMoment moment) {
    if (walk.room.put_stories(moment)) return false;
    walk.robot.press(Key::escape);
    walk.robot.settle();
    return walk.open(DemoRoom::stories_file);
}

/// Leaves what is open, and opens the stories as they stood at a moment.
bool open_at(const DemoWalk& walk, DemoMoment moment) {
    walk.command(walk.app.words()("commands.home"));
    walk.robot.settle();
    walk.robot.press(Key::n, ctrl);
    walk.robot.settle();
    return open_from_prepare(walk, moment);
}

void go_to(const DemoWalk& walk, const char* phase) {
    const Phase* to = walk.state().method.phase(phase);
    if (to == nullptr) return;
    const Language language = walk.app.words().language();
    walk.command(walk.app.words()("commands.go_to", {{"phase", to->name.in(language)}}));
    walk.robot.wait(12);  // until the way back is no longer offered
}

void telling(const DemoWalk& walk) {
    if (!open_from_prepare(walk, DemoMoment::telling)) return;
    walk.both("story-round");
    const std::string form =
        "stories/form:" + std::to_string(stories_on_list(walk.state()).back().value) + "/scroll/";
    walk.robot.scroll_to(form + "consent/withdraw", form + "happened");
    walk.look("consent");
    walk.robot.click(form + "consent/withdraw");
    walk.look("withdraw");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::f1);
    walk.look("help-stories");
    walk.robot.press(Key::escape);
}

void reading(const DemoWalk& walk) {
    if (!open_at(walk, DemoMoment::reading)) return;
    walk.look("reading");
    walk.robot.click("reading/large");
    walk.look("reading-large");
    walk.robot.click("reading/large");
    go_to(walk, "sort");
    walk.look("sorting");
}

/// Chooses a way of voting in the rules, and opens the vote with it.
void open_ballot(const DemoWalk& walk, std::string_view way) {
    if (walk.robot.probe().find("ballot/result/again") != nullptr)
        walk.robot.click("ballot/result/again");
    walk.robot.click("ballot/setup/change");
    const std::string settings = "ballot/setup/rules/settings/";
    walk.robot.click(settings + "way:" + std::string{way});
    walk.robot.settle();
    if (way == "one_choice") walk.look("ballot-rules");
    walk.robot.click("ballot/setup/rules/done");
    walk.robot.settle();
    walk.robot.click("ballot/setup/open");
    walk.robot.settle();
}

/// Looks at one kind of slip, with something on it, and breaks the vote off.
void look_at_slip(const DemoWalk& walk, std::string_view way, const std::string& name,
                  std::initializer_list<Key> marks) {
    open_ballot(walk, way);
    walk.robot.press(Key::enter);
    walk.robot.settle();
    walk.robot.press(Key::enter);
    walk.robot.settle();
    for (const Key mark : marks) walk.robot.press(mark);
    walk.look(name);
    walk.robot.press(Key::escape);
    walk.robot.settle();
    walk.robot.press(Key::escape);
    walk.robot.settle();
    walk.robot.click("ballot/open/stop");
    walk.robot.settle();
    walk.robot.click("ballot/open/question/yes");
    walk.robot.settle();
}

/// A round of raised hands is counted by the facilitator.
void count_hands(const DemoWalk& walk) {
    walk.robot.click("ballot/setup/change");
    walk.robot.click("ballot/setup/rules/settings/cast:hands");
    walk.robot.click("ballot/setup/rules/done");
    walk.robot.settle();
    walk.robot.click("ballot/setup/open");
    walk.robot.settle();
    walk.look("count-hands");
    walk.robot.click("ballot/counts/stop");
    walk.look("stop-vote");
    walk.robot.click("ballot/counts/question/yes");
    walk.robot.settle();
}

/// Whoever is next chooses the story with this title, or none.
void vote(const DemoWalk& walk, std::string_view title, bool look) {
    constexpr std::array digits{Key::digit0, Key::digit1, Key::digit2, Key::digit3, Key::digit4,
                                Key::digit5, Key::digit6, Key::digit7, Key::digit8, Key::digit9};
    walk.robot.press(Key::enter);
    walk.robot.settle();
    if (look) walk.look("ballot-who");
    walk.robot.press(Key::enter);
    walk.robot.settle();
    const auto& stories = walk.state().rounds.rbegin()->second.rules.stories;
    std::size_t digit = 0;
    for (std::size_t i = 0; i < stories.size(); ++i)
        if (find_story(walk.state(), stories[i])->form[StoryField::title] == title) digit = i + 1;
    walk.robot.press(digits[digit]);
    if (look) walk.look("slip");
    walk.robot.press(Key::enter, ctrl);
    walk.robot.settle();
}

void second_round(const DemoWalk& walk) {
    open_ballot(walk, "one_choice");
    vote(walk, "De stoel bij de deur", true);
    vote(walk, "Eén bladzijde", false);
    vote(walk, "De stoel bij de deur", false);
    walk.look("curtain");
    walk.robot.press(Key::escape);
    walk.both("ballot-open");
    walk.robot.click("ballot/open/close");
    walk.look("close-early");
    walk.robot.press(Key::escape);
    walk.robot.click("top/home");
    walk.look("leave-vote");
    walk.robot.press(Key::escape);
    walk.robot.settle();
    walk.robot.click("ballot/open/on");
    walk.robot.settle();
    for (const char* title :
         {"Daarna bleef het stil", "De stoel bij de deur", "", "De stoel bij de deur"})
        vote(walk, title, false);
    walk.robot.press(Key::enter);
    walk.robot.settle();
    walk.robot.click("ballot/open/close");
    walk.both("ballot-closed");
    walk.robot.click("ballot/closed/reveal");
    walk.both("result");
}

void choosing(const DemoWalk& walk) {
    if (!open_at(walk, DemoMoment::choosing)) return;
    walk.look("result-first");
    go_to(walk, "discuss");
    walk.look("discussing");
    go_to(walk, "vote");
    walk.robot.click("ballot/result/again");
    walk.look("ballot-setup");
    count_hands(walk);
    look_at_slip(walk, "approval", "slip-approval", {Key::digit1, Key::digit4});
    look_at_slip(walk, "dots", "slip-dots", {Key::digit1, Key::digit1, Key::digit3});
    look_at_slip(walk, "scores", "slip-scores", {Key::digit7});
    look_at_slip(walk, "irv", "slip-ranking", {Key::digit4, Key::digit2, Key::digit1});
    second_round(walk);
}

void settling(const DemoWalk& walk) {
    if (!open_at(walk, DemoMoment::settling)) return;
    walk.look("reasons");
    walk.robot.click("reasons/none");
    walk.look("no-choice");
    if (!open_at(walk, DemoMoment::following)) return;
    walk.look("feedback");
    go_to(walk, "nextlevel");
    walk.look("passing-on");
    walk.command(walk.app.words()("commands.see_table"));
    walk.look("story-table");
    go_to(walk, "feedback");
    walk.robot.press(Key::enter, ctrl);
    walk.robot.wait(12);
    walk.look("stories-report");
}

}  // namespace

void walk_the_stories(const DemoWalk& walk) {
    prepare_the_stories(walk);
    settings(walk);
    telling(walk);
    reading(walk);
    choosing(walk);
    settling(walk);
    walk_the_corners_of_stories(walk);
}

}  // namespace kring
