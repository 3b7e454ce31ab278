#include "app/session_moves.h"

#include "app/bin_folder.h"
#include "core/archive/draft_file.h"
#include "core/archive/lock.h"
#include "core/archive/session_file.h"
#include "core/session/fold.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/source_folder.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace kring;
namespace fs = std::filesystem;

namespace {

const std::string example_title = "Jonge gezinnen, zorgzame buurt";

WallTime now() { return WallTime{std::chrono::hours{24 * 365 * 57}}; }

std::tm moment() {
    std::tm time{};
    time.tm_year = 126;
    time.tm_mon = 10;
    time.tm_mday = 29;
    time.tm_hour = 14;
    time.tm_min = 5;
    return time;
}

struct SessionHome {
    TempFolder folder;
    std::string home_data = folder / "data";
    std::string sessions = folder / "Kring";
    std::string session;

    explicit SessionHome(const std::string& name = "a.kring") {
        fs::create_directories(sessions);
        session = sessions + "/" + name;
        fs::copy_file(test::source_folder() + "/sessions/zorgzame-buurt.kring", session);
    }
    std::string beside(const std::string& name, const std::string& bytes = "x") const {
        write_file(sessions + "/" + name, bytes);
        return sessions + "/" + name;
    }
    std::vector<std::string> files(const std::string& in) const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator{in})
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
};

using Names = std::vector<std::string>;

std::string title_of(const std::string& session) {
    const auto loaded = read_session(session);
    REQUIRE(loaded);
    return fold(loaded.value().log).title;
}

/// Root may write anywhere: while this lives the test is somebody who may not.
class NotRoot {
public:
    NotRoot() : m_was_root{::geteuid() == 0} {
        if (m_was_root) REQUIRE(::seteuid(65534) == 0);
    }
    ~NotRoot() {
        if (m_was_root) (void)!::seteuid(0);
    }
    NotRoot(const NotRoot&) = delete;
    NotRoot& operator=(const NotRoot&) = delete;

private:
    bool m_was_root;
};

}  // namespace

TEST_CASE("what lies beside a session travels with it, what is of another stays", "[moves]") {
    const SessionHome room;
    for (const char* name :
         {"a.kring.draft", "a.kring.box", "a.kring.tail-1", "a.kring.draft.kept-1",
          "a.reflect.kring", "a.md", "a - terugkoppeling.md"})
        room.beside(name, name);
    for (const char* other : {"a 2.kring", "a 2.md", "ab.kring", "a.txt"}) room.beside(other);
    CHECK(files_beside(room.session).size() == 7);
    const std::string to = room.sessions + "/b.kring";
    REQUIRE_FALSE(move_session(room.session, to));
    CHECK(room.files(room.sessions) == Names{"a 2.kring", "a 2.md", "a.txt", "ab.kring",
                                             "b - terugkoppeling.md", "b.kring", "b.kring.box",
                                             "b.kring.draft", "b.kring.draft.kept-1",
                                             "b.kring.tail-1", "b.md", "b.reflect.kring"});
    CHECK(read_file(room.sessions + "/b.reflect.kring") == "a.reflect.kring");
}

TEST_CASE("a name that is taken is not taken over, and nothing moved", "[moves]") {
    const SessionHome room;
    room.beside("a.kring.draft", "mine");
    room.beside("b.kring.draft", "theirs");
    const auto before = room.files(room.sessions);
    REQUIRE(move_session(room.session, room.sessions + "/b.kring"));
    CHECK(room.files(room.sessions) == before);
    CHECK(read_file(room.sessions + "/b.kring.draft") == "theirs");
    room.beside("c.kring", "theirs");
    const auto failed = move_session(room.session, room.sessions + "/c.kring");
    REQUIRE(failed);
    CHECK(failed->problem == ArchiveProblem::file_exists);
    CHECK(read_file(room.sessions + "/c.kring") == "theirs");
    CHECK(read_file(room.sessions + "/a.kring.draft") == "mine");
    CHECK_FALSE(fs::exists(room.sessions + "/c.kring.draft"));
}

TEST_CASE("a session that somebody has open stays where it is", "[moves]") {
    const SessionHome room;
    const auto held = Lock::take(room.session);
    REQUIRE(held);
    const auto before = room.files(room.sessions);
    const WallClock clock = now;
    CHECK(move_session(room.session, room.sessions + "/b.kring")->problem ==
          ArchiveProblem::locked);
    CHECK(archive_session(room.session, false).error().problem == ArchiveProblem::locked);
    CHECK(bin_session(room.session, room.home_data, moment()).error().problem ==
          ArchiveProblem::locked);
    CHECK(duplicate_session(room.session, "x", clock).error().problem == ArchiveProblem::locked);
    CHECK_FALSE(rename_session(room.session, "x", clock).has_value());
    for (const std::string& name : before) CHECK(fs::exists(room.sessions + "/" + name));
    CHECK(title_of(room.session) == example_title);
}

