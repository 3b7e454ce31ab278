#include "core/session/erase.h"

#include "core/archive/journal.h"
#include "core/archive/leftovers.h"
#include "core/archive/lock.h"
#include "core/archive/record_line.h"
#include "core/session/ballot_rules.h"
#include "core/session/stories.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/support/story_room.h"

#include <atomic>
#include <filesystem>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace kring;
using kring::test::StoryRoom;

namespace {

/// A word that only the story that is withdrawn has; each text of it holds another one.
std::string secret(int n) { return "geheimwoord" + std::to_string(n) + "x"; }
constexpr int secrets = 40;

struct WithdrawnStory {
    StoryRoom room;
    StoryId story;
    StoryId other;
    int used = 0;
    std::vector<Record> before;  ///< the log with every word in it

    explicit WithdrawnStory(Session::Sink sink = {}) : room{std::move(sink)} {
        room.begin(3, 2);
        other = room.stories[0];
        StartStory start;
        for (const StoryField field : story_fields)
            if (field != StoryField::recorded_on) start.form[field] = next();
        start.marks.verified_by = next();
        start.marks.verified_how = next();
        start.marks.lesson_note = next();
        start.consent.room = true;
        start.consent.until = "2027-11-21";
        start.told_by = room.people[0];
        start.path = {{std::string(32, 'a'),
                       next(),
                       next(),
                       "2026-10-01",
                       3,
                       ChoosingWay::secret,
                       true,
                       {next()},
                       {next()}}};
        story = {room.ask(start)};
        for (const StoryField field : {StoryField::title, StoryField::happened, StoryField::why})
            room.ask(WriteStory{story, field, next()});
        StoryMarks marks;
        marks.verified_by = next();
        room.ask(MarkStory{story, marks});
        for (const RemarkKind kind : {RemarkKind::comment, RemarkKind::reason,
                                      RemarkKind::not_chosen, RemarkKind::dissent}) {
            const RemarkId remark{room.ask(MakeRemark{
                {kind, story, next() + " vonden wij toen allemaal belangrijk", {}, true}})};
            room.ask(ChangeRemark{remark, next() + " vonden wij later ook nog belangrijk"});
        }
        room.ask(WriteFeedback{story, {next(), next(), next(), next(), false}});
        room.ask(HearBack{story,
                          {std::string(32, 'b'),
                           next(),
                           next(),
                           "2026-12-01",
                           3,
                           ChoosingWay::secret,
                           true,
                           {next()},
                           {}}});
        Choice choice;
        choice.outcome = ChoiceOutcome::one_story;
        choice.stories = {story};
        choice.explanation = next();
        room.ask(
            MakeRemark{{RemarkKind::reason, story, "om wat wij hier samen hoorden", {}, true}});
        room.ask(MakeChoice{choice});
        room.ask(WriteStory{story, StoryField::lessons, next()});
        room.ask(Undo{});
        before.assign(room.session.log().begin(), room.session.log().end());
        REQUIRE(used <= secrets);
    }
    std::string next() { return secret(used++); }
};

bool holds_a_secret(const std::string& text) { return text.find("geheimwoord") != text.npos; }

std::string text_of(std::span<const Record> log) {
    std::string text;
    for (const Record& record : log) text += to_line(record).value() + "\n";
    return text;
}

}  // namespace

TEST_CASE("a story that is withdrawn leaves the log with every word of it and about it") {
    WithdrawnStory given;
    for (int n = 0; n < given.used; ++n)
        CHECK(text_of(given.before).find(secret(n)) != std::string::npos);
    CHECK_FALSE(needs_erasing(given.before));
    given.room.ask(WithdrawStory{given.story});
    const auto log = given.room.session.log();
    CHECK_FALSE(needs_erasing(log));
    CHECK_FALSE(holds_a_secret(text_of(log)));
    CHECK(fold(log) == given.room.state());
    CHECK(find_story(given.room.state(), given.story)->number == 3);
    CHECK(find_story(given.room.state(), given.story)->withdrawn);
    CHECK(find_story(given.room.state(), given.other)->form.title == "Verhaal 1");
    CHECK(given.room.state().choices.begin()->second.explanation.empty());
    // Each record keeps its place, its time and its kind.
    for (std::size_t i = 0; i < given.before.size(); ++i) {
        CHECK(log[i].seq == given.before[i].seq);
        CHECK(log[i].step == given.before[i].step);
        CHECK(log[i].at == given.before[i].at);
        CHECK(log[i].event.index() == given.before[i].event.index());
    }
    // What the disk was given still has them: that is written anew by whoever keeps it.
    CHECK(needs_erasing(given.room.stored));
    CHECK_FALSE(holds_a_secret(text_of(without_withdrawn(given.room.stored))));
}

TEST_CASE("a session that is opened with such words in its log does not show them at any moment") {
    WithdrawnStory given;
    given.room.ask(WithdrawStory{given.story});
    StoryRoom opened{{}, given.room.stored};
    CHECK(opened.state() == given.room.state());
    for (const Record& record : opened.session.log()) {
        const State then = fold(opened.session.log(), record.at);
        if (const Story* story = find_story(then, given.story)) CHECK(story->form == StoryForm{});
    }
}

