#include "app/library.h"

#include "app/desk.h"
#include "app/shelf.h"
#include "core/archive/lock.h"
#include "core/library/database.h"
#include "tests/core/archive_sample.h"
#include "tests/core/reflection_sample.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

using namespace kring;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// Somebody's folders, with sessions that came from the examples.
struct Home {
    TempFolder folder;
    Places places;

    Home() {
        places.sessions = folder / "Kring";
        places.index = folder / "cache/sessions.sqlite";
        places.examples = folder / "examples";
        fs::create_directories(places.sessions);
        fs::create_directories(places.examples);
    }
    std::string bring(const std::string& example, const std::string& name) const {
        const std::string path = places.sessions + "/" + name;
        fs::create_directories(fs::path{path}.parent_path());
        fs::copy_file(test::source_folder() + "/sessions/" + example, path,
                      fs::copy_options::overwrite_existing);
        return path;
    }
};

std::vector<std::string> names(const std::vector<SessionSummary>& sessions) {
    std::vector<std::string> all;
    for (const SessionSummary& session : sessions)
        all.push_back(fs::path{session.path}.filename().string());
    std::sort(all.begin(), all.end());
    return all;
}

using Names = std::vector<std::string>;

/// How many files a look reads.
std::size_t read_by(Library& library) {
    std::size_t read = 0;
    REQUIRE(library.look([&](LibraryProgress progress) {
        read = progress.done;
        return true;
    }));
    return read;
}

}  // namespace

TEST_CASE("a library reads what changed and nothing else, also after a new start", "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    home.bring("verhalen-armoede.kring", "b.kring");
    {
        Library library{home.places, {}};
        CHECK(read_by(library) == 2);
        CHECK(read_by(library) == 0);
        CHECK(library.index().search("speeddate").size() > 0);
    }
    Library library{home.places, {}};
    CHECK(read_by(library) == 0);
    CHECK(names(library.sessions()) == Names{"a.kring", "b.kring"});
    CHECK(library.sessions()[0].board.cards.size() + library.sessions()[1].board.cards.size() > 4);
    home.bring("verhalen-west.kring", "c.kring");
    fs::remove(home.places.sessions + "/a.kring");
    CHECK(read_by(library) == 1);
    CHECK(names(library.sessions()) == Names{"b.kring", "c.kring"});
    CHECK(library.index().search("speeddate").empty());
    fs::remove(home.places.index);
    Library anew{home.places, {}};
    CHECK(read_by(anew) == 2);
}

TEST_CASE("what was noted while looking back is found, as it stands now", "[library]") {
    const Home home;
    const std::string path = home.bring("verhalen-west.kring", "a.kring");
    Library library{home.places, {}};
    REQUIRE(read_by(library) == 1);
    CHECK(library.index().search("kantelt").empty());
    auto log = test::reflection_log();
    const std::string session = read_session(path).value().header.id;
    const auto noted = [&](const std::string& of) {
        write_file(reflection_path_of(path), test::reflection_text(log, {of, "0.1.0"}));
    };
    noted(session);
    REQUIRE(read_by(library) == 1);
    const auto hits = library.index().search("kantelt");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].kind == PassageKind::reflection);
    CHECK(hits[0].at == SessionTime{2'550'000});
    CHECK(library.index().search("Zoë").empty());       // not who wrote it
    CHECK(library.index().search("vraag").empty());     // removed again
    CHECK(library.index().search("pot snel").empty());  // said otherwise by now
    CHECK(read_by(library) == 0);

    log.push_back({7, test::on_day(3), NoteRemoved{NoteId{2}}});
    noted(session);
    REQUIRE(read_by(library) == 1);
    CHECK(library.index().search("kantelt").empty());
    CHECK(library.index().search("stil liggen").size() == 1);
    SECTION("notes that are gone") {
        fs::remove(reflection_path_of(path));
        REQUIRE(read_by(library) == 1);
    }
    SECTION("notes of another session") {
        noted(std::string(32, 'f'));
        REQUIRE(read_by(library) == 1);
    }
    SECTION("notes that are none") {
        write_file(reflection_path_of(path), "iets anders");
        REQUIRE(read_by(library) == 1);
    }
    CHECK(library.index().search("stil liggen").empty());
    CHECK(library.sessions().size() == 1);
}

