#include "tests/support/prepare_room.h"

#include "app/facilitator/prepare_parts.h"
#include "tests/support/catch.h"
#include "tests/support/drawn_words.h"

#include <algorithm>
#include <memory>

using namespace kring;
using kring::test::PrepareRoom;
using kring::test::UiRobot;
using kring::ui::Key;

namespace {

const std::string in_parts = "prepare/parts/";

}  // namespace

TEST_CASE("people are added by keyboard, one after the other", "[prepare]") {
    PrepareRoom room;
    REQUIRE(room.robot.click(in_parts + "people/new"));
    for (const char* name : {"Aisha", "Bram ##1", "100% Els 😀"}) {
        room.robot.type(name);
        room.robot.press(Key::enter);
    }
    CHECK(room.names() == std::vector<std::string>{"Aisha", "Bram ##1", "100% Els 😀"});
    CHECK(room.refused == 0);
    CHECK(room.drafts.empty());
}

TEST_CASE("a title being typed is a draft, and part of the session once left", "[prepare]") {
    PrepareRoom room;
    REQUIRE(room.robot.click(in_parts + "title"));
    room.robot.type("Samen koken");
    CHECK(room.drafts["prepare.title"] == "Samen koken");
    CHECK(room.state().title.empty());
    room.robot.press(Key::tab);
    CHECK(room.state().title == "Samen koken");
    CHECK(room.drafts.empty());
}

TEST_CASE("drafts that a crash left behind all become part of the session", "[prepare]") {
    PrepareRoom room;
    room.drafts = {{"prepare.title", "Titel"},
                   {"prepare.question", "Vraag?"},
                   {"prepare.case", "Casus."},
                   {"prepare.new_person", "Half"}};
    room.robot.frames(3);
    CHECK(room.state().title == "Titel");
    CHECK(room.state().question == "Vraag?");
    CHECK(room.state().case_sentence == "Casus.");
    CHECK(room.drafts == Drafts{{"prepare.new_person", "Half"}});
}

TEST_CASE("a title and a number of people are enough to begin", "[prepare]") {
    PrepareRoom room;
    std::vector<std::string> paths;
    for (const auto& [path, seen] : room.robot.probe.widgets)
        if (path.find("people/count") != std::string::npos) paths.push_back(path);
    CAPTURE(paths);
    const auto* count = room.robot.probe.find(in_parts + "people/count/more");
    REQUIRE(count != nullptr);
    for (int i = 0; i < 6; ++i) REQUIRE(room.robot.click(in_parts + "people/count/more"));
    CHECK(room.state().people.size() == 6);
    REQUIRE(room.robot.click(in_parts + "people/count/less"));
    CHECK(room.state().people.size() == 5);
    room.robot.press(Key::enter, {.ctrl = true});
    CHECK(has_begun(room.state()));
    CHECK(room.state().phase == room.state().plan.front().phase);
    CHECK(room.state().title.find("Effectenarena") != std::string::npos);
    CHECK(room.refused == 0);
}

TEST_CASE("beginning takes along what is still being typed", "[prepare]") {
    PrepareRoom room;
    REQUIRE(room.robot.click(in_parts + "title"));
    room.robot.type("Moestuin");
    room.robot.press(Key::enter, {.ctrl = true});
    CHECK(room.state().title == "Moestuin");
    CHECK(has_begun(room.state()));
}

TEST_CASE("minutes change, and a phase that is off is passed over on beginning", "[prepare]") {
    PrepareRoom room;
    const std::string first = room.state().plan.front().phase;
    const auto before = room.planned("activities").minutes;
    REQUIRE(room.robot.click(in_parts + "plan/activities/minutes/more"));
    CHECK(room.planned("activities").minutes == before + Minutes{5});
    REQUIRE(room.robot.click(in_parts + "plan/" + first + "/on"));
    CHECK_FALSE(room.planned(first).on);
    REQUIRE(room.robot.click("prepare/bar/begin"));
    CHECK(room.state().phase == room.state().plan.at(1).phase);
}

TEST_CASE("a phase moves by Alt and an arrow, and back", "[prepare]") {
    PrepareRoom room;
    const auto before = room.state().plan;
    REQUIRE(room.robot.click(in_parts + "plan/row:effects"));
    room.robot.press(Key::escape);
    room.robot.press(Key::up, {.alt = true});
    CHECK(*planned_index(room.state(), "effects") + 1 ==
          *planned_index(room.state(), "activities"));
    room.robot.press(Key::down, {.alt = true});
    CHECK(room.state().plan == before);
}

TEST_CASE("a phase is dragged to another place", "[prepare]") {
    PrepareRoom room;
    const auto* grip = room.robot.probe.find(in_parts + "plan/followup/grip");
    const auto* goal = room.robot.probe.find(in_parts + "plan/activities/grip");
    REQUIRE(grip != nullptr);
    REQUIRE(goal != nullptr);
    const std::size_t place = *planned_index(room.state(), "activities");
    room.robot.drag(grip->rect.centre(), goal->rect.centre());
    CHECK(*planned_index(room.state(), "followup") == place);
}

