#include "app/replay/replay_controls.h"
#include "app/replay/replay_line.h"
#include "app/replay/replay_text.h"
#include "app/replay/replay_wall.h"
#include "core/session/fold.h"
#include "tests/support/catch.h"
#include "tests/support/replay_room.h"

using namespace kring;
using namespace std::chrono_literals;
using kring::test::arena_example;
using kring::test::ReplayRoom;
using ui::Key;

namespace {

constexpr const char* stories = "verhalen-armoede.kring";

ImVec2 on_axis(ReplayRoom& room, float share) {
    const ui::Probe::Seen* axis = room.hands().probe.find("timeline/axis");
    REQUIRE(axis != nullptr);
    return {axis->rect.x + axis->rect.w * share, axis->rect.bottom() - 30};
}

}  // namespace

TEST_CASE("a session opens at its start, stepped through by key to its end", "[replay][screen]") {
    ReplayRoom room{arena_example};
    CHECK(room.replay.place() == 0);
    room.hands().press(Key::right);
    CHECK(room.replay.place() == 1);
    room.hands().press(Key::right);
    room.hands().press(Key::left);
    CHECK(room.replay.place() == 1);
    room.hands().press(Key::end);
    CHECK(room.replay.place() == room.last());
    CHECK(room.replay.now() == room.replay.session().state());
    room.hands().press(Key::right);
    CHECK(room.replay.place() == room.last());
    room.hands().press(Key::home);
    CHECK(room.replay.place() == 0);
    room.hands().press(Key::left);
    CHECK(room.replay.place() == 0);
}

TEST_CASE("every place shows the session as it was then", "[replay][screen]") {
    for (const char* name : {arena_example, stories}) {
        ReplayRoom room{name};
        const auto log = room.replay.session().log();
        const auto check = [&](std::size_t place) {
            room.put(place);
            CAPTURE(name, place);
            const auto until = room.replay.timeline().until(place);
            CHECK(room.replay.now() == fold(log.first(until.size())));
        };
        for (std::size_t place = 0; place <= room.last(); place += 7) check(place);
        for (std::size_t place = room.last(); place > 20; place -= 13) check(place);
    }
}

TEST_CASE("page keys and Ctrl with an arrow go from mark to mark", "[replay][screen]") {
    ReplayRoom room{arena_example};
    const auto first = room.replay.timeline().next_mark(0);
    REQUIRE(first);
    room.hands().press(Key::page_down);
    CHECK(room.replay.place() == *first);
    room.hands().press(Key::right, {.ctrl = true});
    const std::size_t second = room.replay.place();
    CHECK(second > *first);
    room.hands().press(Key::page_up);
    CHECK(room.replay.place() == *first);
    room.hands().press(Key::end);
    room.hands().press(Key::page_down);
    CHECK(room.replay.place() == room.last());
}

TEST_CASE("it plays as fast as was asked, and a step holds it", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.hands().press(Key::digit4);
    CHECK(room.ui.player.times() == 60);
    room.hands().press(Key::minus);
    CHECK(room.ui.player.times() == 20);
    room.hands().press(Key::digit1, {.shift = true});
    CHECK(room.ui.player.times() == 1);
    room.hands().press(Key::space);
    REQUIRE(room.ui.player.playing());
    room.watch(30);
    CHECK(room.ui.player.at() == 30s);
    const SessionTime there = room.replay.folded().unfolded(30s);
    CHECK(time_shown(room.replay, room.ui) == there);
    CHECK(room.replay.place() == room.replay.timeline().place_at(there));
    room.hands().press(Key::digit4);
    room.watch(1e6);
    CHECK(room.replay.place() == room.last());
    CHECK_FALSE(room.ui.player.playing());
    room.hands().press(Key::space);
    CHECK(room.ui.player.playing());
    room.hands().press(Key::right);
    CHECK_FALSE(room.ui.player.playing());
}

TEST_CASE("the mouse plays, steps and chooses a speed", "[replay][screen]") {
    ReplayRoom room{arena_example};
    REQUIRE(room.hands().click("controls/on"));
    CHECK(room.replay.place() == 1);
    REQUIRE(room.hands().click("controls/back"));
    CHECK(room.replay.place() == 0);
    REQUIRE(room.hands().click("controls/mark_on"));
    CHECK(room.replay.place() == room.replay.timeline().next_mark(0));
    REQUIRE(room.hands().click("controls/play"));
    CHECK(room.ui.player.playing());
    REQUIRE(room.hands().click("controls/play"));
    CHECK_FALSE(room.ui.player.playing());
}

