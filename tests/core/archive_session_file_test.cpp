#include "core/archive/journal.h"
#include "core/archive/record_line.h"
#include "core/archive/rewrite.h"
#include "core/archive/session_file.h"
#include "core/session/fold.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <filesystem>

using namespace kring;

namespace {

const std::string fixtures = test::source_folder() + "/tests/fixtures/";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, stop - at));
        at = stop + 1;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

/// Never something else than the session it was: an error, or the part before the damage.
void check_broken(const std::string& path, const std::vector<Record>& original) {
    const auto session = read_session(path);
    if (!session) return;
    REQUIRE(session.value().damage);
    const auto& log = session.value().log;
    REQUIRE(log.size() < original.size());
    REQUIRE(same_log(log, std::span{original}.first(log.size())));
}

void flip_bits(const std::vector<Record>& log, std::size_t stride) {
    const TempFolder folder;
    const std::string path = folder / "flip.kring";
    std::string text = file_text(sample_header(), log);
    for (std::size_t bit = 0; bit < text.size() * 8; bit += stride) {
        CAPTURE(bit);
        const char mask = static_cast<char>(1 << (bit % 8));
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
        write_file(path, text);
        check_broken(path, log);
        text[bit / 8] = static_cast<char>(text[bit / 8] ^ mask);
    }
}

ArchiveProblem problem_with(const std::string& text) {
    const TempFolder folder;
    const std::string path = folder / "x.kring";
    write_file(path, text);
    const auto session = read_session(path);
    CHECK(read_file(path) == text);
    CHECK(folder.files() == 1);
    if (!session) return session.error().problem;
    REQUIRE(session.value().damage);
    CHECK(session.value().read_only);
    return session.value().damage->problem;
}

}  // namespace

TEST_CASE("make the fixtures of format 1", "[.fixtures]") {
    // By hand and once: format 1 is on disk for ever. `core_tests "[.fixtures]"`
    write_file(fixtures + "v1/every-event.kring", file_text(sample_header(), sample_log()));
    write_file(fixtures + "v1/every-story-event.kring", file_text(sample_header(), story_log()));
    write_file(fixtures + "v1/wall.kring", file_text(sample_header(), wall_log()));
    write_file(fixtures + "v1/short.kring", file_text(sample_header(), short_log()));
    std::string text = file_text(sample_header(), short_log());
    write_file(fixtures + "damaged/torn-tail.kring", text.substr(0, text.size() - 20));
    auto lines = lines_of(text);
    lines[2][30] = '#';
    write_file(fixtures + "damaged/bad-middle.kring", joined(lines));
    write_file(fixtures + "damaged/too-new.kring", "kring 2 what a later version writes\n");
    lines = lines_of(text);
    lines[0][40] = '#';
    write_file(fixtures + "damaged/bad-header.kring", joined(lines));
    write_file(fixtures + "damaged/empty.kring", "");
}

TEST_CASE("a session of format 1 opens, and saved again it is the same byte for byte") {
    const std::string name = GENERATE(std::string{"every-event"}, std::string{"every-story-event"},
                                      std::string{"wall"}, std::string{"short"});
    const std::string path = fixtures + "v1/" + name + ".kring";
    const auto session = read_session(path);
    REQUIRE(session);
    CHECK_FALSE(session.value().damage);
    CHECK(file_text(session.value().header, session.value().log) == read_file(path));
    const auto expected = name == "short"         ? short_log()
                          : name == "every-event" ? sample_log()
                          : name == "wall"        ? wall_log()
                                                  : story_log();
    CHECK(session.value().header == sample_header());
    CHECK(same_log(session.value().log, expected));
    CHECK(fold(session.value().log) == fold(expected));
}

TEST_CASE("damaged fixtures keep their names for what is wrong") {
    CHECK(read_session(fixtures + "damaged/torn-tail.kring").value().damage->problem ==
          ArchiveProblem::damaged_tail);
    const auto middle = read_session(fixtures + "damaged/bad-middle.kring");
    REQUIRE(middle);
    CHECK(middle.value().damage->problem == ArchiveProblem::damaged_middle);
    CHECK(middle.value().damage->line == 3);
    CHECK(read_session(fixtures + "damaged/too-new.kring").error().problem ==
          ArchiveProblem::too_new);
    CHECK(read_session(fixtures + "damaged/bad-header.kring").error().problem ==
          ArchiveProblem::header_damaged);
    CHECK(read_session(fixtures + "damaged/empty.kring").error().problem ==
          ArchiveProblem::empty_file);
}

