#include "app/reflection_desk.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"

#include <filesystem>

using namespace kring;

namespace {

std::unique_ptr<ReflectionDesk> sit_at(const std::string& path,
                                       const std::string& session = sample_header().id) {
    return std::make_unique<ReflectionDesk>(
        path, session, true, [] { return WallTime{}; }, [] {});
}

KeepReflection note(std::string text) {
    return {std::nullopt, {SessionTime{5'000}, ReflectionQuestion::missed, std::move(text), "Zoë"}};
}

}  // namespace

TEST_CASE("looking at notes leaves no trace", "[reflection]") {
    const TempFolder folder;
    const auto desk = sit_at(folder / "s.kring");
    CHECK(desk->notes().empty());
    CHECK(desk->saved() == Saved::safe);
    CHECK(folder.files() == 0);
}

TEST_CASE("what was kept is there for the next one who looks", "[reflection]") {
    const TempFolder folder;
    auto desk = sit_at(folder / "s.kring");
    desk->drafts[draft_of_note] = "een gedachte";
    desk->drafts[draft_of_who] = "Zoë";
    REQUIRE(desk->keep(note("  een gedachte \n")));
    CHECK_FALSE(desk->drafts.contains(draft_of_note));
    CHECK(desk->drafts.contains(draft_of_who));  // the next note is mostly theirs too
    desk = nullptr;
    CHECK(folder.files() == 1);
    desk = sit_at(folder / "s.kring");
    REQUIRE(desk->notes().size() == 1);
    CHECK(desk->notes().begin()->second == note("een gedachte").what);
}

TEST_CASE("a note that says nothing new is not written again", "[reflection]") {
    const TempFolder folder;
    auto desk = sit_at(folder / "s.kring");
    REQUIRE(desk->keep(note("een gedachte")));
    const NoteId id = desk->notes().begin()->first;
    const std::string before = read_file(reflection_path_of(folder / "s.kring"));
    CHECK(desk->keep({id, note("een gedachte").what}));
    CHECK(read_file(reflection_path_of(folder / "s.kring")) == before);
}

TEST_CASE("a note that was taken away can be put back", "[reflection]") {
    const TempFolder folder;
    auto desk = sit_at(folder / "s.kring");
    REQUIRE(desk->keep(note("een gedachte")));
    const auto was = desk->drop(desk->notes().begin()->first);
    REQUIRE(was);
    CHECK(desk->notes().empty());
    CHECK(desk->keep({std::nullopt, *was}));
    CHECK(desk->notes().begin()->second == *was);
    CHECK_FALSE(desk->drop(NoteId{99}));
}

TEST_CASE("while somebody else writes nothing is lost, and it goes on when they are done",
          "[reflection]") {
    const TempFolder folder;
    auto first = sit_at(folder / "s.kring");
    REQUIRE(first->keep(note("van de een")));
    const auto second = sit_at(folder / "s.kring");
    CHECK(second->notes().size() == 1);
    second->drafts[draft_of_note] = "van de ander";
    CHECK_FALSE(second->keep(note("van de ander")));
    REQUIRE(second->obstacle());
    CHECK(second->obstacle()->problem == ArchiveProblem::locked);
    CHECK(second->saved() == Saved::failed);
    CHECK(second->drafts[draft_of_note] == "van de ander");
    first.reset();
    CHECK(second->keep(note("van de ander")));
    CHECK(second->notes().size() == 2);
    CHECK_FALSE(second->obstacle());
}

TEST_CASE("what somebody else writes is seen, and the pen is taken up when it is laid down",
          "[reflection]") {
    const TempFolder folder;
    auto writer = sit_at(folder / "s.kring");
    const auto reader = sit_at(folder / "s.kring");
    CHECK_FALSE(reader->look_again());
    REQUIRE(writer->keep(note("van de een")));
    CHECK(reader->look_again());
    CHECK(reader->notes().size() == 1);
    CHECK_FALSE(reader->look_again());
    CHECK_FALSE(reader->keep(note("van de ander")));
    CHECK_FALSE(reader->look_again());  // the other still holds the pen
    writer.reset();
    CHECK(reader->look_again());
    CHECK_FALSE(reader->obstacle());
    CHECK(reader->keep(note("van de ander")));
    CHECK(reader->notes().size() == 2);
}

TEST_CASE("notes of another session that lie there are left alone", "[reflection]") {
    const TempFolder folder;
    REQUIRE(sit_at(folder / "s.kring")->keep(note("van hier")));
    const std::string before = read_file(reflection_path_of(folder / "s.kring"));
    const auto desk = sit_at(folder / "s.kring", "ffffffffffffffffffffffffffffffff");
    CHECK(desk->notes().empty());
    CHECK(desk->obstacle()->problem == ArchiveProblem::file_exists);
    CHECK_FALSE(desk->keep(note("van elders")));
    CHECK(read_file(reflection_path_of(folder / "s.kring")) == before);
}

TEST_CASE("what is being typed is on the disk after two seconds and gone once it is kept",
          "[reflection]") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    auto desk = sit_at(path);
    desk->drafts[draft_of_note] = "half af";
    CHECK(desk->drafts_waiting());
    desk->keep_drafts(10);
    CHECK_FALSE(desk->drafts_waiting());
    desk = nullptr;
    CHECK(sit_at(path)->drafts[draft_of_note] == "half af");
    desk = sit_at(path);
    REQUIRE(desk->keep(note("half af")));
    desk = nullptr;
    CHECK(folder.files() == 1);
    CHECK(sit_at(path)->drafts.empty());
}