TEST_CASE("a button at an end says that there is no more", "[replay][screen]") {
    ReplayRoom room{arena_example};
    const auto* back = room.hands().probe.find("controls/back");
    REQUIRE(back != nullptr);
    CHECK_FALSE(back->enabled);
    CHECK(back->why_not == "Dit is het begin.");
    room.put(room.last());
    CHECK(room.hands().probe.find("controls/on")->why_not == "Dit is het eind.");
}

TEST_CASE("pressing and pulling along the timeline never goes back in time", "[replay][screen]") {
    for (const char* name : {arena_example, stories}) {
        ReplayRoom room{name};
        room.hands().point(on_axis(room, 0));
        room.hands().mouse(0, true);
        std::size_t before = 0;
        SessionTime time{0};
        for (int i = 0; i <= 60; ++i) {
            room.hands().point(on_axis(room, static_cast<float>(i) / 60));
            CHECK(room.replay.place() >= before);
            CHECK(time_shown(room.replay, room.ui) >= time);
            before = room.replay.place();
            time = time_shown(room.replay, room.ui);
        }
        room.hands().point(on_axis(room, 1.5F));
        CHECK(room.replay.place() == room.last());
        room.hands().point(on_axis(room, -0.5F));
        CHECK(time_shown(room.replay, room.ui) == 0s);
        room.hands().mouse(0, false);
        CHECK_FALSE(room.ui.line.dragging);
    }
}

TEST_CASE("let go at a step that took something back, it is all told", "[replay][screen]") {
    ReplayRoom room{arena_example};
    const auto& marks = room.replay.timeline().marks();
    const auto undo = std::find_if(marks.begin(), marks.end(), [](const Landmark& mark) {
        return mark.kind == LandmarkKind::undo;
    });
    REQUIRE(undo != marks.end());
    room.put(undo->place);
    const StepChanges changes = room.replay.changes();
    REQUIRE_FALSE(changes.nothing());
    room.replay.go_to(undo->place, true);
    CHECK(room.replay.passed());
    CHECK(room.replay.now() == fold(room.replay.session().log().first(
                                   room.replay.timeline().until(undo->place).size())));
    room.hands().frames(2);
    CHECK_FALSE(room.replay.passed());
    CHECK(room.ui.console.changed == changes);
}

TEST_CASE("pulled while it plays, it waits for the hand and plays on after it",
          "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.hands().press(Key::space);
    room.hands().point(on_axis(room, 0.5F));
    room.hands().mouse(0, true);
    const SessionTime held = room.ui.player.at();
    room.watch(5);
    CHECK(room.ui.player.at() == held);
    room.hands().mouse(0, false);
    CHECK(room.ui.player.playing());
    room.watch(5);
    CHECK(room.ui.player.at() > held);
}

TEST_CASE("a press on a chapter goes to where the group went there", "[replay][screen]") {
    ReplayRoom room{arena_example};
    const auto& chapters = room.replay.timeline().chapters();
    REQUIRE(chapters.size() > 3);
    // The first on the screen is the preparation.
    REQUIRE(room.hands().click("timeline/phase:3/chapter"));
    CHECK(room.replay.place() == chapters[2].from);
    CHECK(room.replay.now().phase == chapters[2].phase);
    REQUIRE(room.hands().click("timeline/phase:0/chapter"));
    CHECK(room.replay.place() == 0);
}

TEST_CASE("a press on a mark goes to the moment it stands for", "[replay][screen]") {
    ReplayRoom room{stories};
    REQUIRE_FALSE(room.ui.line.marks.empty());
    for (std::size_t i = 0; i < room.ui.line.marks.size(); ++i) {
        const std::string path = "timeline/mark:" + std::to_string(i) + "/mark";
        CAPTURE(path);
        REQUIRE(room.hands().click(path));
        CHECK(room.replay.place() == room.ui.line.marks[i].marks.front().place);
    }
}