TEST_CASE("every prefix of a session gives what is whole in it, and says what is not") {
    const TempFolder folder;
    const std::string path = folder / "prefix.kring";
    const auto log = short_log();
    const std::string text = file_text(sample_header(), log);
    const std::size_t header = text.find('\n');
    for (std::size_t size = 0; size < text.size(); ++size) {
        CAPTURE(size);
        const std::string part = text.substr(0, size);
        write_file(path, part);
        const auto session = read_session(path);
        REQUIRE(session.has_value() == (size >= header));
        if (!session) {
            REQUIRE(session.error().problem ==
                    (size == 0 ? ArchiveProblem::empty_file : ArchiveProblem::header_damaged));
            continue;
        }
        const bool line_end_only = text[size] == '\n';
        const std::size_t whole =
            static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n')) - (size > header) +
            (line_end_only && size > header);
        REQUIRE(session.value().log.size() == whole);
        REQUIRE(same_log(session.value().log, std::span{log}.first(whole)));
        const bool torn = !line_end_only && part.back() != '\n';
        REQUIRE(session.value().damage.has_value() == torn);
        REQUIRE(session.value().sound_bytes + session.value().tail_bytes == size);
        REQUIRE_FALSE(session.value().read_only);
    }
}

TEST_CASE("no flipped bit of a small session goes unnoticed") { flip_bits(short_log(), 1); }

TEST_CASE("no flipped bit of a large session goes unnoticed") { flip_bits(sample_log(), 1009); }
TEST_CASE("no flipped bit of a session of stories goes unnoticed") { flip_bits(story_log(), 1009); }

TEST_CASE("a torn end is put aside when the session is opened to write, and only then") {
    const TempFolder folder;
    const std::string path = folder / "torn.kring";
    const auto log = short_log();
    const std::string text = file_text(sample_header(), log);
    const std::string torn = text.substr(0, text.size() - 20);
    write_file(path, torn);
    CHECK(read_session(path).value().damage->problem == ArchiveProblem::damaged_tail);
    CHECK(read_file(path) == torn);
    CHECK(folder.files() == 1);

    auto opened = Journal::open(path);
    REQUIRE(opened);
    REQUIRE(opened.value().journal);
    CHECK(opened.value().session.log.size() == log.size() - 1);
    CHECK(opened.value().tail_file == path + ".tail-1");
    const std::string sound = read_file(path);
    CHECK(sound + read_file(path + ".tail-1") == torn);
    REQUIRE(opened.value().journal->append(std::span{log}.last(1)));
    opened.value().journal.reset();
    CHECK(read_file(path) == text);
    CHECK_FALSE(read_session(path).value().damage);
}

TEST_CASE("a session whose last line lacks only its line end goes on with nothing lost") {
    const TempFolder folder;
    const std::string path = folder / "open.kring";
    const auto log = short_log();
    std::string text = file_text(sample_header(), std::span{log}.first(3));
    text.pop_back();
    write_file(path, text);
    auto opened = Journal::open(path);
    REQUIRE(opened.value().journal);
    CHECK(opened.value().tail_file.empty());
    REQUIRE(opened.value().journal->append(std::span{log}.last(1)));
    opened.value().journal.reset();
    CHECK(read_file(path) == file_text(sample_header(), log));
}

TEST_CASE("a bad line in the middle makes a session one to look at, with the line named") {
    const TempFolder folder;
    const std::string path = folder / "middle.kring";
    auto lines = lines_of(file_text(sample_header(), short_log()));
    lines[2][20] = '~';
    const std::string text = joined(lines);
    write_file(path, text);
    const auto opened = Journal::open(path);
    REQUIRE(opened);
    CHECK_FALSE(opened.value().journal);
    CHECK(opened.value().obstacle->problem == ArchiveProblem::damaged_middle);
    CHECK(opened.value().obstacle->line == 3);
    CHECK(opened.value().session.read_only);
    CHECK(opened.value().session.log.size() == 1);
    CHECK(read_file(path) == text);
    CHECK(folder.files() == 1);
}

