#include "core/archive/ballot_box_file.h"

#include "core/archive/draft_file.h"
#include "core/archive/journal.h"
#include "core/session/ballot_rules.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/story_room.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>
#include <map>
#include <random>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kring;
using kring::test::StoryRoom;

namespace {

namespace fs = std::filesystem;

/// What seven people choose of three stories; one of them nothing.
const std::array<Ballot, 7> picks{choice_of(0, 3), choice_of(2, 3), choice_of(0, 3),
                                  choice_of(1, 3), blank_ballot(3), choice_of(0, 3),
                                  choice_of(2, 3)};

/// A folder in memory when there is one: the disk is not what is tested here, and 5040 orders wait
/// for it often.
class Folder {
public:
    Folder() {
        std::string name = fs::is_directory("/dev/shm")
                               ? "/dev/shm/kring-XXXXXX"
                               : fs::temp_directory_path() / "kring-XXXXXX";
        REQUIRE(::mkdtemp(name.data()));
        m_path = name;
    }
    ~Folder() { fs::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const char* name) const { return m_path + "/" + name; }
    /// Every file by name, with what is in it. The lock says which process holds the session, on
    /// which machine, since it was opened; that is the same whoever votes, but not what is asked.
    std::map<std::string, std::string> everything() const {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::directory_iterator{m_path}) {
            const std::string name = entry.path().filename().string();
            files[name] = read_file(entry.path().string());
        }
        return files;
    }

private:
    std::string m_path;
};

/// Where seven people are about to choose of three stories; made once, and gone on with from there.
const StoryRoom& seven_at_a_table() {
    static const std::unique_ptr<StoryRoom> room = [] {
        auto made = std::make_unique<StoryRoom>();
        made->begin(7, 3);
        return made;
    }();
    return *room;
}

/// A session on disk with a secret vote by seven that is open.
struct SecretVote {
    explicit SecretVote(const Folder& folder, bool secret = true)
        : path{folder / "s.kring"}, room{{}, seven_at_a_table().stored} {
        auto made = Journal::create(path, sample_header());
        REQUIRE(made);
        journal = std::move(made).value();
        room.people = seven_at_a_table().people;
        RoundRules rules = usual_rules(room.state(), {}, "2026-11-21");
        rules.secret = secret;
        rules.count.threshold = Threshold::most_votes;
        round = room.open(rules);
        REQUIRE(journal->append(room.session.log()));
        box = BallotBoxFile::create(path, sample_header().id, round);
    }
    /// Closes and reveals as the program does, and lets go of everything.
    void reveal() {
        const std::size_t before = room.session.log().size();
        room.ask(CloseBallot{box->voted()});
        room.ask(RevealBallot{box->ballots(), 5});
        REQUIRE(journal->append(room.session.log().subspan(before)));
        REQUIRE_FALSE(box->remove());
        box.reset();
    }

    std::string path;
    StoryRoom room;
    std::unique_ptr<Journal> journal;
    RoundId round;
    std::unique_ptr<BallotBoxFile> box;
};

}  // namespace