TEST_CASE("a flag stands where somebody noted something, and leads there", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.ui.note_flags = {600s, 1800s};
    room.hands().frames(2);
    REQUIRE(room.hands().click("timeline/flag:1/flag"));
    CHECK(time_shown(room.replay, room.ui) == 1800s);
    CHECK(room.replay.place() == room.replay.timeline().place_at(1800s));
}

TEST_CASE("all of it is in reach of Tab", "[replay][screen]") {
    ReplayRoom room{arena_example};
    std::set<std::string> reached;
    for (int i = 0; i < 200; ++i) {
        room.hands().press(Key::tab);
        reached.insert(room.hands().focused());
    }
    for (const char* path :
         {"replay/home", "replay/names", "replay/wall", "replay/help", "replay/commands",
          "controls/play", "controls/on", "timeline/axis", "timeline/phase:1/chapter"}) {
        CAPTURE(path);
        CHECK(reached.contains(path));
    }
}

TEST_CASE("nothing that is done to the picture reaches the session", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.put(room.last() / 2);
    room.ui.console.middle = Middle::board;
    room.hands().frames(2);
    for (const auto& [path, seen] : std::map{room.hands().probe.widgets}) {
        if (!path.starts_with("picture/") || seen.visible.empty()) continue;
        room.hands().click_at(seen.visible.centre());
        room.hands().press(Key::del);
        room.hands().press(Key::l);
        room.hands().press(Key::f2);
    }
    CHECK(room.intents.empty());
    CHECK(room.asked.empty());
    CHECK(room.replay.now() == fold(room.replay.session().log().first(
                                   room.replay.timeline().until(room.replay.place()).size())));
}

TEST_CASE("what would write a file is greyed, and says why", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.put(room.last());
    room.ui.console.middle = Middle::report;
    room.hands().frames(2);
    bool found = false;
    for (const auto& [path, seen] : room.hands().probe.widgets) {
        if (!path.starts_with("picture/") || !path.ends_with("/save")) continue;
        found = true;
        CHECK_FALSE(seen.enabled);
        CHECK(seen.why_not.starts_with("Bij het terugkijken wordt niets bewaard."));
    }
    CHECK(found);
}

TEST_CASE("what the step brought is pointed at, what it took away is still there, as gone",
          "[replay][screen]") {
    ReplayRoom room{arena_example};
    std::size_t brought = 0, took = 0;
    for (std::size_t place = 1; place <= room.last(); ++place) {
        room.put(place);
        CHECK(room.ui.console.changed == room.replay.changes());
        if (!room.ui.console.changed.cards.empty()) ++brought;
        for (const CardId gone : room.ui.console.changed.gone_cards) {
            ++took;
            CHECK(room.replay.with_gone().board.shows(gone));
            CHECK_FALSE(room.replay.now().board.shows(gone));
        }
    }
    CHECK(brought > 20);
    CHECK(took > 1);
}

TEST_CASE("the chosen picture stays while the session goes on", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.put(room.last() / 2);
    REQUIRE(room.hands().click("replay/view/console.view_board"));
    CHECK(room.ui.console.middle == Middle::board);
    room.put(room.last());
    CHECK(room.ui.console.middle == Middle::board);
}

TEST_CASE("Esc closes what lies over it first, and then leads back", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.hands().press(Key::f1);
    CHECK(room.hands().shows("help/close"));
    room.hands().press(Key::escape);
    CHECK_FALSE(room.ui.help_open);
    CHECK_FALSE(room.was_asked_to_leave());
    room.hands().press(Key::escape);
    CHECK(room.was_asked_to_leave());
}

TEST_CASE("every command of it is found by typing", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.hands().press(Key::k, {.ctrl = true});
    room.hands().type("incasseerders");
    room.hands().press(Key::enter);
    CHECK(room.replay.now().phase == "collectors");
    room.hands().press(Key::k, {.ctrl = true});
    room.hands().type("toon de namen");
    room.hands().press(Key::enter);
    CHECK(room.replay.names());
}

TEST_CASE("names are shown when they are asked for, at the same place", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.put(40);
    CHECK_FALSE(room.replay.names());
    for (const auto& [id, person] : room.replay.now().people) CHECK(person.name.empty());
    REQUIRE(room.hands().click("replay/names"));
    CHECK(room.replay.names());
    CHECK(room.replay.place() == 40);
    CHECK_FALSE(room.replay.now().people.begin()->second.name.empty());
    REQUIRE(room.hands().click("replay/names"));
    CHECK(room.replay.now().people.begin()->second.name.empty());
}

