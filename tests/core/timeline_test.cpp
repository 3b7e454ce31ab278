#include "core/archive/session_file.h"
#include "core/replay/folded_time.h"
#include "core/replay/timeline.h"
#include "core/session/fold.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"
#include "tests/support/source_folder.h"
#include "tests/support/timeline_everywhere.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

using namespace kring;
using namespace std::chrono_literals;
using kring::test::Given;

namespace {

std::vector<Record> example_log(const std::string& name) {
    auto loaded = read_session(test::source_folder() + "/sessions/" + name);
    REQUIRE(loaded.has_value());
    return std::move(loaded.value().log);
}

const std::vector<std::string>& examples() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> found;
        for (const auto& entry :
             std::filesystem::directory_iterator{test::source_folder() + "/sessions"})
            if (entry.path().extension() == ".kring") found.push_back(entry.path().filename());
        return found;
    }();
    return names;
}

/// Two phases with a card each, a merge, an undo, and half an hour in which nobody wrote.
struct Afternoon : Given {
    Afternoon() {
        in("activities");
        later(20s);
        const CardId first = activity("samen koken");
        later(10s);
        const CardId second = activity("koken");
        later(30min);
        ask(MergeCards{first, second});
        later(5s);
        undo();
        later(5s);
        in("effects");
        later(60s);
        effect("buren kennen elkaar");
    }
};

std::vector<LandmarkKind> kinds(const Timeline& timeline) {
    std::vector<LandmarkKind> found;
    for (const Landmark& mark : timeline.marks()) found.push_back(mark.kind);
    return found;
}

}  // namespace

TEST_CASE("wherever one is, the session is what it was at that moment", "[replay]") {
    for (const std::string& name : examples()) {
        CAPTURE(name);
        const auto log = example_log(name);
        CHECK(test::everywhere_as_it_was(log));
        Timeline timeline{log};
        CHECK(timeline.at(timeline.last() + 99) == fold(log));
    }
}

TEST_CASE("step by step there and back again everything is the same", "[replay]") {
    const Afternoon afternoon;
    const std::vector<Record> log{afternoon.session.log().begin(), afternoon.session.log().end()};
    Timeline timeline{log};
    std::vector<State> there{timeline.at(0)};
    for (std::size_t place = 1; place <= timeline.last(); ++place)
        there.push_back(timeline.at(place));
    CHECK(there.front() == State{});
    CHECK(there.back() == afternoon.state());
    for (std::size_t place = timeline.last() + 1; place-- > 0;)
        CHECK(timeline.at(place) == there[place]);
}

TEST_CASE("what was done at once is one step", "[replay]") {
    const Afternoon afternoon;
    const auto log = afternoon.session.log();
    Timeline timeline{log};
    std::size_t records = 0;
    for (std::size_t place = 0; place <= timeline.last(); ++place) {
        const auto step = timeline.step(place);
        records += step.size();
        CHECK(step.empty() == (place == 0));
        for (const Record& record : step) CHECK(record.step == step.front().step);
        if (place > 1) CHECK(timeline.step(place - 1).front().step != step.front().step);
    }
    CHECK(records == log.size());
    CHECK(timeline.step(timeline.last() + 1).empty());
}

TEST_CASE("phases are chapters, and one begins where the other ends", "[replay]") {
    const Afternoon afternoon;
    const Timeline timeline{afternoon.session.log()};
    const auto& chapters = timeline.chapters();
    REQUIRE(chapters.size() == 2);
    CHECK(chapters[0].phase == "activities");
    CHECK(chapters[1].phase == "effects");
    CHECK(chapters[0].to == chapters[1].from);
    CHECK(chapters[0].ended == chapters[1].began);
    CHECK(chapters[1].began - chapters[0].began == 30min + 40s);
    CHECK(chapters[1].to == timeline.last());
    CHECK(chapters[1].ended == timeline.length());
}

TEST_CASE("marks stand where something turned, and are walked one by one", "[replay]") {
    const Afternoon afternoon;
    const Timeline timeline{afternoon.session.log()};
    using K = LandmarkKind;
    CHECK(kinds(timeline) == std::vector{K::phase, K::silence, K::merge, K::undo, K::phase});
    std::vector<std::size_t> walked;
    for (auto mark = timeline.next_mark(0); mark; mark = timeline.next_mark(*mark))
        walked.push_back(*mark);
    CHECK(walked.size() == 4);  // the silence ends with the merge: one place
    std::vector<std::size_t> back;
    for (auto mark = timeline.previous_mark(timeline.last() + 1); mark;
         mark = timeline.previous_mark(*mark))
        back.push_back(*mark);
    std::reverse(back.begin(), back.end());
    CHECK(back == walked);
}

TEST_CASE("a vote that was held in the examples is marked", "[replay]") {
    const auto log = example_log("verhalen-armoede.kring");
    const auto found = kinds(Timeline{log});
    CHECK(std::count(found.begin(), found.end(), LandmarkKind::ballot_opened) == 2);
    CHECK(std::count(found.begin(), found.end(), LandmarkKind::ballot_revealed) == 2);
    CHECK(std::count(found.begin(), found.end(), LandmarkKind::choice) >= 1);
}

TEST_CASE("the place of a moment is the last one not later than it", "[replay]") {
    const Afternoon afternoon;
    const Timeline timeline{afternoon.session.log()};
    for (std::size_t place = 1; place <= timeline.last(); ++place) {
        const SessionTime at = timeline.time_of(place);
        const std::size_t found = timeline.place_at(at);
        CHECK(found >= place);
        CHECK(timeline.time_of(found) == at);
        CHECK(timeline.place_at(at - 1ms) < place);
    }
    CHECK(timeline.place_at(100h) == timeline.last());
}

TEST_CASE("half an hour of silence is played in two seconds", "[replay]") {
    const Afternoon afternoon;
    const Timeline timeline{afternoon.session.log()};
    const FoldedTime time{timeline};
    REQUIRE(time.silences().size() == 1);
    CHECK(time.silences()[0].to - time.silences()[0].from == 30min);
    CHECK(time.length() == timeline.length() - 30min + folded_silence);
    CHECK(time.folded(timeline.length()) == time.length());
    CHECK(time.unfolded(time.length()) == timeline.length());
    const SessionTime middle = time.silences()[0].from + 15min;
    CHECK(time.folded(middle) == time.silences()[0].at + folded_silence / 2);
    CHECK(time.unfolded(time.folded(middle)) == middle);
}

TEST_CASE("folded time never goes back, and its own moments come back exactly", "[replay]") {
    for (const std::string& name : examples()) {
        CAPTURE(name);
        const auto log = example_log(name);
        const Timeline timeline{log};
        const FoldedTime time{timeline};
        SessionTime before{-1};
        for (std::size_t place = 0; place <= timeline.last(); ++place) {
            const SessionTime folded = time.folded(timeline.time_of(place));
            CHECK(folded >= before);
            CHECK(time.unfolded(folded) == timeline.time_of(place));
            before = folded;
        }
        CHECK(time.folded(-5s) == 0ms);
        CHECK(time.unfolded(time.length() + 1h) == timeline.length());
    }
}

TEST_CASE("of a session in which nothing happened there is nothing to replay", "[replay]") {
    Timeline timeline{{}};
    CHECK(timeline.last() == 0);
    CHECK(timeline.at(0) == State{});
    CHECK(timeline.marks().empty());
    CHECK(timeline.chapters().empty());
    CHECK_FALSE(timeline.next_mark(0));
    CHECK(FoldedTime{timeline}.length() == 0ms);
}