TEST_CASE("whatever is no session is left alone and called by its name") {
    const std::string text = file_text(sample_header(), short_log());
    CHECK(problem_with("") == ArchiveProblem::empty_file);
    CHECK(problem_with("Beste mensen,\n") == ArchiveProblem::not_a_session);
    CHECK(problem_with(std::string(100, '\0')) == ArchiveProblem::not_a_session);
    CHECK(problem_with("kring 2" + text.substr(7)) == ArchiveProblem::header_damaged);
    CHECK(problem_with("kring 2 anders\n") == ArchiveProblem::too_new);
    CHECK(problem_with("kring 999999999999 x\n") == ArchiveProblem::header_damaged);
    CHECK(read_session("/nergens/niets.kring").error().problem == ArchiveProblem::cannot_open);
    CHECK(read_session("/").error().problem == ArchiveProblem::not_a_session);
    CHECK(read_session("/dev/zero").error().problem == ArchiveProblem::not_a_session);
}

TEST_CASE("a line of a later Kring at the end is never put aside as damage") {
    const std::string text = file_text(sample_header(), short_log());
    const std::string json =
        R"({"seq": 5,"step": 5,"at": 900000,"tag": "card_sung","version": 1,"data": {}})";
    CHECK(problem_with(text + with_checksum(json) + "\n") == ArchiveProblem::too_new);
}

TEST_CASE("lines that were left out, doubled or swapped are noticed") {
    const auto lines = lines_of(file_text(sample_header(), short_log()));
    auto without = lines;
    without.erase(without.begin() + 2);
    CHECK(problem_with(joined(without)) == ArchiveProblem::wrong_order);
    auto doubled = lines;
    doubled.insert(doubled.begin() + 2, lines[2]);
    CHECK(problem_with(joined(doubled)) == ArchiveProblem::wrong_order);
    auto swapped = lines;
    std::swap(swapped[2], swapped[3]);
    CHECK(problem_with(joined(swapped)) == ArchiveProblem::wrong_order);
}

TEST_CASE("time never runs back, and nothing is named that is not there") {
    auto log = short_log();
    log[3].at = SessionTime{0};
    CHECK(problem_with(file_text(sample_header(), log)) == ArchiveProblem::wrong_order);
    log = short_log();
    log[3].step = 1;
    CHECK(problem_with(file_text(sample_header(), log)) == ArchiveProblem::wrong_order);
    log = short_log();
    log[3].event = CardRenamed{CardId{99}, "niemand"};
    CHECK(problem_with(file_text(sample_header(), log)) == ArchiveProblem::wrong_record);
}

TEST_CASE("after an undo nothing may name what was undone, after a redo it may") {
    auto log = short_log();
    log.resize(3);
    log.push_back({4, 4, SessionTime{900'000}, Reverted{2}});
    log.push_back({5, 5, SessionTime{900'000}, CardRenamed{CardId{2}, "weg"}});
    CHECK(problem_with(file_text(sample_header(), log)) == ArchiveProblem::wrong_record);
    log[4].event = Reverted{4};
    log.push_back({6, 6, SessionTime{900'000}, CardRenamed{CardId{2}, "terug"}});
    const TempFolder folder;
    write_file(folder / "redo.kring", file_text(sample_header(), log));
    const auto session = read_session(folder / "redo.kring");
    CHECK_FALSE(session.value().damage);
    CHECK(fold(session.value().log).board.cards.at(CardId{2}).text == "terug");
}

TEST_CASE("a copy of a session is the session, and takes nobody's place") {
    const TempFolder folder;
    const auto log = sample_log();
    CHECK_FALSE(write_copy(folder / "copy.kring", sample_header(), log));
    CHECK(read_file(folder / "copy.kring") == file_text(sample_header(), log));
    CHECK(folder.files() == 1);
    CHECK(write_copy(folder / "copy.kring", sample_header(), short_log())->problem ==
          ArchiveProblem::file_exists);
    CHECK(read_file(folder / "copy.kring") == file_text(sample_header(), log));
    CHECK_FALSE(write_copy(folder / "copy.kring", sample_header(), short_log(), Existing::replace));
    CHECK(read_file(folder / "copy.kring") == file_text(sample_header(), short_log()));
    CHECK(write_copy("/nergens/copy.kring", sample_header(), log)->problem ==
          ArchiveProblem::folder_not_writable);
    auto gap = short_log();
    gap.erase(gap.begin());
    CHECK(write_copy(folder / "gap.kring", sample_header(), gap)->problem ==
          ArchiveProblem::disk_error);
    CHECK(folder.files() == 1);
}