TEST_CASE("a look that was ended goes on where it was", "[library]") {
    const Home home;
    for (const char* name : {"a.kring", "b.kring", "c.kring"})
        home.bring("verhalen-west.kring", name);
    Library library{home.places, {}};
    REQUIRE(library.look([](LibraryProgress) { return false; }));
    CHECK(library.sessions().size() == 1);
    CHECK(read_by(library) == 2);
    CHECK(library.sessions().size() == 3);
}

TEST_CASE("other folders and archives belong to the library, notes and reports do not",
          "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    home.bring("zorgzame-buurt.kring", "archief/oud.kring");
    home.bring("zorgzame-buurt.kring", "../Anders/b.kring");
    for (const char* beside : {"a.kring.draft", "a.kring.tail-1", "a.reflect.kring", "a.md",
                               "a - terugkoppeling.md", ".verborgen"})
        write_file(home.places.sessions + "/" + beside, "x");
    write_file(home.places.sessions + "/foto.jpg", "x");
    const std::string others = home.folder / "Anders";
    Library library{home.places, {others, "/nergens"}};
    REQUIRE(library.look());
    CHECK(names(library.sessions()) == Names{"a.kring", "b.kring", "oud.kring"});
    CHECK(library.others() == std::vector<std::string>{home.places.sessions + "/foto.jpg"});
    CHECK(library.missing() == std::vector<std::string>{"/nergens"});
}