TEST_CASE("undo and redo around a withdrawal never bring a word back") {
    WithdrawnStory given;
    given.room.ask(WriteStory{given.other, StoryField::title, "Ander verhaal"});
    given.room.ask(WithdrawStory{given.story});
    while (!given.room.refused(Undo{})) {
        CHECK(fold(given.room.session.log()) == given.room.state());
        CHECK_FALSE(holds_a_secret(text_of(given.room.session.log())));
    }
    while (!given.room.refused(Redo{})) {
        CHECK(fold(given.room.session.log()) == given.room.state());
        const Story* story = find_story(given.room.state(), given.story);
        if (story) CHECK(story->form == StoryForm{});
    }
}

TEST_CASE("the file is written anew without the words, and the session goes on in it") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    auto made = Journal::create(path, sample_header());
    REQUIRE(made);
    const auto journal = std::move(made).value();
    WithdrawnStory given{[&](std::span<const Record> step) { return journal->append(step); }};
    REQUIRE(::chmod(path.c_str(), 0640) == 0);
    given.room.ask(WithdrawStory{given.story});
    CHECK(holds_a_secret(read_file(path)));
    write_file(path + ".tail-1", "een half woord: " + secret(3));
    write_file(path + ".draft.kept-2", secret(4));
    write_file(path + ".new-12345", secret(5));
    CHECK(leftovers_of(path).size() == 3);
    REQUIRE_FALSE(remove_leftovers(path));
    REQUIRE_FALSE(journal->rewrite(given.room.session.log()));
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
        CHECK_FALSE(holds_a_secret(read_file(entry.path().string())));
    CHECK(read_file(path) == file_text(sample_header(), given.room.session.log()));
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0640);

    given.room.tell("Een nieuw verhaal");
    CHECK(journal->wait_until_synced());
    CHECK(journal->synced() == given.room.session.log().size());
    const auto read = read_session(path);
    REQUIRE(read);
    CHECK_FALSE(read.value().damage);
    CHECK(fold(read.value().log) == given.room.state());
}

TEST_CASE("while a file is written anew nobody else can take it") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    const std::string other_name = folder / "other.kring";
    auto made = Journal::create(path, sample_header());
    REQUIRE(made);
    const auto journal = std::move(made).value();
    WithdrawnStory given{[&](std::span<const Record> step) { return journal->append(step); }};
    given.room.ask(WithdrawStory{given.story});
    std::filesystem::create_symlink(path, other_name);  // past the lock, to the file itself
    std::atomic<bool> done = false;
    std::atomic<int> taken = 0, tried = 0;
    std::thread other{[&] {
        while (!done) {
            for (const std::string& name : {path, other_name}) {
                const auto opened = Journal::open(name);
                if (opened && opened.value().journal) ++taken;
            }
            ++tried;
        }
    }};
    for (int i = 0; i < 30; ++i) CHECK_FALSE(journal->rewrite(given.room.session.log()));
    while (tried == 0) std::this_thread::yield();
    done = true;
    other.join();
    CHECK(taken == 0);
    CHECK(read_file(path) == file_text(sample_header(), given.room.session.log()));
}

TEST_CASE("by a link the file itself is cleaned, not the link replaced") {
    const TempFolder folder;
    const std::string path = folder / "s.kring", link = folder / "link.kring";
    REQUIRE(Journal::create(path, sample_header()));
    std::filesystem::create_symlink(path, link);
    auto opened = Journal::open(link);
    REQUIRE(opened);
    const auto journal = std::move(opened.value().journal);
    REQUIRE(journal);
    WithdrawnStory given{[&](std::span<const Record> step) { return journal->append(step); }};
    given.room.ask(WithdrawStory{given.story});
    REQUIRE_FALSE(journal->rewrite(given.room.session.log()));
    CHECK(std::filesystem::is_symlink(link));
    CHECK_FALSE(holds_a_secret(read_file(path)));
}

TEST_CASE("without room on the disk the old file stays whole, and it works once there is room") {
    const TempFolder folder;
    const std::string path = folder / "s.kring";
    const pid_t child = ::fork();
    if (child == 0) {
        auto made = Journal::create(path, sample_header());
        if (!made) ::_exit(1);
        const auto journal = std::move(made).value();
        WithdrawnStory given{[&](std::span<const Record> step) { return journal->append(step); }};
        given.room.ask(WithdrawStory{given.story});
        const std::string before = read_file(path);
        test::FullDisk full{500};
        const auto problem = journal->rewrite(given.room.session.log());
        if (!problem || problem->problem != ArchiveProblem::disk_full) ::_exit(2);
        if (read_file(path) != before || !leftovers_of(path).empty()) ::_exit(3);
        full.make_room();
        if (journal->rewrite(given.room.session.log())) ::_exit(4);
        ::_exit(holds_a_secret(read_file(path)) ? 5 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
