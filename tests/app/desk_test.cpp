#include "app/desk.h"

#include "core/archive/session_file.h"
#include "core/method/load_method.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/source_folder.h"

#include <filesystem>

using namespace kring;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// A person at a desk, with a clock on the wall that is set by hand.
struct DeskRoom {
    TempFolder folder;
    WallTime wall{SessionTime{1'764'000'000'000}};  // 24 November 2025, about noon at Greenwich
    std::unique_ptr<Desk> desk;

    std::string untitled() const { return folder / "2025-11-24 nieuwe-sessie.kring"; }
    WallClock clock() {
        return [this] { return wall; };
    }
    void begin() {
        auto made = Desk::create(untitled(), Language::dutch, clock(), [] {});
        REQUIRE(made);
        desk = std::move(made).value();
        const std::string ours = test::source_folder() + "/assets/methods";
        REQUIRE(desk->submit(ChooseMethod{load_methods({ours}).methods.at(0), "", false}));
    }
    void begin(const std::string& title) {
        begin();
        REQUIRE(desk->submit(Describe{title, "", ""}));
    }
    void open(const std::string& path) {
        auto opened = Desk::open(path, clock(), [] {});
        REQUIRE(opened);
        desk = std::move(opened).value();
    }
    void leave() {
        desk->close();
        desk.reset();
    }
    /// The names in the folder, sorted.
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : fs::directory_iterator{folder.path()})
            found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }
    /// In a phase whose clock runs, twenty minutes long.
    void get_going() {
        begin("Buurt");
        REQUIRE(desk->submit(EnterPhase{"activities"}));
        REQUIRE(desk->submit(StartTimer{20min}));
    }
    SessionTime left() const {
        const Session& session = desk->session();
        return session.state().timer.left(session.now());
    }
    bool times_never_decrease() const {
        const auto log = desk->session().log();
        return std::is_sorted(log.begin(), log.end(),
                              [](const Record& a, const Record& b) { return a.at < b.at; });
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a session that is left is called by its title, whatever is in it", "[desk]") {
    struct Named {
        std::string title, file;
    };
    const std::vector<Named> all = {
        {"Zorgzame buurt", "2025-11-24 zorgzame-buurt.kring"},
        {"Wijk / buurt \\ straat: 50%", "2025-11-24 wijk-buurt-straat-50.kring"},
        {"../../etc/passwd", "2025-11-24 etc-passwd.kring"},
        {".", "2025-11-24 sessie.kring"},
        {"..", "2025-11-24 sessie.kring"},
        {"...", "2025-11-24 sessie.kring"},
        {"😀😀", "2025-11-24 sessie.kring"},
        {"😀 samen", "2025-11-24 samen.kring"},
        {std::string(150, 'a') + std::string(150, 'b'),
         "2025-11-24 " + std::string(60, 'a') + ".kring"},
        {"Nieuwe", "2025-11-24 nieuwe.kring"},  // the start of the name it had
        {"Nieuwe sessie", "2025-11-24 nieuwe-sessie.kring"},
        {"", "2025-11-24 nieuwe-sessie.kring"},
    };
    for (const Named& named : all) {
        CAPTURE(named.title);
        DeskRoom room;
        if (named.title.empty())
            room.begin();
        else
            room.begin(named.title);
        REQUIRE(room.desk->submit(AddPerson{{"Aisha", {}, "", {}}}));
        const auto records = room.desk->session().log().size();
        room.leave();
        CHECK(room.names() == Names{named.file});
        const auto read = read_session(room.folder / named.file);
        REQUIRE(read);
        CHECK_FALSE(read.value().damage);
        CHECK(read.value().log.size() == records);
    }
}

TEST_CASE("what was being typed follows a session to its new name, and no lock stays", "[desk]") {
    DeskRoom room;
    room.begin("Samen koken");
    room.desk->drafts["capture"] = "half een zin";
    CHECK(room.names() ==
          Names{"2025-11-24 nieuwe-sessie.kring", "2025-11-24 nieuwe-sessie.kring.lock"});
    room.leave();
    CHECK(room.names() ==
          Names{"2025-11-24 samen-koken.kring", "2025-11-24 samen-koken.kring.draft"});
    room.open(room.folder / "2025-11-24 samen-koken.kring");
    CHECK(room.desk->drafts == Drafts{{"capture", "half een zin"}});
    room.leave();
    CHECK(room.names().size() == 2);
}

TEST_CASE("a session never takes the name of what lies there", "[desk]") {
    DeskRoom room;
    const std::string taken = room.folder / "2025-11-24 buurt.kring";
    write_file(taken, "iets anders");
    write_file(room.folder / "2025-11-24 buurt 2.kring.draft", "van een ander");
    room.begin("Buurt");
    room.leave();
    CHECK(room.names() == Names{"2025-11-24 buurt 2.kring.draft", "2025-11-24 buurt 3.kring",
                                "2025-11-24 buurt.kring"});
    CHECK(read_file(taken) == "iets anders");
    room.open(room.folder / "2025-11-24 buurt 3.kring");
    REQUIRE(room.desk->submit(Describe{"Heel iets anders", "", ""}));
    room.leave();
    CHECK(fs::exists(room.folder / "2025-11-24 buurt 3.kring"));  // it has its name
}

TEST_CASE("a session that was saved elsewhere keeps the name somebody chose", "[desk]") {
    DeskRoom room;
    room.begin("Buurt");
    REQUIRE_FALSE(room.desk->move_to(room.folder / "mijn naam.kring", room.clock(), [] {}));
    room.leave();
    CHECK(room.names() == Names{"2025-11-24 nieuwe-sessie.kring", "mijn naam.kring"});
}