TEST_CASE("where no names were kept there are none to show", "[replay][screen]") {
    LoadedSession nameless = test::example_session(arena_example);
    for (Record& record : nameless.log)
        if (auto* joined = std::get_if<PersonJoined>(&record.event)) joined->person.name.clear();
    ReplayRoom room{std::move(nameless)};
    const auto* names = room.hands().probe.find("replay/names");
    REQUIRE(names != nullptr);
    CHECK_FALSE(names->enabled);
    CHECK(names->why_not == "In deze sessie zijn geen namen bewaard.");
}

TEST_CASE("the room sees the same promises kept", "[replay][screen]") {
    for (const char* name : {arena_example, stories}) {
        ReplayRoom room{name};
        for (std::size_t place = 0; place <= room.last(); place += 5) {
            room.put(place);
            const Audience seen = replay_audience(room.replay, room.ui, "2026-11-21", std::nullopt);
            AudienceMoment moment;
            moment.now = room.replay.time();
            moment.today = "2026-11-21";
            if (room.ui.console.stories.open) moment.reading = room.ui.console.stories.open;
            State then = room.replay.now();
            then.wall.blank = false;
            CAPTURE(name, place);
            CHECK(seen == audience_of(then, moment));
            CHECK_FALSE(seen.blank);
        }
    }
}

TEST_CASE("a session without anything, or only its preparation, is looked back at calmly",
          "[replay][screen]") {
    LoadedSession empty;
    ReplayRoom nothing{empty};
    nothing.hands().press(Key::right);
    nothing.hands().press(Key::space);
    CHECK_FALSE(nothing.ui.player.playing());
    CHECK(nothing.replay.place() == 0);
    LoadedSession begun = test::example_session(arena_example);
    begun.log.resize(3);
    ReplayRoom prepared{std::move(begun)};
    prepared.put(prepared.last());
    CHECK(prepared.replay.timeline().chapters().empty());
}

TEST_CASE("in a low and narrow window with large letters it all stays in the window",
          "[replay][screen]") {
    for (const ImVec2 size : {ImVec2{960, 600}, ImVec2{640, 400}, ImVec2{480, 300}}) {
        ReplayRoom room{arena_example, size};
        for (const std::size_t place : {std::size_t{0}, room.last() / 2, room.last()}) {
            room.put(place);
            for (const char* path : {"replay/home", "replay/help", "controls/play", "controls/on",
                                     "controls/speed", "timeline/axis"}) {
                const auto* seen = room.hands().probe.find(path);
                CAPTURE(path, size.x);
                if (std::string{path} == "controls/speed" && seen == nullptr) continue;
                REQUIRE(seen != nullptr);
                CHECK(seen->visible.w > 0);
                CHECK(seen->rect.right() <= size.x);
                CHECK(seen->rect.bottom() <= size.y);
            }
        }
    }
}

TEST_CASE("the screen in plain lines says where it is and what happened", "[replay][screen]") {
    ReplayRoom room{arena_example};
    room.put(60);
    const std::string text = plain_replay(room.words, room.seen(), room.ui, {});
    CHECK(text.find("Terugkijken, de sessie zelf verandert niet") != std::string::npos);
    CHECK(text.find(time_of_all(room.words, room.replay, room.ui)) != std::string::npos);
    CHECK(text.find(replay_caption(room.words, room.replay, room.ui)) != std::string::npos);
    CHECK(text.find("Namen verborgen") != std::string::npos);
}

TEST_CASE("still it asks for no frame; playing it asks for the next one that differs",
          "[replay][screen]") {
    ReplayRoom room{arena_example};
    CHECK_FALSE(next_change(room.replay, room.ui));
    room.hands().press(Key::digit1);
    room.hands().press(Key::space);
    const auto next = next_change(room.replay, room.ui);
    REQUIRE(next);
    CHECK(*next > 0);
    CHECK(*next <= 1.0);
    room.hands().press(Key::space);
    CHECK_FALSE(next_change(room.replay, room.ui));
}
