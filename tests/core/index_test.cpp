#include "core/archive/session_file.h"
#include "core/library/index.h"
#include "core/session/fold.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>

using namespace kring;
using kring::test::Given;
using kring::test::GivenStories;

namespace {

/// A session in the folder of somebody, as the index gets it.
struct Shelved {
    FileStamp file;
    std::vector<Record> log;

    Shelved(std::string path, const Session& session)
        : file{std::move(path), 1, 1}, log{session.log().begin(), session.log().end()} {}
    State end() const { return fold(log); }
    void put_in(SessionIndex& index) const {
        const State state = end();
        SessionSummary summary = summarise(state, SessionTime{0});
        summary.path = file.path;
        index.put(file, summary, log, state);
    }
};

struct Neighbours : Given {
    Neighbours() {
        ask(Describe{"Zorgzame buurt", "Wat levert het op?", "Jonge gezinnen in één wijk"});
        in("activities");
        activity("Spelmiddag op het schoolplein");
        later(SessionTime{60'000});
        in("effects");
        effect("Buren kennen elkaar bij naam");
        ask(AgreeAction{{ActionKind::to_do, "sleutel regelen", "Şule", "voor 1 december", false}});
        ask(AgreeAction{{ActionKind::to_do, "bellen", "", "", true}});
        ask(KeepNotes{"Let op de stille hoek"});
    }
};

std::vector<std::string> excerpts(const std::vector<Hit>& hits) {
    std::vector<std::string> found;
    for (const Hit& hit : hits) found.push_back(hit.excerpt.text);
    return found;
}

std::vector<std::string> marked(const Excerpt& excerpt) {
    std::vector<std::string> words;
    for (const auto& [from, to] : excerpt.marks)
        words.push_back(excerpt.text.substr(from, to - from));
    return words;
}

bool file_holds(const std::string& file, const std::string& words) {
    return read_file(file).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("words are found as they begin, without case and accents, with their moment",
          "[library]") {
    SessionIndex index{{}};
    const Neighbours session;
    Shelved{"/a.kring", session.session}.put_in(index);
    const auto hits = index.search("BUR ken");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].path == "/a.kring");
    CHECK(hits[0].title == "Zorgzame buurt");
    CHECK(hits[0].kind == PassageKind::card);
    CHECK(hits[0].at == SessionTime{60'000});
    CHECK(hits[0].excerpt.text == "Buren kennen elkaar bij naam");
    CHECK(marked(hits[0].excerpt) == std::vector<std::string>{"Buren", "kennen"});
    CHECK(index.search("een wijk").size() == 1);  // é
    CHECK(index.search("sule").size() == 1);      // Ş
    CHECK(excerpts(index.search("stille")) == std::vector<std::string>{"Let op de stille hoek"});
    CHECK(index.search("kasteel").empty());
}

TEST_CASE("signs that mean something to a database are only signs", "[library]") {
    SessionIndex index{{}};
    Given session;
    session.in("activities");
    session.activity("100% \"samen\" (of niet) * NEAR AND -taart; DROP TABLE sessions");
    Shelved{"/a.kring", session.session}.put_in(index);
    for (const char* typed : {"\"samen\"", "samen\"", "(of", "NEAR", "AND", "-taart", "100%", "*",
                              "\"", "text:samen", "samen OR kasteel", "'; DROP TABLE sessions; --"})
        CHECK_NOTHROW(index.search(typed));
    CHECK(index.search("\"samen\"").size() == 1);
    CHECK(index.search("samen OR kasteel").empty());  // OR is a word that is not there
    CHECK(index.search("   ").empty());
    CHECK(index.list().size() == 1);
}

TEST_CASE("what a list shows of a session comes back as it was put in", "[library]") {
    const TempFolder folder;
    const std::string file = folder / "index.sqlite";
    auto example = read_session(test::source_folder() + "/sessions/zorgzame-buurt.kring");
    auto stories = read_session(test::source_folder() + "/sessions/verhalen-armoede.kring");
    REQUIRE(example);
    REQUIRE(stories);
    std::vector<SessionSummary> put;
    {
        SessionIndex index{file};
        for (const auto* loaded : {&example.value(), &stories.value()}) {
            const State end = fold(loaded->log);
            SessionSummary summary = summarise(end, loaded->log.back().at);
            summary.path = "/" + std::to_string(put.size()) + ".kring";
            summary.started = 1'700'000'000'000;
            index.put({summary.path, 7, 8}, summary, loaded->log, end);
            put.push_back(std::move(summary));
        }
    }
    SessionIndex index{file};
    const auto known = index.list();
    REQUIRE(known.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(known[i].file == FileStamp{put[i].path, 7, 8});
        CHECK(known[i].summary == put[i]);
    }
    CHECK(put[0].board.cards.size() > 4);
    CHECK(put[0].board.cards.size() <= 4 * most_dots);
    CHECK(put[1].stories.size() > 2);
}

TEST_CASE("words can be looked for in some of the sessions only", "[library]") {
    SessionIndex index{{}};
    const Neighbours one, two;
    Shelved{"/one.kring", one.session}.put_in(index);
    Shelved{"/two.kring", two.session}.put_in(index);
    CHECK(index.search("buren").size() == 2);
    const std::set<std::string> within{"/two.kring"};
    const auto hits = index.search("buren", &within);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].path == "/two.kring");
    const std::set<std::string> nowhere;
    CHECK(index.search("buren", &nowhere).empty());
}

TEST_CASE("where there is too much to weigh, the newest sessions come first", "[library]") {
    SessionIndex index{{}};
    Given session;
    session.in("activities");
    for (int i = 0; i < 600; ++i) session.activity("samen " + std::to_string(i));
    for (int n = 1; n <= 3; ++n) {
        const Shelved shelved{"/" + std::to_string(n) + ".kring", session.session};
        const State end = shelved.end();
        SessionSummary summary = summarise(end, SessionTime{0});
        summary.path = shelved.file.path;
        // The second is the newest.
        summary.started = n == 2 ? 2'000'000'000'000 : 1'000'000'000'000 + n;
        index.put(shelved.file, summary, shelved.log, end);
    }
    const auto hits = index.search("sam");
    REQUIRE(hits.size() == 100);
    for (const Hit& hit : hits) CHECK(hit.path == "/2.kring");
    // Sessions that began in one second do not take each other's places.
    CHECK(index.search("599").size() == 3);
    index.keep_only({"/2.kring", "/3.kring"});
    CHECK(index.search("599").size() == 2);
}

TEST_CASE("a session that goes on keeps what is there, and loses what was taken out", "[library]") {
    SessionIndex index{{}};
    Neighbours session;
    Shelved{"/a.kring", session.session}.put_in(index);
    CHECK_FALSE(index.untidy());
    session.activity("Moestuin op het dak");
    Shelved{"/a.kring", session.session}.put_in(index);
    CHECK(index.search("moestuin").size() == 1);
    CHECK(index.search("spelmiddag").size() == 1);
    CHECK_FALSE(index.untidy());  // nothing was taken out
    session.ask(KeepNotes{"Heel iets anders"});
    Shelved{"/a.kring", session.session}.put_in(index);
    CHECK(index.search("stille").empty());
    CHECK(index.search("heel iets").size() == 1);
    CHECK(index.untidy());
    index.tidy();
    CHECK_FALSE(index.untidy());
    CHECK(index.search("spelmiddag").size() == 1);
}

TEST_CASE("a session that changed takes the place of what was known", "[library]") {
    SessionIndex index{{}};
    Neighbours session;
    Shelved before{"/a.kring", session.session};
    before.put_in(index);
    CHECK(index.knows(before.file));
    session.ask(Describe{"Andere titel", "", ""});
    Shelved after{"/a.kring", session.session};
    after.file.changed = 2;
    CHECK_FALSE(index.knows(after.file));
    after.put_in(index);
    CHECK(index.list().size() == 1);
    CHECK(index.list()[0].summary.title == "Andere titel");
    CHECK(index.search("zorgzame").empty());
    index.keep_only({});
    CHECK(index.list().empty());
    CHECK(index.search("buren").empty());
    CHECK(index.overview() == Overview{});
}

TEST_CASE("what was withdrawn leaves no trace in the file of the index", "[library]") {
    const TempFolder folder;
    GivenStories table;
    const StoryId story = table.story("de brief");
    table.ask(WriteStory{story, StoryField::happened, "Geheimzinnigheid op dinsdag"});
    const std::string file = folder / "index.sqlite";
    {
        SessionIndex index{file};
        REQUIRE_FALSE(index.in_memory());
        Shelved{"/a.kring", table.session}.put_in(index);
        CHECK(index.search("geheimzinnigheid").size() == 1);
        CHECK(file_holds(file, "Geheimzinnigheid"));
        table.ask(WithdrawStory{story});
        Shelved{"/a.kring", table.session}.put_in(index);
        CHECK(index.search("geheimzinnigheid").empty());
        CHECK(index.untidy());
    }
    {
        SessionIndex index{file};  // what was left of it is done in the next run
        CHECK(index.untidy());
        index.tidy();
    }
    CHECK_FALSE(file_holds(file, "Geheimzinnigheid"));
    CHECK_FALSE(file_holds(file, "geheimzinnigheid"));
    CHECK(folder.files() == 1);
}

TEST_CASE("the bin, tellers and who said something cannot be found", "[library]") {
    SessionIndex index{{}};
    Neighbours session;
    const CardId gone = session.activity("weggegooide kaart");
    session.ask(BinCard{gone});
    Shelved{"/a.kring", session.session}.put_in(index);
    CHECK(index.search("weggegooide").empty());
    GivenStories table;
    const StoryId story = table.story("de brief");
    table.ask(WriteStory{story, StoryField::teller, "Xantippe"});
    Shelved{"/b.kring", table.session}.put_in(index);
    CHECK(index.search("xantippe").empty());
}

TEST_CASE("whatever lies in the place of the index, it is made anew", "[library]") {
    const TempFolder folder;
    const std::string file = folder / "index.sqlite";
    const Neighbours session;
    const auto works = [&] {
        SessionIndex index{file};
        CHECK_FALSE(index.in_memory());
        Shelved{"/a.kring", session.session}.put_in(index);
        CHECK(index.search("spelmiddag").size() == 1);
    };
    write_file(file, "this is no database, and long enough to be taken for one" +
                         std::string(5'000, 'x'));
    works();
    {
        SessionIndex index{file};
        CHECK(index.list().size() == 1);  // kept from one start to the next
    }
    std::string bytes = read_file(file);
    for (std::size_t at = 4'096; at < bytes.size(); at += 7) bytes[at] = '\x5a';
    write_file(file, bytes);
    works();
    write_file(file, read_file(file).substr(0, 3'000));
    works();
    write_file(file, "");
    works();
}

TEST_CASE("an index of a later version is made anew", "[library]") {
    const TempFolder folder;
    const std::string file = folder / "index.sqlite";
    const Neighbours session;
    { SessionIndex index{file}; }
    std::string bytes = read_file(file);
    bytes[63] = 99;  // the user version in the header of the file
    write_file(file, bytes);
    SessionIndex index{file};
    CHECK_FALSE(index.in_memory());
    Shelved{"/a.kring", session.session}.put_in(index);
    CHECK(index.search("spelmiddag").size() == 1);
}

TEST_CASE("without a place to write the index lives in memory", "[library]") {
    const TempFolder folder;
    SessionIndex index{folder / "not there/index.sqlite"};
    CHECK(index.in_memory());
    const Neighbours session;
    Shelved{"/a.kring", session.session}.put_in(index);
    CHECK(index.search("spelmiddag").size() == 1);
}

TEST_CASE("two that write the same index do not harm each other", "[library]") {
    const TempFolder folder;
    const std::string file = folder / "index.sqlite";
    SessionIndex one{file}, two{file};
    const Neighbours session;
    Shelved{"/one.kring", session.session}.put_in(one);
    Shelved{"/two.kring", session.session}.put_in(two);
    CHECK(one.list().size() == 2);
    CHECK(two.search("spelmiddag").size() == 2);
}

TEST_CASE("actions that are open and stories that were chosen are gathered from all sessions",
          "[library]") {
    SessionIndex index{{}};
    const Neighbours session;
    Shelved{"/a.kring", session.session}.put_in(index);
    const auto actions = index.overview().actions;
    REQUIRE(actions.size() == 1);
    CHECK(actions[0] == OpenAction{"/a.kring", "Zorgzame buurt", "sleutel regelen", "Şule",
                                   "voor 1 december", 0, SessionTime{60'000}});
    auto example = read_session(test::source_folder() + "/sessions/verhalen-armoede.kring");
    REQUIRE(example);
    const State end = fold(example.value().log);
    index.put({"/b.kring", 1, 1}, summarise(end, SessionTime{0}), example.value().log, end);
    const auto chosen = index.overview().chosen;
    REQUIRE_FALSE(chosen.empty());
    for (const ChosenStory& story : chosen) {
        CHECK(story.path == "/b.kring");
        CHECK_FALSE(story.reasons.empty());
        CHECK(story.at > SessionTime{0});
    }
}

TEST_CASE("how long a phase took is told of sessions that were finished", "[library]") {
    SessionIndex index{{}};
    Given session;
    const std::string method = session.state().method.id;
    session.in("activities");
    session.later(SessionTime{600'000});
    session.in("closed");
    Shelved{"/a.kring", session.session}.put_in(index);
    const Overview over = index.overview();
    REQUIRE(over.usual(method, "activities") != nullptr);
    CHECK(over.usual(method, "activities")->average == SessionTime{600'000});
    CHECK(over.usual(method, "activities")->sessions == 1);
    CHECK(over.usual(method, "effects") == nullptr);
    CHECK(over.usual("other", "activities") == nullptr);
}

TEST_CASE("what is no session is listed with what is wrong, and has nothing to find", "[library]") {
    SessionIndex index{{}};
    SessionSummary summary;
    summary.status = SessionStatus::unreadable;
    summary.problem = "not_a_session";
    index.put({"/x.kring", 1, 1}, summary);
    REQUIRE(index.list().size() == 1);
    CHECK(index.list()[0].summary.status == SessionStatus::unreadable);
    CHECK(index.list()[0].summary.problem == "not_a_session");
}
