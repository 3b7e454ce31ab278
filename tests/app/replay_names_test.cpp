#include "app/facilitator/middles.h"
#include "app/replay/replay_text.h"
#include "app/ui/bmp_text.h"
#include "tests/support/catch.h"
#include "tests/support/drawn_words.h"
#include "tests/support/replay_room.h"
#include "tests/support/source_folder.h"

#include <filesystem>

using namespace kring;
using kring::test::ReplayRoom;

namespace {

std::set<std::u32string> names_of(std::span<const Record> log) {
    std::set<std::u32string> names;
    for (const Record& record : log)
        if (const auto* joined = std::get_if<PersonJoined>(&record.event))
            names.insert(ui::decode_utf8(joined->person.name));
    names.erase(std::u32string{});
    return names;
}

std::vector<std::string> examples() {
    std::vector<std::string> found;
    for (const auto& entry :
         std::filesystem::directory_iterator{test::source_folder() + "/sessions"})
        if (entry.path().extension() == ".kring") found.push_back(entry.path().filename());
    return found;
}

/// Every picture a person can choose of this method, and the one that fits the phase.
std::vector<Middle> pictures_of(const ReplayRoom& room) {
    std::vector<Middle> all{Middle::by_phase};
    for (const MiddleChoice& choice : middles_of(room.replay.session().state()))
        all.push_back(choice.middle);
    return all;
}

bool shows_one_of(const std::set<std::u32string>& drawn, const std::set<std::u32string>& names,
                  std::string& which) {
    for (const std::u32string& name : names) {
        if (!drawn.contains(name)) continue;
        which = ui::encode_utf8(name);
        return true;
    }
    return false;
}

}  // namespace

TEST_CASE("no name of the table is drawn at any place of any example", "[replay][names]") {
    test::DrawnWords drawn;
    std::size_t words_seen = 0;
    for (const std::string& example : examples()) {
        LoadedSession loaded = test::example_session(example);
        const auto names = names_of(loaded.log);
        REQUIRE_FALSE(names.empty());
        ReplayRoom room{std::move(loaded)};
        const auto pictures = pictures_of(room);
        for (std::size_t place = 0; place <= room.last(); ++place) {
            // Each place in the picture of its phase and in one more, all of them in turn.
            for (const Middle middle : {Middle::by_phase, pictures[place % pictures.size()]}) {
                room.ui.console.middle = middle;
                go_to(room.replay, room.ui, place);
                room.hands().frames(1);
                const auto words = drawn.read();
                words_seen += words.size();
                std::string which;
                CAPTURE(example, place, static_cast<int>(middle));
                if (shows_one_of(words, names, which)) FAIL_CHECK("drawn: " << which);
            }
        }
    }
    CHECK(words_seen > 10'000);
}

TEST_CASE("the test above would see a name", "[replay][names]") {
    test::DrawnWords drawn;
    LoadedSession loaded = test::example_session("zorgzame-buurt.kring");
    const auto names = names_of(loaded.log);
    ReplayRoom room{std::move(loaded)};
    room.replay.show_names(true, "iemand");
    std::set<std::u32string> seen;
    for (std::size_t place = 0; place <= room.last(); ++place) {
        go_to(room.replay, room.ui, place);
        room.hands().frames(1);
        for (const std::u32string& word : drawn.read())
            if (names.contains(word)) seen.insert(word);
    }
    CHECK(seen == names);
}

TEST_CASE("where only a note has a name, that name can be shown, and hidden again",
          "[replay][names]") {
    LoadedSession nameless = test::example_session("zorgzame-buurt.kring");
    for (Record& record : nameless.log)
        if (auto* joined = std::get_if<PersonJoined>(&record.event)) joined->person.name.clear();
    ReplayRoom room{std::move(nameless)};
    Reflection notes{{NoteId{1}, {SessionTime{0}, {}, "hier kantelt het", ""}}};
    room.ui.panel.reflection.notes = &notes;
    test::DrawnWords drawn;
    const auto reads = [&](const char32_t* word) {
        room.hands().frames(2);
        return drawn.read().contains(word);
    };
    REQUIRE(reads(U"kantelt"));
    CHECK_FALSE(room.hands().probe.find("replay/names")->enabled);

    notes.at(NoteId{1}).who = "Zoë";
    CHECK_FALSE(reads(U"Zoë"));
    CHECK(room.hands().probe.find("replay/names")->enabled);
    REQUIRE(room.hands().click("replay/names"));
    CHECK(room.replay.names());
    CHECK(reads(U"Zoë"));

    notes.clear();  // by somebody else, meanwhile
    room.hands().frames(2);
    CHECK(room.hands().probe.find("replay/names")->enabled);
    room.hands().press(ui::Key::k, {.ctrl = true});
    room.hands().type("verberg de namen");
    room.hands().press(ui::Key::enter);
    CHECK_FALSE(room.replay.names());
}

TEST_CASE("nor in the plain lines", "[replay][names]") {
    for (const std::string& example : examples()) {
        LoadedSession loaded = test::example_session(example);
        std::vector<std::string> names;
        for (const std::u32string& name : names_of(loaded.log))
            names.push_back(ui::encode_utf8(name));
        ReplayRoom room{std::move(loaded)};
        for (std::size_t place = 0; place <= room.last(); ++place) {
            go_to(room.replay, room.ui, place);
            const std::string text = plain_replay(room.words, room.seen(), room.ui, {});
            for (const std::string& name : names) {
                CAPTURE(example, place, name, text);
                for (const char* around : {" ", "(", "\n"})
                    CHECK(text.find(around + name + ")") == std::string::npos);
                CHECK(text.find(" " + name + " ") == std::string::npos);
                CHECK(text.find("\n" + name + "\n") == std::string::npos);
            }
        }
    }
}
