#include "app/desk.h"

#include "core/session/ballot_rules.h"
#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/story_room.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace kring;
namespace fs = std::filesystem;

namespace {

struct Folder {
    std::string path = fs::temp_directory_path() / "kring-desk-XXXXXX";
    Folder() { REQUIRE(::mkdtemp(path.data())); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const char* name) const { return path + "/" + name; }
    bool has(const char* name) const { return fs::exists(path + "/" + name); }
    bool holds(const std::string& word) const {
        for (const auto& entry : fs::directory_iterator{path}) {
            std::ifstream in{entry.path(), std::ios::binary};
            const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
            if (bytes.find(word) != std::string::npos) return true;
        }
        return false;
    }
};

/// A desk with three people, two stories and a vote by laptop that can be opened.
struct Table {
    Folder folder;
    std::string path = folder / "s.kring";
    WallTime now{std::chrono::hours{500'000}};
    std::unique_ptr<Desk> desk;
    std::vector<PersonId> people;
    std::vector<StoryId> stories;

    Table() {
        auto made = Desk::create(path, Language::dutch, [this] { return now; }, {});
        REQUIRE(made);
        desk = std::move(made).value();
        ask(ChooseMethod{test::voting_method(), "usual", false});
        for (int i = 0; i < 3; ++i) people.push_back({ask(AddPerson{})});
        ask(EnterPhase{"collect"});
        for (const char* title : {"Aardbei", "Bosbes"}) {
            StartStory story;
            story.form.title = title;
            story.form.happened = std::string{"Er groeide een "} + title + ".";
            story.form.why = "Omdat het telt.";
            story.consent.room = true;
            stories.push_back({ask(story)});
        }
    }
    Seq ask(const Intent& intent) {
        now += std::chrono::seconds{1};
        return desk->submit(intent).value();
    }
    const State& state() const { return desk->session().state(); }
    void open_vote(bool secret = true) {
        RoundRules rules = usual_rules(state(), {}, "2026-11-21");
        rules.secret = secret;
        ask(OpenBallot{rules});
    }
    void open_again() {
        desk->close();
        desk.reset();
        auto opened = Desk::open(path, [this] { return now; }, {});
        REQUIRE(opened);
        desk = std::move(opened).value();
    }
};

}  // namespace

TEST_CASE("a box stands beside the session from the opening of a vote until its result") {
    Table table;
    CHECK_FALSE(table.desk->box());
    table.open_vote();
    REQUIRE(table.desk->box());
    CHECK(table.desk->vote_going_on());
    for (const PersonId voter : table.people) CHECK_FALSE(table.desk->cast(voter, choice_of(1, 2)));
    CHECK(table.desk->box()->voted == table.people);
    CHECK(table.desk->box()->changeable == table.people);
    REQUIRE(table.desk->close_vote());
    CHECK(table.desk->cast(table.people[0], choice_of(0, 2)) == VoteFault::no_vote);
    CHECK(table.folder.has("s.kring.box"));
    REQUIRE(table.desk->reveal_vote(1));
    CHECK_FALSE(table.desk->box());
    CHECK_FALSE(table.folder.has("s.kring.box"));
    const Round& round = table.state().rounds.begin()->second;
    CHECK(round.stage == RoundStage::revealed);
    CHECK(round.result.kept.empty());
    CHECK(round.result.outcome.chosen == std::vector<Candidate>{1});
}

TEST_CASE("what may not be in the box does not get in") {
    Table table;
    CHECK(table.desk->cast(table.people[0], choice_of(0, 2)) == VoteFault::no_vote);
    table.open_vote();
    CHECK(table.desk->cast({999}, choice_of(0, 2)) == VoteFault::not_a_voter);
    CHECK(table.desk->cast(table.people[0], Ballot{{1, 1}}) == VoteFault::not_valid);
    CHECK(table.desk->take_back(table.people[0]) == VoteFault::not_voted);
    CHECK(table.desk->box()->voted.empty());
}

TEST_CASE(
    "closed in the middle of a vote and opened again: the ballots are there, no longer anybody's") {
    Table table;
    table.open_vote();
    CHECK_FALSE(table.desk->cast(table.people[2], choice_of(0, 2)));
    table.open_again();
    CHECK_FALSE(table.desk->box_trouble());
    REQUIRE(table.desk->box());
    // Of a box in which all ballots are alike nobody knows who voted, until they say so.
    CHECK(table.desk->box()->voted.empty());
    CHECK(table.desk->box()->unnamed == 1);
    CHECK(table.desk->box()->ballots() == 1);
    CHECK(table.desk->cast(table.people[0], choice_of(0, 2)) == VoteFault::names_missing);
    CHECK(table.desk->close_vote().error() == Refusal::bad_value);
    CHECK(table.desk->say_voted({999}) == VoteFault::not_a_voter);
    CHECK_FALSE(table.desk->say_voted(table.people[2]));
    CHECK(table.desk->say_voted(table.people[1]) == VoteFault::not_voted);
    CHECK(table.desk->box()->voted == std::vector<PersonId>{table.people[2]});
    CHECK(table.desk->box()->changeable.empty());
    CHECK(table.desk->take_back(table.people[2]) == VoteFault::voted_before);
    CHECK(table.desk->cast(table.people[2], choice_of(1, 2)) == VoteFault::voted_before);
    CHECK_FALSE(table.desk->cast(table.people[0], choice_of(0, 2)));
    REQUIRE(table.desk->close_vote());
    table.open_again();
    CHECK_FALSE(table.desk->box_trouble());
    CHECK(table.desk->box()->unnamed == 0);  // once it is closed the log says who voted
    REQUIRE(table.desk->reveal_vote(1));
    CHECK(table.state().rounds.begin()->second.result.counts[0].tally.by_candidate[0].total == 2);
    CHECK_FALSE(table.folder.has("s.kring.box"));
}

TEST_CASE("everybody voted alike and Kring was closed: nobody is asked, and it can be closed") {
    Table table;
    table.open_vote();
    for (const PersonId voter : table.people) CHECK_FALSE(table.desk->cast(voter, choice_of(1, 2)));
    table.open_again();
    CHECK(table.desk->box()->voted == table.people);
    CHECK(table.desk->box()->unnamed == 0);
    REQUIRE(table.desk->close_vote());
    REQUIRE(table.desk->reveal_vote(1));
    CHECK(table.state().rounds.begin()->second.voted == table.people);
}

TEST_CASE("a vote that is stopped throws its ballots away; so does a box that stayed behind") {
    Table table;
    table.open_vote();
    CHECK_FALSE(table.desk->cast(table.people[0], choice_of(0, 2)));
    table.desk->close();
    fs::copy_file(table.path + ".box", table.folder / "kept");
    table.open_again();
    table.ask(CancelBallot{});
    CHECK_FALSE(table.folder.has("s.kring.box"));
    table.desk->close();
    fs::copy_file(table.folder / "kept", table.path + ".box");  // ended before it could be removed
    table.open_again();
    CHECK_FALSE(table.folder.has("s.kring.box"));
    CHECK_FALSE(table.desk->box_trouble());
    CHECK_FALSE(table.desk->box());
}

TEST_CASE("a box that is not ours is put aside and said, and one that is gone too") {
    Table table;
    table.open_vote();
    table.desk->close();
    SECTION("of another session") {
        BallotBoxFile::create(table.path, std::string(32, 'f'), RoundId{3}).reset();
        table.open_again();
        REQUIRE(table.desk->box_trouble());
        CHECK(table.desk->box_trouble()->what == BoxTrouble::What::not_ours);
        CHECK(table.folder.has("s.kring.box.kept-1"));
    }
    SECTION("unreadable") {
        std::ofstream{table.path + ".box"} << "iets anders";
        table.open_again();
        REQUIRE(table.desk->box_trouble());
        CHECK(table.desk->box_trouble()->what == BoxTrouble::What::unreadable);
    }
    SECTION("gone") {
        fs::remove(table.path + ".box");
        table.open_again();
        REQUIRE(table.desk->box_trouble());
        CHECK(table.desk->box_trouble()->what == BoxTrouble::What::missing);
    }
    CHECK(table.desk->box()->voted.empty());
    CHECK_FALSE(table.desk->cast(table.people[0], choice_of(0, 2)));
}

TEST_CASE("the box goes along when the session is saved elsewhere or gets its title as a name") {
    Table table;
    table.open_vote();
    CHECK_FALSE(table.desk->cast(table.people[0], choice_of(0, 2)));
    SECTION("elsewhere") {
        const std::string other = table.folder / "t.kring";
        REQUIRE_FALSE(table.desk->move_to(other, [&] { return table.now; }, {}));
        CHECK(table.folder.has("t.kring.box"));
        CHECK_FALSE(table.folder.has("s.kring.box"));
        CHECK_FALSE(table.desk->take_back(table.people[0]));
    }
    SECTION("its title") {
        table.ask(Describe{"Fruit in de wijk", "", ""});
        table.desk->close();
        table.path = table.desk->path();
        CHECK(table.path != table.folder / "s.kring");
        CHECK(fs::exists(table.path + ".box"));
        CHECK_FALSE(table.folder.has("s.kring.box"));
        table.open_again();
        CHECK(table.desk->box()->ballots() == 1);
        CHECK_FALSE(table.desk->box_trouble());
    }
}

TEST_CASE("a story that is withdrawn is in no file of the folder any more") {
    Table table;
    const std::string id = std::to_string(table.stories[0].value);
    table.desk->drafts["story:" + id + ":lessons"] = "de Aardbei leert ons";
    table.desk->drafts["notes"] = "iets anders";
    table.desk->keep_drafts_now();
    std::ofstream{table.path + ".tail-1"} << "Aardbei half";
    std::ofstream{table.path + ".draft.kept-1"} << "Aardbei half";
    table.ask(WithdrawStory{table.stories[0]});
    CHECK(table.desk->words_stand_in().empty());
    CHECK(table.desk->removed_leftovers());
    CHECK_FALSE(table.folder.holds("Aardbei"));
    CHECK(table.folder.holds("Bosbes"));
    CHECK(table.desk->drafts.count("notes") == 1);
    table.open_again();
    CHECK_FALSE(table.folder.holds("Aardbei"));
    CHECK(find_story(table.state(), table.stories[0])->withdrawn);
}

TEST_CASE("words that the disk did not let go of are erased on the next opening") {
    Table table;
    table.desk->close();
    std::string before;
    {
        std::ifstream in{table.path, std::ios::binary};
        before.assign(std::istreambuf_iterator<char>{in}, {});
    }
    table.open_again();
    table.ask(WithdrawStory{table.stories[0]});
    const Record withdrawn = table.desk->session().log().back();
    table.desk->close();
    // As it would be after a full disk: the whole log, and the withdrawal behind it.
    fs::remove(table.path);
    std::ofstream{table.path, std::ios::binary} << before;
    {
        auto journal = Journal::open(table.path);
        REQUIRE(journal);
        Record record = withdrawn;
        record.seq = record.step = static_cast<Seq>(journal.value().session.log.size() + 1);
        REQUIRE(journal.value().journal->append({&record, 1}));
    }
    CHECK(table.folder.holds("Aardbei"));
    table.open_again();
    CHECK(table.desk->words_stand_in().empty());
    CHECK_FALSE(table.folder.holds("Aardbei"));
}