TEST_CASE("cards are laid out beforehand: one by typing, several by a paste", "[prepare]") {
    PrepareRoom room;
    REQUIRE(room.robot.click(in_parts + "table/add"));
    room.robot.frames(3);
    room.robot.type("Kookles");
    room.robot.press(Key::enter);
    CHECK(room.state().board.cards.size() == 1);
    room.robot.paste("- Maaltijd\n- Moestuin\n- Feest");
    CHECK(room.prepare.pasted.size() == 3);
    REQUIRE(room.robot.click("prepare/table_cards/put"));
    CHECK(room.state().board.cards.size() == 4);
    CHECK(room.prepare.pasted.empty());
}

TEST_CASE("Esc goes home when nothing is open", "[prepare]") {
    PrepareRoom room;
    room.robot.press(Key::escape);
    REQUIRE(room.asked.size() == 1);
    CHECK(std::get_if<GoHome>(&room.asked.front()) != nullptr);
}

TEST_CASE("on a small laptop no method and no phase is called by half its name", "[prepare]") {
    for (const Language language : {Language::dutch, Language::english}) {
        PrepareRoom room{{1280, 720}};
        room.words.set_language(language);
        for (const Method& method : room.shelf.methods) {
            REQUIRE(room.session.submit(ChooseMethod{method, "", false}).has_value());
            room.robot.frames(3);
            for (const auto& [name, seen] : room.robot.probe.widgets) {
                CAPTURE(name);
                CHECK_FALSE(name.starts_with("cut:"));
            }
        }
    }
}

TEST_CASE("a dialog to add to has the keyboard in the line for the next one", "[prepare]") {
    PrepareRoom room{{1280, 1400}};
    REQUIRE(room.shelf.methods.size() > 1);
    REQUIRE(room.session.submit(ChooseMethod{room.shelf.methods[1], "", false}).has_value());
    room.robot.frames(3);
    REQUIRE(room.robot.click(in_parts + "story_table/domains"));
    room.robot.frames(3);
    room.robot.type("Samen");
    room.robot.press(Key::enter);
    room.robot.type("Eten");
    room.robot.press(Key::enter);
    CHECK(room.state().domains.size() == 2);
    room.robot.press(Key::escape);
    room.robot.press(Key::escape);
    room.robot.frames(3);
    REQUIRE(room.robot.click(in_parts + "story_table/stories"));
    room.robot.frames(3);
    room.robot.type("De sleutel van het hek");
    room.robot.press(Key::enter);
    CHECK(room.state().stories.size() == 1);
}

TEST_CASE("how long a phase took before is offered, and taken over by a press alone", "[prepare]") {
    PrepareRoom room;
    const std::string phase = "effects";
    const Minutes planned = room.planned(phase).minutes;
    auto over = std::make_shared<Overview>();
    over->lengths = {{room.state().method.id,
                      {"Effectenarena", ""},
                      phase,
                      {"Effecten", ""},
                      planned + Minutes{7},
                      3},
                     {"another-method", {"", ""}, "activities", {"", ""}, Minutes{99}, 1},
                     {room.state().method.id,
                      {"", ""},
                      "activities",
                      {"", ""},
                      room.planned("activities").minutes,
                      1}};
    room.prepare.over = over;
    room.robot.frames(5);
    CHECK(room.planned(phase).minutes == planned);
    CHECK_FALSE(room.robot.shows(in_parts + "plan/activities/usual"));  // as planned already
    REQUIRE(room.robot.click(in_parts + "plan/" + phase + "/usual"));
    CHECK(room.planned(phase).minutes == planned + Minutes{7});
    room.robot.frames(3);
    CHECK_FALSE(room.robot.shows(in_parts + "plan/" + phase + "/usual"));
    CHECK(room.refused == 0);
}

TEST_CASE("while preparing, F1 helps and Ctrl K finds what can be done", "[prepare]") {
    PrepareRoom room;
    room.robot.frames(2);
    room.robot.press(Key::f1);
    room.robot.frames(2);
    CHECK(room.prepare.help_open);
    CHECK(test::DrawnWords{}.read().contains(U"Voorbereiden"));
    room.robot.press(Key::f1);
    room.robot.frames(2);
    CHECK_FALSE(room.prepare.help_open);
    room.robot.press(Key::k, {.ctrl = true});
    room.robot.frames(3);
    REQUIRE(room.prepare.commands.open);
    room.robot.type("wat er");
    room.robot.press(Key::enter);
    room.robot.frames(2);
    CHECK_FALSE(room.prepare.commands.open);
    CHECK(room.prepare.pasting);
}

TEST_CASE("Esc closes the commands, and stays where one prepares", "[prepare]") {
    PrepareRoom room;
    room.robot.frames(2);
    REQUIRE(room.robot.click(in_parts + "title"));
    room.robot.type("Samen koken");
    room.robot.press(Key::k, {.ctrl = true});
    room.robot.frames(3);
    REQUIRE(room.prepare.commands.open);
    room.robot.press(Key::escape);
    room.robot.frames(2);
    CHECK_FALSE(room.prepare.commands.open);
    CHECK(room.asked.empty());  // Esc closed the commands, and nothing more
}