TEST_CASE("five thousand files that are no sessions are skipped quickly and counted", "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    home.bring("verhalen-west.kring", "b.kring");
    for (int i = 0; i < 4'998; ++i)
        std::ofstream{home.places.sessions + "/junk" + std::to_string(i) +
                      (i % 2 == 0 ? ".kring" : ".txt")}
            << "no session " << i;
    Library library{home.places, {}};
    CHECK(read_by(library) == 2);
    CHECK(library.others().size() == 4'998);
    CHECK(library.sessions().size() == 2);
    CHECK(read_by(library) == 0);
}

TEST_CASE("damage and what nobody may read are cards that say so", "[library]") {
    const Home home;
    for (const char* name : {"bad-header.kring", "bad-middle.kring", "too-new.kring"})
        fs::copy_file(test::source_folder() + "/tests/fixtures/damaged/" + name,
                      home.places.sessions + "/" + name);
    Library library{home.places, {}};
    REQUIRE(library.look());
    REQUIRE(library.sessions().size() == 3);
    for (const SessionSummary& session : library.sessions()) CHECK_FALSE(session.problem.empty());
    CHECK(read_by(library) == 0);
}

TEST_CASE("a session that another has open is shown so, and left alone", "[library]") {
    const Home home;
    const std::string path = home.bring("zorgzame-buurt.kring", "a.kring");
    Library library{home.places, {}};
    {
        auto lock = Lock::take(path);
        REQUIRE(lock);
        REQUIRE(library.look());
        REQUIRE(library.sessions().size() == 1);
        CHECK(library.sessions()[0].locked);
        CHECK_FALSE(library.sessions()[0].title.empty());
        CHECK(fs::exists(path + ".lock"));
    }
    REQUIRE(library.look());
    CHECK_FALSE(library.sessions()[0].locked);
}

TEST_CASE("an index that breaks while it is used is filled again", "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    home.bring("verhalen-west.kring", "b.kring");
    Library library{home.places, {}};
    REQUIRE(library.look());
    write_file(home.places.index, std::string(20'000, 'x'));
    (void)library.index().search("speeddate");
    REQUIRE(library.look());
    CHECK(library.index().search("speeddate").size() > 0);
    CHECK(library.sessions().size() == 2);
}

TEST_CASE("an index that another program holds is done without for this time", "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    {
        Library library{home.places, {}};
        REQUIRE(library.look());
    }
    Database holder{home.places.index};
    holder.run("BEGIN EXCLUSIVE");
    Library library{home.places, {}};
    CHECK(library.index().in_memory());
    REQUIRE(library.look());
    CHECK(library.sessions().size() == 1);
    CHECK(library.index().search("speeddate").size() > 0);
    holder.run("ROLLBACK");
    Library later{home.places, {}};
    CHECK_FALSE(later.index().in_memory());
    CHECK(read_by(later) == 0);
}

namespace {

/// The thread of the library, and a screen that only counts.
struct Reader {
    std::atomic<int> woken = 0;
    ShelfReader shelf;

    explicit Reader(const Places& places, std::vector<std::string> folders = {})
        : shelf{places, std::move(folders), [this] { ++woken; }} {}
    bool until(const std::function<bool(const Shelf&)>& seen) {
        for (int i = 0; i < 3'000; ++i) {
            if (seen(shelf.shelf())) return true;
            std::this_thread::sleep_for(5ms);
        }
        return false;
    }
    bool read(std::size_t sessions) {
        return until([sessions](const Shelf& now) {
            return !now.reading && now.sessions.size() == sessions;
        });
    }
};

}  // namespace

TEST_CASE("home is filled by a thread, follows what changes, and stays still when nothing does",
          "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    Reader reader{home.places};
    CHECK(reader.shelf.shelf().sessions.empty());
    reader.shelf.watch(true);
    REQUIRE(reader.read(1));
    REQUIRE(reader.until([](const Shelf& now) { return now.over != nullptr; }));
    const int woken = reader.woken;
    std::this_thread::sleep_for(2 * look_again_after + 500ms);
    CHECK(reader.woken == woken);
    const std::string other = home.bring("verhalen-west.kring", "b.kring");
    REQUIRE(reader.read(2));
    fs::remove(other);
    REQUIRE(reader.read(1));
}

TEST_CASE("the last of several questions is answered, also of what came with Kring", "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    fs::copy_file(test::source_folder() + "/sessions/verhalen-west.kring",
                  home.places.examples + "/west.kring");
    Reader reader{home.places};
    reader.shelf.refresh();
    REQUIRE(reader.read(2));
    for (std::uint64_t ask = 1; ask <= 20; ++ask)
        reader.shelf.search({ask == 20 ? "speeddate" : "de", std::nullopt, ask});
    REQUIRE(reader.until([](const Shelf& now) { return now.found.ask == 20; }));
    CHECK_FALSE(reader.shelf.shelf().found.hits.empty());
    reader.shelf.search({"de", std::vector<std::string>{home.places.examples + "/west.kring"}, 21});
    REQUIRE(reader.until([](const Shelf& now) { return now.found.ask == 21; }));
    REQUIRE_FALSE(reader.shelf.shelf().found.hits.empty());
    for (const Hit& hit : reader.shelf.shelf().found.hits)
        CHECK(hit.path == home.places.examples + "/west.kring");
}

TEST_CASE("other folders take the place of those before", "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    home.bring("verhalen-west.kring", "../Anders/b.kring");
    Reader reader{home.places};
    reader.shelf.watch(true);
    REQUIRE(reader.read(1));
    reader.shelf.use_folders({home.folder / "Anders"});
    REQUIRE(reader.read(2));
    reader.shelf.use_folders({});
    REQUIRE(reader.read(1));
}

TEST_CASE("what sessions took is known without going through the folders", "[library]") {
    const Home home;
    home.bring("zorgzame-buurt.kring", "a.kring");
    {
        Library library{home.places, {}};
        REQUIRE(library.look());
    }
    Reader reader{home.places};
    reader.shelf.look_over();
    REQUIRE(reader.until([](const Shelf& now) { return now.over != nullptr; }));
    CHECK_FALSE(reader.shelf.shelf().over->lengths.empty());
    CHECK(reader.shelf.shelf().sessions.empty());
}

TEST_CASE("the thread ends at once, whatever it is at", "[library]") {
    const Home home;
    for (int i = 0; i < 30; ++i) home.bring("zorgzame-buurt.kring", std::to_string(i) + ".kring");
    for (int i = 0; i < 5; ++i) {
        Reader reader{home.places};
        reader.shelf.watch(true);
        reader.shelf.search({"de", std::nullopt, 1});
        std::this_thread::sleep_for(std::chrono::milliseconds{i * 20});
    }
}
