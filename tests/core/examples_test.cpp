#include "core/archive/session_file.h"
#include "core/session/fold.h"
#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <filesystem>

using namespace kring;
namespace fs = std::filesystem;

namespace {

const std::string our_sessions = test::source_folder() + "/sessions/";

State example_state(const std::string& name) {
    auto loaded = read_session(our_sessions + name);
    REQUIRE(loaded.has_value());
    REQUIRE_FALSE(loaded.value().damage.has_value());
    return fold(loaded.value().log);
}

StoryId by_number(const State& state, int number) {
    for (const auto& [id, story] : state.stories)
        if (story.number == number) return id;
    FAIL("no story " << number);
    return {};
}

std::vector<Round> revealed(const State& state) {
    std::vector<Round> rounds;
    for (const auto& [id, round] : state.rounds)
        if (round.stage == RoundStage::revealed) rounds.push_back(round);
    return rounds;
}

std::vector<std::int64_t> round_totals(const Round& round) {
    std::vector<std::int64_t> all;
    for (const Standing& each : round.result.counts.at(0).tally.by_candidate)
        all.push_back(each.total / round.result.counts.at(0).tally.scale);
    std::sort(all.rbegin(), all.rend());
    return all;
}

}  // namespace

TEST_CASE("every example session opens whole, and its choices have their reasons") {
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator{our_sessions}) {
        if (entry.path().extension() != ".kring") continue;
        ++found;
        CAPTURE(entry.path().string());
        const State state = example_state(entry.path().filename().string());
        CHECK(is_closed(state));
        for (const auto& [id, choice] : state.choices)
            for (const StoryId story : choice.stories)
                CHECK_FALSE(remarks_about(state, story, RemarkKind::reason).empty());
    }
    CHECK(found >= 4);
}

TEST_CASE("the example on poverty is a whole Most Significant Change") {
    const State state = example_state("verhalen-armoede.kring");
    CHECK(state.people.size() == 7);
    REQUIRE(state.stories.size() == 7);
    CHECK(state.domains.size() == 3);
    int negative = 0, anonymous = 0, outside_report = 0;
    for (const auto& [id, story] : state.stories) {
        negative += story.marks.valence == StoryValence::negative ? 1 : 0;
        anonymous += story.anonymous ? 1 : 0;
        outside_report += may_use(story, Purpose::report, "2026-10-15") ? 0 : 1;
        CHECK(story.heard);
        CHECK(story.domain.has_value());
        CHECK_FALSE(story.feedback.text.empty());
        const bool answered =
            is_chosen(state, id) || !remarks_about(state, id, RemarkKind::not_chosen).empty();
        CHECK(answered);
    }
    CHECK(negative == 1);
    CHECK(anonymous == 1);
    CHECK(outside_report == 1);
    const auto rounds = revealed(state);
    REQUIRE(rounds.size() == 2);
    CHECK(round_totals(rounds[0]) == std::vector<std::int64_t>{3, 2, 2, 0, 0, 0, 0});
    CHECK(rounds[0].result.outcome.verdict != Verdict::chosen);
    CHECK(round_totals(rounds[1])[0] == 4);
    CHECK(rounds[1].result.outcome.verdict == Verdict::chosen);
    CHECK(state.dissent_asked);
    CHECK(remarks_of(state, RemarkKind::dissent).size() == 2);
    CHECK(state.criteria.size() == 3);
}

TEST_CASE("the examples pass stories up and hear back, from their files alone") {
    const State east = example_state("verhalen-armoede.kring");
    const State west = example_state("verhalen-west.kring");
    const State region = example_state("verhalen-regio.kring");
    REQUIRE(region.stories.size() == 3);
    for (const auto& [id, story] : region.stories) {
        CHECK(story.origin == StoryOrigin::passed_up);
        REQUIRE(story.path.size() == 1);
        CHECK_FALSE(story.path[0].reasons.empty());
        CHECK_FALSE(story.path[0].dissent.empty());
    }
    CHECK(is_chosen(region, by_number(region, 1)));
    const auto& chosen = east.stories.at(by_number(east, 1)).heard_back;
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].chosen);
    CHECK(chosen[0].panel == region.frame.panel);
    int heard_no = 0;
    for (const auto& [id, story] : west.stories)
        for (const PathStep& step : story.heard_back) heard_no += step.chosen ? 0 : 1;
    CHECK(heard_no == 2);
    for (const Round& round : revealed(region)) CHECK(round.result.kept.empty());
}
