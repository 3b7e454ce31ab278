#include "core/archive/journal.h"
#include "core/archive/lock.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/in_child.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kring;
using kring::test::in_child;

namespace {

Record line(Seq seq, std::string text = "een kaart") {
    return {seq, seq, SessionTime{seq}, NotesKept{std::move(text)}};
}

std::unique_ptr<Journal> new_journal(const std::string& path) {
    auto journal = Journal::create(path, sample_header());
    REQUIRE(journal);
    return std::move(journal).value();
}

/// Writes without end and tells through `pipe` each seq that Kring calls saved.
[[noreturn]] void write_until_killed(const std::string& path, int pipe) {
    auto opened = Journal::open(path);
    if (!opened || !opened.value().journal) ::_exit(1);
    Journal& journal = *opened.value().journal;
    Seq told = 0;
    for (Seq seq = static_cast<Seq>(opened.value().session.log.size()) + 1;; ++seq) {
        const Record next = line(seq, std::string(seq % 7 == 0 ? 9000 : 40, 'x'));
        if (!journal.append({&next, 1})) ::_exit(2);
        const Seq synced = journal.synced();
        if (synced == told) continue;
        told = synced;
        if (::write(pipe, &told, sizeof told) != sizeof told) ::_exit(3);
    }
}

}  // namespace

TEST_CASE("what was appended is in the file at once, and on the disk when it is called synced") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    const auto log = short_log();
    std::atomic<int> woken = 0;
    auto made = Journal::create(path, sample_header(), [&] { ++woken; });
    REQUIRE(made);
    auto journal = std::move(made).value();
    CHECK(journal->synced() == 0);
    CHECK(journal->append(std::span{log}.first(1)));
    CHECK(journal->append(std::span{log}.subspan(1)));
    CHECK(read_file(path) == file_text(sample_header(), log));
    CHECK(journal->written() == 4);
    CHECK(journal->wait_until_synced());
    CHECK(journal->synced() == 4);
    CHECK_FALSE(journal->failure());
    journal.reset();
    CHECK(woken >= 1);
    CHECK(folder.files() == 1);
}

TEST_CASE("a new session never takes the place of a file that is there") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    write_file(path, "iets anders");
    CHECK(Journal::create(path, sample_header()).error().problem == ArchiveProblem::file_exists);
    CHECK(read_file(path) == "iets anders");
    CHECK(folder.files() == 1);
}

TEST_CASE("a step with a text that cannot be kept leaves the file as it was") {
    using namespace std::string_literals;
    const TempFolder folder;
    const auto journal = new_journal(folder / "s.kring");
    const std::string before = read_file(folder / "s.kring");
    const std::vector<Record> step{line(1), line(2, "half\0weg"s)};
    CHECK_FALSE(journal->append(step));
    CHECK(journal->failure()->problem == ArchiveProblem::not_storable);
    CHECK(read_file(folder / "s.kring") == before);
    CHECK(journal->append(std::span{step}.first(1)));
    CHECK_FALSE(journal->failure());
}

TEST_CASE("a session that another Kring has open can be looked at, not written to") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    auto journal = new_journal(path);
    const Record first = line(1);
    REQUIRE(journal->append({&first, 1}));
    const int status = in_child([&] {
        const auto opened = Journal::open(path);
        if (!opened || opened.value().journal) return 1;
        if (opened.value().obstacle->problem != ArchiveProblem::locked) return 2;
        if (opened.value().obstacle->detail.rfind("pid ", 0) != 0) return 3;
        return opened.value().session.log.size() == 1 ? 0 : 4;
    });
    CHECK(status == 0);
    CHECK(Journal::create(path, sample_header()).error().problem == ArchiveProblem::locked);
    journal.reset();
    CHECK(Journal::open(path).value().journal);
}

TEST_CASE("a session that is open cannot be written to by another name of its file") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    auto journal = new_journal(path);
    const Record first = line(1);
    REQUIRE(journal->append({&first, 1}));
    std::filesystem::create_hard_link(path, folder / "hard.kring");
    std::filesystem::create_symlink(path, folder / "soft.kring");
    std::filesystem::create_directory_symlink(folder.path(), folder / "room");
    const std::string here = std::filesystem::relative(path).string();
    REQUIRE(here.front() == '.');
    const std::string before = read_file(path);
    const auto names = {folder / "hard.kring", folder / "soft.kring", folder / "room/s.kring",
                        folder / "./s.kring", here};
    for (const std::string& name : names) {
        CAPTURE(name);
        const auto second = Journal::open(name);
        REQUIRE(second);
        CHECK_FALSE(second.value().journal);
        REQUIRE(second.value().obstacle);
        CHECK(second.value().obstacle->problem == ArchiveProblem::locked);
        CHECK(second.value().session.log.size() == 1);
    }
    CHECK(read_file(path) == before);
    const Record next = line(2);
    CHECK(journal->append({&next, 1}));
    journal.reset();
    for (const std::string& name : names) {
        CAPTURE(name);
        const auto opened = Journal::open(name);
        REQUIRE(opened);
        CHECK(opened.value().journal);
        CHECK(opened.value().session.log.size() == 2);
    }
}

