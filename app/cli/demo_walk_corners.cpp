#include "app/cli/demo_walk.h"
#include "app/ui/words.h"

#include <string>

namespace kring {
namespace {

using ui::Key;

/// Presses what opens something, looks, and closes it again.
void look_into(const DemoWalk& walk, const std::string& control, std::string_view name) {
    walk.robot.click(control);
    walk.robot.settle();
    walk.look(name);
    walk.robot.press(Key::escape);
    walk.robot.settle();
}

/// The card with this text, as the arena or a search finds it.
void open_card(const DemoWalk& walk, std::string_view text) {
    walk.robot.press(Key::f, ctrl);
    walk.robot.type(text);
    walk.robot.press(Key::enter);
    walk.robot.settle();
}

CardId card_called(const DemoWalk& walk, std::string_view text) {
    for (const auto& [id, card] : walk.state().board.cards)
        if (card.text == text && !card.in_bin) return id;
    return {};
}

void links_and_splitting(const DemoWalk& walk, std::string_view text) {
    const CardId id = card_called(walk, text);
    const std::string editor = "card_editor/card:" + std::to_string(id.value) + '/';
    for (const auto& [link_id, link] : walk.state().board.links) {
        if (link.from != id && link.to != id) continue;
        open_card(walk, text);
        walk.robot.click(editor + "links/link:" + std::to_string(link_id.value) + "/open");
        walk.robot.settle();
        walk.look("link");
        walk.robot.press(Key::escape);
        break;
    }
    walk.robot.press(Key::escape);
    open_card(walk, text);
    walk.robot.click(editor + "split");
    walk.robot.settle();
    walk.look("split");
    walk.robot.press(Key::escape);
    walk.robot.press(Key::escape);
}

/// A story session with nothing in it yet, phase by phase.
void without_stories(const DemoWalk& walk) {
    walk.robot.press(Key::n, ctrl);
    walk.robot.settle();
    walk.robot.click("prepare/parts/method:1");
    walk.field("prepare/parts/title", walk.say("Nog niets verteld", "Nothing told yet"));
    walk.robot.press(Key::enter, ctrl);
    walk.robot.settle();
    const Language language = walk.app.words().language();
    for (const char* id : {"collect", "sort", "read", "vote", "reasons", "nextlevel", "feedback"}) {
        const Phase* phase = walk.state().method.phase(id);
        if (phase == nullptr) continue;
        walk.command(walk.app.words()("commands.go_to", {{"phase", phase->name.in(language)}}));
        walk.robot.wait(12);  // until the way back is no longer offered
        walk.look(std::string{"empty-"} + id);
    }
    walk.command(walk.app.words()("commands.home"));
}

}  // namespace

void walk_the_corners_of_an_arena(const DemoWalk& walk) {
    walk.robot.settle();
    look_into(walk, "home/open", "open-file");
    if (!walk.open("2026-11-18 jonge-gezinnen.kring")) return;
    look_into(walk, "rail/phases/phase:2/more", "phase-menu");
    look_into(walk, "top/saved", "saved");
    walk.robot.press(Key::f, ctrl);
    walk.robot.type("buur");
    walk.look("find-card");
    walk.robot.press(Key::escape);
    links_and_splitting(walk, "Kinderen spelen vaker buiten");
    walk.command(walk.app.words()("commands.bin"));
    walk.look("bin");
    walk.robot.press(Key::escape);
    walk.see("balance");
    walk.look("balance-empty");
    walk.see("follow_up");
    walk.look("follow-up-empty");
    walk.robot.click("top/home");
    walk.robot.settle();
}

void walk_the_corners_of_stories(const DemoWalk& walk) {
    walk.command(walk.app.words()("commands.home"));
    walk.robot.settle();
    without_stories(walk);
}

}  // namespace kring