TEST_CASE("a session goes to the archive and comes back, beside one of the same name", "[moves]") {
    const SessionHome room;
    room.beside("a.md", "report");
    const auto there = archive_session(room.session, false);
    REQUIRE(there);
    CHECK(there.value() == room.sessions + "/archief/a.kring");
    CHECK(room.files(room.sessions) == Names{"archief"});
    CHECK(room.files(room.sessions + "/archief") == Names{"a.kring", "a.md"});
    room.beside("a.kring", "another");
    const auto back = archive_session(there.value(), true);
    REQUIRE(back);
    CHECK(back.value() == room.sessions + "/a 2.kring");
    CHECK(read_file(room.sessions + "/a 2.md") == "report");
    CHECK(read_file(room.sessions + "/a.kring") == "another");
}

TEST_CASE("another title goes through the log, and the file follows when it was called after it",
          "[moves]") {
    const SessionHome own{"mijn eigen naam.kring"};
    const WallClock clock = now;
    auto renamed = rename_session(own.session, "Buurt in beweging", clock);
    REQUIRE(renamed);
    CHECK(renamed.value() == own.session);
    CHECK(title_of(own.session) == "Buurt in beweging");
    auto again = duplicate_session(own.session, "Buurt in beweging (kopie)", clock);
    REQUIRE(again);
    CHECK(title_of(again.value()) == "Buurt in beweging (kopie)");
    CHECK(title_of(own.session) == "Buurt in beweging");
    // The copy is called after its title, so it follows.
    auto followed = rename_session(again.value(), "Heel anders", clock);
    REQUIRE(followed);
    CHECK(fs::path{followed.value()}.filename().string().ends_with(" heel-anders.kring"));
    CHECK_FALSE(fs::exists(again.value()));
    CHECK(title_of(followed.value()) == "Heel anders");
    CHECK_FALSE(fs::exists(followed.value() + ".lock"));
    CHECK_FALSE(rename_session(own.session, "   ", clock).has_value());
    CHECK(title_of(own.session) == "Buurt in beweging");
}

TEST_CASE("a copy has what was being typed and the notes, not what was put aside", "[moves]") {
    const SessionHome room;
    REQUIRE_FALSE(write_drafts(room.session, {{"capture", "half een zin"}}));
    room.beside("a.reflect.kring", "notes");
    room.beside("a.kring.tail-1", "torn");
    const std::string before = read_file(room.session);
    const WallClock clock = now;
    const auto copy = duplicate_session(room.session, "Nog eens", clock);
    REQUIRE(copy);
    CHECK(read_file(room.session) == before);
    CHECK(read_drafts(copy.value()).value().at("capture") == "half een zin");
    const std::string stem = fs::path{copy.value()}.replace_extension("").string();
    CHECK(read_file(stem + ".reflect.kring") == "notes");
    CHECK_FALSE(fs::exists(copy.value() + ".tail-1"));
}

TEST_CASE("the bin keeps where a session came from and when, with all that is beside it",
          "[moves]") {
    const SessionHome room{"100% één sessie.kring"};
    room.beside("100% één sessie.kring.draft");
    room.beside("100% één sessie.md");
    const auto bin = bin_session(room.session, room.home_data, moment());
    REQUIRE(bin);
    CHECK(bin.value() == room.home_data + "/Trash");
    CHECK(room.files(room.sessions).empty());
    CHECK(room.files(bin.value() + "/files").size() == 3);
    CHECK(room.files(bin.value() + "/info").size() == 3);
    const std::string info = read_file(bin.value() + "/info/100% één sessie.kring.trashinfo");
    CHECK(info == "[Trash Info]\nPath=" + room.sessions +
                      "/100%25%20%C3%A9%C3%A9n%20sessie.kring\nDeletionDate=2026-11-29T14:05:00\n");
    const auto mode = fs::status(bin.value()).permissions() & fs::perms{0777};
    CHECK(mode == fs::perms{0700});
}