TEST_CASE("the lock of a Kring that crashed holds nobody back and says when it last lived") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    new_journal(path).reset();
    write_file(path + ".lock", "pid 1 on nergens\n");
    const auto then = std::filesystem::last_write_time(path + ".lock") - std::chrono::hours{1};
    std::filesystem::last_write_time(path + ".lock", then);
    const auto opened = Journal::open(path);
    REQUIRE(opened);
    CHECK(opened.value().journal);
    const auto file_changed = std::filesystem::last_write_time(path);
    const auto lock_age = std::chrono::duration_cast<std::chrono::seconds>(file_changed - then);
    CHECK(lock_age.count() >= 3590);
    REQUIRE(opened.value().last_alive);
    CHECK(*last_alive(path) - *opened.value().last_alive > std::chrono::minutes{59});
}

TEST_CASE("nothing that was called saved is missing after kill -9") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    new_journal(path).reset();
    for (int round = 0; round < 30; ++round) {
        CAPTURE(round);
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) write_until_killed(path, ends[1]);
        ::close(ends[1]);
        Seq saved = 0;
        // After some reports, another number each round, so that it is hit at another moment.
        for (int i = 0; i <= round % 5 && ::read(ends[0], &saved, sizeof saved) == sizeof saved;)
            ++i;
        ::kill(child, SIGKILL);
        for (Seq more = 0; ::read(ends[0], &more, sizeof more) == sizeof more;) saved = more;
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status));
        REQUIRE(saved > 0);
        const auto session = read_session(path);
        REQUIRE(session);
        REQUIRE_FALSE(session.value().read_only);
        REQUIRE(session.value().log.size() >= saved);
    }
}

TEST_CASE("a full disk takes a step whole or not at all, and room made lets it go on") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    const int status = in_child([&] {
        auto made = Journal::create(path, sample_header());
        if (!made) return 1;
        const auto journal = std::move(made).value();
        const Record first = line(1);
        if (!journal->append({&first, 1})) return 2;
        const std::string before = read_file(path);
        test::FullDisk full{before.size() + 1000};
        const std::vector<Record> step{line(2), line(3, std::string(5000, 'x'))};
        if (journal->append(step)) return 3;
        if (!journal->failure() || journal->failure()->problem != ArchiveProblem::disk_full)
            return 4;
        if (read_file(path) != before) return 5;
        full.make_room();
        if (!journal->append(step) || journal->failure()) return 6;
        return journal->wait_until_synced() && journal->synced() == 3 ? 0 : 7;
    });
    CHECK(status == 0);
    const auto session = read_session(path);
    REQUIRE(session);
    CHECK_FALSE(session.value().damage);
    CHECK(session.value().log.size() == 3);
}

TEST_CASE("a file that was deleted while it was open is noticed") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    const auto journal = new_journal(path);
    std::filesystem::remove(path);
    const Record first = line(1);
    CHECK(journal->append({&first, 1}));
    CHECK_FALSE(journal->wait_until_synced());
    CHECK(journal->failure()->problem == ArchiveProblem::file_gone);
    CHECK(journal->synced() == 0);
    const Record second = line(2);
    CHECK_FALSE(journal->append({&second, 1}));
}

TEST_CASE("in a folder that cannot be written to a session can be read") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    write_file(path, file_text(sample_header(), short_log()));
    ::chmod(folder.path().c_str(), 0555);
    const int status = in_child([&] {
        if (::geteuid() == 0 && ::seteuid(65534) != 0) return 1;  // root may write anywhere
        const auto opened = Journal::open(path);
        if (!opened || opened.value().journal) return 2;
        if (opened.value().obstacle->problem != ArchiveProblem::folder_not_writable) return 3;
        if (opened.value().session.log.size() != 4) return 4;
        const auto made = Journal::create(folder / "t.kring", sample_header());
        return !made && made.error().problem == ArchiveProblem::folder_not_writable ? 0 : 5;
    });
    ::chmod(folder.path().c_str(), 0755);
    CHECK(status == 0);
    CHECK(Journal::create(path + "/t.kring", sample_header()).error().problem ==
          ArchiveProblem::folder_not_writable);
}

TEST_CASE("a session file that is read-only itself is only looked at") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    write_file(path, file_text(sample_header(), short_log()));
    ::chmod(path.c_str(), 0444);
    ::chmod(folder.path().c_str(), 0777);
    const int status = in_child([&] {
        if (::geteuid() == 0 && ::seteuid(65534) != 0) return 1;
        const auto opened = Journal::open(path);
        if (!opened || opened.value().journal) return 2;
        return opened.value().obstacle->problem == ArchiveProblem::file_not_writable ? 0 : 3;
    });
    CHECK(status == 0);
    CHECK(folder.files() == 1);
}