TEST_CASE("a session that was never touched leaves nothing behind", "[desk]") {
    DeskRoom room;
    room.begin();
    room.leave();
    CHECK(room.names().empty());
}

TEST_CASE("drafts that cannot be read do not keep a session closed", "[desk]") {
    DeskRoom room;
    room.begin("Buurt");
    room.leave();
    const std::string path = room.folder / "2025-11-24 buurt.kring";
    write_file(path + ".draft", "half vergaan");
    room.open(path);
    CHECK(room.desk->saved() != Saved::read_only);
    CHECK(room.desk->kept_draft_file() == path + ".draft.kept-1");
    CHECK(room.desk->drafts.empty());
    CHECK(read_file(path + ".draft.kept-1") == "half vergaan");
    room.leave();
    room.open(path);
    CHECK(room.desk->kept_draft_file().empty());
}

TEST_CASE("what is held for a full disk is not let go when there is no room elsewhere", "[desk]") {
    DeskRoom room;
    room.begin("Buurt");
    test::FullDisk full{fs::file_size(room.untitled())};
    const auto taken = room.desk->submit(AddPerson{{"Aisha", {}, "", {}}});
    const auto failed = room.desk->rescue(room.folder / "ander.kring");
    const bool held = room.desk->holds_something();
    full.make_room();
    CHECK_FALSE(taken);
    CHECK(failed);
    CHECK(held);
    CHECK(room.desk->store_again(100));
    CHECK(room.desk->session().state().people.size() == 1);
    room.leave();
    const auto read = read_session(room.folder / "2025-11-24 buurt.kring");
    REQUIRE(read);
    CHECK(fold(read.value().log).people.size() == 1);
}

TEST_CASE("a wall clock that is set back takes no time from anybody", "[desk]") {
    DeskRoom room;
    room.get_going();
    room.wall += 5min;
    room.desk->notice_absence();
    REQUIRE(room.desk->submit(AddPerson{{"Aisha", {}, "", {}}}));
    room.wall -= 1h;  // summer time by hand
    CHECK(room.left() == 15min);
    room.desk->notice_absence();
    CHECK(room.left() == 15min);
    room.wall += 4min;
    room.desk->notice_absence();
    CHECK(room.left() == 11min);
    REQUIRE(room.desk->submit(AddPerson{{"Bram", {}, "", {}}}));
    room.wall -= 20 * 365 * 24h;  // a laptop whose battery went flat
    room.desk->notice_absence();
    room.wall += 1min;
    CHECK(room.left() == 10min);
    CHECK(room.desk->session().state().timer.stage == Timer::Stage::running);
    REQUIRE(room.desk->submit(PauseTimer{}));
    CHECK(room.times_never_decrease());
    CHECK(room.desk->session().log().back().at == 10min);
}

TEST_CASE("a clock set back between two looks at it never makes a record of the past", "[desk]") {
    DeskRoom room;
    room.get_going();
    room.wall += 5min;
    REQUIRE(room.desk->submit(AddPerson{{"Aisha", {}, "", {}}}));
    room.wall -= 3min;
    REQUIRE(room.desk->submit(AddPerson{{"Bram", {}, "", {}}}));
    CHECK(room.desk->session().log().back().at == 5min);
    CHECK(room.times_never_decrease());
}

TEST_CASE("a session that was left in what is now the future goes on from there", "[desk]") {
    DeskRoom room;
    room.get_going();
    room.wall += 5min;
    room.desk->notice_absence();
    REQUIRE(room.desk->submit(AddPerson{{"Aisha", {}, "", {}}}));
    room.leave();
    room.wall -= 48h;
    room.open(room.folder / "2025-11-24 buurt.kring");
    CHECK(room.left() == 15min);
    room.wall += 2min;
    room.desk->notice_absence();
    CHECK(room.left() == 13min);
    REQUIRE(room.desk->submit(PauseTimer{}));
    CHECK(room.desk->session().log().back().at == 7min);
    CHECK(room.times_never_decrease());
}

TEST_CASE("a laptop that slept for an hour stops the clock when it fell asleep", "[desk]") {
    DeskRoom room;
    room.get_going();
    room.wall += 5min;
    room.desk->notice_absence();
    room.wall += 1h;
    room.desk->notice_absence();
    CHECK(room.desk->session().state().timer.stage == Timer::Stage::paused);
    CHECK(room.left() == 15min);
}

TEST_CASE("a copy of a session that was looked at goes on where that one was", "[desk]") {
    DeskRoom room;
    room.get_going();
    room.wall += 5min;
    room.desk->notice_absence();
    REQUIRE(room.desk->submit(AddPerson{{"Aisha", {}, "", {}}}));
    const State before = room.desk->session().state();
    room.leave();
    auto looked_at = Desk::look_at(room.folder / "2025-11-24 buurt.kring");
    REQUIRE(looked_at);
    room.desk = std::move(looked_at).value();
    room.wall += 24h;
    REQUIRE_FALSE(room.desk->move_to(room.folder / "kopie.kring", room.clock(), [] {}));
    room.desk->notice_absence();
    CHECK(room.left() == 15min);
    const Session& session = room.desk->session();
    CHECK(time_in_phase(session.state(), "activities", session.now()) ==
          time_in_phase(before, "activities", 5min));
}
