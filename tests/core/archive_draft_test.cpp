#include "core/archive/draft_file.h"
#include "core/archive/session_name.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"

using namespace kring;
using namespace std::chrono_literals;

TEST_CASE("what was being typed is there after a crash") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    const Drafts typed{{"capture", "half een zin \"met\" 😀\nen nog"}, {"notes", "##%s"}};
    CHECK_FALSE(write_drafts(path, typed));
    CHECK(read_drafts(path).value() == typed);
    CHECK(folder.files() == 1);
    CHECK_FALSE(write_drafts(path, {}));
    CHECK(folder.files() == 0);
    CHECK(read_drafts(path).value().empty());
}

TEST_CASE("drafts are kept on a thread of their own, the last ones for sure") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    for (int i = 0; i < 20; ++i) {
        DraftFile drafts{path};
        drafts.save({{"capture", "eerst"}});
        drafts.save({{"capture", std::to_string(i)}});
    }
    CHECK(read_drafts(path).value() == Drafts{{"capture", "19"}});
    {
        DraftFile drafts{path};
        CHECK(drafts.load().drafts == Drafts{{"capture", "19"}});
        CHECK(drafts.load().kept_file.empty());
        drafts.clear();
    }
    CHECK(folder.files() == 0);
}

TEST_CASE("a draft is whole or it is called damaged, at every prefix") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    REQUIRE_FALSE(write_drafts(path, {{"capture", "half een zin"}}));
    const std::string text = read_file(path + ".draft");
    for (std::size_t size = 0; size + 1 < text.size(); ++size) {
        write_file(path + ".draft", text.substr(0, size));
        REQUIRE_FALSE(read_drafts(path));
    }
    write_file(path + ".draft", "kring-draft 2 later");
    CHECK(read_drafts(path).error().problem == ArchiveProblem::too_new);
    CHECK(write_drafts("/nergens/s.kring", {{"a", "b"}})->problem ==
          ArchiveProblem::folder_not_writable);
    using namespace std::string_literals;
    CHECK(write_drafts(path, {{"a", "x\0y"s}})->problem == ArchiveProblem::not_storable);
}

TEST_CASE("a session file is called after its day and its title") {
    const std::chrono::year_month_day day{2026y / std::chrono::November / 21};
    CHECK(session_stem("Zorgzame buurt", day) == "2026-11-21 zorgzame-buurt");
    CHECK(session_stem("  Café/../Ünal: \"één\" ", day) == "2026-11-21 cafe-unal-een");
    CHECK(session_stem("", day) == "2026-11-21 sessie");
    CHECK(session_stem("😀 …", day) == "2026-11-21 sessie");
    CHECK(session_stem("\xff", day) == "2026-11-21 sessie");
    CHECK(session_stem(std::string(500, 'a'), day) == "2026-11-21 " + std::string(60, 'a'));
}

TEST_CASE("a file is called by a stem with or without a number, not by the start of another") {
    const std::string stem = "2026-11-21 nieuwe";
    CHECK(is_called(stem, stem));
    CHECK(is_called(stem + " 2", stem));
    CHECK(is_called(stem + " 14", stem));
    CHECK_FALSE(is_called(stem + "-sessie", stem));
    CHECK_FALSE(is_called(stem + " ", stem));
    CHECK_FALSE(is_called(stem + " 2b", stem));
    CHECK_FALSE(is_called("2026-11-21", stem));
}

TEST_CASE("drafts that cannot be read are put aside, each under a name of its own") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    for (const std::string text : {"kring-draft 1 bad", "", "kring-draft 2 later"}) {
        CAPTURE(text);
        write_file(path + ".draft", text);
        const auto before = folder.files();
        DraftFile drafts{path};
        const FoundDrafts found = drafts.load();
        CHECK(found.drafts.empty());
        CHECK(found.kept_file == path + ".draft.kept-" + std::to_string(before));
        CHECK(read_file(found.kept_file) == text);
        drafts.save({{"capture", "verder"}});
    }
    CHECK(read_drafts(path).value() == Drafts{{"capture", "verder"}});
    CHECK(read_file(path + ".draft.kept-1") == "kring-draft 1 bad");
    CHECK(folder.files() == 4);
}

TEST_CASE("a new session gets a name that nobody has") {
    const TempFolder folder;
    const std::chrono::year_month_day day{2026y / std::chrono::November / 21};
    const std::string first = new_session_path(folder.path(), "Buurt", day);
    CHECK(first == folder / "2026-11-21 buurt.kring");
    write_file(first, "");
    const std::string second = new_session_path(folder.path(), "Buurt", day);
    CHECK(second == folder / "2026-11-21 buurt 2.kring");
    write_file(second + ".draft", "");
    CHECK(new_session_path(folder.path(), "Buurt", day) == folder / "2026-11-21 buurt 3.kring");
}
