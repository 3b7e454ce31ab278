#include "app/replay/replayed.h"

#include "core/archive/rewrite.h"
#include "core/session/fold.h"
#include "tests/support/catch.h"
#include "tests/support/own_folder.h"
#include "tests/support/replay_room.h"
#include "tests/support/source_folder.h"

#include <filesystem>
#include <fstream>

using namespace kring;
using kring::test::OwnFolder;
namespace fs = std::filesystem;

namespace {

std::unique_ptr<Replayed> open(const std::string& path) {
    auto opened = Replayed::open(path, "iemand");
    REQUIRE(opened.has_value());
    return std::move(opened).value();
}

/// The example as it was after so many records, as another Kring would have it in its file.
void write_until(const fs::path& path, std::size_t records) {
    const LoadedSession whole = test::example_session("zorgzame-buurt.kring");
    REQUIRE_FALSE(write_copy(path.string(), whole.header,
                             std::span{whole.log}.first(std::min(records, whole.log.size())),
                             Existing::replace));
}

std::string bytes_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("a session of any released format is looked back at, and left as it was", "[replay]") {
    const fs::path fixtures = fs::path{test::source_folder()} / "tests/fixtures/v1";
    for (const auto& file : fs::directory_iterator{fixtures}) {
        if (file.path().extension() != ".kring") continue;
        if (file.path().stem().extension() == ".reflect") continue;  // notes beside a session
        CAPTURE(file.path().string());
        const std::string before = bytes_of(file.path());
        const auto replay = open(file.path().string());
        for (std::size_t place = 0; place <= replay->timeline().last(); ++place) {
            replay->go_to(place);
            CHECK(replay->now() ==
                  fold(replay->session().log().first(replay->timeline().until(place).size())));
        }
        CHECK(replay->session().why_not(Undo{}) == Refusal::read_only);
        CHECK(bytes_of(file.path()) == before);
        CHECK_FALSE(fs::exists(file.path().string() + ".lock"));
    }
}

TEST_CASE("a damaged middle is looked back at up to the damage, and that is known", "[replay]") {
    const auto replay = open(test::source_folder() + "/tests/fixtures/damaged/bad-middle.kring");
    REQUIRE(replay->damage());
    CHECK(replay->damage()->problem == ArchiveProblem::damaged_middle);
    CHECK(replay->timeline().last() > 0);
    replay->go_to(replay->timeline().last());
    CHECK(replay->now() == replay->session().state());
}

TEST_CASE("what is no session is refused with a reason", "[replay]") {
    CHECK_FALSE(Replayed::open("/tmp/there/is/nothing/here.kring", "iemand").has_value());
    CHECK_FALSE(Replayed::open(test::source_folder() + "/README.md", "iemand").has_value());
}

TEST_CASE("a session that another Kring writes in is followed, and the place is kept", "[replay]") {
    const OwnFolder own{"replayed"};
    const fs::path path = own.path / "groeit.kring";
    write_until(path, 60);
    const auto replay = open(path.string());
    const std::size_t until_there = replay->timeline().last();
    replay->go_to(20);
    const State there = replay->now();
    CHECK_FALSE(replay->look_again());  // nothing happened to it
    const std::size_t version = replay->version();
    write_until(path, 90);
    REQUIRE(replay->look_again());
    CHECK(replay->version() != version);
    CHECK(replay->timeline().last() > until_there);
    CHECK(replay->place() == 20);
    CHECK(replay->now() == there);
    CHECK_FALSE(replay->look_again());

    replay->go_to(replay->timeline().last());  // now at its end, to see what comes
    write_until(path, 100'000);
    REQUIRE(replay->look_again());
    CHECK(replay->place() == replay->timeline().last());
    CHECK(replay->now() == replay->session().state());
}

TEST_CASE("a file that goes, or becomes another session, leaves what was read", "[replay]") {
    const OwnFolder own{"replayed"};
    const fs::path path = own.path / "weg.kring";
    write_until(path, 60);
    const auto replay = open(path.string());
    const std::size_t last = replay->timeline().last();
    replay->go_to(last);
    fs::copy_file(fs::path{test::source_folder()} / "sessions/verhalen-west.kring", path,
                  fs::copy_options::overwrite_existing);
    CHECK_FALSE(replay->look_again());
    fs::remove(path);
    CHECK_FALSE(replay->look_again());
    CHECK(replay->timeline().last() == last);
    CHECK(replay->place() == last);
}

TEST_CASE("half a line that is just being written is no loss, and comes with the next look",
          "[replay]") {
    const OwnFolder own{"replayed"};
    const fs::path path = own.path / "half.kring";
    write_until(path, 60);
    const std::string whole = bytes_of(path);
    std::ofstream{path, std::ios::binary} << whole.substr(0, whole.size() - 30);
    const auto replay = open(path.string());
    const std::size_t until_there = replay->session().log().size();
    std::ofstream{path, std::ios::binary} << whole;
    REQUIRE(replay->look_again());
    CHECK(replay->session().log().size() > until_there);
    CHECK_FALSE(replay->damage());
}

TEST_CASE("with names hidden the steps are the same, and no person has a name", "[replay]") {
    const auto replay = open(test::source_folder() + "/sessions/verhalen-armoede.kring");
    const std::size_t last = replay->timeline().last();
    const auto nameless = [&] {
        for (std::size_t place = 0; place <= last; ++place) {
            replay->go_to(place);
            for (const auto& [id, person] : replay->now().people)
                if (!person.name.empty()) return false;
        }
        return true;
    };
    CHECK(replay->has_names());
    CHECK(nameless());
    replay->show_names(true, "iemand");
    CHECK(replay->timeline().last() == last);
    CHECK_FALSE(nameless());
    replay->show_names(false, "iemand");
    CHECK(nameless());
}