TEST_CASE("in the bin nothing takes the place of what has the same name", "[moves]") {
    const SessionHome room;
    const auto first = bin_for(room.session, room.home_data);
    REQUIRE(first);
    const std::string other = room.beside("b.kring", "b");
    const auto one = put_in_bin(first.value(), other, moment());
    room.beside("b.kring", "again");
    const auto two = put_in_bin(first.value(), other, moment());
    REQUIRE(one);
    REQUIRE(two);
    CHECK(one.value() != two.value());
    CHECK(read_file(one.value()) == "b");
    CHECK(read_file(two.value()) == "again");
    // A file without a note, put there by hand.
    write_file(first.value().folder + "/files/c.kring", "old");
    const std::string third = room.beside("c.kring", "new");
    const auto three = put_in_bin(first.value(), third, moment());
    REQUIRE(three);
    CHECK(read_file(first.value().folder + "/files/c.kring") == "old");
    CHECK(room.files(first.value().folder + "/info").size() == 3);
    CHECK(take_out_of_bin(first.value(), three.value(), third));
    CHECK(read_file(third) == "new");
    CHECK(room.files(first.value().folder + "/info").size() == 2);
}

TEST_CASE("what is on another disk goes to the bin of that disk", "[moves]") {
    const fs::path other = "/dev/shm";
    if (!fs::is_directory(other) || ::access(other.c_str(), W_OK) != 0) return;
    const SessionHome room;
    const fs::path folder = other / ("kring-bin-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const fs::path session = folder / "a.kring";
    fs::copy_file(room.session, session);
    const auto bin = bin_session(session.string(), room.home_data, moment());
    REQUIRE(bin);
    const std::string person = std::to_string(::getuid());
    const bool own = bin.value() == (other / (".Trash-" + person)).string();
    const bool shared = bin.value() == (other / ".Trash" / person).string();
    CHECK((own || shared));
    const fs::path info = fs::path{bin.value()} / "info/a.kring.trashinfo";
    CHECK(read_file(info.string()).find("Path=kring-bin-") != std::string::npos);
    fs::remove_all(folder);
    fs::remove(info);
    fs::remove(fs::path{bin.value()} / "files/a.kring");
}

TEST_CASE("a folder in which nothing may change says so, and nothing is lost", "[moves]") {
    const SessionHome room;
    room.beside("a.kring.draft");
    const auto before = room.files(room.sessions);
    fs::permissions(room.folder.path(), fs::perms{0755});
    fs::permissions(room.sessions, fs::perms{0555});
    const WallClock clock = now;
    {
        const NotRoot somebody;
        CHECK(archive_session(room.session, false).error().problem ==
              ArchiveProblem::folder_not_writable);
        CHECK(bin_session(room.session, room.home_data, moment()).error().problem ==
              ArchiveProblem::folder_not_writable);
        CHECK_FALSE(duplicate_session(room.session, "x", clock).has_value());
        CHECK(room.files(room.sessions) == before);
    }
    fs::permissions(room.sessions, fs::perms{0700});
    CHECK(title_of(room.session) == example_title);
}

TEST_CASE("a bin that cannot be made leaves the session where it is", "[moves]") {
    const SessionHome room;
    write_file(room.home_data, "a file where the folder should be");
    const auto before = room.files(room.sessions);
    CHECK_FALSE(bin_session(room.session, room.home_data, moment()).has_value());
    CHECK(room.files(room.sessions) == before);
}

TEST_CASE("on a full disk nothing is copied or thrown away in part", "[moves]") {
    const SessionHome room;
    (void)room.beside("a.reflect.kring");
    const auto before = room.files(room.sessions);
    {
        const test::FullDisk full{0};
        const auto copied = duplicate_session(room.session, "Kopie", now);
        REQUIRE_FALSE(copied.has_value());
        CHECK(copied.error().problem == ArchiveProblem::disk_full);
        const auto binned = bin_session(room.session, room.home_data, moment());
        REQUIRE_FALSE(binned.has_value());
        CHECK(binned.error().problem == ArchiveProblem::disk_full);
    }
    CHECK(room.files(room.sessions) == before);
    CHECK(title_of(room.session) == example_title);
    CHECK(room.files(room.home_data + "/Trash/files").empty());
    CHECK(room.files(room.home_data + "/Trash/info").empty());
}

TEST_CASE("a session that was cut off is still so in the archive, and since when", "[moves]") {
    const SessionHome room;
    const std::string lock = room.beside("a.kring.lock", "pid 1 on elsewhere\n");
    const auto then = fs::last_write_time(lock) - std::chrono::hours{3};
    fs::last_write_time(lock, then);
    const auto alive = last_alive(room.session);
    const auto away = archive_session(room.session, false);
    REQUIRE(away.has_value());
    CHECK_FALSE(fs::exists(lock));
    CHECK(fs::exists(away.value() + ".lock"));
    CHECK(last_alive(away.value()) == alive);
    const auto back = archive_session(away.value(), true);
    REQUIRE(back.has_value());
    CHECK(last_alive(back.value()) == alive);
    CHECK_FALSE(fs::exists(away.value() + ".lock"));
    CHECK(Lock::take(back.value()).has_value());
}
