#include "app/settings.h"

#include "app/facilitator/settings_panel.h"
#include "app/practice.h"
#include "core/method/load_method.h"
#include "tests/support/catch.h"
#include "tests/support/console_room.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"

#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unistd.h>

using namespace kring;
using kring::test::ConsoleRoom;
using kring::test::dutch_words;
using kring::test::UiRobot;
using kring::ui::Key;

namespace {

/// The panel, and a program that does at once what it asks.
struct PanelRoom {
    Words words = dutch_words();
    Settings settings;
    SettingsUi panel{true};
    Drafts drafts;
    UiRobot robot;

    PanelRoom()
        : robot{[this](ui::Ui& ui) {
              Outbox out;
              View view{ui, words, out, drafts};
              draw_settings_panel(view, settings, "/hier/screen.txt", panel);
              for (const Request& request : out.requests)
                  if (const auto* change = std::get_if<ChangeSettings>(&request))
                      settings = sound(change->to);
          }} {
        robot.frames(3);
    }
};

struct OwnFile {
    std::string path = (std::filesystem::temp_directory_path() /
                        ("kring-settings-" + std::to_string(::getpid()) + "/settings.toml"))
                           .string();
    OwnFile() = default;
    OwnFile(const OwnFile&) = delete;
    OwnFile& operator=(const OwnFile&) = delete;
    ~OwnFile() { std::filesystem::remove_all(std::filesystem::path{path}.parent_path()); }
    void write(const std::string& text) const {
        std::filesystem::create_directories(std::filesystem::path{path}.parent_path());
        std::ofstream{path} << text;
    }
};

}  // namespace

TEST_CASE("what a person chose is there the next time", "[settings]") {
    const OwnFile file;
    Settings chosen;
    chosen.language = Language::english;
    chosen.text_size = 1.3F;
    chosen.theme = ThemeName::dark;
    chosen.wall_theme = ThemeName::high_contrast;
    chosen.wall_text_size = 1.2F;
    chosen.motion = false;
    chosen.plain_text = true;
    chosen.folders = {"/media/één stick/Kring", "/home/anders"};
    REQUIRE(save_settings(file.path, chosen));
    CHECK(load_settings(file.path) == chosen);
}

TEST_CASE("settings that make no sense are brought within reach, and those of a year ago hold",
          "[settings]") {
    const OwnFile file;
    file.write("text_size = 40.0\nwall_text_size = 0.2\ntheme = \"paars\"\nwidth = -3\n");
    const Settings odd = load_settings(file.path);
    CHECK(odd.text_size == 2);
    CHECK(odd.wall_text_size == 1);
    CHECK(odd.theme == ThemeName::light);
    CHECK(odd.width == 960);
    file.write("language = \"en\"\ntext_size = nan\n");
    CHECK(load_settings(file.path).language == Language::english);
    CHECK(load_settings(file.path).text_size == 1);
    CHECK(load_settings(file.path).motion);
    file.write("folders = [\"/goed\", \"half/een/pad\", \"\", 7]\n");
    CHECK(load_settings(file.path).folders == std::vector<std::string>{"/goed"});
    file.write("folders = \"/geen lijst\"\n");
    CHECK(load_settings(file.path).folders.empty());
    file.write("theme = [");
    CHECK(load_settings(file.path) == Settings{});
}

TEST_CASE("everything in the settings is chosen with keys alone", "[settings]") {
    PanelRoom room;
    std::set<std::string> met;
    for (int i = 0; i < 40; ++i) {
        room.robot.press(Key::tab);
        met.insert(room.robot.focused());
        if (room.robot.focused() == "settings/scroll/motion") room.robot.press(Key::space);
        if (room.robot.focused() == "settings/scroll/theme/0") room.robot.press(Key::right);
    }
    for (const char* control : {"size/more", "wall_size/more", "motion", "plain_text"})
        CHECK(met.count(std::string{"settings/scroll/"} + control) == 1);
    CHECK(room.settings.theme == ThemeName::dark);  // an arrow chooses, Tab passes by
    room.robot.press(Key::escape);
    CHECK_FALSE(room.panel.open);
}

TEST_CASE("the wall has a theme and a text size of its own", "[settings]") {
    PanelRoom room;
    REQUIRE(room.robot.click("settings/scroll/theme/1"));
    CHECK(room.settings.theme == ThemeName::dark);
    CHECK(room.settings.wall_theme == ThemeName::light);
    REQUIRE(room.robot.click("settings/scroll/wall_theme/2"));
    CHECK(room.settings.theme == ThemeName::dark);
    CHECK(room.settings.wall_theme == ThemeName::high_contrast);
    REQUIRE(room.robot.click("settings/scroll/wall_size/more"));
    CHECK(room.settings.wall_text_size == 11 / 10.F);
    CHECK(room.settings.text_size == 1);
    // The last row has to read the wall: smaller than the floor is greyed, with the reason.
    REQUIRE(room.robot.click("settings/scroll/wall_size/less"));
    const auto* less = room.robot.probe.find("settings/scroll/wall_size/less");
    REQUIRE(less != nullptr);
    CHECK_FALSE(less->enabled);
    CHECK(less->why_not == room.words("settings.text_smallest"));
}

TEST_CASE("the language changes while somebody types, and nothing is lost", "[settings]") {
    ConsoleRoom room;
    room.hands().type("Samen ko");
    REQUIRE(room.hands().focused() == "capture/line");
    room.words.set_language(Language::english);
    room.hands().frames(2);
    CHECK(room.hands().focused() == "capture/line");
    room.hands().type("ken");
    CHECK(room.draft("capture") == "Samen koken");
    room.hands().press(Key::f1);
    room.hands().frames(2);
    REQUIRE(room.console.help_open);
    const std::string before = room.hands().focused();
    room.words.set_language(Language::dutch);
    room.hands().frames(2);
    CHECK(room.console.help_open);
    CHECK(room.hands().focused() == before);
}

TEST_CASE("a practice session has people, cards and short phases, in both languages",
          "[settings][practice]") {
    const MethodShelf shelf = load_methods({test::source_folder() + "/assets/methods"});
    for (const Language language : {Language::dutch, Language::english}) {
        Words words = dutch_words();
        words.set_language(language);
        SessionTime now{0};
        Session session{[&now] { return now; }, [](std::span<const Record>) { return true; }};
        const auto step = [&session](const Intent& intent) -> std::optional<Seq> {
            const auto done = session.submit(intent);
            return done ? std::optional{done.value()} : std::nullopt;
        };
        REQUIRE(lay_out_practice(session.state(), step, shelf.methods.front(), words));
        const State& state = session.state();
        CHECK(state.title == words("practice.title"));
        CHECK(state.people.size() == 4);
        CHECK(state.board.cards.size() == 2);
        CHECK(state.phase == "activities");
        Minutes planned{0};
        for (const PlannedPhase& phase : state.plan)
            if (phase.on) planned += phase.minutes;
        CHECK(planned == Minutes{5});  // as the button promises
        CHECK(state.notes == words("practice.notes"));
        CHECK(words.missing().empty());
        // What the notes invite to do can be done.
        WriteCard effect;
        effect.lane = "effects";
        effect.text = "Buren kennen elkaar";
        effect.link_to = {state.board.cards.begin()->first};
        REQUIRE(session.submit(EnterPhase{"effects"}));
        REQUIRE(session.submit(effect));
        CHECK(session.state().board.links.size() == 1);
    }
}
