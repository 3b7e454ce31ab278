#include "tests/support/home_room.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace kring;
using kring::test::HomeRoom;
using kring::ui::Key;

TEST_CASE("what is typed is looked for once, and Enter goes to the place that was chosen",
          "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    room.robot.press(Key::f, {.ctrl = true});
    room.robot.type("eenz");
    REQUIRE(room.last<SearchSessions>() != nullptr);
    CHECK(room.last<SearchSessions>()->words == "eenz");
    CHECK_FALSE(room.last<SearchSessions>()->within);
    const std::size_t asked = room.asked.size();
    room.robot.frames(20);
    CHECK(room.asked.size() == asked);
    room.find("/sessies/Klaar.kring", "Minder eenzaam in de wijk", "eenz");
    room.find("/sessies/Ander.kring", "Eenzaamheid neemt af", "eenz");
    CHECK_FALSE(room.robot.shows("home/sessions/session:0"));
    CHECK(room.robot.shows("home/sessions/hit:0/go"));
    room.robot.press(Key::down);
    room.robot.press(Key::enter);
    REQUIRE(room.last<OpenReplay>() != nullptr);
    CHECK(room.last<OpenReplay>()->path == "/sessies/Ander.kring");
    CHECK(room.last<OpenReplay>()->at == SessionTime{42 * 60'000});
    REQUIRE(room.robot.click("home/sessions/hit:0/go"));
    CHECK(room.last<OpenReplay>()->path == "/sessies/Klaar.kring");
    room.robot.press(Key::f, {.ctrl = true});
    room.robot.press(Key::escape);
    CHECK(room.home.search.empty());
    CHECK(room.robot.shows("home/sessions/session:0"));
}

TEST_CASE("an answer to what was typed before is not gone to", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    room.robot.press(Key::f, {.ctrl = true});
    room.robot.type("ee");
    room.find("/sessies/Klaar.kring", "eenzaam", "ee");
    room.robot.type("n");
    room.robot.press(Key::enter);
    CHECK(room.times<OpenReplay>() == 0);
}

TEST_CASE("a filter leaves what fits, also of what is looked for, and shows all again", "[home]") {
    HomeRoom room;
    room.add("Arena", SessionStatus::finished).people = 4;
    room.add("Verhalen", SessionStatus::finished).people = 12;
    room.changed();
    REQUIRE(room.robot.click("home/sessions/filter"));
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/sessions/filter_sheet/people"));
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/sessions/filter_sheet/people/list/option:3"));
    CHECK(room.home.filter.fewest_people == 11);
    room.robot.press(Key::escape);
    room.robot.frames(3);
    CHECK_FALSE(room.robot.shows("home/sessions/session:0"));
    CHECK(room.robot.shows("home/sessions/session:1"));
    room.robot.press(Key::f, {.ctrl = true});
    room.robot.type("e");
    REQUIRE(room.last<SearchSessions>() != nullptr);
    CHECK(room.last<SearchSessions>()->within ==
          std::vector<std::string>{"/sessies/Verhalen.kring"});
    room.robot.press(Key::escape);
    room.home.filter.about = "niets hiervan";
    room.robot.frames(3);
    CHECK_FALSE(room.robot.shows("home/sessions/session:1"));
    REQUIRE(room.robot.click("home/sessions/show_all"));
    room.robot.frames(3);
    CHECK(room.robot.shows("home/sessions/session:0"));
    CHECK(room.robot.shows("home/sessions/session:1"));
}

TEST_CASE("a choice in force is a chip that can be taken away", "[home]") {
    HomeRoom room;
    room.add("Arena", SessionStatus::finished);
    room.home.filter.with_open_actions = true;
    room.robot.frames(3);
    CHECK_FALSE(room.robot.shows("home/sessions/session:0"));
    REQUIRE(room.robot.click("home/sessions/no_open"));
    room.robot.frames(3);
    CHECK(room.robot.shows("home/sessions/session:0"));
    CHECK_FALSE(room.robot.shows("home/sessions/no_open"));
}

TEST_CASE("the order of the sessions is chosen from a list", "[home]") {
    HomeRoom room;
    room.add("Zon", SessionStatus::finished);
    room.add("Aarde", SessionStatus::finished);
    CHECK(room.home.shown.sessions == std::vector<std::size_t>{0, 1});
    REQUIRE(room.robot.click("home/sessions/order"));
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/sessions/order_list/order:2"));
    room.robot.frames(3);
    CHECK(room.home.shown.sessions == std::vector<std::size_t>{1, 0});
}

TEST_CASE("the menu of a card opens by mouse and by key, and asks for what was chosen", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    const std::string menu = "home/sessions/card:0/card_menu/";
    const auto choose = [&](const std::string& row) {
        REQUIRE(room.robot.click("home/sessions/session:0", 1));
        room.robot.frames(3);
        REQUIRE(room.robot.click(menu + row));
        room.robot.frames(3);
        CHECK_FALSE(room.robot.shows(menu + row));
    };
    choose("open");
    CHECK(room.last<OpenSession>() != nullptr);
    choose("look_back");
    REQUIRE(room.last<OpenReplay>() != nullptr);
    CHECK_FALSE(room.last<OpenReplay>()->at);
    choose("go_on_from");
    REQUIRE(room.last<GoOnFrom>() != nullptr);
    CHECK(room.last<GoOnFrom>()->path == "/sessies/Klaar.kring");
    choose("duplicate");
    CHECK(room.last<DuplicateSession>() != nullptr);
    choose("archive");
    REQUIRE(room.last<ArchiveSession>() != nullptr);
    CHECK_FALSE(room.last<ArchiveSession>()->back);
    for (int i = 0; i < 60 && room.robot.focused() != "home/sessions/session:0"; ++i)
        room.robot.press(Key::tab);
    REQUIRE(room.robot.focused() == "home/sessions/session:0");
    room.robot.press(Key::menu);
    room.robot.frames(3);
    CHECK(room.robot.shows(menu + "rename"));
    room.robot.press(Key::escape);
    room.robot.frames(3);
    room.robot.press(Key::f10, {.shift = true});
    room.robot.frames(3);
    CHECK(room.robot.shows(menu + "rename"));
}

TEST_CASE("renaming asks for a title, and the bin asks first", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    room.robot.click("home/sessions/session:0", 1);
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/sessions/card:0/card_menu/rename"));
    room.robot.frames(3);
    room.robot.press(Key::a, {.ctrl = true});
    room.robot.press(Key::backspace);
    REQUIRE(room.robot.click("home/rename/now"));
    CHECK(room.times<RenameSession>() == 0);  // without a title there is nothing to call it
    REQUIRE(room.robot.click("home/rename/title"));
    room.robot.type("Samen  koken");
    room.robot.press(Key::enter);
    REQUIRE(room.last<RenameSession>() != nullptr);
    CHECK(room.last<RenameSession>()->path == "/sessies/Klaar.kring");
    CHECK(room.last<RenameSession>()->title == "Samen  koken");
    room.robot.frames(3);
    room.robot.click("home/sessions/session:0", 1);
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/sessions/card:0/card_menu/bin"));
    room.robot.frames(3);
    CHECK(room.times<BinSession>() == 0);
    REQUIRE(room.robot.click("home/to_bin/keep"));
    room.robot.frames(3);
    CHECK(room.times<BinSession>() == 0);
    room.robot.click("home/sessions/session:0", 1);
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/sessions/card:0/card_menu/bin"));
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/to_bin/now"));
    REQUIRE(room.last<BinSession>() != nullptr);
    CHECK(room.last<BinSession>()->path == "/sessies/Klaar.kring");
}

TEST_CASE("what was put away is shown apart, and can be brought back", "[home]") {
    HomeRoom room;
    room.add("Nu", SessionStatus::finished);
    room.add("Toen", SessionStatus::finished).path = "/sessies/archief/Toen.kring";
    room.changed();
    CHECK(room.home.shown.sessions == std::vector<std::size_t>{0});
    room.home.archived = true;
    room.robot.frames(3);
    CHECK(room.home.shown.sessions == std::vector<std::size_t>{1});
    REQUIRE(room.robot.click("home/sessions/card:1/more"));
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/sessions/card:1/card_menu/bring_back"));
    REQUIRE(room.last<ArchiveSession>() != nullptr);
    CHECK(room.last<ArchiveSession>()->back);
}

TEST_CASE("the first start shows one example of each method, the rest when asked", "[home]") {
    for (const ImVec2 size : {ImVec2{1280, 720}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
        HomeRoom room{size};
        for (const char* title : {"Armoede", "Regio", "West"}) {
            SessionSummary& story = room.add(title, SessionStatus::example);
            story.method_id = "msc";
            story.tells_stories = true;
        }
        room.add("Buurt", SessionStatus::example).method_id = "effectenarena";
        room.changed();
        CHECK(room.home.shown.sessions == std::vector<std::size_t>{3, 0});
        const ui::Probe::Seen* more = room.robot.probe.find("home/sessions/more_examples");
        const ui::Probe::Seen* foot = room.robot.probe.find("home/sessions/folders");
        REQUIRE(more != nullptr);
        REQUIRE(foot != nullptr);
        CHECK(foot->visible.h == foot->rect.h);  // nothing runs off the bottom
        REQUIRE(room.robot.click("home/sessions/card:3/look_back"));
        REQUIRE(room.last<OpenReplay>() != nullptr);
        CHECK(room.last<OpenReplay>()->path == "/sessies/Buurt.kring");
        REQUIRE(room.robot.click("home/sessions/more_examples"));
        room.robot.frames(3);
        CHECK(room.home.shown.sessions == std::vector<std::size_t>{3, 0, 1, 2});
        CHECK_FALSE(room.robot.shows("home/sessions/more_examples"));
    }
}

TEST_CASE("over all sessions: what is open, what was chosen, how long it took", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    auto over = std::make_shared<Overview>();
    over->actions = {{"/a.kring", "Buurt", "bellen", "Els", "voor 1 december", 0, SessionTime{9}},
                     {"/b.kring", "Wijk", "schrijven", "", "", 0, SessionTime{8}}};
    over->chosen = {{"/c.kring", "Taal", "De bank", "Er durfde iemand.", 0, SessionTime{7}}};
    over->lengths = {
        {"arena", {"Effectenarena", ""}, "effects", {"Effecten", ""}, SessionTime{18 * 60'000}, 3}};
    room.shelf.over = over;
    REQUIRE(room.robot.click("home/sessions/over"));
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/over/list/row:1/go"));
    REQUIRE(room.last<OpenReplay>() != nullptr);
    CHECK(room.last<OpenReplay>()->path == "/b.kring");
    CHECK(room.last<OpenReplay>()->at == SessionTime{8});
    room.home.part = OverPart::stories;
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/over/list/row:0/go"));
    CHECK(room.last<OpenReplay>()->path == "/c.kring");
    room.home.part = OverPart::lengths;
    room.robot.frames(3);
    room.robot.press(Key::escape);
    CHECK(room.home.page == HomePage::sessions);
    room.robot.press(Key::k, {.ctrl = true});
    room.robot.frames(3);
    room.robot.type("gekozen");
    room.robot.press(Key::enter);
    room.robot.frames(3);
    CHECK(room.home.page == HomePage::over);
    CHECK(room.home.part == OverPart::stories);
    CHECK_FALSE(room.home.commands.open);
    room.robot.press(Key::f1);
    room.robot.frames(2);
    CHECK(room.home.help_open);
    room.robot.press(Key::escape);
    room.robot.frames(2);
    CHECK_FALSE(room.home.help_open);
}

TEST_CASE("a folder is chosen from a list of folders, and left out again", "[home]") {
    namespace fs = std::filesystem;
    const fs::path folder =
        fs::temp_directory_path() / ("kring-folders-" + std::to_string(::getpid()));
    fs::create_directories(folder / "team");
    std::ofstream{folder / "los.kring"} << "x";
    HomeRoom room;
    room.shelf.folder = "/sessies";
    room.home.folder = (folder / "team").string();
    room.add("Klaar", SessionStatus::finished);
    const auto add = [&] {
        room.robot.frames(3);
        REQUIRE(room.robot.click("home/folders_dialog/add"));
        room.robot.frames(3);
    };
    REQUIRE(room.robot.click("home/sessions/folders"));
    add();
    CHECK(room.robot.shows("home/files/list/row:0/file"));
    CHECK_FALSE(room.robot.shows("home/files/list/row:1/file"));  // a file is no folder
    room.robot.press(Key::enter);                                 // into the only one
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/files/confirm"));
    REQUIRE(room.last<UseFolders>() != nullptr);
    const std::vector<std::string> team{(folder / "team").string()};
    CHECK(room.last<UseFolders>()->folders == team);
    CHECK(room.home.folders_open);
    add();
    room.robot.press(Key::enter);
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/files/confirm"));
    CHECK(room.times<UseFolders>() == 1);  // it is there already
    room.robot.frames(3);
    REQUIRE(room.robot.click("home/folders_dialog/folder:0/leave_out"));
    CHECK(room.last<UseFolders>()->folders.empty());
    fs::remove_all(folder);
}

TEST_CASE("files that are no sessions are counted, and named when asked", "[home]") {
    HomeRoom room;
    room.add("Klaar", SessionStatus::finished);
    CHECK_FALSE(room.robot.shows("home/sessions/others"));
    for (int i = 0; i < 4998; ++i) room.shelf.others.push_back("/sessies/x" + std::to_string(i));
    room.changed();
    REQUIRE(room.robot.click("home/sessions/others"));
    room.robot.frames(3);
    CHECK(room.home.others_open);
    CHECK(room.words.count("library.others", 4998) == "4.998 bestanden zijn geen sessie");
}
