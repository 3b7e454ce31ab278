#include "core/archive/reflection_file.h"
#include "core/archive/session_file.h"
#include "core/archive/session_name.h"
#include "tests/core/archive_sample.h"
#include "tests/core/reflection_sample.h"
#include "tests/support/catch.h"
#include "tests/support/in_child.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace kring;
using kring::test::in_child;
using kring::test::on_day;
using kring::test::reflection_head;
using kring::test::reflection_log;
using kring::test::reflection_text;

namespace {

const std::string fixture = test::source_folder() + "/tests/fixtures/v1/every-note.reflect.kring";

ReflectionEvent note(const std::string& text) {
    return NoteWritten{{SessionTime{1'000}, ReflectionQuestion::free, text, ""}};
}

std::unique_ptr<ReflectionFile> open_notes(const std::string& session) {
    auto opened = ReflectionFile::open(session, reflection_head());
    REQUIRE(opened);
    return std::move(opened.value().file);
}

/// Never other notes than those it held: an error, or the part before the damage.
void check_broken(const std::string& session, const std::vector<ReflectionRecord>& original) {
    const auto found = read_reflection(session);
    if (!found) return;
    REQUIRE(found.value());
    const auto& log = found.value()->log;
    REQUIRE(found.value()->damage);
    REQUIRE(log.size() < original.size());
    REQUIRE(std::equal(log.begin(), log.end(), original.begin()));
}

}  // namespace

TEST_CASE("make the fixture of notes of format 1", "[.fixtures]") {
    write_file(fixture, reflection_text(reflection_log()));
}

TEST_CASE("notes of format 1 open, and written again they are the same byte for byte",
          "[reflection]") {
    const std::string session = fixture.substr(0, fixture.size() - 14) + ".kring";
    const auto found = read_reflection(session);
    REQUIRE(found);
    REQUIRE(found.value());
    CHECK_FALSE(found.value()->damage);
    CHECK(found.value()->header == reflection_head());
    CHECK(found.value()->log == reflection_log());
    CHECK(found.value()->notes.size() == 3);
    CHECK(reflection_text(found.value()->log, found.value()->header) == read_file(fixture));
}

TEST_CASE("notes lie beside the session and are no session", "[reflection]") {
    CHECK(reflection_path_of("/a/b c.kring") == "/a/b c.reflect.kring");
    CHECK(reflection_path_of("zonder") == "zonder.reflect.kring");
    CHECK(is_reflection_path(reflection_path_of("x.kring")));
    CHECK_FALSE(is_reflection_path("reflect.kring"));
    CHECK(read_session(fixture).error().problem == ArchiveProblem::not_a_session);
    const TempFolder folder;
    CHECK_FALSE(read_reflection(folder / "s.kring").value());
    CHECK(folder.files() == 0);
    const auto day = std::chrono::year{2026} / 12 / std::chrono::day{1};
    const std::string first = new_session_path(folder.path(), "Koken", day);
    write_file(reflection_path_of(first), "van een sessie die weg is");
    CHECK(new_session_path(folder.path(), "Koken", day) != first);
}

TEST_CASE("a note is in the file at once, and there is no file before the first", "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    auto notes = open_notes(session);
    CHECK_FALSE(std::filesystem::exists(reflection_path_of(session)));
    CHECK(notes->append(note("een"), on_day(0)).value() == 1);
    CHECK(notes->append(NoteRemoved{NoteId{7}}, on_day(0)).error().problem ==
          ArchiveProblem::wrong_record);
    CHECK(notes->append(note("twee"), on_day(1)).value() == 2);
    CHECK(notes->written() == 2);
    CHECK(notes->wait_until_synced());
    CHECK(notes->synced() == 2);
    const std::vector<ReflectionRecord> log{{1, on_day(0), note("een")},
                                            {2, on_day(1), note("twee")}};
    CHECK(read_file(reflection_path_of(session)) == reflection_text(log));
    notes.reset();
    CHECK(folder.files() == 1);  // the lock is gone
    notes = open_notes(session);
    CHECK(notes->notes().size() == 2);
    CHECK(notes->append(NoteRemoved{NoteId{1}}, on_day(2)).value() == 3);
}

TEST_CASE("what was typed and not kept leaves nothing behind", "[reflection]") {
    const TempFolder folder;
    open_notes(folder / "s.kring").reset();
    CHECK(folder.files() == 0);
}

TEST_CASE("the words of a note that was removed are gone from the file when it is closed",
          "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    auto notes = open_notes(session);
    REQUIRE(notes->append(note("geheim van Sam"), on_day(0)));
    REQUIRE(notes->append(note("eerste versie"), on_day(0)));
    REQUIRE(notes->append(NoteChanged{NoteId{2}, {SessionTime{5}, {}, "tweede versie", ""}},
                          on_day(0)));
    REQUIRE(notes->append(NoteRemoved{NoteId{1}}, on_day(0)));
    notes.reset();
    const std::string text = read_file(reflection_path_of(session));
    CHECK(text.find("geheim") == std::string::npos);
    CHECK(text.find("eerste versie") == std::string::npos);
    CHECK(folder.files() == 1);
    const auto found = read_reflection(session);
    REQUIRE(found.value());
    CHECK_FALSE(found.value()->damage);
    CHECK(found.value()->notes.at(NoteId{2}).text == "tweede versie");
    CHECK(open_notes(session)->append(note("verder"), on_day(1)).value() == 5);
}

TEST_CASE("notes that another Kring writes can be read, not written to", "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    auto notes = open_notes(session);
    const auto second = [&] {
        return in_child([&] {
            const auto opened = ReflectionFile::open(session, reflection_head());
            return !opened && opened.error().problem == ArchiveProblem::locked ? 0 : 1;
        });
    };
    CHECK(second() == 0);  // also before there is a file
    REQUIRE(notes->append(note("een"), on_day(0)));
    CHECK(second() == 0);
    CHECK(read_reflection(session).value()->notes.size() == 1);
    notes.reset();
    CHECK(open_notes(session)->notes().size() == 1);
}

TEST_CASE("notes of another session are left alone", "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    const std::string text = reflection_text(reflection_log());
    write_file(reflection_path_of(session), text);
    ReflectionHeader other = reflection_head();
    other.session = "ffffffffffffffffffffffffffffffff";
    CHECK(ReflectionFile::open(session, other).error().problem == ArchiveProblem::file_exists);
    CHECK(read_reflection(session, other.session).error().problem == ArchiveProblem::file_exists);
    CHECK(read_file(reflection_path_of(session)) == text);
    CHECK(folder.files() == 1);
}

TEST_CASE("every prefix of a file of notes gives what is whole in it", "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    const auto log = reflection_log();
    const std::string text = reflection_text(log);
    const std::size_t head = text.find('\n');
    for (std::size_t size = 0; size < text.size(); ++size) {
        CAPTURE(size);
        const std::string part = text.substr(0, size);
        write_file(reflection_path_of(session), part);
        const auto found = read_reflection(session);
        REQUIRE(found.has_value() == (size >= head));
        if (!found) {
            REQUIRE(found.error().problem ==
                    (size == 0 ? ArchiveProblem::empty_file : ArchiveProblem::header_damaged));
            continue;
        }
        const bool line_end_only = text[size] == '\n';
        const auto lines = static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
        const std::size_t whole = lines - (size > head) + (line_end_only && size > head);
        REQUIRE(found.value()->log.size() == whole);
        REQUIRE(found.value()->damage.has_value() == (!line_end_only && part.back() != '\n'));
        REQUIRE_FALSE(found.value()->read_only);
    }
}

TEST_CASE("no flipped bit of a file of notes goes unnoticed", "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    const auto log = reflection_log();
    std::string text = reflection_text(log);
    for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
        CAPTURE(bit);
        const char mask = static_cast<char>(1 << (bit % 8));
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
        write_file(reflection_path_of(session), text);
        check_broken(session, log);
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
    }
}

TEST_CASE("a torn end is put aside when notes are added, and only then", "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    const std::string path = reflection_path_of(session);
    const auto log = reflection_log();
    const std::string text = reflection_text({log.begin(), log.begin() + 2});
    const std::string torn = text.substr(0, text.size() - 20);
    write_file(path, torn);
    CHECK(read_reflection(session).value()->damage->problem == ArchiveProblem::damaged_tail);
    CHECK(read_file(path) == torn);
    auto opened = ReflectionFile::open(session, reflection_head());
    REQUIRE(opened);
    CHECK(opened.value().tail_file == path + ".tail-1");
    CHECK(read_file(path) + read_file(path + ".tail-1") == torn);
    REQUIRE(opened.value().file->append(log[1].event, log[1].on));
    opened.value().file.reset();
    CHECK(read_file(path) == text);
}

TEST_CASE("notes with a damaged middle or of a later Kring can only be read up to there",
          "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    const std::string path = reflection_path_of(session);
    const std::string text = reflection_text(reflection_log());
    std::string broken = text;
    broken[text.find('\n', text.find('\n') + 1) + 30] ^= 1;  // in the second note
    write_file(path, broken);
    const auto found = read_reflection(session);
    REQUIRE(found.value());
    CHECK(found.value()->damage->problem == ArchiveProblem::damaged_middle);
    CHECK(found.value()->damage->line == 3);
    CHECK(found.value()->notes.size() == 1);
    CHECK(ReflectionFile::open(session, reflection_head()).error().problem ==
          ArchiveProblem::damaged_middle);
    CHECK(read_file(path) == broken);

    write_file(path, "kring-reflect 2 wat een later Kring schrijft\n");
    CHECK(read_reflection(session).error().problem == ArchiveProblem::too_new);
    std::string later = text;
    const std::string line =
        R"({"seq": 7,"on": "2026-12-09T00:00:00.000Z","tag": "note_sung","version": 1,"data": {}})";
    write_file(path, later + with_checksum(line) + "\n");
    CHECK(read_reflection(session).value()->damage->problem == ArchiveProblem::too_new);
    CHECK(ReflectionFile::open(session, reflection_head()).error().problem ==
          ArchiveProblem::too_new);
    write_file(path, "Beste mensen,\n");
    CHECK(read_reflection(session).error().problem == ArchiveProblem::not_a_session);
    CHECK(folder.files() == 1);
}

TEST_CASE("a full disk refuses a note, says so, and takes it later", "[reflection]") {
    const TempFolder folder;
    const std::string session = folder / "s.kring";
    const int status = in_child([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        auto opened = ReflectionFile::open(session, reflection_head());
        if (!opened) return 1;
        auto& notes = *opened.value().file;
        if (!notes.append(note("past nog"), on_day(0))) return 2;
        const auto size = std::filesystem::file_size(reflection_path_of(session));
        rlimit limit{size + 10, RLIM_INFINITY};
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 3;
        const auto refused = notes.append(note("past niet meer"), on_day(0));
        if (refused || refused.error().problem != ArchiveProblem::disk_full) return 4;
        if (!notes.failure() || notes.notes().size() != 1) return 5;
        if (std::filesystem::file_size(reflection_path_of(session)) != size) return 6;
        limit.rlim_cur = RLIM_INFINITY;
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 7;
        if (!notes.append(note("nu wel"), on_day(0)) || notes.failure()) return 8;
        return notes.wait_until_synced() ? 0 : 9;
    });
    CHECK(status == 0);
    CHECK(read_reflection(session).value()->notes.size() == 2);
}