TEST_CASE(
    "what was cast is in the box on disk, readable by its owner alone, without a trace of who") {
    const Folder folder;
    SecretVote vote{folder};
    CHECK_FALSE(vote.box->cast(vote.room.people[4], picks[3]));
    CHECK_FALSE(vote.box->cast(vote.room.people[1], picks[0]));
    REQUIRE(vote.box->wait_until_safe());
    CHECK(vote.box->safe());
    const auto found = read_box(vote.path);
    REQUIRE(found);
    REQUIRE(found.value());
    CHECK(found.value()->session == sample_header().id);
    CHECK(found.value()->round == vote.round);
    CHECK(found.value()->voted == std::vector<PersonId>{vote.room.people[1], vote.room.people[4]});
    CHECK(found.value()->ballots == sorted_box({{picks[3], 1}, {picks[0], 1}}));
    struct stat about {};
    REQUIRE(::stat((vote.path + ".box").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    CHECK(folder.everything().count("s.kring.box.new") == 0);
}

TEST_CASE(
    "a second ballot takes the place of the first; one can be taken back until the laptop closes") {
    const Folder folder;
    SecretVote vote{folder};
    const PersonId a = vote.room.people[0], b = vote.room.people[1];
    CHECK_FALSE(vote.box->cast(a, picks[0]));
    CHECK_FALSE(vote.box->cast(a, picks[1]));
    CHECK_FALSE(vote.box->cast(b, picks[3]));
    CHECK(vote.box->ballots() == sorted_box({{picks[1], 1}, {picks[3], 1}}));
    CHECK_FALSE(vote.box->take_back(b));
    CHECK(vote.box->take_back(b) == CastFault::not_voted);
    CHECK(vote.box->changeable() == std::vector<PersonId>{a});
    vote.box.reset();

    auto found = read_box(vote.path);
    REQUIRE(found);
    auto again = BallotBoxFile::go_on(vote.path, *found.value());
    CHECK(again->voted().empty());
    CHECK(again->unnamed() == 1);
    CHECK_FALSE(again->name(a));
    CHECK(again->voted() == std::vector<PersonId>{a});
    CHECK(again->changeable().empty());
    CHECK(again->cast(a, picks[0]) == CastFault::voted_before);
    CHECK(again->take_back(a) == CastFault::voted_before);
    CHECK_FALSE(again->cast(b, picks[0]));
    CHECK(again->ballots() == sorted_box({{picks[0], 1}, {picks[1], 1}}));
    CHECK(again->changeable() == std::vector<PersonId>{b});
}

TEST_CASE("as long as all ballots are alike the box does not say who voted: it would say what") {
    const Folder folder;
    SecretVote vote{folder};
    const auto on_disk = [&] {
        REQUIRE(vote.box->wait_until_safe());
        auto found = read_box(vote.path);
        REQUIRE(found);
        REQUIRE(found.value());
        return *found.value();
    };
    const auto& people = vote.room.people;
    CHECK_FALSE(vote.box->cast(people[3], picks[0]));
    CHECK(on_disk().voted.empty());
    CHECK(unnamed(on_disk()) == 1);
    CHECK_FALSE(vote.box->cast(people[5], picks[2]));
    CHECK(on_disk().voted.empty());
    CHECK(unnamed(on_disk()) == 2);
    CHECK(vote.box->voted() == std::vector<PersonId>{people[3], people[5]});
    CHECK(vote.box->unnamed() == 0);
    vote.box.reset();

    auto again = BallotBoxFile::go_on(vote.path, *read_box(vote.path).value());
    CHECK(again->cast(people[1], picks[1]) == CastFault::names_missing);
    CHECK(again->take_back(people[3]) == CastFault::not_voted);
    CHECK_FALSE(again->name(people[5]));
    CHECK(again->name(people[5]) == CastFault::voted_before);
    CHECK(again->unnamed() == 1);
    CHECK_FALSE(again->name(people[3]));
    CHECK(again->name(people[1]) == CastFault::not_voted);
    CHECK(again->voted() == std::vector<PersonId>{people[3], people[5]});
    vote.box = std::move(again);
    CHECK(on_disk().voted.empty());

    SECTION("once two differ it does") {
        CHECK_FALSE(vote.box->cast(people[1], picks[1]));
        CHECK(on_disk().voted == std::vector<PersonId>{people[1], people[3], people[5]});
        CHECK(unnamed(on_disk()) == 0);
        CHECK_FALSE(vote.box->take_back(people[1]));
        CHECK(on_disk().voted.empty());
    }
}

TEST_CASE("in every order of seven secret votes all files are the same, byte for byte") {
    const Folder folder;
    std::array<std::size_t, 7> order{0, 1, 2, 3, 4, 5, 6};
    std::mt19937 chance{42};
    std::map<std::string, std::string> open_files, revealed_files;
    int orders = 0;
    DraftFile drafts{folder / "s.kring"};
    drafts.save({{"notes", "iets anders"}});
    REQUIRE(drafts.wait_until_safe());
    do {
        SecretVote vote{folder};
        for (const std::size_t i : order) {
            const PersonId voter = vote.room.people[i];
            // Some hesitate: they vote for something else first, or take it back in between.
            if (chance() % 4 == 0) REQUIRE_FALSE(vote.box->cast(voter, picks[(i + 3) % 7]));
            if (chance() % 8 == 0) REQUIRE_FALSE(vote.box->cast(voter, picks[(i + 1) % 7]));
            if (chance() % 8 == 0) (void)vote.box->take_back(voter);
            REQUIRE_FALSE(vote.box->cast(voter, picks[i]));
        }
        REQUIRE(vote.box->wait_until_safe());
        auto now = folder.everything();
        if (orders == 0) open_files = now;
        if (now != open_files) FAIL("another file after order " << orders);
        vote.reveal();
        now = folder.everything();
        if (orders == 0) revealed_files = now;
        if (now != revealed_files) FAIL("another file after the result of order " << orders);
        vote.journal.reset();
        fs::remove(vote.path);
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    CHECK(orders == 5040);
    CHECK(open_files.contains("s.kring.box"));
    CHECK_FALSE(revealed_files.contains("s.kring.box"));
    CHECK(revealed_files.contains("s.kring"));
    CHECK(revealed_files.contains("s.kring.draft"));
    CHECK(revealed_files.contains("s.kring.lock"));
}

TEST_CASE(
    "after a secret vote no file ties a voter to a ballot: swapping who voted what changes none") {
    std::vector<std::map<std::string, std::string>> seen;
    for (const bool swapped : {false, true}) {
        const Folder folder;
        SecretVote vote{folder};
        for (std::size_t i = 0; i < 7; ++i)
            REQUIRE_FALSE(vote.box->cast(vote.room.people[i], picks[swapped ? 6 - i : i]));
        REQUIRE(vote.box->wait_until_safe());
        seen.push_back(folder.everything());
        vote.reveal();
        for (const auto& [name, bytes] : folder.everything()) {
            CHECK(bytes.find("\"kept\":") == std::string::npos);
            CHECK(bytes.find("\"marks\":") == std::string::npos);
        }
        seen.push_back(folder.everything());
    }
    CHECK(seen[0] == seen[2]);
    CHECK(seen[1] == seen[3]);
}

TEST_CASE("a vote that is not secret keeps its ballots sorted in the log, without names or order") {
    std::vector<std::map<std::string, std::string>> seen;
    for (const bool backward : {false, true}) {
        const Folder folder;
        SecretVote vote{folder, false};
        for (std::size_t n = 0; n < 7; ++n) {
            const std::size_t i = backward ? 6 - n : n;
            REQUIRE_FALSE(vote.box->cast(vote.room.people[i], picks[i]));
        }
        vote.reveal();
        CHECK(vote.room.round(vote.round).result.kept.size() == 4);
        seen.push_back(folder.everything());
    }
    CHECK(seen[0] == seen[1]);
}

TEST_CASE(
    "killed in the middle of a secret vote: the ballots are still there, and still nobody's") {
    const Folder folder;
    for (std::size_t votes = 1; votes <= 7; ++votes) {
        CAPTURE(votes);
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            SecretVote vote{folder};
            for (std::size_t i = 0; i < votes; ++i)
                (void)vote.box->cast(vote.room.people[i], picks[i]);
            const char safe = vote.box->wait_until_safe() ? 'y' : 'n';
            if (::write(ends[1], &safe, 1) != 1) ::_exit(1);
            for (std::size_t i = 0;; i = (i + 1) % 7) {  // still busy when it is hit
                (void)vote.box->cast(vote.room.people[0], picks[0]);
                ::usleep(50);
            }
        }
        ::close(ends[1]);
        char safe = 'n';
        CHECK(::read(ends[0], &safe, 1) == 1);
        ::close(ends[0]);
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(safe == 'y');

        const std::string path = folder / "s.kring";
        auto opened = Journal::open(path);
        REQUIRE(opened);
        REQUIRE(opened.value().journal);
        const State state = fold(opened.value().session.log);
        REQUIRE(state.rounds.size() == 1);
        auto found = read_box(path);
        REQUIRE(found);
        REQUIRE(found.value());
        CHECK(found.value()->round == state.rounds.begin()->first);
        CHECK(found.value()->voted.size() == (votes == 1 ? 0 : votes));
        CHECK(unnamed(*found.value()) == (votes == 1 ? 1 : 0));
        BallotBox cast;
        for (std::size_t i = 0; i < votes; ++i) cast.push_back({picks[i], 1});
        CHECK(found.value()->ballots == sorted_box(cast));
        const auto box = BallotBoxFile::go_on(path, *found.value());
        CHECK(box->changeable().empty());
        opened.value().journal.reset();
        for (const auto& [name, bytes] : folder.everything()) fs::remove(folder / name.c_str());
    }
}

TEST_CASE("a box that is not sound, or not ours to read, is refused with a code") {
    const Folder folder;
    SecretVote vote{folder};
    CHECK_FALSE(vote.box->cast(vote.room.people[0], picks[0]));
    vote.box.reset();
    const std::string box = vote.path + ".box";
    const std::string text = read_file(box);
    const auto problem_of = [&](const std::string& bytes) {
        write_file(box, bytes);
        const auto found = read_box(vote.path);
        REQUIRE_FALSE(found);
        return found.error().problem;
    };
    CHECK(problem_of("") == ArchiveProblem::not_a_session);
    CHECK(problem_of("iets anders") == ArchiveProblem::not_a_session);
    CHECK(problem_of("kring-box 2" + text.substr(11)) == ArchiveProblem::too_new);
    for (std::size_t cut = 12; cut + 1 < text.size(); ++cut)
        CHECK(problem_of(text.substr(0, cut)) == ArchiveProblem::header_damaged);
    const std::string sound = text.substr(21, text.size() - 22);
    const auto count = sound.find("\"count\": 1");
    REQUIRE(count != std::string::npos);
    for (const char* wrong : {"0", "-1", "1000001", "18446744073709551615"}) {
        CAPTURE(wrong);
        std::string forged = sound;
        forged.replace(count, 10, std::string{"\"count\": "} + wrong);
        CHECK(problem_of("kring-box 1 " + with_checksum(forged) + "\n") ==
              ArchiveProblem::header_damaged);
    }
    write_file(box, text);
    CHECK(read_box(vote.path).value());
    CHECK(put_box_aside(vote.path) == box + ".kept-1");
    CHECK_FALSE(read_box(vote.path).value());
}

TEST_CASE("a box moves with its session and leaves nothing behind") {
    const Folder folder;
    SecretVote vote{folder};
    CHECK_FALSE(vote.box->cast(vote.room.people[0], picks[0]));
    const std::string other = folder / "t.kring";
    REQUIRE_FALSE(vote.box->move_to(other));
    CHECK_FALSE(vote.box->cast(vote.room.people[1], picks[1]));
    REQUIRE(vote.box->wait_until_safe());
    CHECK_FALSE(fs::exists(vote.path + ".box"));
    CHECK(read_box(other).value()->voted.size() == 2);
    CHECK(vote.box->changeable().size() == 2);
    REQUIRE_FALSE(vote.box->remove());
    CHECK_FALSE(fs::exists(other + ".box"));
}
